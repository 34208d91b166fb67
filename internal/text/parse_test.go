package text

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// norms joins the norms of a text with blanks.
func norms(s string) string {
	var out []string
	for _, t := range Parse(s).Tokens {
		out = append(out, t.Norm)
	}
	return strings.Join(out, " ")
}

func TestNorms(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"I can't do it.", "i can not do it ."},
		{"I can’t. WON'T!!!", "i can not . will not !"},
		{"It wasn't me", "it was not me"},
		{"I'd've gone, they're late", "i 'd have gone , they are late"},
		{"dont cant wont didnt couldnt", "do not can not will not did not could not"},
		{"im late, ive lost, youre thick", "i am late , i have lost , you are thick"},
		{"I cannot, I'm gonna fail", "i can not , i am going to fail"},
		{"I should've known, shoulda known", "i should have known , should have known"},
		{"she was ill and we were well, hell", "she was ill and we were well , hell"},
		{"ill never cope, id rather not", "i will never cope , i 'd rather not"},
		{"my id card, its door", "my id card , its door"},
		{"its all my fault", "it 's all my fault"},
		{"sooooo baaaad, killl", "so bad , kill"},
		{"Wait… what?! No--never", "wait ... what ? ! no — never"},
		{"'cause u left, bc I'm me", "because you left , because i am me"},
		{"£4.60 at 3pm, 2nd", "£ 4.60 at 3pm , 2nd"},
		{"mum's self-hatred", "mum 's self-hatred"},
		{"at 3 p.m. e.g. this", "at 3 pm eg this"},
		{"noone ever", "no one ever"},
	} {
		if got := norms(c.in); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestTokenText(t *testing.T) {
	d := Parse("They can’t — “no” 👩🏽‍💻 :( \xff\x00")
	want := []string{"They", "ca", "n’t", "—", "“", "no", "”", "👩🏽‍💻", ":(", "\xff", "\x00"}
	if len(d.Tokens) != len(want) {
		t.Fatalf("%d tokens, want %d: %+v", len(d.Tokens), len(want), d.Tokens)
	}
	for i, w := range want {
		if got := d.Text(d.Tokens[i].Span); got != w {
			t.Errorf("token %d is %q, want %q", i, got, w)
		}
	}
	if d.Tokens[7].Kind != Emoji || d.Tokens[8].Kind != Emoji || d.Tokens[9].Kind != Other {
		t.Errorf("kinds are %v %v %v", d.Tokens[7].Kind, d.Tokens[8].Kind, d.Tokens[9].Kind)
	}
}

func TestLemma(t *testing.T) {
	for want, forms := range map[string]string{
		"ruin": "ruined ruins ruining ruin", "be": "was am are been being is were",
		"stop": "stopped stops stopping", "carry": "carries carried carrying",
		"leave": "leaves left leaving", "hope": "hoped hoping", "hop": "hopped hopping",
		"hate": "hated hates hating", "lose": "lost loses losing", "feel": "felt feels feeling",
		"feeling": "feelings", "judge": "judged judges judging", "forget": "forgot forgets forgotten forgetting",
		"thing": "thing things", "always": "always", "useless": "useless", "need": "needs needed need",
		"friend": "friends", "child": "children", "quit": "quitting", "disappoint": "disappointed disappointing",
		"embarrass": "embarrassed", "mess": "messed messing messes", "fail": "failed fails failing",
		"worse": "worse", "this": "this", "business": "business", "morning": "mornings morning",
		// not in the tables
		"zonk": "zonked zonking zonks", "grobble": "grobbled grobbling", "flane": "flaned", "glim": "glimmed",
	} {
		for _, f := range strings.Fields(forms) {
			if got := lemma(f); got != want {
				t.Errorf("lemma(%q) = %q, want %q", f, got, want)
			}
		}
	}
}

func TestClitics(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"it's late", "be"},
		{"he's been away", "have"},
		{"mum's car", "'s"},
		{"my life's over", "be"},
		{"let's go", "us"},
		{"I'd go", "would"},
		{"I'd ruined it", "have"},
		{"I'd better go", "have"},
	} {
		for _, tok := range Parse(c.in).Tokens {
			if strings.HasPrefix(tok.Norm, "'") && tok.Lemma != c.want {
				t.Errorf("%q: %q has lemma %q, want %q", c.in, tok.Norm, tok.Lemma, c.want)
			}
		}
	}
}

// shown joins spans with " | ".
func shown(d *Document, spans []Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, d.Text(s))
	}
	return strings.Join(out, " | ")
}

