package main

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "github.com/paraph/paraph/"

// floors are the rooms of the house by height. A room may import rooms of
// lower floors only, so that data goes one way; rooms that read one format
// never know of one another.
var floors = map[string]int{
	"model": 1, "docs": 1, "extract/words": 1,
	"extract/when": 2, "extract/party": 2, "corpus/meeting": 2,
	"extract/layout": 3, "extract/annotate": 3,
	"extract/pdf": 4, "extract/html": 4, "extract/docx": 4, "extract/plain": 4, "extract/segment": 4,
	"corpus/link": 4, "corpus/export": 4, "corpus/report": 4, "corpus/eval": 4,
	"extract": 5, "corpus": 5, "extract/worker": 6,
	"cmd/paraph": 7, "bench": 7,
}

// library says which rooms may touch a format's or the store's library.
var library = map[string][]string{
	"github.com/ledongthuc/pdf":        {"extract/pdf"},
	"github.com/klippa-app/go-pdfium":  {"extract/pdf"},
	"golang.org/x/net/html":            {"extract/html"},
	"modernc.org/sqlite":               {"corpus"},
	"github.com/parquet-go/parquet-go": {"corpus/export"},
	"github.com/spf13/cobra":           {"cmd/paraph"},
}

func TestTheFloorsHold(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}}: {{join .Imports \" \"}}", module+"...").Output()
	require.NoError(t, err)
	seen := 0
	for line := range strings.Lines(string(out)) {
		path, imports, _ := strings.Cut(strings.TrimSpace(line), ":")
		room, floor := roomOf(path)
		require.NotZero(t, floor, "%s stands on no floor: add it to the table", path)
		seen++
		for _, imp := range strings.Fields(imports) {
			if other, below := roomOf(imp); below > 0 && other != room {
				require.Less(t, below, floor, "%s imports %s, which is not below it", path, imp)
				side := strings.HasPrefix(path, module+"extract") && strings.HasPrefix(imp, module+"corpus") ||
					strings.HasPrefix(path, module+"corpus") && strings.HasPrefix(imp, module+"extract")
				require.False(t, side, "%s imports %s: extract and corpus meet only in cmd", path, imp)
			}
			for lib, rooms := range library {
				if imp == lib {
					require.Contains(t, rooms, room, "%s touches %s", path, lib)
				}
			}
			if room == "model" && strings.Contains(imp, ".") {
				t.Errorf("model imports %s: the standard library only", imp)
			}
		}
	}
	require.Greater(t, seen, 10)
}

// roomOf gives the room a package lies in, itself or the nearest folder above.
func roomOf(path string) (string, int) {
	room, ok := strings.CutPrefix(path, module)
	for ok && room != "" {
		if f := floors[room]; f > 0 {
			return room, f
		}
		i := strings.LastIndexByte(room, '/')
		if i < 0 {
			break
		}
		room = room[:i]
	}
	return "", 0
}
