package rule

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"seconddraft/internal/text"
)

// list is a named set of entries, each a row of words or ~lemmas.
type list struct {
	// byNorm and byLemma give the entries that begin with a word, longest
	// first.
	byNorm, byLemma map[string][][]listWord
	longest         int // tokens of the longest entry
}

type listWord struct {
	word  string
	lemma bool
}

func (w listWord) matches(t *text.Token) bool {
	if w.lemma {
		return t.Lemma == w.word
	}
	return t.Norm == w.word
}

// newList compiles entries; the error names the entry.
func newList(entries []string) (*list, error) {
	l := &list{byNorm: map[string][][]listWord{}, byLemma: map[string][][]listWord{}}
	if len(entries) == 0 {
		return nil, fmt.Errorf("it has no entries: add some or remove it")
	}
	seen := map[string]bool{}
	for _, entry := range entries {
		row, err := newRow(entry)
		if err != nil {
			return nil, err
		}
		if seen[entry] {
			return nil, fmt.Errorf("entry %q stands twice: remove one", entry)
		}
		seen[entry] = true
		l.longest = max(l.longest, len(row))
		index := l.byNorm
		if row[0].lemma {
			index = l.byLemma
		}
		index[row[0].word] = append(index[row[0].word], row)
	}
	for _, index := range []map[string][][]listWord{l.byNorm, l.byLemma} {
		for _, rows := range index {
			slices.SortStableFunc(rows, func(a, b []listWord) int { return len(b) - len(a) })
		}
	}
	return l, nil
}

func newRow(entry string) ([]listWord, error) {
	var row []listWord
	for _, field := range strings.Fields(entry) {
		word, isLemma := strings.CutPrefix(field, "~")
		check := checkWord
		if isLemma {
			check = checkLemma
		}
		if err := check(word); err != nil {
			return nil, fmt.Errorf("entry %q: %w", entry, err)
		}
		row = append(row, listWord{word, isLemma})
	}
	if row == nil {
		return nil, fmt.Errorf("an entry is empty: remove it")
	}
	return row, nil
}

// lengths are the numbers of tokens that entries cover from token i on, inside
// limit, longest first.
func (l *list) lengths(d *text.Document, i, limit int, out []int) []int {
	t := &d.Tokens[i]
	out = rowLengths(l.byNorm[t.Norm], d, i, limit, out)
	if len(l.byLemma) > 0 {
		out = rowLengths(l.byLemma[t.Lemma], d, i, limit, out)
	}
	return out
}

func rowLengths(rows [][]listWord, d *text.Document, i, limit int, out []int) []int {
	for _, row := range rows {
		if i+len(row) > limit {
			continue
		}
		same := true
		for n := 1; n < len(row) && same; n++ {
			same = row[n].matches(&d.Tokens[i+n])
		}
		if same && !slices.Contains(out, len(row)) {
			out = append(out, len(row))
		}
	}
	return out
}

//go:embed lists.yaml
var sharedListsYAML []byte

// sharedLists are the lists that every pack may use.
var sharedLists = sync.OnceValue(func() map[string]*list {
	var entries map[string][]string
	if err := decodeStrict(sharedListsYAML, &entries); err != nil {
		panic("rule: lists.yaml: " + err.Error())
	}
	lists := map[string]*list{}
	for name, words := range entries {
		l, err := newList(words)
		if err != nil {
			panic(fmt.Sprintf("rule: lists.yaml: list %s: %v", name, err))
		}
		lists[name] = l
	}
	return lists
})
