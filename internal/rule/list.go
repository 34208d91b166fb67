package rule

import (
	"cmp"
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"seconddraft/internal/text"
)

// list is a named set of entries, each a row of words or ~lemmas.
type list struct {
	// norms and lemmas are the words and the lemmas that an entry begins with,
	// and rows has for each of them, the norms first, the entries that do.
	norms, lemmas wordIDs
	rows          [][][]listWord
	longest       int // tokens of the longest entry
}

type listWord struct {
	word  text.WordID
	lemma bool
}

func (w listWord) matches(n text.Numbers) bool {
	if w.lemma {
		return n.Lemma == w.word
	}
	return n.Norm == w.word
}

// newList compiles entries; the error names the entry.
func newList(entries []string) (*list, error) {
	l := &list{}
	if len(entries) == 0 {
		return nil, fmt.Errorf("it has no entries: add some or remove it")
	}
	seen := map[string]bool{}
	var rows [][]listWord
	for _, entry := range entries {
		row, err := newRow(entry)
		if err != nil {
			return nil, err
		}
		if seen[entry] {
			return nil, fmt.Errorf("entry %q stands twice: remove one", entry)
		}
		seen[entry] = true
		rows = append(rows, row)
	}
	l.order(rows)
	return l, nil
}

// order sorts rows by what they begin with, and those with one beginning by
// length, longest first.
func (l *list) order(rows [][]listWord) {
	slices.SortStableFunc(rows, func(a, b []listWord) int {
		if a[0].lemma != b[0].lemma {
			if a[0].lemma {
				return 1
			}
			return -1
		}
		return cmp.Or(cmp.Compare(a[0].word, b[0].word), len(b)-len(a))
	})
	for i, row := range rows {
		l.longest = max(l.longest, len(row))
		if i == 0 || rows[i-1][0] != row[0] {
			if l.rows = append(l.rows, nil); row[0].lemma {
				l.lemmas.add(row[0].word)
			} else {
				l.norms.add(row[0].word)
			}
		}
		last := &l.rows[len(l.rows)-1]
		*last = append(*last, row)
	}
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
		row = append(row, listWord{text.NumberOf(word), isLemma})
	}
	if row == nil {
		return nil, fmt.Errorf("an entry is empty: remove it")
	}
	return row, nil
}

// lengths are the numbers of tokens that entries cover from token i on, inside
// limit, longest first.
func (l *list) lengths(n []text.Numbers, i, limit int, out []int) []int {
	if at := l.norms.find(n[i].Norm); at >= 0 {
		out = rowLengths(l.rows[at], n, i, limit, out)
	}
	if at := l.lemmas.find(n[i].Lemma); at >= 0 {
		out = rowLengths(l.rows[len(l.norms.list)+at], n, i, limit, out)
	}
	return out
}

func rowLengths(rows [][]listWord, n []text.Numbers, i, limit int, out []int) []int {
	for _, row := range rows {
		if i+len(row) > limit {
			continue
		}
		same := true
		for t := 1; t < len(row) && same; t++ {
			same = row[t].matches(n[i+t])
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
