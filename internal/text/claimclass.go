package text

// class is a set of closed word classes. A word may be in several; the places
// that ask know which one is meant.
type class uint32

const (
	nominative   class = 1 << iota // i, he, she, we, they: a subject and nothing else
	eitherCase                     // you, it: subject or object
	accusative                     // me, him, myself: an object
	indefinite                     // everyone, nothing, people
	demonstrates                   // this, that, there
	determines                     // the, a, my, some
	possesses                      // my, your, his
	formOfBe                       // am, is, 's, were
	formOfHave                     // have, has, had
	formOfDo                       // do, does, did
	modalVerb                      // can, would, must
	denies                         // not, never, hardly
	midAdverb                      // just, always, still: may stand inside a verb group
	leadsIn                        // and, honestly, well: may stand before a subject
	preposes                       // at, with, of
	asksWord                       // why, what, how
	relates                        // who, which: opens a relative clause
	marksIf                        // if, unless, suppose
	timeWord                       // today, again, now: behind a complement
	person                         // mum, boss, friend: may be a subject without an article
	degree                         // so, very, really: before an adjective
	ordinal                        // last, next, first: before a noun of time
	adjoins                        // because, when: ties a clause of time or reason to another
	namesTime                      // day, week, Monday: "last week", "every day"
	subjectLike  = nominative | eitherCase | indefinite
	anyAuxiliary = formOfBe | formOfHave | formOfDo | modalVerb
)

// classes is filled once at start.
var classes = map[string]class{}

func init() {
	for _, row := range []struct {
		class class
		words string
	}{
		{nominative, "i he she we they"},
		{eitherCase, "you it"},
		{accusative, "me him us them her myself yourself himself herself itself ourselves themselves"},
		{indefinite, `everyone everybody nobody someone somebody anyone anybody everything nothing something
			anything people none one`},
		{demonstrates, "this that these those there here"},
		{determines, `the a an my your his her its our their no every each all some any both another this that
			these those most many`},
		{possesses, "my your his her its our their"},
		{formOfBe, "am is are was were be been being"},
		{formOfHave, "have has had having"},
		{formOfDo, "do does did"},
		{modalVerb, "can could will would shall should must might may"},
		{denies, "not never hardly barely scarcely neither nor rarely seldom"},
		{midAdverb, `just always still even also ever often sometimes really only already actually probably
			definitely clearly obviously honestly literally simply truly certainly maybe perhaps possibly
			apparently basically kinda sorta then now all both secretly totally completely constantly
			usually mostly generally once again quite almost nearly fully deeply myself so too`},
		{leadsIn, `and but or so because then plus although though while since yet well honestly maybe perhaps
			really actually yeah yes oh ok okay anyway still again also obviously clearly apparently basically
			literally of course today tonight yesterday tomorrow now sometimes somehow lately mostly usually
			deep down no look like just even honest fair tbh lol god man seriously
			sadly luckily suddenly finally once whenever when until as after before first`},
		{preposes, `of in on at with for from about into over under by around through between against behind
			without within towards toward during across off up down out near beside besides than as like
			unlike despite except to after before since until during via below above inside outside among amongst`},
		{asksWord, "why what how who where when which whose"},
		{relates, "who which whom whose"},
		{marksIf, "if unless suppose supposing imagine whether"},
		{timeWord, `today tonight yesterday tomorrow again now anymore anyway lately always too either ever still
			lol haha tbh though already yet here there sometimes somehow really right honestly instead
			once twice later earlier forever`},
		{person, `mum mom mam mummy mommy dad daddy brother sister mother father boss manager friend
			partner husband wife boyfriend girlfriend teacher son daughter colleague gran grandma grandad nan
			coworker neighbour neighbor aunt uncle ex friends parents kids colleagues teachers`},
		{degree, "so very really too such quite rather pretty totally completely utterly absolutely just even that fucking bloody"},
		{ordinal, "last next first one the"},
		{adjoins, "because when until than before after while since once till whenever"},
		{namesTime, `time day night week month year morning evening afternoon weekend moment summer winter spring
			autumn monday tuesday wednesday thursday friday saturday sunday`},
	} {
		for w := range WordSet(row.words) {
			classes[w] |= row.class
		}
	}
}

// is reports whether token i is a word of any of the classes.
func (d *Document) is(i int, c class) bool { return d.classes[i]&c != 0 }

// classify looks up the classes of all tokens.
func (d *Document) classify() {
	d.classes = make([]class, len(d.Tokens))
	for i := range d.Tokens {
		if t := &d.Tokens[i]; t.Kind == Word {
			d.classes[i] = classOf(t)
		}
	}
}

// classOf is the class of a word; "'s" and "'d" are classed by what they stand
// for.
func classOf(t *Token) class {
	if t.Norm != "'s" && t.Norm != "'d" {
		return classes[t.Norm]
	}
	switch t.Lemma {
	case "be":
		return formOfBe
	case "have":
		return formOfHave
	case "would":
		return modalVerb
	}
	return 0
}
