package corpus

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// found is one file that is to be read, or why a path named by the user
// cannot be.
type found struct {
	path string
	err  error
}

// walk yields the files below the roots until yield returns false. A root
// that is no directory is yielded whatever it is. In a directory, hidden
// names, pipes, sockets, devices and data files are passed over, and so are
// datasets that paraph wrote. Links are followed but for those that lead up, to
// a directory that theirs lies in, and a directory is walked once however many
// ways lead to it; one that cannot be listed is yielded with the reason. What
// vanishes meanwhile is not missed.
func walk(ctx context.Context, roots []string, yield func(found) bool) {
	w := walker{ctx: ctx, yield: yield, seen: map[string]bool{}}
	for _, root := range roots {
		if !w.root(root) {
			return
		}
	}
}

// Files lists the documents below a directory as Ingest would meet them.
func Files(ctx context.Context, dir string) (paths []string) {
	walk(ctx, []string{dir}, func(f found) bool {
		paths = append(paths, f.path)
		return true
	})
	return paths
}

type walker struct {
	ctx   context.Context
	yield func(found) bool
	seen  map[string]bool // real paths of directories walked
}

func (w *walker) root(path string) bool {
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		return w.dir(path)
	}
	return w.yield(found{path, reason(err)})
}

func (w *walker) dir(dir string) bool {
	real, err := filepath.EvalSymlinks(dir)
	if err != nil || w.seen[real] {
		return true
	}
	w.seen[real] = true
	entries, err := os.ReadDir(dir) // sorted; what could be read of it
	if err != nil && !errors.Is(err, fs.ErrNotExist) && !w.yield(found{dir, reason(err)}) {
		return false
	}
	if isDataset(entries) {
		return true
	}
	for _, e := range entries {
		if w.ctx.Err() != nil {
			return false
		}
		if strings.HasPrefix(e.Name(), ".") || isData(e.Name()) {
			continue
		}
		path := filepath.Join(dir, e.Name())
		mode := e.Type()
		if mode&fs.ModeSymlink != 0 {
			info, err := os.Stat(path)
			if err != nil || info.IsDir() && leadsUp(path, real) {
				continue // nowhere, or to what was not asked for
			}
			mode = info.Mode().Type()
		}
		switch {
		case mode.IsDir():
			if !w.dir(path) {
				return false
			}
		case mode.IsRegular():
			if !w.yield(found{path: path}) {
				return false
			}
		}
	}
	return true
}

// leadsUp tells of a link to the directory that it lies in, or to one above.
func leadsUp(link, dir string) bool {
	real, err := filepath.EvalSymlinks(link)
	if err != nil {
		return true
	}
	rel, err := filepath.Rel(real, dir)
	return err == nil && filepath.IsLocal(rel)
}

// dataEndings are of files that hold data rather than documents: as text they
// would make rows of nonsense. A file that is named outright is read whatever
// its name.
const dataEndings = " .json .jsonl .ndjson .jsonld .csv .tsv .parquet .xlsx .xls .ods .db .sqlite .sqlite3 .yaml .yml .cff .log "

func isData(name string) bool {
	ending := strings.ToLower(filepath.Ext(name))
	return ending != "" && strings.Contains(dataEndings, " "+ending+" ")
}

// isDataset knows a directory that package export wrote.
func isDataset(entries []fs.DirEntry) bool {
	marks := 0
	for _, e := range entries {
		switch e.Name() {
		case "datapackage.json", "SHA256SUMS", "CITATION.cff":
			marks++
		}
	}
	return marks == 3
}
