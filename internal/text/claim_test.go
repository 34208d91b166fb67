package text

import (
	"strings"
	"testing"
)

// describe writes a claim as "person subject / verb / complement flags". The
// person is 1, 2, 3, g or -; the flags are the names of what is set, "<1" the
// holder, "~like my brother" the comparison.
func describe(d *Document, c Claim) string {
	persons := []string{"-", "1", "2", "3", "g"}
	out := persons[c.Person] + " " + strings.Join([]string{
		d.Text(d.SpanOf(c.Subject)), d.Text(d.SpanOf(c.Verb)), d.Text(d.SpanOf(c.Complement)),
	}, " / ")
	for _, f := range []struct {
		on   bool
		name string
	}{
		{c.Negated, "negated"},
		{c.Question, "question"},
		{c.Conditional, "conditional"},
		{c.Reported, "reported"},
		{c.MentalVerb, "mental"},
	} {
		if f.on {
			out += " " + f.name
		}
	}
	if c.Holder != NoPerson {
		out += " <" + persons[c.Holder]
	}
	if !c.Comparison.Empty() {
		out += " ~" + d.Text(d.SpanOf(c.Comparison))
	}
	return out
}

// claimRows give for the clause with "failure" (or the first clause) what is
// said of whom, and how.
var claimRows = []struct{ in, want string }{
	// the seven of the issue
	{"I'm a failure.", "1 I / 'm / a failure"},
	{"I'm not a failure.", "1 I / 'm not / a failure negated"},
	{"They think I'm a failure.", "1 I / 'm / a failure mental <3"},
	{"He called me a failure.", "1 me / called / a failure reported <3"},
	{"Am I a failure?", "1 I / Am / a failure question"},
	{"If I were a failure", "1 I / were / a failure conditional"},
	{"a failure like my brother", "-  /  / a failure ~like my brother"},
	// the same in other writing
	{"I’m a failure", "1 I / ’m / a failure"},
	{"im a failure", "1 i / m / a failure"},
	{"i am a failure", "1 i / am / a failure"},
	{"I AM A FAILURE!!!", "1 I / AM / A FAILURE"},
	{"IM A FAILURE", "1 I / M / A FAILURE"},
	{"“I’m a failure”", "1 I / ’m / a failure"},
	{"and honestly i'm such a failure", "1 i / 'm / such a failure"},
	{"I'm just a failure, that's all", "1 I / 'm / just a failure"},
	{"I've always been a failure", "1 I / 've always been / a failure"},
	{"i ain't a failure", "1 i / ain't / a failure negated"},
	{"im not a failure", "1 i / m not / a failure negated"},
	{"I am NOT a failure", "1 I / am NOT / a failure negated"},
	{"I’m no failure", "1 I / ’m / no failure negated"},
	{"i was never a failure", "1 i / was never / a failure negated"},
	{"I'm not only a failure", "1 I / 'm not / only a failure"},
	// neg-raising and what depends on a denial
	{"I don't think I'm a failure", "1 I / 'm / a failure negated <1"},
	{"i dont think im a failure", "1 i / m / a failure negated <1"},
	{"I don’t really believe that I’m a failure", "1 I / ’m / a failure negated <1"},
	{"I wouldn't say I'm a failure", "1 I / 'm / a failure negated <1"},
	{"I never said I'm a failure", "1 I / 'm / a failure negated <1"},
	{"It's not true that I'm a failure", "1 I / 'm / a failure negated"},
	{"It isn't like I'm a failure", "1 I / 'm / a failure negated"},
	{"it's not that i'm a failure", "1 i / 'm / a failure negated"},
	{"Not that I'm a failure", "1 I / 'm / a failure negated"},
	{"there's no way I'm a failure", "1 I / 'm / a failure negated"},
	{"I doubt that I'm a failure", "1 I / 'm / a failure negated <1"},
	{"I don't doubt I'm a failure", "1 I / 'm / a failure <1"},
	{"I don't think I'm not a failure", "1 I / 'm not / a failure <1"},
	{"Nobody thinks I'm a failure", "1 I / 'm / a failure negated mental <g"},
	// denied, and yet taken for granted
	{"I can't believe I'm a failure", "1 I / 'm / a failure <1"},
	{"I didn't know I was a failure", "1 I / was / a failure <1"},
	{"I wish I wasn't a failure", "1 I / wasn't / a failure <1"},
	{"I wish I was a failure", "1 I / was / a failure conditional <1"},
	// the writer's own view
	{"I think I'm a failure", "1 I / 'm / a failure <1"},
	{"i guess i'm just a failure", "1 i / 'm / just a failure <1"},
	{"I know I'm a failure", "1 I / 'm / a failure <1"},
	{"I feel like I'm a failure", "1 I / 'm / a failure <1"},
	{"I feel like a failure", "1 I / feel / like a failure"},
	{"It feels like I'm a failure", "1 I / 'm / a failure"},
	{"I'm afraid I'm a failure", "1 I / 'm / a failure <1"},
	{"I keep telling myself I'm a failure", "1 I / 'm / a failure <1"},
	{"My brain says I'm a failure", "1 I / 'm / a failure <1"},
	{"part of me thinks I'm a failure", "1 I / 'm / a failure <1"},
	{"I call myself a failure", "1 myself / call / a failure <1"},
	{"It's obvious that I'm a failure", "1 I / 'm / a failure"},
	{"That means I'm a failure", "1 I / 'm / a failure"},
	// other minds
	{"they all think im a failure", "1 i / m / a failure mental <3"},
	{"Everyone thinks I’m a failure", "1 I / ’m / a failure mental <g"},
	{"My boss believes that I'm a failure", "1 I / 'm / a failure mental <3"},
	{"She must think I'm a failure", "1 I / 'm / a failure mental <3"},
	{"Sam knows I'm a failure", "1 I / 'm / a failure mental <3"},
	{"they don't think I'm a failure", "1 I / 'm / a failure negated mental <3"},
	{"He considers me a failure", "1 me / considers / a failure mental <3"},
	{"They see me as a failure", "1 me / see / a failure mental <3"},
	{"I'm seen as a failure", "1 I / 'm seen / as a failure mental <g"},
	{"In his eyes I'm a failure", "1 I / 'm / a failure mental <3"},
	{"I'm a failure, they think", "1 I / 'm / a failure mental <3"},
	// other mouths
	{"Dad says I'm a failure", "1 I / 'm / a failure reported <3"},
	{"She told me I’m a failure", "1 I / ’m / a failure reported <3"},
	{"he said that i was a failure", "1 i / was / a failure reported <3"},
	{"HE CALLED ME A FAILURE", "1 ME / CALLED / A FAILURE reported <3"},
	{"I was called a failure", "1 I / was called / a failure reported <g"},
	{"I've been told I'm a failure", "1 I / 'm / a failure reported <g"},
	{"According to her I'm a failure", "1 I / 'm / a failure reported <3"},
	{"He said: I'm a failure", "1 I / 'm / a failure reported <3"},
	{"I'm a failure, he said", "1 I / 'm / a failure reported <3"},
	{"He said I'm lazy and that I'm a failure", "1 I / 'm / a failure reported <3"},
	// questions
	{"am i a failure", "1 i / am / a failure question"},
	{"Why am I such a failure?", "1 I / am / such a failure question"},
	{"I'm a failure?", "1 I / 'm / a failure question"},
	{"Do you think I'm a failure?", "1 I / 'm / a failure question mental <2"},
	{"I wonder if I'm a failure", "1 I / 'm / a failure question <1"},
	{"I don't know whether I'm a failure", "1 I / 'm / a failure question <1"},
	{"I'm a failure, aren't I?", "1 I / 'm / a failure"},
	{"Isn't he a failure", "3 he / Isn't / a failure question"},
	// conditions
	{"if im a failure then so be it", "1 i / m / a failure conditional"},
	{"Even if I'm a failure", "1 I / 'm / a failure conditional"},
	{"What if I'm a failure", "1 I / 'm / a failure conditional"},
	{"Were I a failure, they'd have said so", "1 I / Were / a failure conditional"},
	{"I'd be a failure if I quit", "1 I / 'd be / a failure conditional"},
	{"If he quits I'm a failure", "1 I / 'm / a failure"},
	{"If he thinks I'm a failure", "1 I / 'm / a failure conditional mental <3"},
	{"It's as if I'm a failure", "1 I / 'm / a failure conditional"},
	{"I'd be a failure", "1 I / 'd be / a failure"},
	// other people
	{"My brother is a failure", "3 My brother / is / a failure"},
	{"he's a failure", "3 he / 's / a failure"},
	{"You're a failure", "2 You / 're / a failure"},
	{"you absolute failure", "2 you /  / absolute failure"},
	{"Everyone is a failure", "g Everyone / is / a failure"},
	{"Nobody is a failure", "g Nobody / is / a failure negated"},
	{"My whole life is a failure", "3 My whole life / is / a failure"},
	// comparisons
	{"I'm a failure like my brother", "1 I / 'm / a failure ~like my brother"},
	{"I'm a bigger failure than my brother", "1 I / 'm / a bigger failure ~than my brother"},
	{"unlike Sam I'm a failure", "1 I / 'm / a failure"},
	{"He treats me like a failure", "3 He / treats / me ~like a failure"},
	// no verb, no subject
	{"Total failure.", "-  /  / Total failure"},
	{"such a failure", "-  /  / such a failure"},
	{"not a failure", "-  /  / a failure negated"},
	{"Was a failure again", "1  / Was / a failure again"},
	{"Ruined it again", "1  / Ruined / it again"},
	{"cant do money", "1  / cant do / money negated"},
	{"Stop being a failure", "2  / Stop / being a failure"},
	{"Got called a failure again", "1  / Got called / a failure again reported <g"},
	{"No failure", "-  /  / No failure negated"},
}

