package annotate

// pointers are the addresses of statements, as Annotate takes them.
func pointers(ss []Statement) []*Statement {
	out := make([]*Statement, len(ss))
	for i := range ss {
		out[i] = &ss[i]
	}
	return out
}
