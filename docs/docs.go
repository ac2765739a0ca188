// Package docs holds what the program tells of itself besides its help.
package docs

import _ "embed"

// Licences lists the libraries in the binary, in Markdown.
//
//go:embed licences.md
var Licences string
