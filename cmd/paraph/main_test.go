package main

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/paraph/paraph/extract/worker"
)

var update = flag.Bool("update", false, "renew the goldens")

// TestMain lets the test binary stand in for the program, as the command of
// the scripts and as the worker that the program starts of itself.
func TestMain(m *testing.M) {
	if worker.Asked() {
		os.Exit(worker.Main(os.Stdin, os.Stdout))
	}
	testscript.Main(m, map[string]func(){
		"paraph": main,
	})
}

// TestScripts runs the command as a user would; the scripts tell what it says
// and how it ends.
func TestScripts(t *testing.T) {
	wd, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Condition: func(cond string) (bool, error) {
			if cond == "root" { // to whom nothing is closed
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", cond)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"repeat": repeat},
		Setup: func(e *testscript.Env) error {
			e.Setenv("SERIES", wd+"/../../testdata/series")
			return nil
		},
	})
}

// repeat FILE N TEXT writes a file that is too long to stand in a script; \n in
// TEXT is a new line.
func repeat(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	text := strings.ReplaceAll(args[2], `\n`, "\n")
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(text, n)), 0o666))
}
