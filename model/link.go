package model

// Link joins an item or topic of one meeting (From, the earlier) to one of a
// later meeting of the same series.
type Link struct {
	Schema   string   `json:"schema"`
	From     string   `json:"from"`
	To       string   `json:"to"`
	Relation Relation `json:"relation"`
	Score    float64  `json:"score"` // 0 to 1; of items, how likely the link holds
	Because  []Signal `json:"because,omitempty"`
}

// Relation is what became of an undertaking (coding manual, section 4).
type Relation string

// The relations of a link.
const (
	SameTopic Relation = "same-topic"
	Restates  Relation = "restates"
	Advances  Relation = "advances"
	Delivers  Relation = "delivers"
)

// Signal is one reason for a link, with the words it rests on.
type Signal struct {
	Signal string   `json:"signal"`
	Score  float64  `json:"score"`
	Words  []string `json:"words,omitempty"`
}

// Thread is one undertaking followed through the meetings of a series.
type Thread struct {
	Schema  string   `json:"schema"`
	ID      string   `json:"id"`
	Series  string   `json:"series"`
	Label   string   `json:"label"`
	Items   []string `json:"items"`
	Status  Status   `json:"status"`
	Overdue bool     `json:"overdue,omitempty"`
	First   string   `json:"first,omitempty"` // date of the first meeting in it
	Last    string   `json:"last,omitempty"`
}

// Status is how a thread stands at the series' latest meeting.
type Status string

// The statuses of a thread. Dormant: the latest meeting no longer mentions it.
const (
	New       Status = "new"
	Ongoing   Status = "ongoing"
	Delivered Status = "delivered"
	Dormant   Status = "dormant"
)
