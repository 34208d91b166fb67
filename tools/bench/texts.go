package main

import (
	"math/rand/v2"
	"os"
	"slices"
	"strings"

	"seconddraft/internal/corpus"
)

// journal is a text to be read page by page, as the window reads an evening.
type journal struct {
	Name  string
	Pages []string
	words int
}

const (
	// journalWords and pageWords are the sizes of a journal and of its pages.
	journalWords, pageWords = 100_000, 300
)

// journals are the two that are read: ordinary bad days told plainly, and thoughts
// of which each holds a trap, one after the other, the worst page there can be. Both
// are lines of the corpus, its training half, in an order of chance; where they run
// out they come again in another order.
func journals() ([]journal, error) {
	rows, err := corpus.Load(os.DirFS("testdata/corpus"))
	if err != nil {
		return nil, err
	}
	train, _ := corpus.Split(rows)
	return []journal{
		pagesOf("plain journal", texts(corpus.Of(train, corpus.Plain))),
		pagesOf("dense thoughts", texts(corpus.Of(train, corpus.Thought))),
	}, nil
}

func texts(rows []corpus.Row) []string {
	var out []string
	for _, r := range rows {
		out = append(out, r.Text)
	}
	return out
}

func pagesOf(name string, lines []string) journal {
	j := journal{Name: name}
	chance := rand.New(rand.NewPCG(9, 1)) //nolint:gosec // the same each time
	lines = slices.Clone(lines)
	var page []string
	onPage := 0
	for j.words < journalWords {
		chance.Shuffle(len(lines), func(a, b int) { lines[a], lines[b] = lines[b], lines[a] })
		for _, line := range lines {
			n := len(strings.Fields(line))
			page, onPage, j.words = append(page, line), onPage+n, j.words+n
			if onPage >= pageWords || j.words >= journalWords {
				j.Pages = append(j.Pages, strings.Join(page, "\n"))
				page, onPage = nil, 0
			}
			if j.words >= journalWords {
				break
			}
		}
	}
	return j
}
