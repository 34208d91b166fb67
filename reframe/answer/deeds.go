package answer

import "seconddraft/internal/text"

// deed is what a line is about: something done, something left undone, or neither;
// and the verbs that say what was and what was not ("missed it and didn't tell").
type deed struct {
	kind  deedKind
	verbs map[string]deedKind
}

type deedKind int

const (
	noAct deedKind = iota
	done
	leftUndone
)

// tellsAnAct says what deed a line is about. "I should have asked" is about something
// left undone, "I should never have asked" about something done.
func tellsAnAct(line *text.Document) deed {
	act := deed{verbs: map[string]deedKind{}}
	for i := range line.Clauses {
		c := line.Claim(i)
		if c.Tense == text.Past && c.Head >= 0 && (c.Person == text.Second || c.Person == text.First) {
			act.add(mainVerb(line, &c), c.Negated != c.Modal)
		}
	}
	// "You backed down the minute he raised his voice": the claim is about him.
	if act.kind == noAct && len(line.Tokens) > 1 && self[line.Tokens[0].Norm] && line.Tag(1) == "VBD" {
		act.add(line.Tokens[1].Lemma, false)
	}
	return act
}

func (a *deed) add(verb string, undone bool) {
	kind := done
	if undone {
		kind = leftUndone
	}
	if a.kind == noAct {
		a.kind = kind
	}
	if verb != "be" {
		a.verbs[verb] = kind
	}
}

var self = text.WordSet("i you")

// mainVerb is the lemma of a claim's verb, also where "did" stands before it ("I did
// forget").
func mainVerb(d *text.Document, c *text.Claim) string {
	if i := emphatic(d, c); i > 0 {
		return d.Tokens[i].Lemma
	}
	return d.Tokens[c.Head].Lemma
}

// emphatic is the token of the verb behind a "do" that stresses it, 0 where there is
// none. The claim may take the "do" itself for the verb.
func emphatic(d *text.Document, c *text.Claim) int {
	if c.Negated || c.Head < 0 {
		return 0
	}
	if i := c.Head; d.Tokens[i].Lemma == "do" {
		next := i + 1
		if next < len(d.Tokens) && d.Tokens[next].Norm == d.Tokens[next].Lemma && d.Tokens[next].Kind == text.Word && d.ClauseOf(next) == d.ClauseOf(i) && verbs(d, next) {
			return next
		}
		return 0
	}
	for i := c.Verb.First; i < c.Head; i++ {
		if d.Tokens[i].Lemma == "do" {
			return c.Head
		}
	}
	return 0
}

// verbs reports whether a token is tagged as the plain form of a verb.
func verbs(d *text.Document, i int) bool {
	tag := d.Tag(i)
	return tag == "VB" || tag == "VBP" || d.Tokens[i].Lemma == "like"
}

// ofMine adds what the writer tells of something they did, or did not do, as an
// answer to the line's deed.
func (f features) ofMine(d *text.Document, c *text.Claim, act deed, at text.Span) {
	verb, said := mainVerb(d, c), done
	if c.Negated {
		said = leftUndone
	}
	switch named := act.verbs[verb]; {
	case act.kind == noAct:
	case named == said:
		f.add("deed owned", at)
	case named != noAct:
		f.add("deed denied", at)
	case said == act.kind:
		f.add("act owned", at)
	case act.kind == leftUndone && idleness[verb]:
		f.add("deed owned", at)
	case act.kind == leftUndone:
		f.add("act done instead", at)
	default:
		f.add("act denied", at)
	}
	if !c.Negated && faults[verb] {
		f.add("fault of mine", at)
	}
}

// faults are verbs of doing what one would rather not have done.
var faults = text.WordSet("forget snap shout miss skip drop break cheat lie cave spill fail ruin spend cancel ignore freeze burn botch scrape drink hide wing rush avoid overdo panic interrupt yell bail neglect cling sulk mess blow fluff bottle duck dodge trip knock overcook overspend lash swear storm slam doze oversleep smoke binge gamble scroll waste mislead bluff misread misjudge overreact lose quit ghost stumble slack grumble nag wobble fold crumble slip backslide bolt flee gossip babble ramble overstep overslept delay stall postpone procrastinate")