func TestSentences(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"I failed. They saw it.", "I failed. | They saw it."},
		{"i failed. everyone saw.", "i failed. | everyone saw."},
		{"We met at 3 p.m. Then I left.", "We met at 3 p.m. | Then I left."},
		{"It is 3 p.m. Monday is far.", "It is 3 p.m. Monday is far."},
		{"Back at 6.50. card declined.", "Back at 6.50. | card declined."},
		{"So did I. Everyone saw.", "So did I. | Everyone saw."},
		{"Dr. Smith came at 5.30 and left.", "Dr. Smith came at 5.30 and left."},
		{"one thought\ntwo thoughts\r\nthree", "one thought | two thoughts | three"},
		{"- bread\n- shame\n", "- bread | - shame"},
		{"1. Be late. 2. Be sorry.", "1. Be late. | 2. Be sorry."},
		{"“It’s over.” She left.", "“It’s over.” | She left."},
		{"It's over… Then I left", "It's over… | Then I left"},
		{"I... I can't.", "I... I can't."},
		{"No!!! Why me? Ok.", "No!!! | Why me? | Ok."},
		{"Lost it lol 😭 Then he rang", "Lost it lol 😭 | Then he rang"},
		{"", ""},
	} {
		d := Parse(c.in)
		var spans []Span
		for _, s := range d.Sentences {
			spans = append(spans, s.Span)
		}
		if got := shown(d, spans); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestQuestions(t *testing.T) {
	for in, want := range map[string]bool{
		"Should I call?": true, "Why?!": true, "“Why me?”": true, "I failed.": false,
		"I'm such an idiot, aren't I?": false, "It's my fault, right?": false,
		"He left, why did he?": true, "How could I, of all people, fail?": true,
	} {
		if got := Parse(in).Sentences[0].Question; got != want {
			t.Errorf("%q: question is %v, want %v", in, got, want)
		}
	}
}

func TestClauses(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"I was late, tired and wet.", "I was late, tired and wet"},
		{"I was late, and she saw it because I'm slow.", "I was late | and she saw it | because I'm slow"},
		{"cant do money, couldnt do school, cant do nothing, its how im made", "cant do money | couldnt do school | cant do nothing | its how im made"},
		{"They'll go with the Danes, and by summer I'll be back on the helpdesk.", "They'll go with the Danes | and by summer I'll be back on the helpdesk"},
		{"He thinks that I'm lazy.", "He thinks that I'm lazy"},
		{"I failed; typical me", "I failed | typical me"},
		{"I know one thing: I ruin it all.", "I know one thing | I ruin it all"},
		{"I left — he never called.", "I left | he never called"},
		{"If it rains I stay.", "If it rains I stay"},
		{"if they paid right id have no problems", "if they paid right id have no problems"},
		{"She was silent and then she said it.", "She was silent | and then she said it"},
		{"I cried because when I rang he laughed.", "I cried | because when I rang he laughed"},
		{"The neighbour is down as a third contact.", "The neighbour is down as a third contact"},
		{"She laughed as I fell.", "She laughed | as I fell"},
		{"It's as if I'd never stopped.", "It's as if I'd never stopped"},
		{"He's counting down to when I pack it in.", "He's counting down to when I pack it in"},
		{"It is not yet done, yet I am glad.", "It is not yet done | yet I am glad"},
		{"Nobody will ask me again when the next one comes.", "Nobody will ask me again | when the next one comes"},
		{"I wanted to go but not alone.", "I wanted to go but not alone"},
	} {
		d := Parse(c.in)
		var spans []Span
		for _, s := range d.Clauses {
			spans = append(spans, s.Span)
		}
		if got := shown(d, spans); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestQuoted(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{`He said "you fool" to me`, "you fool"},
		{"“Stop it,” she said", "Stop it ,"},
		{"my mum said 'you fool' and left", "you fool"},
		{"the parents' fault, 'twas not", ""},
		{"a 6\" screen and nothing else", ""},
		{"\"open\nnext \"line\"", "line"},
		{"can't won't don't", ""},
	} {
		d := Parse(c.in)
		var got []string
		for i, tok := range d.Tokens {
			if d.Quoted(i) {
				got = append(got, d.Text(tok.Span))
			}
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%q: quoted %q, want %q", c.in, g, c.want)
		}
	}
}

func TestLookups(t *testing.T) {
	d := Parse("I lost. They LAUGHED, and I can’t stop.")
	at := strings.Index(d.Source, "I can")
	tok := d.TokenAt(at)
	if d.Tokens[tok].Norm != "i" || d.SentenceAt(tok) != 1 || d.SentenceOf(Span{at, at + 3}) != 1 {
		t.Errorf("token %d of sentence %d", tok, d.SentenceAt(tok))
	}
	if got := d.Text(d.Clauses[d.ClauseOf(tok)].Span); got != "and I can’t stop" {
		t.Errorf("clause is %q", got)
	}
	if got := d.Folded(Span{0, len(d.Source)}); got != "i lost they laughed and i can not stop" {
		t.Errorf("folded is %q", got)
	}
	if got := Parse("").SentenceOf(Span{}); got != -1 {
		t.Errorf("an empty text has sentence %d", got)
	}
}

