package reframe

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// A deed is something the writer did to somebody, or a rule they broke knowingly,
// told as a fact: "I lied to my sister".
type deed struct {
	clause string // can stand as a sentence and after "because"
	whom   string // "my sister", or "" where nobody is named
}

// realWrong finds a deed that its writer is sorry for (clinical.md 4.5). It takes
// both: an act against somebody with no word of guilt may be told for another
// reason, and guilt with no such act is a thought to look at. Where the writer
// was hurt by someone in the same text it finds none: their share in what was
// done to them is not to be owned.
func (f *facts) realWrong(texts ...*text.Document) (deed, bool) {
	if slices.ContainsFunc(texts, hurtByOther) || !f.sorry(texts) {
		return deed{}, false
	}
	for _, d := range texts {
		if w, ok := deedIn(d); ok {
			return w, true
		}
	}
	return deed{}, false
}

// deedForms are acts against somebody; a person must stand at WHOM. Words said in
// heat are among them, mistakes at work are not.
var deedForms = []string{
	"~lie to WHOM", "~lie ..4 to WHOM", "~yell|~shout|~scream|~snap|~swear|~spit at WHOM", "~laugh at WHOM", "~cheat on WHOM",
	"~steal ..5 from WHOM", "~take money|cash ..3 from WHOM", "~hide it|this|that from WHOM", "~keep it|this from WHOM",
	"~hurt|~hit|~slap|~punch|~push|~shove|~kick|~betray|~deceive|~bully|~humiliate|~mock|~insult|~threaten|~manipulate|~rob|~trick|~abandon WHOM",
	"~blame WHOM", "~blame it on WHOM", "~let WHOM take|taking|get the|in blame|trouble", "~make WHOM cry",
	"~say ..1 something|things|stuff ..3 to WHOM", "~be ..2 cruel|mean|awful|horrible|nasty|unkind|vile|unfair to WHOM",
	"~call WHOM a|an|stupid|fat|ugly|useless|worthless", "~tell WHOM a lie|lies", "~tell ..2 lie|lies about WHOM", "~spread ..3 about WHOM",
	"~break ..1 promise|word to WHOM", "~go|~look|~snoop through WHOM phone|messages|bag|things|texts",
}

// ruleForms are rules broken knowingly; nobody has to be named.
var ruleForms = []string{
	"~steal ..3 money|cash|things|something", "~steal from the|a|my|his|her|our|work", "~take ..4 pounds|dollars|euros|quid|bucks ..2 from|out", "~take money|cash ..2 from|out", "~shoplift",
	"~cheat on|in the|my|a|an ..2 exam|test|final|quiz|essay|interview|exams|finals", "~copy ..3 homework|essay|answers|assignment|exam",
	"~forge|~fake ..4 signature|receipt|receipts|report|numbers|results|note", "~drive ..3 drunk", "~drive ..3 after ..4 drinks|drinking|beers|wine|pints|beer",
	"~lie on|in my|the ..2 cv|resume|application|form|statement|report", "~cover it up",
	"~read his|her|their|my ..2 diary|messages|texts|emails|letters|journal", "~tell ..2 his|her|their|my ..2 secret|secrets", "~break ..1 promise",
}

type deedForm struct {
	before, after *rule.Pattern // after is nil where nothing follows the person
	person        bool
}

// next finds the form at or behind token first and gives its tokens and those of
// the person in it.
func (f *deedForm) next(d *text.Document, first int) (act, who text.Range, ok bool) {
	for {
		m, found := f.before.Next(d, first, len(d.Tokens))
		if !found {
			return act, who, false
		}
		act = text.Range{First: m.First, Last: m.Last}
		if !f.person {
			return act, who, true
		}
		if end := personEnd(d, m.Last); end > 0 {
			who = text.Range{First: m.Last, Last: end}
			if act.Last, ok = f.rest(d, end); ok {
				return act, who, true
			}
		}
		first = m.First + 1
	}
}

// rest matches what has to follow the person and gives its end.
func (f *deedForm) rest(d *text.Document, at int) (int, bool) {
	if f.after == nil {
		return at, true
	}
	m, found := f.after.Next(d, at, len(d.Tokens))
	return m.Last, found && m.First == at
}

var deeds = sync.OnceValue(func() []deedForm {
	var out []deedForm
	for _, s := range deedForms {
		before, after, _ := strings.Cut(s, " WHOM")
		form := deedForm{before: rule.MustCompile(before), person: true}
		if after != "" {
			form.after = rule.MustCompile(strings.TrimSpace(after))
		}
		out = append(out, form)
	}
	for _, s := range ruleForms {
		out = append(out, deedForm{before: rule.MustCompile(s)})
	}
	return out
})

// deedIn finds the first deed that is told as a fact, done on purpose as far as
// the words say.
func deedIn(d *text.Document) (deed, bool) {
	var found deed
	at := len(d.Tokens)
	for i := range deeds() {
		form := &deeds()[i]
		for first := 0; first < at; {
			act, who, ok := form.next(d, first)
			if !ok || act.First >= at {
				break
			}
			if first = act.First + 1; ownAct(d, act) {
				at = act.First
				found = deed{clause: deedClause(d, act), whom: inside(clean(d.Text(d.SpanOf(who))))}
			}
		}
	}
	return found, at < len(d.Tokens)
}

