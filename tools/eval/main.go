// Command eval measures the reader and writes docs/evaluation.md:
//
//	make eval DATA=../shared/eval
//
// For every figure that the embedded model could know by heart it trains another
// one without the texts that it is measured on. Without -data it measures on our
// own corpus only and prints the figures without writing them.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"seconddraft/internal/corpus"
	"seconddraft/internal/distortion"
	"seconddraft/internal/weigh/learn"
)

func main() {
	data := flag.String("data", "", "folder with the shared texts")
	out := flag.String("o", "docs/evaluation.md", "file to write the tables into")
	flag.Parse()
	if err := run(*data, *out, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

func run(data, out string, w io.Writer) error {
	print := func(s string) error { _, err := io.WriteString(w, s); return err }
	own, err := loadOwn()
	if err != nil {
		return err
	}
	figures := own.figures()
	if data == "" {
		return print(figures.String() + "\nThe other figures need the shared texts: make eval DATA=../shared/eval\n")
	}
	shared, err := learn.LoadShared(os.DirFS(data))
	if err != nil {
		return err
	}
	more, err := against(shared, own)
	if err != nil {
		return err
	}
	figures = append(more, figures...)
	if err := print(figures.String()); err != nil {
		return err
	}
	return figures.write(out)
}

// own is our own corpus, cut in two, and the second rating.
type own struct {
	train, check []corpus.Row
	second       map[string]corpus.Row
}

func loadOwn() (own, error) {
	var o own
	rows, err := corpus.Load(os.DirFS("testdata/corpus"))
	if err != nil {
		return o, err
	}
	o.train, o.check = corpus.Split(rows)
	plain, err := corpus.PlainLines(os.DirFS("testdata/plain"), distortion.Slugs)
	if err != nil {
		return o, err
	}
	o.train = append(o.train, plain...)
	o.second, err = corpus.LoadSecond(os.DirFS("testdata/rating"))
	return o, err
}