func TestLongSentence(t *testing.T) {
	d := Parse(strings.Repeat("on and on, ", 1000))
	for _, s := range d.Sentences {
		if s.Last-s.First > maxSentence {
			t.Fatalf("a sentence has %d tokens", s.Last-s.First)
		}
		if d.Tokens[s.Last-1].Norm != "," {
			t.Fatalf("a long sentence is cut behind %q", d.Tokens[s.Last-1].Norm)
		}
	}
}

// checkDocument asserts what every caller relies on.
func checkDocument(t *testing.T, d *Document) {
	t.Helper()
	at := 0
	for i, tok := range d.Tokens {
		if tok.Start < at || tok.End <= tok.Start || tok.End > len(d.Source) {
			t.Fatalf("token %d is %v behind %d of %d", i, tok.Span, at, len(d.Source))
		}
		if gap := d.Source[at:tok.Start]; strings.TrimFunc(gap, isBlank) != "" {
			t.Fatalf("%q lies between tokens", gap)
		}
		if !border(d.Source, tok.Start) || !border(d.Source, tok.End) {
			t.Fatalf("token %d %v is not on rune borders", i, tok.Span)
		}
		at = tok.End
	}
	if strings.TrimFunc(d.Source[at:], isBlank) != "" {
		t.Fatalf("%q lies behind the last token", d.Source[at:])
	}
	checkParts(t, d)
}

// checkParts asserts that sentences and clauses follow each other.
func checkParts(t *testing.T, d *Document) {
	t.Helper()
	sentence, clause := 0, 0
	for _, s := range d.Sentences {
		if s.First != sentence || s.Last <= s.First || s.Span != d.Cover(s.First, s.Last) {
			t.Fatalf("sentence %+v, want to start at %d", s, sentence)
		}
		sentence = s.Last
	}
	for i, c := range d.Clauses {
		s := d.Sentences[c.Sentence]
		if c.First != clause || c.Last <= c.First || !s.Contains(c.Span) || d.ClauseOf(c.First) != i {
			t.Fatalf("clause %+v of %+v, want to start at %d", c, s, clause)
		}
		clause = c.Last
	}
	if sentence != len(d.Tokens) || clause != len(d.Tokens) {
		t.Fatalf("sentences end at %d, clauses at %d of %d tokens", sentence, clause, len(d.Tokens))
	}
}

func border(s string, i int) bool {
	return i == len(s) || utf8.RuneStart(s[i]) || !utf8.ValidString(s)
}

var hostile = []string{
	"", " ", "\n\n\n", "\x00\x00", "\xff\xfe", "can\xff't", "ȺȺȺȺ's", "İ'll don’t İ’ll", "😀😀😀", "🇩🇪🇬🇧",
	"שלום עולם. מה שלומך?", "a\r\nb\rc", "e\u0301te\u0301 can\u2019t", "''' \"\"\" “”“", "....!!!???",
	"I.I.I.I.", "u.s.", "p.m.", "don't'nt've's'd", "'s", "n't", "nt", "its", "id", "ill be", "…", "((((", "-", "--",
	"\u200d\u200d", "\ufeffhello", "a\u200bb", "1,2,3.4:5/6a", "ſ's K'll", "Ａ’ｓ",
}

func TestHostile(t *testing.T) {
	for _, in := range hostile {
		checkDocument(t, Parse(in))
		checkClaims(t, Parse(in))
	}
	for _, unit := range []string{")", "a", "a ", "I can't. ", "\"", "'", "é", "😀", "\xff", ", and I am ", "x\n", ".", ". "} {
		d := Parse(strings.Repeat(unit, 100_000/len(unit)))
		checkDocument(t, d)
		checkClaims(t, d)
	}
}

func FuzzParse(f *testing.F) {
	for _, in := range hostile {
		f.Add(in)
	}
	f.Add("iddd hAte it. illlll never go") // stretched, shorter when folded
	f.Add("We met at 3 p.m. Then I left… “You’re late,” he said; its all my fault.")
	f.Fuzz(func(t *testing.T, in string) {
		d := Parse(in)
		if d.Source != in {
			t.Fatal("the source was changed")
		}
		checkDocument(t, d)
	})
}

// A stretched word folds to fewer letters than it has bytes; it is cut nowhere.
func TestStretchedContraction(t *testing.T) {
	for _, in := range []string{"iddd hate it", "illlll never go", "IMMM stupid", "youuuure late"} {
		d := Parse(in)
		for _, tok := range d.Tokens {
			if tok.Start < 0 || tok.End > len(in) || tok.Start >= tok.End {
				t.Errorf("%q: a token at %v", in, tok.Span)
			}
		}
	}
}
