package corpus

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestIngestIsIncremental(t *testing.T) {
	dir := t.TempDir()
	files(t, dir, map[string]string{
		"in/1.txt":      statement("date: 2021-05-01\n", 1, wares(1, 8)...),
		"in/deep/2.txt": statement("date: 2022-05-01\n", 2, wares(2, 8)...),
		"in/bad.txt":    "broken",
		"in/mad.txt":    "panic",
	})
	c := opened(t, filepath.Join(dir, "corpus.db"))
	r := ingested(t, c, "v1", filepath.Join(dir, "in"))
	require.Equal(t, []int{2, 2, 0, 4, 4}, []int{r.Added, r.Failed, r.Skipped, r.Read, r.Found})
	require.Equal(t, []string{"2021-05-01-xx-yy", "2022-05-01-xx-yy"}, column(t, c, `SELECT id FROM documents ORDER BY id`))
	require.Equal(t, []string{"16"}, column(t, c, `SELECT count(*) FROM items`))
	require.Equal(t, []string{"in/1.txt"}, column(t, c, `SELECT source FROM documents WHERE ordinal=1`))
	before := dump(t, c)

	r = ingested(t, c, "v1", filepath.Join(dir, "in"))
	require.Equal(t, []int{0, 2, 2}, []int{r.Added, r.Failed, r.Skipped}, "unchanged files are skipped, failures tried again")
	require.Equal(t, before, dump(t, c))

	r = ingested(t, c, "v2", filepath.Join(dir, "in"))
	require.Equal(t, 2, r.Again, "a new extractor reads again")

	files(t, dir, map[string]string{"in/1.txt": statement("date: 2021-05-01\n", 1, wares(5, 3)...)})
	r = ingested(t, c, "v2", filepath.Join(dir, "in"))
	require.Equal(t, 1, r.Changed)
	require.Equal(t, []string{"11"}, column(t, c, `SELECT count(*) FROM items`))
	require.Equal(t, []string{"2"}, column(t, c, `SELECT count(*) FROM readings`))

	fresh := opened(t, filepath.Join(dir, "fresh.db"))
	ingested(t, fresh, "v2", filepath.Join(dir, "in"))
	require.Equal(t, dump(t, fresh), dump(t, c), "growing gives what starting anew gives")
}

func TestOneStatementFromTwoCarriers(t *testing.T) {
	dir := t.TempDir()
	items := wares(1, 12)
	files(t, dir, map[string]string{
		"note.txt":  statement("number: 8318/24\ndate: 2024-03-26\n", 2, items...),
		"copy.txt":  statement("number: 8318/24\ndate: 2024-03-26\n", 2, items[:11]...),
		"page.txt":  statement("date: 2024-03-26\ntitle: as a web page\n", 2, append(items, "and a word on cookies")...),
		"other.txt": statement("date: 2024-03-26\ntitle: a fact sheet of the same meeting\n", 2, wares(9, 12)...),
		"first.txt": statement("date: 2023-06-30\n", 1, wares(4, 12)...),
		"later.txt": statement("date: 2025-03-27\ntitle: word for word the next year\n", 2, items...),
	})
	c := opened(t, filepath.Join(dir, "c.db"))
	ingested(t, c, "v", dir)
	require.Equal(t, []string{"2023-06-30-xx-yy", "2024-03-26-xx-yy", "2025-03-27-xx-yy", "st-8318-24"}, column(t, c, `SELECT id FROM documents ORDER BY id`))
	require.Equal(t, []string{"copy.txt carrier", "note.txt primary", "page.txt carrier"},
		column(t, c, `SELECT uri || ' ' || role FROM sources WHERE document='st-8318-24' ORDER BY uri`))
	require.Equal(t, []string{"12"}, column(t, c, `SELECT count(*) FROM items WHERE document='st-8318-24'`), "counted once")

	// The order in which they come changes nothing.
	d := opened(t, filepath.Join(dir, "d.db"))
	for _, name := range []string{"page.txt", "other.txt", "copy.txt", "first.txt", "later.txt", "note.txt"} {
		ingested(t, d, "v", filepath.Join(dir, name))
	}
	require.Equal(t, dump(t, c), dump(t, d))
}

