// Command pdfbench measures the PDF reader where the files are:
//
//	pdfbench made DIR…     files with their true text beside them (NAME.pdf.txt, NAME.pdf.heads.json)
//	pdfbench against DIR…  files of any kind, against pdftotext
//	pdfbench words FILE…   the words that pdftotext has alone (-) and that we have alone (+)
//	pdfbench text FILE…    the text as it is composed, without running lines
//	pdfbench lines FILE…   the lines as they are read, with their places
//	pdfbench time DIR…     seconds for a pass over the files, against pdftotext
//
// Word F1 counts words as a bag; pair F1 counts pairs of neighbours, and so
// the order too. Against pdftotext, both texts are folded first: ligatures and
// other forms of one character (NFKC) count as that character, marks of
// direction and soft hyphens as nothing; and since pdftotext leaves out what it
// knows no character for, our sign for that counts as a blank. The figures
// "unfolded" are without; a file's line has word F1, pair F1 and the unfolded
// word F1.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/pdf"
)

var (
	engine  = flag.String("engine", "", "native or pdfium; both as needed when empty")
	verbose = flag.Bool("v", false, "a line for every file")
	below   = flag.Float64("below", 0.9, "tell the files with a word F1 below this")
)

func main() {
	flag.Parse()
	args := flag.Args()
	if len(args) < 2 {
		flag.Usage()
		os.Exit(2)
	}
	var files []string
	for _, dir := range args[1:] {
		found, _ := filepath.Glob(filepath.Join(dir, "*.pdf"))
		if len(found) == 0 {
			found = []string{dir}
		}
		files = append(files, found...)
	}
	switch args[0] {
	case "made":
		made(files)
	case "against":
		against(files)
	case "words":
		words(files)
	case "lines":
		lines(files)
	case "text":
		for _, path := range files {
			if d, _, err := read(path); err == nil {
				fmt.Print(body(d))
			}
		}
	case "time":
		timing(files)
	default:
		flag.Usage()
		os.Exit(2)
	}
}

// read gives the file's draft; a file may take 20 seconds.
func read(path string) (*layout.Draft, time.Duration, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, 0, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	start := time.Now()
	d, err := pdf.Read(ctx, data, pdf.Options{Engine: pdf.Engine(*engine)})
	return d, time.Since(start), err
}

// whole is all the text that is composed of a draft, running lines included.
func whole(d *layout.Draft) string {
	t := layout.Compose(d)
	var b strings.Builder
	for i := range t.Blocks {
		b.WriteString(t.Slice(t.Blocks[i].Marker) + " " + t.Words(&t.Blocks[i]) + "\n")
	}
	return b.String()
}

// body is the text that is composed of a draft, without running lines.
func body(d *layout.Draft) string {
	layout.MarkFurniture(d)
	t := layout.Compose(d)
	var b strings.Builder
	for i := range t.Blocks {
		if bl := &t.Blocks[i]; bl.Furniture == layout.None || bl.Furniture == layout.FootnoteText || bl.Furniture == layout.FootnoteMark {
			b.WriteString(t.Slice(bl.Marker) + " " + t.Words(bl) + "\n")
		}
	}
	return b.String()
}

func against(files []string) {
	var scores, pairScores, unfolded []float64
	failed, slow := 0, 0
	for _, path := range files {
		want := reference(path)
		d, took, err := read(path)
		if took > 5*time.Second {
			slow++
			fmt.Printf("slow %5.1fs  %s\n", took.Seconds(), path)
		}
		got := ""
		if err != nil {
			failed++
			if *verbose || len(strings.Fields(string(want))) >= 20 {
				fmt.Printf("error  %s: %v\n", path, err)
			}
		} else {
			got = whole(d)
		}
		plain := strings.Fields(directions.Replace(string(want)))
		if len(plain) < 20 {
			continue
		}
		u := f1(plain, strings.Fields(got))
		unfolded = append(unfolded, u)
		theirs, mine := folded(string(want)), folded(got)
		f, p := f1(theirs, mine), f1(pairs(theirs), pairs(mine))
		scores, pairScores = append(scores, f), append(pairScores, p)
		if *verbose || f < *below {
			fmt.Printf("%.3f %.3f %.3f  %d/%d words  %s\n", f, p, u, len(mine), len(theirs), path)
		}
	}
	fmt.Printf("%d files, %d errors, %d slow; %d with text: word F1 %.3f, pair F1 %.3f, word F1 >= 0.95 on %.1f %%; unfolded %.3f, %.1f %%\n",
		len(files), failed, slow, len(scores), mean(scores), mean(pairScores), good(scores), mean(unfolded), good(unfolded))
}

func lines(files []string) {
	for _, path := range files {
		d, _, err := read(path)
		if err != nil {
			fmt.Printf("== %s: %v\n", path, err)
			continue
		}
		for _, l := range d.Lines {
			fmt.Printf("%d %4.0f-%-4.0f %4.0f-%-4.0f %4.1f role %d.%d cell %v join %d %s %q\n", l.Page, l.Box.X0, l.Box.X1, l.Box.Y0, l.Box.Y1, l.Size, l.Role, l.Level, l.Table, l.Join, l.Furniture, l.Text)
		}
	}
}

// words tells what parts the two readings of each file, in reading order.
func words(files []string) {
	for _, path := range files {
		theirs := folded(string(reference(path)))
		d, _, err := read(path)
		if err != nil {
			fmt.Printf("== %s: %v\n", path, err)
			continue
		}
		mine := folded(whole(d))
		fmt.Printf("== %s %.3f\n- %s\n+ %s\n", path, f1(theirs, mine),
			strings.Join(without(theirs, mine), " "), strings.Join(without(mine, theirs), " "))
	}
}

// without gives the words of a that b has not, or not so often.
func without(a, b []string) (out []string) {
	count := map[string]int{}
	for _, w := range b {
		count[w]++
	}
	for _, w := range a {
		if count[w]--; count[w] < 0 {
			out = append(out, w)
		}
	}
	return out
}

// reference is pdftotext's text, nothing where that takes too long.
func reference(path string) []byte {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	out, err := exec.CommandContext(ctx, "pdftotext", "-q", path, "-").Output()
	if ctx.Err() != nil || err != nil && len(out) == 0 {
		return nil
	}
	return out
}

// directions are the marks that pdftotext puts around text of another direction.
var directions = strings.NewReplacer("\u202A", "", "\u202B", "", "\u202C", "", "\u200E", "", "\u200F", "")

// ignored are further characters without a look of their own, and our sign for
// an unknown one.
var ignored = strings.NewReplacer("\u00AD", "", "\u200B", "", "\u200C", "", "\u200D", "", "\uFEFF", "", "\uFFFD", " ")

func folded(s string) []string {
	return strings.Fields(norm.NFKC.String(ignored.Replace(directions.Replace(s))))
}

func timing(files []string) {
	var ours, theirs time.Duration
	pages := 0
	for _, path := range files {
		d, took, err := read(path)
		if err != nil {
			continue
		}
		start := time.Now()
		if exec.Command("pdftotext", "-q", path, "/dev/null").Run() != nil {
			continue
		}
		pages += d.Pages
		theirs += time.Since(start)
		ours += took
	}
	fmt.Printf("%d pages: %.2f ms a page, pdftotext %.2f, ratio %.2f\n", pages,
		ours.Seconds()*1000/float64(pages), theirs.Seconds()*1000/float64(pages), ours.Seconds()/theirs.Seconds())
}
