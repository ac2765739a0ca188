package main

import (
	"flag"
	"fmt"
	"os"
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
		Setup: func(e *testscript.Env) error {
			e.Setenv("SERIES", wd+"/../../testdata/series")
			return nil
		},
	})
}