// moreClaims are clauses as people write them, each once misread.
var moreClaims = []struct{ in, want string }{
	{"I did well in interview", "1 I / did / well in interview"},
	{"I did not do well", "1 I / did not do / well negated"},
	{"everything we built is finished", "3 everything we built / is / finished"},
	{"the way he left was cruel", "3 the way he left / was / cruel"},
	{"My dog growled at my husband", "3 My dog / growled / at my husband"},
	{"The shelter told us to wait before she settles", "3 The shelter / told / us to wait"},
	{"She told my cousin she'd like to see me", "3 she / 'd like / to see me reported <3"},
	{"I made her cry", "1 I / made / her cry"},
	{"so I called the bank", "1 I / called / the bank"},
	{"and so would I", "1 I / would / "},
	{"Got told off for my tone", "1  / Got told / off for my tone reported <g"},
	{"this place would be fine without them", "3 this place / would be / fine without them"},
	{"This means war", "3 This / means / war"},
	{"Disappointed with myself", "1  / Disappointed / with myself"},
	{"I was seen in town", "1 I / was / seen in town"},
	{"My mother always compares me with them", "3 My mother / compares / me with them"},
	{"Doctors never find what's wrong with me", "3 Doctors / never find / what's wrong with me negated"},
	{"He's told his mates about me", "3 He / 's told / his mates about me"},
	{"In this country nobody listens to me", "g nobody / listens / to me negated"},
	{"Last time nobody said anything", "g nobody / said / anything negated"},
	{"Every time I try I fail", "1 I / fail / "},
	{"because he left I cried", "1 I / cried / "},
	{"I don't like it", "1 I / don't like / it negated"},
	{"I like it", "1 I / like / it"},
	{"I didn't", "1 I / didn't /  negated"},
	{"I've emailed the tutor", "1 I / 've emailed / the tutor"},
	{"its the worst thing that's happened to me", "3 it / s / the worst thing"},
	{"There's no point in applying", "- There / 's / no point in applying negated"},
	{"I failed the test by two questions", "1 I / failed / the test by two questions"},
	{"An old fool taking up a chair", "-  /  / An old fool taking up a chair"},
	{"My mum and I fight", "1 My mum and I / fight / "},
	{"People tell me my English is good", "3 my English / is / good reported <g"},
	{"I wouldn't be here if they liked me", "1 I / wouldn't be / here negated conditional"},
	{"I'd have thought he would call", "3 he / would call /  <1"},
	{"The truth is I'm lazy", "1 I / 'm / lazy"},
	{"it turns out I was wrong", "1 I / was / wrong"},
	{"they looked at me like I was dirt", "3 they / looked / at me"},
	{"Had I been kinder he would have stayed", "3 he / would have stayed /  conditional"},
	{"don't they know I tried", "1 I / tried /  question mental <3"},
	{"Who asked you?", "g Who / asked / you question"},
	{"how can anyone love me", "g anyone / can anyone love / me question"},
	{"as if I'd never tried", "1 I / 'd never tried /  negated conditional"},
	{"I hope I pass", "1 I / pass /  conditional <1"},
	{"What a waste of skin I am", "1 I / am / a waste of skin"},
	{"what an absolute muppet I was in that meeting", "1 I / was / an absolute muppet"},
	{"hate my face", "1  / hate / my face"},
	{"hate being me", "1  / hate / being me"},
	{"bug going round the nursery", "-  /  / bug going round the nursery"},
	{"i hate that i took it down", "1 i / took / it down <1"},
	{"why does my boss hate me", "3 my boss / does my boss hate / me question"},
	{"why is my life a mess", "3 my life / is / a mess question"},
	{"so why did a tin of pears do that to me", "3 a tin of pears / did a tin of pears do / that to me question"},
	{"id rather skip it", "1 i / d rather skip / it"},
	{"it stems from my temper", "3 it / stems / from my temper"},
	{"I don't have to either", "1 I / don't have / to either negated"},
	{"You're so dumb it hurts", "2 You / 're / so dumb"},
	{"it doesn't make me a failure", "1 me / doesn't make / a failure negated"},
	{"That makes me an idiot", "1 me / makes / an idiot"},
	{"She made me a cake", "3 She / made / me a cake"},
	{"You all think I'm dumb", "1 I / 'm / dumb mental <3"},
	{"She hates me, she said so", "3 She / hates / me reported <3"},
}

