package model

import (
	_ "embed"
)

//go:embed schema/document.json
var documentJSON []byte

//go:embed schema/link.json
var linkJSON []byte

//go:embed schema/thread.json
var threadJSON []byte

//go:embed schema/error.json
var errorJSON []byte

// Records names the records that have a JSON Schema.
func Records() []string { return []string{"document", "link", "thread", "error"} }

// Schema gives the JSON Schema (draft 2020-12) of a record.
func Schema(record string) ([]byte, bool) {
	switch record {
	case "document":
		return documentJSON, true
	case "link":
		return linkJSON, true
	case "thread":
		return threadJSON, true
	case "error":
		return errorJSON, true
	}
	return nil, false
}
