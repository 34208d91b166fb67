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
