// Command fitattribution learns the weights by which the package attribution
// judges neighbours and rates causes, and writes attribution/weights.txt:
//
//	go run ./tools/fitattribution
//
// It reads the training rows of the corpus only and uses no chance, so the same
// rows give the same bytes. The figures it prints are cross-validated: each row
// is judged by weights that were fitted without it.
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"os"

	"seconddraft/internal/corpus"
)

func main() {
	from := flag.String("corpus", "testdata/corpus", "folder of the corpus")
	to := flag.String("out", "attribution/weights.txt", "file to write")
	show := flag.Bool("misses", false, "print the rows of the training half that are judged wrong")
	flag.Parse()
	rows, err := corpus.Load(os.DirFS(*from))
	if err != nil {
		log.Fatal(err)
	}
	train, _ := corpus.Split(rows)
	if err := run(train, *to, os.Stdout, *show); err != nil {
		log.Fatal(err)
	}
}

// folds is in how many parts the rows are cut for cross-validation.
const folds = 10

func run(train []corpus.Row, to string, figures io.Writer, misses bool) error {
	out := weights{note: fmt.Sprintf("Made by tools/fitattribution from %d rows; do not edit.",
		len(corpus.Of(train, judged...)))}
	fitNeighbours(train, &out, figures, misses)
	fitRatings(train, &out, figures, misses)
	return os.WriteFile(to, out.bytes(), 0o644)
}
