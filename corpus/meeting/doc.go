// Package meeting tells which documents of a body report one meeting, and in
// which order the meetings were held. Links, threads and the page all rest on
// it, so that a thread runs through the columns that the page draws.
package meeting
