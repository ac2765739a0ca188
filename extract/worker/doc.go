// Package worker reads PDF files in processes of their own, so that a file
// that exhausts the stack, the memory or the time takes only its own reading
// with it.
//
// A Pool runs the program itself again as its workers: long-lived, fed over
// pipes, one file at a time, started when first needed and again after they
// died. A program that uses a Pool begins its main function with
//
//	if worker.Asked() {
//		os.Exit(worker.Main(os.Stdin, os.Stdout))
//	}
package worker