func TestVersions(t *testing.T) {
	dir := t.TempDir()
	items := wares(1, 12)
	files(t, dir, map[string]string{
		"base.txt":  statement("number: 100/24\ndate: 2024-03-26\n", 2, items...),
		"rev1.txt":  statement("number: 100/1/24 REV 1\ndate: 2024-03-27\n", 2, append(items[:11:11], wares(3, 1)...)...),
		"rev2.txt":  statement("number: 100/24 REV 2\ndate: 2024-03-28\n", 2, items[1:]...),
		"cor.txt":   statement("number: 100/24 REV 2 COR 1\ndate: 2024-03-29\n", 2, "read seven for eight"),
		"add.txt":   statement("number: 100/24 ADD 1\ndate: 2024-03-26\n", 2, wares(8, 5)...),
		"whole.txt": statement("number: 200/24 COR 1\ndate: 2024-05-02\n", 3, wares(6, 9)...),
		"wrong.txt": statement("number: 200/24\ndate: 2024-05-01\n", 3, wares(6, 8)...),
		"again.txt": statement("number: 5/24\ntitle: one number\ndate: 2024-06-01\n", 4, wares(2, 9)...),
		"misread":   statement("number: 5/24\ntitle: of two texts\ndate: 2019-06-01\n", 1, wares(7, 9)...),
	})
	c := opened(t, filepath.Join(dir, "c.db"))
	ingested(t, c, "v", dir)
	got := column(t, c, `SELECT number || ' ' || state || ' ' || coalesce(superseded_by,'-') || ' ' || coalesce(belongs_to,'-') FROM documents WHERE number NOT LIKE '5/%' ORDER BY number`)
	require.Equal(t, []string{
		"100/1/24 REV 1 superseded st-100-24-rev-2 -",
		"100/24 superseded st-100-1-24-rev-1 -",
		"100/24 ADD 1 current - st-100-24-rev-2",
		"100/24 REV 2 current - -",
		"100/24 REV 2 COR 1 current - st-100-24-rev-2",
		"200/24 superseded st-200-24-cor-1 -",
		"200/24 COR 1 current - -",
	}, got)
	require.Len(t, column(t, c, `SELECT id FROM documents WHERE number='5/24' AND state='current'`), 2, "a number misread hides no text")
	require.Empty(t, column(t, c, `SELECT id FROM items WHERE document IN (SELECT id FROM documents WHERE state='superseded')`))
}

func TestWalkIsSafe(t *testing.T) {
	dir := t.TempDir()
	files(t, dir, map[string]string{
		"in/a.txt":             statement("date: 2021-05-01\n", 1, wares(1, 3)...),
		"in/new\nline\x1b.txt": statement("date: 2022-05-01\n", 2, wares(2, 3)...),
		"in/.hidden":           "broken",
		"out/b.txt":            statement("date: 2023-05-01\n", 3, wares(3, 3)...),
	})
	require.NoError(t, os.Symlink("..", filepath.Join(dir, "in/loop")))
	require.NoError(t, os.Symlink("nowhere", filepath.Join(dir, "in/dangling")))
	require.NoError(t, os.Symlink(filepath.Join(dir, "out"), filepath.Join(dir, "in/linked")))
	c := opened(t, filepath.Join(dir, "in/corpus.db"))
	require.NoError(t, makePipe(filepath.Join(dir, "in/pipe")))
	r := ingested(t, c, "v", filepath.Join(dir, "in"))
	require.Equal(t, []int{3, 0}, []int{r.Added, r.Failed}, column(t, c, `SELECT uri || coalesce(error,'') FROM sources`))

	var failed []string
	_, err := c.Ingest(context.Background(), []string{filepath.Join(dir, "in/pipe"), filepath.Join(dir, "gone")}, Options{
		Extract: stub, Version: "v", Failed: func(path string, err error) { failed = append(failed, filepath.Base(path)+": "+err.Error()) },
	})
	require.NoError(t, err)
	require.ElementsMatch(t, []string{"pipe: not a regular file", "gone: no such file or directory"}, failed)
}

func TestWatch(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in")
	files(t, in, map[string]string{"1.txt": statement("date: 2021-05-01\n", 1, wares(1, 3)...)})
	c := opened(t, filepath.Join(dir, "c.db"))
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	rounds := 0
	err := Watch(ctx, []string{in}, time.Millisecond, func(paths []string) error {
		_, err := c.Ingest(ctx, paths, Options{Extract: stub, Version: "v"})
		rounds++
		switch rounds {
		case 1:
			files(t, in, map[string]string{"deep/2.txt": statement("date: 2022-05-01\n", 2, wares(2, 3)...)})
		case 2:
			files(t, in, map[string]string{"1.txt": statement("date: 2021-05-01\n", 1, wares(1, 7)...)})
		case 3:
			cancel()
		}
		return err
	})
	require.ErrorIs(t, err, context.Canceled)
	require.Equal(t, []string{"2021-05-01-xx-yy 7", "2022-05-01-xx-yy 3"}, column(t, c, `SELECT id || ' ' || items FROM documents ORDER BY id`))
}