func TestMoreClaims(t *testing.T) {
	for _, row := range moreClaims {
		d := Parse(row.in)
		if got := describe(d, d.Claim(0)); got != row.want {
			t.Errorf("%q:\n got %s\nwant %s", row.in, got, row.want)
		}
	}
}

func TestClaims(t *testing.T) {
	for _, row := range claimRows {
		d := Parse(row.in)
		if got := describe(d, d.Claim(clauseWith(d, "failure", row.in))); got != row.want {
			t.Errorf("%q:\n got %s\nwant %s", row.in, got, row.want)
		}
	}
}

// The last words of a clause may stand under what its first words say.
func TestLastClaim(t *testing.T) {
	for _, row := range []struct{ in, want string }{
		{"He was sat there, and said it again", "3  / said / it again"},
		{"Just because I fell doesn't mean I am a failure", "1 I / am / a failure negated"},
		{"He nods and says I'm a failure", "1 I / 'm / a failure reported <3"},
		{"They are angry and think I'm a failure", "1 I / 'm / a failure mental <3"},
		{"I like it and know I'm a failure", "1 I / 'm / a failure <1"},
		{"She made me feel like I'm a failure", "1 I / 'm / a failure"},
		{"If I sing they look at me like I'm a failure", "1 I / 'm / a failure conditional"},
		{"I don't know why I'm a failure", "1 I / 'm / a failure <1"},
		{"I never sleep and left her and I am a failure", "1 I / am / a failure"},
	} {
		d := Parse(row.in)
		if got := describe(d, d.ClaimAt(len(d.Tokens)-1)); got != row.want {
			t.Errorf("%q:\n got %s\nwant %s", row.in, got, row.want)
		}
	}
}

