// Package docx reads the main text of Office Open XML documents.
package docx
