// Package serve shows a corpus in a browser, for reading only: the page at /,
// the files that the documents were read from, and the records as JSON.
//
// It is made to run on a desk's own machine with a browser full of other
// sites, over documents from anywhere. So it answers GET and HEAD only, to
// hosts it knows only (a foreign name that resolves to this machine is turned
// away: DNS rebinding), hands files over as downloads or plain text, and only
// while they are what was read.
package serve
