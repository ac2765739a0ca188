// Package corpus keeps documents in one SQLite file and keeps that file true:
// however often files are added, changed or read again, and whenever the
// program is killed, the corpus is a function of the files and their readings.
//
// The way in: Open or OpenReadOnly, then Ingest, List, Query, Dataset, Review.
//
// How it stays true. Ingest writes two kinds of rows only, each in one
// transaction: a source (which file holds which bytes) and a reading (what an
// extractor made of those bytes). Everything else - which readings are one
// statement, which document a revision supersedes, the tables of topics and
// items, links and threads - is settled from these rows: the wanted state is
// reckoned, compared with the tables, and the differences are written. A run
// that is cut short leaves differences, and the next run settles them.
//
// The package knows nothing of extraction: it is handed an Extractor.
// Offsets count Unicode code points of the document's text, end exclusive.
package corpus
