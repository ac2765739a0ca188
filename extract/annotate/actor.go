package annotate

// Actors says who undertakes, sorted, for the words of a clause's subject:
// "both sides", "we", "the EU side", "Mexico's Foreign Ministry". All the
// speakers where the subject is empty (passive, bare infinitive), means them
// all, or is none of them by name ("the Task Force"); ALL in a coalition.
// previous are the actors of the sentence before, for "it" and "they".
func Actors(ctx *Context, subject string, previous []string) []string { return nil }
