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
	// beginning gives the entries that begin with a word.
	beginning map[string]opening
	lemmas    bool // one of them begins with a lemma
	longest   int  // tokens of the longest entry
}

// opening are the entries that begin with a word, as its norm and as its lemma,
// longest first. Most tokens are their own lemma, so that one look finds both.
type opening struct{ norm, lemma [][]listWord }

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
	l := &list{beginning: map[string]opening{}}
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
		begin := l.beginning[row[0].word]
		if row[0].lemma {
			begin.lemma, l.lemmas = append(begin.lemma, row), true
		} else {
			begin.norm = append(begin.norm, row)
		}
		l.beginning[row[0].word] = begin
	}
	for _, begin := range l.beginning {
		for _, rows := range [][][]listWord{begin.norm, begin.lemma} {
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
	begin := l.beginning[t.Norm]
	out = rowLengths(begin.norm, d, i, limit, out)
	if !l.lemmas {
		return out
	}
	if t.Lemma != t.Norm {
		begin = l.beginning[t.Lemma]
	}
	return rowLengths(begin.lemma, d, i, limit, out)
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
