package meeting

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/paraph/paraph/model"
)

func TestMeetingsWithoutADateStandByTheirOrdinal(t *testing.T) {
	at := func(id, date string, ordinal int) *model.Document {
		return &model.Document{ID: id, Date: date, Meeting: &model.Meeting{Ordinal: ordinal}}
	}
	var order []string
	for _, m := range Of([]*model.Document{at("third", "", 3), at("fourth", "2023-05-01", 4), at("second", "2021-05-01", 2), at("first", "", 1), at("unknown", "", 0)}) {
		order = append(order, m.Docs[0].ID)
	}
	assert.Equal(t, []string{"first", "second", "third", "fourth", "unknown"}, order)

	order = nil
	for _, m := range Of([]*model.Document{at("between", "2023-11-24", 0), at("second", "2025-02-28", 2), at("first", "", 1)}) {
		order = append(order, m.Docs[0].ID)
	}
	assert.Equal(t, []string{"first", "between", "second"}, order)
}

// The first virtual summit and the first in person are two meetings.
func TestOneOrdinalFarApartIsTwoMeetings(t *testing.T) {
	assert.True(t, sameMeeting(Meeting{Ordinal: 1, Date: "2021-03-12"}, Meeting{Ordinal: 1, Date: "2021-03-30"}))
	assert.False(t, sameMeeting(Meeting{Ordinal: 1, Date: "2021-03-12"}, Meeting{Ordinal: 1, Date: "2021-09-24"}))
}