// However a line is typed, it says the same.
func TestClaimsHoweverTyped(t *testing.T) {
	named := func(s string) bool { return strings.Contains(s, "Sam") } // names need their capital
	for name, typed := range map[string]func(string) string{
		"capitals":         func(s string) string { return strings.ToUpper(s) },
		"small letters":    func(s string) string { return strings.ToLower(s) },
		"curly apostrophe": func(s string) string { return strings.ReplaceAll(s, "'", "’") },
		"no apostrophe": func(s string) string {
			return strings.NewReplacer("I'm", "im", "i'm", "im", "don't", "dont", "can't", "cant", "isn't", "isnt",
				"wasn't", "wasnt", "wouldn't", "wouldnt", "aren't", "arent", "that's", "thats", "I've", "ive",
				"You're", "youre", "It's", "Its", "it's", "its").Replace(s)
		},
		"no stop":        func(s string) string { return strings.TrimRight(s, ".!") },
		"ellipsis":       func(s string) string { return strings.TrimRight(s, ".!?") + "…" + questionMark(s) },
		"dots":           func(s string) string { return strings.TrimRight(s, ".!?") + "..." + questionMark(s) },
		"emoji":          func(s string) string { return s + " 😭" },
		"list item":      func(s string) string { return "- " + s },
		"a line of many": func(s string) string { return "bad day\n" + s + "\nhe left me" },
		"asides":         func(s string) string { return "honestly, " + s },
		"doubled blanks": func(s string) string { return strings.ReplaceAll(s, " ", "  ") },
	} {
		for _, row := range claimRows {
			if named(row.in) {
				continue
			}
			in := typed(row.in)
			d := Parse(in)
			if got := plainly(describe(d, d.Claim(clauseWith(d, "failure", in)))); got != plainly(row.want) {
				t.Errorf("%s: %q:\n got %s\nwant %s", name, in, got, plainly(row.want))
			}
		}
	}
}

func questionMark(s string) string {
	if strings.HasSuffix(s, "?") {
		return "?"
	}
	return ""
}

// plainly folds what typing changes in a claim's words.
func plainly(s string) string {
	s = strings.NewReplacer("’", "", "'", "", "“", "", "”", "").Replace(strings.ToLower(s))
	return strings.Join(strings.Fields(s), " ")
}

