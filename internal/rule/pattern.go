package rule

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"seconddraft/internal/text"
)

// Pattern is a compiled row of elements; the package comment describes the
// language. It is safe for concurrent use.
type Pattern struct {
	elements []element
	// clauseOnly keeps the match inside the clause where it begins.
	clauseOnly bool
	source     string
	anchors    []anchorage // rarest first
}

type elementKind uint8

const (
	oneOf       elementKind = iota // words, lemmas, lists, tags
	noneOf                         // one token that is none of them
	anyToken                       // _
	gap                            // ..n
	clauseStart                    // ^
	clauseEnd                      // $
)

type element struct {
	kind     elementKind
	norms    wordIDs
	lemmas   wordIDs
	lists    []*list
	tags     []string
	max      int // gap
	optional bool
	opens    bool // a cue group begins here
	closes   bool // a cue group ends here
}

// maxGap bounds ..n, so that one rule cannot make matching slow.
const maxGap = 15

// Compile reads a pattern that uses the shared lists only. The error says what
// to write instead.
func Compile(pattern string) (*Pattern, error) { return compile(pattern, sharedLists()) }

// MustCompile is Compile for patterns that are part of the program.
func MustCompile(pattern string) *Pattern {
	p, err := Compile(pattern)
	if err != nil {
		panic("rule: " + err.Error())
	}
	return p
}

func compile(pattern string, lists map[string]*list) (*Pattern, error) {
	p := &Pattern{source: pattern}
	open := false
	for _, field := range strings.Fields(pattern) {
		e, err := compileElement(field, lists)
		if err != nil {
			return nil, fmt.Errorf("pattern %q: %w", pattern, err)
		}
		if e.opens && open || e.closes && !open && !e.opens {
			return nil, fmt.Errorf("pattern %q: the cue marks < and > do not pair", pattern)
		}
		open = (open || e.opens) && !e.closes
		p.elements = append(p.elements, e)
	}
	p.anchors = p.anchorages()
	switch {
	case len(p.elements) == 0:
		return nil, errors.New("a pattern is empty: remove it or write one")
	case open:
		return nil, fmt.Errorf("pattern %q: the cue mark < is not closed with >", pattern)
	case len(p.anchors) == 0:
		return nil, fmt.Errorf("pattern %q: add a word, a ~lemma or a @list that must be there", pattern)
	}
	return p, nil
}

var gapForm = regexp.MustCompile(`^\.\.([0-9]+)$`)

func compileElement(field string, lists map[string]*list) (element, error) {
	e, field := cueMarks(field)
	switch field {
	case "^":
		e.kind = clauseStart
		return e, nil
	case "$":
		e.kind = clauseEnd
		return e, nil
	}
	if m := gapForm.FindStringSubmatch(field); m != nil {
		n, err := strconv.Atoi(m[1])
		if err != nil || n < 1 || n > maxGap {
			return e, fmt.Errorf("%s: a gap holds 1 to %d tokens", field, maxGap)
		}
		e.kind, e.max = gap, n
		return e, nil
	}
	if len(field) > 1 && field[0] == '!' {
		e.kind, field = noneOf, field[1:]
	}
	if len(field) > 1 && strings.HasSuffix(field, "?") {
		e.optional, field = true, field[:len(field)-1]
	}
	if field == "_" {
		e.kind = anyToken
		return e, nil
	}
	for _, alternative := range strings.Split(field, "|") {
		if err := e.add(alternative, lists); err != nil {
			return e, err
		}
	}
	return e, nil
}

// cueMarks takes < and > off the ends of a field.
func cueMarks(field string) (element, string) {
	var e element
	if len(field) > 1 && field[0] == '<' && field != "<3" {
		e.opens, field = true, field[1:]
	}
	if len(field) > 1 && field[len(field)-1] == '>' {
		e.closes, field = true, field[:len(field)-1]
	}
	return e, field
}

// add reads one alternative of an element. A sign alone is a word.
func (e *element) add(alternative string, lists map[string]*list) error {
	if alternative == "" {
		return errors.New("an alternative beside | is empty")
	}
	sign, rest := alternative[:1], alternative[1:]
	if rest == "" {
		sign = ""
	}
	switch {
	case sign == "@":
		l, ok := lists[rest]
		if !ok {
			return fmt.Errorf("list %s is unknown: add it under lists: or to internal/rule/lists.yaml", alternative)
		}
		e.lists = append(e.lists, l)
		return nil
	case sign != "" && strings.Contains(alternative, "_"):
		l, err := newList([]string{strings.ReplaceAll(alternative, "_", " ")})
		e.lists = append(e.lists, l)
		return err
	case tagLike.MatchString(alternative):
		if !tagForm.MatchString(alternative) {
			return fmt.Errorf("%s is no part-of-speech tag", alternative)
		}
		e.tags = append(e.tags, rest)
		return nil
	case sign == "~":
		e.lemmas.add(text.NumberOf(rest))
		return checkLemma(rest)
	}
	e.norms.add(text.NumberOf(alternative))
	return checkWord(alternative)
}

// tagLike leaves faces such as ":D" to be words.
var tagLike = regexp.MustCompile(`^:([A-Z]{2,}\$?|[VWNJR])$`)

var tagForm = regexp.MustCompile(`^:(CC|CD|DT|EX|FW|IN|JJ[RS]?|LS|MD|NN(S|P|PS)?|PDT|POS|PRP\$?|RB[RS]?|RP|SYM|TO|UH|VB[DGNPZ]?|V|W|WDT|WP\$?|WRB|N|J|R)$`)

// checkWord refuses a word that no token can have as its norm, which would make
// a rule that never fires.
func checkWord(word string) error {
	if word == "'s" || word == "'d" {
		return nil
	}
	tokens := text.Parse(word).Tokens
	if len(tokens) == 1 && tokens[0].Norm == word {
		return nil
	}
	var norms []string
	for _, t := range tokens {
		if t.Norm != "_" {
			norms = append(norms, t.Norm)
		}
	}
	return fmt.Errorf("no token reads %q: write %q", word, strings.Join(norms, " "))
}

func checkLemma(word string) error {
	if strings.ContainsAny(word, "~@") {
		return fmt.Errorf("~%s: write ~ before each alternative, as in ~ruin|~wreck", word)
	}
	if l := text.Lemma(word); l != word {
		return fmt.Errorf("~%s never matches: its lemma is ~%s", word, l)
	}
	return nil
}
