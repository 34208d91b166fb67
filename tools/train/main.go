// Command train makes internal/weigh/model.bin from the training lines of
// testdata/corpus and the shared texts in the folder that -data names:
//
//	make train DATA=../shared/eval
//
// The same data give the same bytes.
package main

import (
	"flag"
	"fmt"
	"os"

	"seconddraft/internal/corpus"
	"seconddraft/internal/distortion"
	"seconddraft/internal/weigh/learn"
)

// plainLines is the folder of lines.jsonl.
const plainLines = "testdata/plain"

func main() {
	data := flag.String("data", "", "folder with the shared texts")
	lines := flag.String("corpus", "testdata/corpus", "folder with our own lines")
	out := flag.String("o", "internal/weigh/model.bin", "file to write")
	flag.Parse()
	if err := run(*data, *lines, *out); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(data, lines, out string) error {
	if data == "" {
		return fmt.Errorf("name the folder with the shared texts, for example make train DATA=../shared/eval")
	}
	shared, err := learn.LoadShared(os.DirFS(data))
	if err != nil {
		return err
	}
	rows, err := corpus.Load(os.DirFS(lines))
	if err != nil {
		return err
	}
	train, _ := corpus.Split(rows)
	plain, err := corpus.PlainLines(os.DirFS(plainLines), distortion.Slugs)
	if err != nil {
		return err
	}
	train = append(train, plain...)
	model, err := learn.Train(append(shared.Examples(), learn.Corpus(train)...), distortion.Slugs)
	if err != nil {
		return err
	}
	f, err := os.Create(out)
	if err != nil {
		return err
	}
	if err := model.Write(f); err != nil {
		return err
	}
	return f.Close()
}