// clauseWith is the clause of the first token with a norm, else the first one
// behind the first line or aside.
func clauseWith(d *Document, norm, in string) int {
	for i := range d.Tokens {
		if d.Tokens[i].Norm == norm {
			return d.ClauseOf(i)
		}
	}
	if strings.Contains(in, "\n") {
		return d.ClauseOf(d.TokenAt(strings.Index(in, "\n")))
	}
	return 0
}

// The claim under a token is the innermost one around it.
func TestClaimAt(t *testing.T) {
	const in = "They think he said I'm a failure"
	d := Parse(in)
	for i, want := range []string{
		"3 They / think / ", "3 They / think / ",
		"3 he / said /  mental <3", "3 he / said /  mental <3",
		"1 I / 'm / a failure reported mental <3", "1 I / 'm / a failure reported mental <3",
	} {
		if got := describe(d, d.ClaimAt(i)); got != want {
			t.Errorf("token %d %q:\n got %s\nwant %s", i, d.Text(d.Tokens[i].Span), got, want)
		}
	}
}

func TestClaimWords(t *testing.T) {
	for _, c := range []struct {
		in, verb, object string
		tense            Tense
		modal            bool
	}{
		{"I'm a failure", "be", "failure", Present, false},
		{"I was such a stupid failure at work", "be", "failure", Past, false},
		{"I'm losing everything", "lose", "everything", Progressive, false},
		{"I've lost everything", "lose", "everything", Perfect, false},
		{"I'd lost everything by then", "lose", "everything", Pluperfect, false},
		{"I lost everything", "lose", "everything", Past, false},
		{"I'll lose everything", "lose", "everything", Future, false},
		{"I'm going to lose everything", "lose", "everything", Future, false},
		{"im gonna lose everything", "lose", "everything", Future, false},
		{"I should have known better", "know", "better", Past, true},
		{"I shouldn't eat that much", "eat", "much", Present, true},
		{"I have to be perfect", "be", "perfect", Present, true},
		{"I used to be a failure", "be", "failure", Past, false},
		{"I have been so lazy", "be", "lazy", Perfect, false},
		{"I always ruin things", "ruin", "things", Present, false},
		{"I keep ruining things", "ruin", "things", Present, false},
		{"I couldn't even do that", "do", "that", Present, true},
		{"Everyone hates me", "hate", "me", Present, false},
		{"It went wrong", "go", "wrong", Past, false},
		{"a total waste of space", "", "waste", NoTense, false},
		{"Don't be a failure", "be", "failure", Imperative, false},
	} {
		d := Parse(c.in)
		claim := d.Claim(0)
		verb, object := "", ""
		if claim.Head >= 0 {
			verb = d.Tokens[claim.Head].Lemma
		}
		if claim.Object >= 0 {
			object = d.Tokens[claim.Object].Norm
		}
		if verb != c.verb || object != c.object || claim.Tense != c.tense || claim.Modal != c.modal {
			t.Errorf("%q: verb %q object %q tense %d modal %v, want %q %q %d %v",
				c.in, verb, object, claim.Tense, claim.Modal, c.verb, c.object, c.tense, c.modal)
		}
	}
}

// checkClaims asserts what callers rely on, whatever the text.
func checkClaims(t *testing.T, d *Document) {
	t.Helper()
	for i, clause := range d.Clauses {
		whole := Range{clause.First, clause.Last}
		c := d.Claim(i)
		for name, r := range map[string]Range{"subject": c.Subject, "verb": c.Verb, "complement": c.Complement, "comparison": c.Comparison} {
			if !r.Empty() && (!whole.Has(r.First) || !whole.Has(r.Last-1)) {
				t.Fatalf("%s %v of %q leaves the clause %v", name, r, d.Text(clause.Span), whole)
			}
		}
		if c.Head >= 0 && !whole.Has(c.Head) || c.Object >= 0 && !whole.Has(c.Object) {
			t.Fatalf("head %d or object %d leaves the clause %v", c.Head, c.Object, whole)
		}
		d.ClaimAt(clause.First)
		d.ClaimAt(clause.Last - 1)
	}
}

func FuzzClaims(f *testing.F) {
	for _, in := range hostile {
		f.Add(in)
	}
	for _, row := range claimRows {
		f.Add(row.in)
	}
	f.Fuzz(func(t *testing.T, in string) { checkClaims(t, Parse(in)) })
}

func BenchmarkClaims300Words(b *testing.B) {
	source := strings.Repeat(evening, 5)
	b.ReportAllocs()
	for b.Loop() {
		d := Parse(source)
		for i := range d.Clauses {
			d.Claim(i)
		}
	}
}