// ownAct is true where the writer says of themselves that they did it: no
// question, plan, worry or joke, nothing done back, by accident or in a dream.
func ownAct(d *text.Document, act text.Range) bool {
	c := d.ClaimAt(act.First)
	if c.Person != text.First || !c.Verb.Has(act.First) && !joined(d, act.First) || !done(d, &c) {
		return false
	}
	if c.Negated || c.Modal || c.Reported || unasserted(&c) {
		return false
	}
	if c.Holder == text.First || act.Last < len(d.Tokens) && d.Tokens[act.Last].Norm == "back" {
		return false
	}
	s := d.Sentences[d.SentenceAt(act.First)]
	for _, t := range d.Tokens[s.First:s.Last] {
		if unsure[t.Norm] {
			return false
		}
	}
	return !minorDeed.MatchString(d.Text(s.Span))
}

// unasserted is true for what is asked, supposed or thought by someone else.
func unasserted(c *text.Claim) bool { return c.Question || c.Conditional || c.MentalVerb }

// joined is true at the second verb of "I got drunk and hit him".
func joined(d *text.Document, verb int) bool {
	return verb > 0 && (d.Tokens[verb-1].Norm == "and" || d.Tokens[verb-1].Norm == "then")
}

// done is true for what is past, and for "I keep lying to her".
func done(d *text.Document, c *text.Claim) bool {
	switch c.Tense {
	case text.Past, text.Perfect, text.Pluperfect:
		return true
	}
	return !c.Verb.Empty() && d.Tokens[c.Verb.First].Norm == "keep"
}

// deedClause is the clause of the act if it is short, else the act alone.
func deedClause(d *text.Document, act text.Range) string {
	c := d.ClaimAt(act.First)
	first, lead := act.First, "I "
	if !c.Subject.Empty() && c.Verb.Has(act.First) {
		first, lead = c.Subject.First, ""
	}
	clause := d.Clauses[d.ClauseOf(act.First)]
	_, last := trimClause(d, first, max(clause.Last, act.Last))
	upTo := func(last int) string {
		words := d.Source[d.Tokens[first].Start:d.Tokens[last-1].End]
		if lead != "" {
			words = strings.ToLower(words[:1]) + words[1:]
		}
		return lead + words
	}
	whole := upTo(last)
	if s := short(whole); s != "" && wordCount(s) == wordCount(clean(whole)) {
		return inside(s)
	}
	return inside(clean(upTo(act.Last)))
}

// personEnd is the end of the person that begins at a token, or 0: "him", "my
// little brother", "Sarah".
func personEnd(d *text.Document, i int) int {
	if i >= len(d.Tokens) {
		return 0
	}
	n := d.Tokens[i].Norm
	if end := ownedPersonEnd(d, i); end > 0 {
		return end
	}
	switch n {
	case "him", "her", "them", "someone", "somebody", "everyone", "everybody":
		return i + 1
	}
	if kinNames[n] || aPerson(d.Tokens[i]) || capitalised(d, i) && n != "i" && !notPeople[n] {
		return i + 1
	}
	return 0
}

// ownedPersonEnd is the end of "my little brother" or "her feelings", or 0.
func ownedPersonEnd(d *text.Document, i int) int {
	if n := d.Tokens[i].Norm; !possessives[n] && !determiners[n] && n != "another" && n != "two" {
		return 0
	}
	for j := i + 1; j < min(i+4, len(d.Tokens)); j++ {
		if aPerson(d.Tokens[j]) || j == i+1 && d.Tokens[j].Lemma == "feeling" {
			return j + 1
		}
	}
	return 0
}

func capitalised(d *text.Document, i int) bool {
	r, _ := utf8.DecodeRuneInString(d.Text(d.Tokens[i].Span))
	return d.Tokens[i].Kind == text.Word && unicode.IsUpper(r)
}

func aPerson(t text.Token) bool { return people[t.Lemma] || personNouns[t.Lemma] || victims[t.Lemma] }

// victims are people, and the animals that live with them, beside those of people.
var victims = text.WordSet(`mate neighbour neighbor classmate coworker co-worker roommate flatmate teacher patient nurse client customer
	stranger woman man lady guy ex fiance fiancee parent grandmother grandfather grandma grandpa uncle aunt toddler baby daughter teammate
	bestie employer employee trainee apprentice manager resident tenant waiter waitress cashier dog cat puppy kitten family person people`)

var notPeople = text.WordSet("monday tuesday wednesday thursday friday saturday sunday christmas easter english math maths tv god")

// unsure are words beside which a deed is a doubt, an accident or no deed.
var unsure = text.WordSet(`maybe perhaps probably possibly accidentally unintentionally dream dreamed dreamt dreaming nightmare imagined
	almost nearly if whether afraid fear worry worried`)

// hurtBy are acts done to the writer.
var hurtBy = sync.OnceValue(func() []*rule.Pattern {
	return []*rule.Pattern{
		rule.MustCompile("~hit|~slap|~punch|~push|~shove|~kick|~choke|~beat|~force|~threaten|~grab|~rape|~molest|~abuse|~hurt me"),
		rule.MustCompile("~make him|her|them hit|angry|mad|do|snap|furious|lose"),
		rule.MustCompile("~provoke"),
		rule.MustCompile("~defend|~protect myself|me"),
	}
})

func hurtByOther(d *text.Document) bool {
	return slices.ContainsFunc(hurtBy(), func(p *rule.Pattern) bool {
		_, found := p.Next(d, 0, len(d.Tokens))
		return found
	})
}