// idleness are verbs of not doing: whoever says them of something left undone owns it.
var idleness = text.WordSet("leave let forget sit stay hide wait mean want intend hope plan skip freeze look stare avoid dodge ignore walk pass keep stop lose lie")

// slight are words for a small failing, of oneself or of one's own doing.
var slight = text.WordSet(`slow slower late later worse poor bad wrong jumpy nervous scared afraid shy rusty untidy messy behind tired cross short sharp
	loud clumsy careless rude unkind unfair harsh cruel hasty rash foolish silly daft embarrassed ashamed guilty uneasy selfish vain proud stubborn moody
	temper nerve nerves pride laziness mistake error fault mess slip habit excuse lie dread panic vanity envy fear cowardice regret impatience impatient
	lazy distracted sloppy thoughtless tactless blunt snappy grumpy defensive jealous touchy forgetful disorganised disorganized unprepared wobbly shaky
	overdue shortcut half-hearted reckless stroppy sulky petty lapse blunder oversight manners rust mouthful rushed muddled confused stuck lost older
	badly poorly wrongly late lately wobble stumble struggle guess cling shrink hesitate dither stall rush hide duck dodge freeze blush overthink worry envy resent regret`)

// stressed adds a deed or habit that the writer says with a "do" that stresses it.
func (f features) stressed(d *text.Document, c *text.Claim, act deed, at text.Span) {
	i := emphatic(d, c)
	switch {
	case i == 0 || act.verbs[d.Tokens[i].Lemma] != noAct:
	case told(c):
		f.add("did it", at)
	default:
		f.add("does it", at)
	}
}

// ofSelf adds a small failing that a clause names of the writer or of what they did.
func (f features) ofSelf(d *text.Document, i int, c *text.Claim) {
	who := ""
	switch {
	case c.Person == text.First, c.Owner == text.First:
		who = "slight mine"
	case c.Person == text.NoPerson:
		who = "slight bare"
	case c.Subject.First < c.Subject.Last && thing[d.Tokens[c.Subject.First].Norm]:
		who = "slight it"
	default:
		return
	}
	if c.Negated {
		who += "-not"
	}
	for t := d.Clauses[i].First; t < d.Clauses[i].Last; t++ {
		if (slight[d.Tokens[t].Lemma] || excess(d, t)) && !d.Quoted(t) {
			f.add(who, d.Tokens[t].Span)
		}
	}
}

// excess reports whether a token is the "too" of "too fast".
func excess(d *text.Document, i int) bool {
	return d.Tokens[i].Norm == "too" && i+1 < len(d.Tokens) && d.Tokens[i+1].Kind == text.Word
}

var thing = text.WordSet("it that this")

// assents adds a clause that only agrees or only says no, by whether the line denies
// something: "No, I didn't" agrees with "You never called".
func (f features) assents(d *text.Document, i int, act deed) {
	yes, no := false, false
	cl := d.Clauses[i]
	if cl.Last-cl.First > 5 {
		return
	}
	for t := cl.First; t < cl.Last; t++ {
		switch n := d.Tokens[t].Norm; {
		case d.Tokens[t].Kind != text.Word:
		case agreeing[n]:
			yes = true
		case n == "no" || n == "nope":
			no = true
		case !filling[n]:
			return
		}
	}
	switch {
	case yes:
		f.add("assent", cl.Span)
	case no && act.kind == leftUndone:
		f.add("assent", cl.Span)
	case no:
		f.add("dissent", cl.Span)
	}
}

var (
	agreeing = text.WordSet("yes yeah yep yup aye true correct right agreed granted guilty fair sure indeed admittedly true correct")
	filling  = text.WordSet("again ok okay well so and but oh very quite that it this is 's was i a bit little enough point")
)
