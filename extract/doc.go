// Package extract is the pipeline from the bytes of a file to a
// model.Document: the format's reader, layout, segmentation, annotation.
package extract
