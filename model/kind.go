package model

// Kind is what a document is or what an item does (coding manual, sections 1
// and 3).
type Kind string

// The kinds of an item, in the order in which they are decided.
const (
	Schedule    Kind = "schedule"
	Commitment  Kind = "commitment"
	Outcome     Kind = "outcome"
	Position    Kind = "position"
	Information Kind = "information"
)

// The kinds of a document.
const (
	JointStatement Kind = "joint-statement"
	Communique     Kind = "communique"
	Declaration    Kind = "declaration"
	Conclusions    Kind = "conclusions"
	PressRelease   Kind = "press-release"
	Resolution     Kind = "resolution"
	Other          Kind = "other"
)

// The strengths of a commitment, from the strongest to the weakest.
const (
	Firm      = "firm"
	Intended  = "intended"
	Tentative = "tentative"
)
