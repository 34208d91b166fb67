package reframe

import (
	"slices"
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// A gate is a reason other than a stop sign not to rewrite a thought
// (clinical.md 4.5). Gate names them on the command line.
const (
	gateNone       = ""
	gateWrong      = "real-wrong" // something the writer did to someone, and is sorry for
	gateFeeling    = "feeling"    // a feeling without a claim
	gateChangeable = "changeable" // true, and it can be changed
)

// gateFamilies is what a gate lets through in place of rewrites. M1 is in none:
// "many people" would make a deed smaller, and a plan needs no comfort.
var gateFamilies = map[string][]string{
	gateWrong:      {"OWN", "MEND"},
	gateFeeling:    {"V1"},
	gateChangeable: {"PLAN", "V1"},
}

// Gate names what a request is answered with instead of rewrites: its stop sign,
// else "real-wrong", "feeling" or "changeable"; "" where rewrites are offered.
// GateResponse has the words for each.
func Gate(r Request) string {
	if r.Stop != "" && r.Stop != "none" {
		return r.Stop
	}
	return gather(&r).gate()
}

func (f *facts) gate() string {
	switch {
	case f.slots["wrong"] != "":
		return gateWrong
	case f.feelingOnly():
		return gateFeeling
	case f.changeableFact():
		return gateChangeable
	}
	return gateNone
}

// feelingOnly is true for "so sad and tired today. no reason": a feeling without
// a claim is not a distortion, and there is nothing to rewrite (clinical.md 2.6).
// It sees to it that the feeling can be named.
func (f *facts) feelingOnly() bool {
	if len(f.req.Text) > headBytes || f.level >= 3 {
		return false
	}
	words, asked := normsOf(f.req.Text)
	bare := feelingPhrases.ReplaceAllString(words, " ")
	cries := crying.MatchString(bare)
	named, claims := f.feelingsAlone(strings.Fields(crying.ReplaceAllString(bare, " ")))
	if asked || claims || !cries && len(named) == 0 {
		return false
	}
	if f.slots["feeling"] == "" {
		f.slots["feeling"] = list(named[:min(2, len(named))])
	}
	return true
}

// normsOf is the words of a text with a blank around each, and whether it asks.
func normsOf(s string) (words string, asked bool) {
	words = " "
	for _, t := range text.Parse(s).Tokens {
		if t.Kind == text.Word || t.Kind == text.Number {
			words += t.Norm + " "
		}
		asked = asked || t.Norm == "?"
	}
	return words, asked
}

// feelingsAlone are the feelings among words; it claims more where another word
// is more than a filler.
func (f *facts) feelingsAlone(words []string) (named []string, claims bool) {
	for _, w := range words {
		switch {
		case insults[w] && f.flagged():
			return nil, true // "I'm hopeless" may be a name
		case feelingWords[w] || moreFeelings[w]:
			if !slices.Contains(named, w) {
				named = append(named, w)
			}
		case !feelingFiller[w] && !moreFiller[w]:
			return nil, true
		}
	}
	return named, false
}

var (
	// feelingPhrases stand around a feeling in a diary and claim nothing.
	feelingPhrases = lazy.Regexp(` (?:that 's (?:all|it)|that is (?:all|it)|(?:for )?no (?:real |good |particular )?reason(?: at all| really)?|` +
		`(?:i )?(?:do not|don't|do n't|dont) (?:even |really )?know (?:why|what it is)|(?:and )?(?:i )?(?:can not|ca n't|cannot) (?:say|tell|explain) why|no idea why|not sure why|` +
		`nothing (?:even |really |bad )?happened|nothing is wrong|nothing 's wrong|(?:it 's |it is )?one of those (?:days|nights|evenings)|` +
		`(?:all|the whole|most of the) (?:day|week|night|evening|morning|weekend|afternoon)|since (?:this )?(?:morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunch|yesterday|last night)|` +
		`these days|this (?:morning|evening|week|afternoon)|out of nowhere|for days|for weeks|and nothing else|it comes and goes|what i feel|how i feel)\b`)
	// crying is a feeling told by what it makes one do.
	crying       = lazy.Regexp(` (?:(?:i )?(?:can not|ca n't|cannot|could not) stop crying|(?:i )?(?:feel|felt) like crying|(?:i )?(?:want|wanted) to cry|(?:i )?(?:have been|'ve been|was|am|'m|been) crying|(?:i )?cried|crying|tears)\b`)
	moreFeelings = text.WordSet(`unhappy gloomy weepy teary tearful restless uneasy moody flat melancholy grumpy irritable heavy weary sore
		irritated fed-up homesick lonesome glum jittery on-edge wrung-out worn-out depressed anxious numb scared`)
	moreFiller = text.WordSet(`idk ugh meh oh well yeah like lately kinda sorta such in out as to you know bit here sitting there somehow
		for then honestly totally completely utterly extremely incredibly terribly awfully dunno hmm sigh yes no tbh only anyway while something nothing`)
)

// changeableFact is true where the words are a true and changeable matter. There
// rewriting harms and planning helps (Troy, Shallcross & Mauss 2013). A name for
// the whole person is no such matter, whoever says that it is true.
func (f *facts) changeableFact() bool {
	c := f.req.Changeable
	switch {
	case f.req.Fact:
		return c != "no" && f.level < 3 && !namesSelf(text.Parse(head(f.req.Text)))
	case c != "yes" && c != "partly", f.hasKind(rule.Trap), f.hasKind(rule.Critic), f.level >= 2:
		return false
	case slices.ContainsFunc(text.Parse(head(f.req.Text)).Tokens, func(t text.Token) bool { return absoluteWords[t.Norm] || sweeping[t.Norm] }):
		return false // "nobody likes me" is more than the evidence for it
	}
	return len(f.req.EvidenceFor) > 0 || f.hasKind(rule.Fair)
}

// sweeping words say more than one fact can, as absoluteWords do.
var sweeping = text.WordSet("nobody no-one everybody anyone anybody anything nowhere none")

// namesSelf is true at "I'm an idiot".
func namesSelf(d *text.Document) bool {
	for i := range d.Clauses {
		c := d.Claim(i)
		if c.Person == text.First && c.Head >= 0 && d.Tokens[c.Head].Lemma == "be" && !c.Negated && c.Object >= 0 && insults[d.Tokens[c.Object].Norm] {
			return true
		}
	}
	return false
}

// has reports whether something of a category was found.
func (f *facts) has(slug string) bool {
	for _, x := range f.req.Findings {
		if x.Rule.Category.Slug == slug {
			return true
		}
	}
	return false
}

func (f *facts) hasKind(k rule.Kind) bool {
	for _, x := range f.req.Findings {
		if x.Rule.Category.Kind == k {
			return true
		}
	}
	return false
}
