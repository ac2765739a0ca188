package corpus

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
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
// datasets that paraph wrote; links are followed, and a directory is walked
// once however many ways lead to it. What vanishes meanwhile is not missed.
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
	entries, _ := os.ReadDir(dir) // sorted; what could be read of it
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
			if err != nil {
				continue // leads nowhere
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

// readFile reads a regular file of at most limit bytes. It never waits for
// the other end of a pipe.
func readFile(path string, limit int64) ([]byte, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, reason(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, reason(err)
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("not a regular file")
	}
	if info.Size() > limit {
		return nil, tooLarge(limit)
	}
	data := make([]byte, 0, info.Size()+1)
	for {
		n, err := f.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		switch {
		case err == io.EOF:
			return data, nil
		case err != nil:
			return nil, reason(err)
		case int64(len(data)) > limit: // it grew
			return nil, tooLarge(limit)
		case len(data) == cap(data):
			data = append(data, 0)[:len(data)]
		}
	}
}

// limitError is a file past a limit.
type limitError struct{ bytes int64 }

func (e limitError) Error() string { return fmt.Sprintf("larger than %d bytes", e.bytes) }
func (e limitError) Code() string  { return "too-large" }

func tooLarge(limit int64) error { return limitError{limit} }

// reason drops the path from a file error: the line begins with it anyway.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
