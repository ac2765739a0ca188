// Package link follows undertakings from one meeting of a body to the next.
//
// The way through it:
//
//	Group     documents → series of meetings, in order          series.go
//	read      items → weighted stems, what they undertake,
//	          names, phrases, what they point back to           entry.go, words.go, core.go, names.go, before.go
//	topics    titles → linked topics                            topics.go
//	surround  what stands around an item                        context.go
//	propose   an inverted index → candidate pairs               index.go
//	signals   a pair → named signals: its first sight           signals.go
//	rivals    a pair among the others of its two items:
//	          its second sight                                  rivals.go
//	assign    what holds → links, with their relation           assign.go, relation.go
//	threads   links → undertakings and how they stand           thread.go, label.go
//
// Everything is worked out within one series and from nothing but that series
// and the tables built in, so that relinking the series a new meeting belongs
// to gives what a full relink would give. What the genre says everywhere and
// which words mean one thing stands in lexicon.go, for anybody to read and
// extend; what each signal weighs stands in weights.go, learnt from coded
// series by the test in fit_test.go.
package link
