// Package report writes the page that a policy desk keeps open: one
// self-contained HTML file with a picture of the threads through the meetings,
// every thread with its wordings side by side, and every document as it was
// read. It is rendered here, as HTML and SVG; a little script only filters
// and opens. Nothing is fetched from anywhere, and a content security policy
// keeps whatever a document holds from running.
package report
