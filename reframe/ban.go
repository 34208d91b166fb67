package reframe

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"seconddraft/internal/text"
)

// A Violation is one broken ban of clinical.md 4.4.
type Violation struct {
	Ban    string // slug of the ban: "absolute", "praise", "unknown-fact"
	Detail string // the words that broke it
}

// maxOwnWords is how many words of ours a second draft may hold.
const maxOwnWords = 30

// phraseBans are matched against our own words only; the user may say what they
// like.
var phraseBans = []struct {
	ban     string
	words   bool // a word of the user's own may be repeated: "toxic", "perfect"
	pattern *regexp.Regexp
}{
	{"minimizing", false, regexp.MustCompile(`\b(at least|just|bright side|silver lining|worse off|could be worse|happens for a reason|others have it|cheer up|get over)\b`)},
	{"praise", true, regexp.MustCompile(`\b(lovable|amazing|wonderful|proud of|great|brilliant|awesome|well done|good job|special|strong person|enough as i am|incredible|perfect|talented|smart|worthy)\b`)},
	{"prediction", false, regexp.MustCompile(`\b(will (pass|be (fine|ok|okay|better|alright|good))|it gets better|everything will|going to be (fine|ok|okay|alright))\b`)},
	{"blame-shift", false, regexp.MustCompile(`\b(their|his|her|your|its|\w+'s) fault\b|\bto blame\b|\bblame (him|her|them)\b`)},
	{"diagnosis", true, regexp.MustCompile(`\b(depress(ed|ion|ive)|anxiety disorder|disorder|adhd|ptsd|bipolar|trauma(tic|tized)?|symptom|diagnos\w+|narcissis\w+|cognitive|distortion|irrational|toxic)\b`)},
	{"growth", false, regexp.MustCompile(`\b(lesson|grow from|growth|blessing|stronger for|meant to be|gift)\b`)},
	{"advice", false, regexp.MustCompile(`\b(you (should|must|need to|have to)|i (should|must)|forgive|let it go|move on|try to|confront|leave (him|her|them)|stay with)\b`)},
}

// Check lists the bans that a suggestion breaks. Words that the user wrote, in
// a row of three or as a known name of theirs, are the user's; the bans on
// wording hold for the others.
func Check(s Suggestion, r Request) []Violation {
	var out []Violation
	texts := []string{s.Text}
	if s.Question != nil {
		texts = append(texts, *s.Question)
	}
	users := userWords(r)
	for i, t := range texts {
		if t == "" {
			continue
		}
		d := text.Parse(t)
		theirs := users.mark(d)
		out = append(out, checkWording(d, theirs, users)...)
		out = append(out, checkAbsolutes(d, theirs, users)...)
		out = append(out, checkFacts(d, users, s.Strategy)...)
		out = append(out, checkSlips(t, theirs, d)...)
		if i == 0 && countOwn(d, theirs) > maxOwnWords {
			out = append(out, Violation{"length", t})
		}
		if r.Stop != "" && r.Stop != "none" {
			out = append(out, checkImperative(d)...)
		}
	}
	return out
}

// users holds what the user wrote, for telling their words from ours.
type users struct {
	lemmas  map[string]bool
	triples map[[3]string]bool
}

func userWords(r Request) *users {
	a := r.Answers
	sources := slices.Concat([]string{r.Text, r.Situation, a.Cause, a.Name, a.Person, percent(a.Likelihood)}, a.Feeling, a.OtherCauses, a.Exceptions,
		a.FriendWouldSay, a.GoodPart, a.Step, a.Need, a.EvidenceFor, a.EvidenceAgainst)
	u := &users{lemmas: make(map[string]bool), triples: make(map[[3]string]bool)}
	for _, s := range sources {
		d := text.Parse(head(s))
		for i, t := range d.Tokens {
			u.lemmas[t.Lemma], u.lemmas[t.Norm] = true, true
			if i >= 2 {
				u.triples[[3]string{d.Tokens[i-2].Norm, d.Tokens[i-1].Norm, t.Norm}] = true
			}
		}
	}
	return u
}

// said reports whether every word of a phrase is one the user wrote.
func (u *users) said(phrase string) bool {
	for _, w := range strings.Fields(phrase) {
		if !u.lemmas[w] {
			return false
		}
	}
	return true
}

// mark tells for each token of ours whether it is one of the user's.
func (u *users) mark(d *text.Document) []bool {
	theirs := make([]bool, len(d.Tokens))
	for i := 2; i < len(d.Tokens); i++ {
		if u.triples[[3]string{d.Tokens[i-2].Norm, d.Tokens[i-1].Norm, d.Tokens[i].Norm}] {
			theirs[i-2], theirs[i-1], theirs[i] = true, true, true
		}
	}
	for i, t := range d.Tokens {
		if d.Quoted(i) && u.lemmas[t.Norm] {
			theirs[i] = true
		}
	}
	return theirs
}

func checkWording(d *text.Document, theirs []bool, u *users) []Violation {
	var own strings.Builder
	for i, t := range d.Tokens {
		if theirs[i] {
			own.WriteString(" … ")
			continue
		}
		if i > 0 && d.Tokens[i-1].End != t.Start {
			own.WriteByte(' ')
		}
		own.WriteString(strings.ToLower(d.Text(t.Span)))
	}
	var out []Violation
	for _, b := range phraseBans {
		if m := b.pattern.FindString(own.String()); m != "" && !(b.words && u.said(m)) {
			out = append(out, Violation{b.ban, m})
		}
	}
	if strings.ContainsAny(d.Source, "!") {
		out = append(out, Violation{"exclamation", d.Source})
	}
	for _, t := range d.Tokens {
		if t.Kind == text.Emoji {
			out = append(out, Violation{"emoji", d.Text(t.Span)})
		}
	}
	return out
}

