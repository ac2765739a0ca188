// Package export writes a corpus as a dataset that can be published: tables as
// CSV and Parquet, documents as NDJSON, annotations and marked-up texts, with
// what a reader needs to make sense of them and to cite them.
//
// The way in is Write. Every table is a struct in rows.go whose tags say its
// columns: the CSV's header, the Parquet schema, the table schema in
// datapackage.json and the codebook in README.md are all made from them.
//
// The same dataset gives the same bytes: rows come in the order of the
// documents, and nothing tells the time of writing.
//
// Offsets count Unicode code points of a document's text, end exclusive.
package export
