package annotate

// FindNames gives the initiatives, bodies and instruments that s names, as
// printed, in order, each once; not the parties themselves.
func FindNames(ctx *Context, s *Statement) []string { return nil }
