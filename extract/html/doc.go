// Package html reads web pages and the HTML that office programs export.
package html
