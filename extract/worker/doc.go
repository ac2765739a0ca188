// Package worker holds the reading of documents to limits of time and memory,
// so that one that exhausts them, or the stack, takes only itself with it.
//
// A Pool is for batches. What is small is read in this process, since it can
// do no harm; the rest, and every PDF file, in processes of their own, which
// can be ended. A Pool runs the program itself again as its workers: long-lived,
// fed over pipes, one document at a time, started when first needed and again
// after they died. A program that uses a Pool begins its main function with
//
//	if worker.Asked() {
//		os.Exit(worker.Main(os.Stdin, os.Stdout))
//	}
//
// A program that reads a single document does so in its own process, under a
// Guard: nothing else is lost when that ends.
package worker
