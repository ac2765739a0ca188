package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/paraph/paraph/corpus"
)

// inputs expands what the user named to files: a directory to what list finds
// below it, a glob to what it matches, "-" to standard input. A name given
// outright is always tried. The order is that of the arguments, and by name
// within each.
func inputs(ctx context.Context, args []string, list func(context.Context, string) []string) ([]string, error) {
	var out []string
	for _, arg := range args {
		files, err := expand(ctx, arg, list)
		if err != nil {
			return nil, err
		}
		out = append(out, files...)
	}
	return out, nil
}

func expand(ctx context.Context, arg string, list func(context.Context, string) []string) ([]string, error) {
	if arg == "-" {
		return []string{arg}, nil
	}
	_, err := os.Stat(arg)
	switch {
	case isDir(arg):
		if files := list(ctx, arg); len(files) > 0 {
			return files, nil
		}
		return []string{arg}, nil // one without files fails like any other input
	case err != nil && strings.ContainsAny(arg, "*?["):
		matches, err := filepath.Glob(arg) // sorted
		if err != nil {
			return nil, fmt.Errorf("%s: %w", arg, err)
		}
		if len(matches) == 0 {
			return nil, fmt.Errorf("%s: no file matches", arg)
		}
		return matches, nil
	}
	return []string{arg}, nil // one that does not exist fails like any other input
}

// records lists the files of a directory that may hold documents as JSON.
func records(_ context.Context, dir string) (out []string) {
	for _, pattern := range []string{"*.json", "*.ndjson", "*.jsonl"} {
		matches, _ := filepath.Glob(filepath.Join(dir, pattern))
		out = append(out, matches...)
	}
	return slices.DeleteFunc(out, func(path string) bool { return filepath.Base(path) == "datapackage.json" })
}

// noFile is why nothing is read of a directory.
func noFile(dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case err != nil:
		return errors.Unwrap(err) // without the name, with which the line begins
	case len(entries) == 0:
		return errors.New("an empty directory")
	}
	return errors.New("a directory without a file that this command reads")
}

// read gives the bytes of one input. What was named outright may be a pipe.
func (c *cli) read(path string, limit int64) ([]byte, error) {
	if path == "-" {
		return corpus.Read(c.stdin, 0, limit)
	}
	if isDir(path) {
		return nil, noFile(path)
	}
	return corpus.ReadFile(path, limit, true)
}
