package ban

import (
	"regexp"
	"strings"
	"sync"

	"seconddraft/internal/lazy"
	"seconddraft/internal/text"
)

// A page is a draft taken apart: which words stand in a slot, and which are
// ours.
type page struct {
	Draft
	doc *text.Document
	// aligned is set where the text was recognised as one of the wordings; slots
	// are then the filled ones, in order.
	aligned bool
	slots   []slot
	shape   wordingShape
	inSlot  []bool
	ours    []bool
	plain   string // see unquoted
	found   []Violation
}

// A slot is one filled place of a wording.
type slot struct {
	name        string
	start, end  int // bytes
	first, last int // tokens, half-open
}

func open(d Draft) *page {
	p := &page{Draft: d, doc: text.Parse(d.Text)}
	p.inSlot, p.ours = make([]bool, len(p.doc.Tokens)), make([]bool, len(p.doc.Tokens))
	p.align()
	rows := p.User.rows(p.doc)
	for i, t := range p.doc.Tokens {
		if p.aligned {
			p.ours[i] = !p.inSlot[i] || !p.User.wrote(t)
		} else {
			p.ours[i] = !rows[i]
		}
	}
	return p
}

// align finds the wording that the text was made of. Where several fit, the one
// with the most words of ours is it.
func (p *page) align() {
	most := -1
	for _, w := range p.Wordings {
		shape := shapeOf(w)
		if len(shape.literal) <= most {
			continue
		}
		m := shape.pattern.FindStringSubmatchIndex(p.Text)
		if m == nil {
			continue
		}
		most, p.aligned, p.slots, p.shape = len(shape.literal), true, nil, shape
		for k, name := range shape.names {
			p.slots = append(p.slots, slot{name: name, start: m[2*k+2], end: m[2*k+3]})
		}
	}
	for k := range p.slots {
		s := &p.slots[k]
		s.first = len(p.doc.Tokens)
		for i, t := range p.doc.Tokens {
			if t.Start >= s.start && t.End <= s.end {
				s.first, s.last = min(s.first, i), i+1
				p.inSlot[i] = true
			}
		}
	}
}

// A wordingShape is a wording as a pattern: its words as they stand, and a group
// for each slot.
type wordingShape struct {
	pattern *regexp.Regexp
	names   []string
	literal string // the words of ours, blanks for the slots
	// faults are the phrases of ours that a ban matches, whatever fills the slots.
	faults []phraseFault
}

var (
	slotMark = lazy.Regexp(`\{([a-z_]+)\}`)
	shapes   sync.Map // of wordingShape by wording
)

func shapeOf(wording string) wordingShape {
	if s, ok := shapes.Load(wording); ok {
		return s.(wordingShape)
	}
	var s wordingShape
	pattern, at := strings.Builder{}, 0
	pattern.WriteString(`(?s)^`)
	for _, m := range slotMark.FindAllStringSubmatchIndex(wording, -1) {
		pattern.WriteString(regexp.QuoteMeta(wording[at:m[0]]) + `(.+?)`)
		s.names = append(s.names, wording[m[2]:m[3]])
		at = m[1]
	}
	pattern.WriteString(regexp.QuoteMeta(wording[at:]) + `$`)
	s.pattern = regexp.MustCompile(pattern.String())
	s.literal = slotMark.ReplaceAllString(wording, " ")
	s.faults = phraseFaults(strings.ReplaceAll(strings.ToLower(slotMark.ReplaceAllString(wording, " … ")), "’", "'"))
	shapes.Store(wording, s)
	return s
}

// pure is true where no word of ours stands in a slot: then what is ours is the
// wording itself.
func (p *page) pure() bool {
	for i := range p.ours {
		if p.ours[i] && p.inSlot[i] && p.isWord(i) {
			return false
		}
	}
	return p.aligned
}

// ownText is what is ours, in lower case with straight quotes; " … " stands for
// the words between.
func (p *page) ownText() string {
	var own strings.Builder
	for i, t := range p.doc.Tokens {
		if !p.ours[i] {
			own.WriteString(" … ")
			continue
		}
		if i > 0 && p.doc.Tokens[i-1].End != t.Start {
			own.WriteByte(' ')
		}
		own.WriteString(strings.ToLower(strings.ReplaceAll(p.doc.Text(t.Span), "’", "'")))
	}
	return own.String()
}

// unquoted is the text in lower case with straight quotes, without what stands
// in quotation marks.
func (p *page) unquoted() string {
	if p.plain == "" {
		s := strings.ReplaceAll(strings.ToLower(p.Text), "’", "'")
		p.plain = quotation.ReplaceAllString(s, "“”")
	}
	return p.plain
}

var quotation = lazy.Regexp(`“[^”]*”`)

// theirPair is true where the user wrote these two words side by side: how they
// put them is theirs.
func (p *page) theirPair(i, j int) bool {
	return p.User.pairs[[2]string{p.norm(i), p.norm(j)}]
}

// sentenceStart reports whether token i opens a sentence.
func (p *page) sentenceStart(i int) bool {
	return i == 0 || p.doc.Sentences[p.doc.SentenceAt(i)].First == i
}
