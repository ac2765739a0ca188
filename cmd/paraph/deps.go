//go:build deps

package main

// The libraries that the rooms are to use, so that go.mod stands still while
// they are being built.
import (
	_ "github.com/chromedp/chromedp"
	_ "github.com/fsnotify/fsnotify"
	_ "github.com/klippa-app/go-pdfium"
	_ "github.com/klippa-app/go-pdfium/webassembly"
	_ "github.com/kljensen/snowball"
	_ "github.com/ledongthuc/pdf"
	_ "github.com/parquet-go/parquet-go"
	_ "github.com/rogpeppe/go-internal/testscript"
	_ "github.com/santhosh-tekuri/jsonschema/v6"
	_ "github.com/stretchr/testify/require"
	_ "go.yaml.in/yaml/v3"
	_ "golang.org/x/net/html"
	_ "golang.org/x/net/html/charset"
	_ "golang.org/x/sync/errgroup"
	_ "golang.org/x/text/language/display"
	_ "modernc.org/sqlite"
)
