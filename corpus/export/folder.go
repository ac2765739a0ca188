package export

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// folder is the directory a dataset is written to. Each file appears whole or
// not at all, and is remembered with its size and digest.
type folder struct {
	dir     string
	written []entry
	open    map[*file]bool
}

// entry is a finished file.
type entry struct {
	name   string // with slashes, from the folder
	bytes  int64
	sha256 string
}

func newFolder(dir string) (*folder, error) {
	return &folder{dir: dir, open: map[*file]bool{}}, os.MkdirAll(dir, 0o777)
}

// file is one that is being written.
type file struct {
	folder *folder
	name   string
	temp   *os.File
	buf    *bufio.Writer
	hash   hash.Hash
	bytes  int64
}

func (f *folder) create(name string) (*file, error) {
	path := filepath.Join(f.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return nil, err
	}
	temp, err := os.CreateTemp(filepath.Dir(path), ".paraph-*")
	if err != nil {
		return nil, err
	}
	w := &file{folder: f, name: name, temp: temp, buf: bufio.NewWriterSize(temp, 64<<10), hash: sha256.New()}
	f.open[w] = true
	return w, nil
}

func (w *file) Write(b []byte) (int, error) {
	n, err := w.buf.Write(b)
	w.hash.Write(b[:n])
	w.bytes += int64(n)
	return n, err
}

// Close puts the file in its place.
func (w *file) Close() error {
	delete(w.folder.open, w)
	err := errors.Join(w.buf.Flush(), w.temp.Chmod(0o644), w.temp.Close())
	if err == nil {
		err = os.Rename(w.temp.Name(), filepath.Join(w.folder.dir, filepath.FromSlash(w.name)))
	}
	if err != nil {
		os.Remove(w.temp.Name())
		return err
	}
	w.folder.written = append(w.folder.written, entry{w.name, w.bytes, hex.EncodeToString(w.hash.Sum(nil))})
	return nil
}

// abandon takes away what was begun and not finished.
func (f *folder) abandon() {
	for w := range f.open {
		w.temp.Close()
		os.Remove(w.temp.Name())
	}
}

// put writes a whole file.
func (f *folder) put(name string, data []byte) error {
	w, err := f.create(name)
	if err != nil {
		return err
	}
	if _, err := w.Write(data); err != nil {
		return err
	}
	return w.Close()
}

func (f *folder) find(name string) (entry, bool) {
	i := slices.IndexFunc(f.written, func(e entry) bool { return e.name == name })
	if i < 0 {
		return entry{}, false
	}
	return f.written[i], true
}

// sums is the content of SHA256SUMS for the files written so far, by name.
func (f *folder) sums() string {
	all := slices.Clone(f.written)
	slices.SortFunc(all, func(a, b entry) int { return strings.Compare(a.name, b.name) })
	var b strings.Builder
	for _, e := range all {
		b.WriteString(e.sha256 + "  " + e.name + "\n")
	}
	return b.String()
}

// fileName makes a document's id fit to name a file anywhere. Ids are already
// in letters, digits, hyphens and dots; what else a hostile one holds becomes
// a hyphen, and a digest keeps it apart from others.
func fileName(id string) string {
	name := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '_' || r == '.' {
			return r
		}
		return '-'
	}, id)
	if name != id || strings.HasPrefix(name, ".") || len(name) > 120 {
		sum := sha256.Sum256([]byte(id))
		name = strings.TrimLeft(name[:min(len(name), 120)], ".") + "-" + hex.EncodeToString(sum[:4])
	}
	return name
}
