package evidence

import (
	"slices"
	"strings"

	"seconddraft/internal/text"
)

// directory knows whom the items name, and beside which words.
type directory struct {
	names map[string]bool
	// told counts, by name and role, the items that set the one beside the other.
	told map[string]map[string]int
	// areas counts the items of an area that name somebody.
	areas map[string]map[string]int
}

func newDirectory() directory {
	return directory{map[string]bool{}, map[string]map[string]int{}, map[string]map[string]int{}}
}

// isPerson reports whether a word is a name that was met or a role.
func (p *directory) isPerson(word string) bool { return p.names[word] || roles[word] }

// meet notes the names of a text, the roles told of beside them and the area.
func (p *directory) meet(d *text.Document, area string) {
	var here []string
	beside := map[string]bool{}
	for i, t := range d.Tokens {
		for role, words := range tells {
			if words[t.Lemma] {
				beside[role] = true
			}
		}
		if name := nameAt(d, i); name != "" && !slices.Contains(here, name) {
			here = append(here, name)
		}
	}
	for _, name := range here {
		p.names[name] = true
		count(p.areas, area, name)
		for role := range beside {
			count(p.told, role, name)
		}
	}
}

func count(m map[string]map[string]int, outer, inner string) {
	if m[outer] == nil {
		m[outer] = map[string]int{}
	}
	m[outer][inner]++
}

// nameAt is the name at token i, folded, or "". At the start of a sentence a
// capital counts only before a verb or a possessive.
func nameAt(d *text.Document, i int) string {
	t := d.Tokens[i]
	if t.Kind != text.Word || neverNames[t.Norm] || empty[t.Norm] || roles[t.Lemma] || !startsUpper(d, i) {
		return ""
	}
	if d.Sentences[d.SentenceAt(i)].First != i {
		return t.Norm
	}
	if i+1 == len(d.Tokens) {
		return ""
	}
	next := d.Tokens[i+1]
	c := d.ClaimAt(i)
	if next.Norm == "'s" || c.Subject.First == i && c.Subject.Last == i+1 || next.Norm == "and" && i+2 < len(d.Tokens) && startsUpper(d, i+2) {
		return t.Norm
	}
	return ""
}

func startsUpper(d *text.Document, i int) bool {
	s := d.Text(d.Tokens[i].Span)
	return s != "" && s[0] >= 'A' && s[0] <= 'Z' && strings.ToUpper(s) != s
}

// asRole are the names told of in a role, at least twice each.
func (p *directory) asRole(role string) []string {
	var out []string
	for name, n := range p.told[role] {
		if n >= 2 && n > p.toldElsewhere(name, role) {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// mostlyIn are the names told of more in one area than in any other.
func (p *directory) mostlyIn(area string) []string {
	var out []string
	for name, n := range p.areas[area] {
		most := true
		for other, names := range p.areas {
			most = most && (other == area || names[name] < n)
		}
		if most {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

func (p *directory) toldElsewhere(name, role string) int {
	most := 0
	for r, names := range p.told {
		if r != role {
			most = max(most, names[name])
		}
	}
	return most
}

// chief is the name that most items of an area name, if it is named in more than
// half of those that name somebody; else "".
func (p *directory) chief(area string) string {
	best, most, all := "", 0, 0
	for name, n := range p.areas[area] {
		all += n
		if n > most || n == most && name < best {
			best, most = name, n
		}
	}
	if 2*most <= all || most < 3 {
		return ""
	}
	return best
}

// subject is who acts in a clause.
type subject struct {
	actors  []string // names and roles, by lemma
	self    bool     // the writer, or nobody named
	circle  bool     // people told of as many, such as colleagues
	generic bool     // nobody, everyone, people
	pronoun string   // he, she or they where no name stands
}

// subjectOf reads who acts in clause i: the outermost subject, so that in "Petra
// thinks I'm slow" it is Petra.
func subjectOf(d *text.Document, i int) subject {
	first := d.Clauses[i].First
	outer, main := d.ClaimAt(first), d.Claim(i)
	r := outer.Subject
	if r.Empty() {
		r = main.Subject
	}
	if r.Empty() {
		return subject{self: true}
	}
	var s subject
	of := ""
	for t := r.First; t < r.Last; t++ {
		if after := normAt(d, t+1); t+1 < r.Last && (after == "'s" || after == "'") {
			of = d.Tokens[t].Norm + " " // "Tom's mother" is nobody the writer calls mother
			continue
		}
		s.word(d, t, of)
	}
	if s.generic {
		s.actors = nil // "nobody in the parents' council"
	}
	return s
}

// word takes up token t of a subject; of is whose it is, with a blank behind.
func (s *subject) word(d *text.Document, t int, of string) {
	tok := d.Tokens[t]
	if tok.Kind != text.Word {
		return
	}
	switch tok.Norm {
	case "i", "we":
		s.self = true
		return
	case "he", "she", "they":
		s.pronoun = tok.Norm
		return
	}
	switch {
	case universal[tok.Norm]:
		s.generic = normAt(d, t+1) != "else" // "everyone else" compares
	case roles[tok.Lemma] || startsUpper(d, t) && !empty[tok.Norm]:
		s.actors = append(s.actors, of+tok.Lemma)
		s.circle = s.circle || circles[tok.Lemma]
	}
}

var universal = text.WordSet("nobody no-one none everyone everybody people anyone anybody no")
