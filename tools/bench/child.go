package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/jdkato/prose/v2" //nolint:depguard // prose itself is measured here

	"seconddraft/internal/reading"
)

// beChild reads the pages of a file as one of the readers and prints how long it took.
func beChild(name, file string) error {
	raw, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var pages []string
	if err := json.Unmarshal(raw, &pages); err != nil {
		return err
	}
	start := time.Now()
	read, err := readerCalled(name)
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(timed(pages, time.Since(start), read))
}

func readerCalled(name string) (read func(string), err error) {
	switch name {
	case "reader":
		r := reading.New()
		<-r.Warm()
		return func(p string) { r.Read(context.Background(), reading.Input{Text: p}) }, nil
	case "prose":
		return func(p string) { proseRead(p) }, nil
	case "prose-shared":
		doc, err := prose.NewDocument("", prose.WithExtraction(false), prose.WithSegmentation(false))
		if err != nil {
			return nil, err
		}
		shared := []prose.DocOpt{prose.UsingModel(doc.Model), prose.WithExtraction(false), prose.WithSegmentation(false)}
		return func(p string) { proseRead(p, shared...) }, nil
	}
	return nil, fmt.Errorf("there is no reader %q", name)
}

// proseRead takes a page apart. prose panics on a few texts; such a page counts as read.
func proseRead(page string, options ...prose.DocOpt) {
	defer func() { _ = recover() }()
	if doc, err := prose.NewDocument(page, options...); err == nil {
		doc.Tokens()
	}
}