func TestForeignFilesAreLeftAlone(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{"text": "my thesis", "short": "S", "almost": "SQLite format 3\x00" + strings.Repeat("x", 5000)} {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(content), 0o644))
		_, err := Open(context.Background(), path)
		require.ErrorContains(t, err, path+": ", name)
		_, err = OpenReadOnly(context.Background(), path)
		require.Error(t, err, name)
		now, err := os.ReadFile(path)
		require.NoError(t, err)
		require.Equal(t, content, string(now), name)
	}
	_, err := Open(context.Background(), dir)
	require.ErrorIs(t, err, ErrForeign)
	_, err = OpenReadOnly(context.Background(), filepath.Join(dir, "none.db"))
	require.ErrorIs(t, err, os.ErrNotExist)
	require.NoFileExists(t, filepath.Join(dir, "none.db"))
}

func TestDamageIsTold(t *testing.T) {
	dir := t.TempDir()
	texts := map[string]string{}
	for i := range 40 {
		texts["in/"+string(rune('a'+i))] = statement("date: 2021-05-01\nid: d"+string(rune('a'+i))+"\n", i, wares(i, 30)...)
	}
	files(t, dir, texts)
	path := filepath.Join(dir, "c.db")
	c := opened(t, path)
	ingested(t, c, "v", filepath.Join(dir, "in"))
	require.NoError(t, c.Close())
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	for i := len(data) / 3; i < 2*len(data)/3; i++ {
		data[i] = 0xa5
	}
	require.NoError(t, os.WriteFile(path, data, 0o644))
	_, err = Open(context.Background(), path)
	require.ErrorIs(t, err, ErrDamaged)
	now, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, data, now)
}

func TestOtherVersions(t *testing.T) {
	for version, want := range map[int]error{schemaVersion + 1: ErrNewer, schemaVersion - 1: ErrOlder} {
		path := filepath.Join(t.TempDir(), "c.db")
		c := opened(t, path)
		_, err := c.db.Exec(fmt.Sprintf("PRAGMA user_version=%d", version))
		require.NoError(t, err)
		require.NoError(t, c.Close())
		_, err = Open(context.Background(), path)
		require.ErrorIs(t, err, want)
		_, err = OpenReadOnly(context.Background(), path)
		require.ErrorIs(t, err, want)
	}
}

func TestReadOnly(t *testing.T) {
	dir := t.TempDir()
	files(t, dir, map[string]string{"in/a": statement("date: 2021-05-01\n", 1, wares(1, 3)...)})
	path := filepath.Join(dir, "c.db")
	c := opened(t, path)
	ingested(t, c, "v", filepath.Join(dir, "in"))
	want := column(t, c, `SELECT id FROM items ORDER BY id`)
	require.NoError(t, c.Close())
	require.NoError(t, os.Chmod(path, 0o444))
	require.NoError(t, os.Chmod(dir, 0o555))
	defer os.Chmod(dir, 0o755)
	r, err := OpenReadOnly(context.Background(), path)
	require.NoError(t, err)
	defer r.Close()
	require.Equal(t, want, column(t, r, `SELECT id FROM items ORDER BY id`))
	if os.Geteuid() == 0 {
		t.Skip("root writes wherever it likes")
	}
	w, err := Open(context.Background(), path)
	if err == nil {
		_, err = w.Ingest(context.Background(), []string{filepath.Join(dir, "in")}, Options{Extract: stub, Version: "v2"})
		w.Close()
	}
	require.ErrorIs(t, err, os.ErrPermission)
}

// TestReadingLeavesNothing: a corpus that was read is the same file, alone in
// its directory, and cannot be written meanwhile.
func TestReadingLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	files(t, dir, map[string]string{"in/a": statement("date: 2021-05-01\n", 1, wares(1, 3)...)})
	require.NoError(t, os.Mkdir(filepath.Join(dir, "db"), 0o755))
	path := filepath.Join(dir, "db", "c.db")
	c := opened(t, path)
	ingested(t, c, "v", filepath.Join(dir, "in"))
	require.NoError(t, c.Close())
	before, err := os.Stat(path)
	require.NoError(t, err)

	r, err := OpenReadOnly(context.Background(), path)
	require.NoError(t, err)
	require.NotEmpty(t, column(t, r, `SELECT id FROM items`))
	_, err = r.db.Exec(`DELETE FROM items`)
	require.Error(t, err)
	require.NoError(t, r.Close())

	after, err := os.Stat(path)
	require.NoError(t, err)
	require.Equal(t, before.ModTime(), after.ModTime())
	entries, err := os.ReadDir(filepath.Dir(path))
	require.NoError(t, err)
	require.Len(t, entries, 1)
}
