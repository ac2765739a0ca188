package corpus

import (
	"time"

	"github.com/paraph/paraph/model"
)

// dueRange gives the first and the last day that an EDTF value covers, as ISO
// 8601; "" for an end that is open or not understood.
func dueRange(edtf string) (from, to string) {
	days, err := model.ParseEDTF(edtf)
	if err != nil {
		return "", ""
	}
	return isoDay(days.From), isoDay(days.To)
}

func isoDay(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}