// checkAbsolutes lets an absolute word stand where the user wrote it or where
// it is negated: "not every time".
func checkAbsolutes(d *text.Document, theirs []bool, u *users) []Violation {
	var out []Violation
	for i, t := range d.Tokens {
		if !absoluteWords[t.Norm] || theirs[i] || u.lemmas[t.Norm] {
			continue
		}
		if i > 0 && negators[d.Tokens[i-1].Norm] {
			continue
		}
		out = append(out, Violation{"absolute", t.Norm})
	}
	return out
}

// ownVocabulary is the set of lemmas in the wordings of each family.
var ownVocabulary = sync.OnceValue(func() map[string]map[string]bool {
	all := make(map[string]map[string]bool)
	for id, fam := range families() {
		words := make(map[string]bool)
		for _, w := range slices.Concat(fam.Wordings, fam.Questions) {
			for _, t := range text.Parse(slotPattern.ReplaceAllString(w, "x")).Tokens {
				words[t.Lemma], words[t.Norm] = true, true
			}
		}
		all[id] = words
	}
	for _, stop := range stopWords {
		for _, t := range text.Parse(stop.draft).Tokens {
			all["V1"][t.Lemma], all["V1"][t.Norm] = true, true
		}
	}
	return all
})

// safeWords are the words that the grammar of a slot may add: pronouns,
// auxiliaries, the parts of a changed verb, and the plainer words of N1.
var safeWords = text.WordSet(`i me my a an the and or not be is was 'm might will would wish like to had have n't that who whose
	their them themselves friend same place in after something like hard set back setback often think people else
	everyone bear time want rather 'd 'll 's whether you your yours yourself are were 're percent`)

// checkFacts holds that each content word comes from the user, the family's own
// wording, or the short list above.
func checkFacts(d *text.Document, u *users, strategy string) []Violation {
	var out []Violation
	own := ownVocabulary()[strategy]
	for _, t := range d.Tokens {
		if t.Kind != text.Word && t.Kind != text.Number {
			continue
		}
		if u.lemmas[t.Norm] || u.lemmas[t.Lemma] || own[t.Norm] || own[t.Lemma] || safeWords[t.Norm] || safeWords[t.Lemma] {
			continue
		}
		out = append(out, Violation{"unknown-fact", t.Norm})
	}
	return out
}

func countOwn(d *text.Document, theirs []bool) int {
	n := 0
	for i, t := range d.Tokens {
		if !theirs[i] && t.Kind == text.Word && !(i > 0 && d.Tokens[i-1].End == t.Start && strings.HasPrefix(t.Norm, "'")) {
			n++
		}
	}
	return n
}

var commandVerbs = text.WordSet(`ask call tell leave stay forgive try make take get do go write talk speak report confront stop
	remember think let find look be give`)

func checkImperative(d *text.Document) []Violation {
	var out []Violation
	for _, s := range d.Sentences {
		if s.First < s.Last && commandVerbs[d.Tokens[s.First].Norm] {
			out = append(out, Violation{"imperative", d.Text(s.Span)})
		}
	}
	return out
}

var (
	// "this weekend this time" comes of two times in one clause.
	twoTimes    = regexp.MustCompile(`(?i)\bthis \w+ this time\b|\bThis time .*\bthis (time|week|weekend|month|year)\b|\b(yesterday|tonight|today|again) this time\b`)
	emptyMarks  = regexp.MustCompile(`\{|\}|  | [,.;:?]|[,;:]\.|\.\.|,,|\?\.|^\s|\s$`)
	mayDouble   = text.WordSet("that had")
	openEnds    = []string{".", "?", ".”", "?”"}
	quotePairs  = [][2]string{{"“", "”"}, {"(", ")"}}
	lowerStarts = regexp.MustCompile(`^[a-z]`)
)

// checkSlips finds slips of grammar and typography that a wrong slot leaves
// behind.
func checkSlips(t string, theirs []bool, d *text.Document) []Violation {
	var out []Violation
	if emptyMarks.MatchString(t) || twoTimes.MatchString(t) || lowerStarts.MatchString(t) {
		out = append(out, Violation{"slip", t})
	}
	if !slices.ContainsFunc(openEnds, func(end string) bool { return strings.HasSuffix(t, end) }) {
		out = append(out, Violation{"no-stop", t})
	}
	for _, p := range quotePairs {
		if strings.Count(t, p[0]) != strings.Count(t, p[1]) {
			out = append(out, Violation{"unclosed-quote", t})
		}
	}
	return append(out, checkPairs(d, theirs)...)
}

// checkPairs looks for a doubled word and for a that should be an.
func checkPairs(d *text.Document, theirs []bool) []Violation {
	var out []Violation
	for i := 1; i < len(d.Tokens); i++ {
		a, b := d.Tokens[i-1], d.Tokens[i]
		if a.Kind == text.Word && a.Norm == b.Norm && !mayDouble[a.Norm] && !(theirs[i-1] && theirs[i]) {
			out = append(out, Violation{"doubled-word", a.Norm})
		}
		if (a.Norm == "a" || a.Norm == "an") && b.Kind == text.Word && !theirs[i-1] && startsWithVowelSound(d.Text(b.Span)) != (a.Norm == "an") {
			out = append(out, Violation{"article", a.Norm + " " + b.Norm})
		}
	}
	return out
}
