package link

import "github.com/paraph/paraph/corpus/meeting"

// Series is one body's meetings, oldest first.
type Series struct {
	Key      string // stable for the same body and parties: "eu-kr-digital-partnership-council"
	Meetings []meeting.Meeting
}
