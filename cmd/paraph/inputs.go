package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/paraph/paraph/extract"
)

// inputs expands what the user named to files: a directory to the regular
// files below it, a glob to what it matches, "-" to standard input. Hidden
// files, symbolic links to directories, pipes and sockets met on a walk are
// passed over; a name given outright is always tried. The order is that of
// the arguments, and by name within each.
func inputs(args []string) ([]string, error) {
	var out []string
	for _, arg := range args {
		files, err := expand(arg)
		if err != nil {
			return nil, err
		}
		out = append(out, files...)
	}
	return out, nil
}

func expand(arg string) ([]string, error) {
	if arg == "-" {
		return []string{arg}, nil
	}
	info, err := os.Stat(arg)
	switch {
	case err == nil && info.IsDir():
		return walk(arg)
	case err != nil && strings.ContainsAny(arg, "*?["):
		matches, err := filepath.Glob(arg)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", arg, err)
		}
		if len(matches) == 0 {
			return nil, fmt.Errorf("%s: no file matches", arg)
		}
		sort.Strings(matches)
		return matches, nil
	}
	return []string{arg}, nil // one that does not exist fails like any other input
}

func walk(dir string) (out []string, err error) {
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil // vanished or closed to us: the rest goes on
		case path != dir && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return filepath.SkipDir
			}
		case d.Type().IsRegular():
			out = append(out, path)
		case d.Type()&fs.ModeSymlink != 0:
			if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
				out = append(out, path)
			}
		}
		return nil
	})
	return out, err
}

// read gives the bytes of one input, and refuses what is no regular file.
func (c *cli) read(path string, limit int64) ([]byte, error) {
	if path == "-" {
		return readAll(c.stdin, limit)
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil, reason(err)
	}
	if info.IsDir() {
		return nil, errors.New("is a directory")
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, reason(err)
	}
	defer f.Close()
	return readAll(f, limit)
}

func readAll(r io.Reader, limit int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, reason(err)
	}
	if int64(len(data)) > limit {
		return nil, &extract.Error{Code: "too-large", Reason: fmt.Sprintf("larger than %d bytes", limit)}
	}
	return data, nil
}

// reason drops the path from a file error: the line begins with it anyway.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
