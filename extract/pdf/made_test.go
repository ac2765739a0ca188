package pdf

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/extract/layout"
)

// TestMadeFiles reads the files with known text that stand beside the
// repository. pdfbench tells more of them.
func TestMadeFiles(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/pdf/made/*.pdf")
	if len(files) == 0 {
		t.Skip("../shared/pdf/made is not here")
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			require.NoError(t, err)
			truth, err := os.ReadFile(path + ".txt")
			require.NoError(t, err)
			d, err := Read(context.Background(), data, Options{Engine: Native})
			var e *Error
			switch {
			case strings.Contains(path, "userpw"):
				require.ErrorAs(t, err, &e)
				assert.Equal(t, "encrypted", e.Code())
				return
			case strings.Contains(path, "truncated"):
				require.ErrorAs(t, err, &e)
				return
			}
			require.NoError(t, err)
			layout.MarkFurniture(d)
			text := layout.Compose(d)
			var got []string
			for i := range text.Blocks {
				b := &text.Blocks[i]
				if f := b.Furniture; f == layout.None || f == layout.FootnoteText || f == layout.FootnoteMark {
					got = append(got, strings.Fields(text.Slice(b.Marker)+" "+text.Words(b))...)
				}
			}
			assert.GreaterOrEqual(t, overlap(strings.Fields(string(truth)), got), 0.985)
		})
	}
}

// overlap is the F1 of two bags of words.
func overlap(want, got []string) float64 {
	count := map[string]int{}
	for _, w := range want {
		count[w]++
	}
	hits := 0
	for _, w := range got {
		if count[w] > 0 {
			count[w]--
			hits++
		}
	}
	return 2 * float64(hits) / float64(len(want)+len(got))
}
