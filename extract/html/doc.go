// Package html reads web pages and the HTML that office programs and
// converters export.
//
// Read parses the page as browsers do, surveys it once (what it says of
// itself, where the article stands), and walks it into lines: one a paragraph,
// with role, list marker as printed, depth and styles. What is not the article
// is handed over as navigation, what a browser does not show as hidden.
package html
