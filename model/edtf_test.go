package model_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/model"
)

func TestParseEDTF(t *testing.T) {
	for edtf, want := range map[string][2]string{
		"2024":                  {"2024-01-01", "2024-12-31"},
		"2024~":                 {"2024-01-01", "2024-12-31"},
		"2024-02":               {"2024-02-01", "2024-02-29"},
		"2024-12~":              {"2024-12-01", "2024-12-31"},
		"2024-03-26":            {"2024-03-26", "2024-03-26"},
		"2024-24":               {"2024-12-01", "2025-02-28"},
		"2025-35":               {"2025-07-01", "2025-09-30"},
		"2024-41":               {"2024-07-01", "2024-12-31"},
		"2022-10-31/2022-11-01": {"2022-10-31", "2022-11-01"},
		"2024/2027":             {"2024-01-01", "2027-12-31"},
		"2025/..":               {"2025-01-01", "0001-01-01"},
	} {
		d, err := model.ParseEDTF(edtf)
		require.NoError(t, err, edtf)
		assert.Equal(t, want, [2]string{d.From.Format(time.DateOnly), d.To.Format(time.DateOnly)}, edtf)
	}
	for _, bad := range []string{"", "24", "2024-13", "2023-02-29", "2024-00", "2024-05-00", "2025/2024", "x", "2024-5", "2024-05-16-1"} {
		_, err := model.ParseEDTF(bad)
		assert.Error(t, err, bad)
	}
}
