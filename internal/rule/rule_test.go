package rule

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"seconddraft/internal/text"
)

// matches shows all matches of a pattern as «text» with the cue words in ‹›.
func matches(t *testing.T, pattern, source string, clauseOnly bool) string {
	t.Helper()
	p, err := Compile(pattern)
	if err != nil {
		t.Fatal(err)
	}
	p.clauseOnly = clauseOnly
	d := text.Parse(source)
	var out []string
	for from := 0; ; {
		m, ok := p.Next(d, from, len(d.Tokens))
		if !ok {
			return strings.Join(out, " | ")
		}
		from = m.Last
		var cues []string
		for _, c := range m.Cues {
			cues = append(cues, d.Text(d.Cover(c[0], c[1])))
		}
		out = append(out, d.Text(d.Cover(m.First, m.Last))+" <"+strings.Join(cues, ", ")+">")
	}
}

func TestPatterns(t *testing.T) {
	for _, c := range []struct{ pattern, in, want string }{
		{"i always ruin", "I ALWAYS ruin it", "I ALWAYS ruin <I ALWAYS ruin>"},
		{"i always|never ~ruin", "I never ruined it", "I never ruined <I never ruined>"},
		{"i can not", "i cant, I can’t, I cannot", "i cant <i cant> | I can’t <I can’t> | I cannot <I cannot>"},
		{"~be never", "it's never me, I'm never on", "'s never <'s never> | 'm never <'m never>"},
		{"i ..2 fail", "I will always fail", "I will always fail <I will always fail>"},
		{"i ..1 fail", "I will always fail", ""},
		{"i ..3 fail", "I stay. They fail.", ""},
		{"it was left|turned_down", "it was left. It was turned down", "it was left <it was left> | It was turned down <It was turned down>"},
		{"i _ fail", "I fail. I will fail", "I will fail <I will fail>"},
		{"i really? fail", "I fail, I really fail", "I fail <I fail> | I really fail <I really fail>"},
		{"i !never fail", "I never fail, I often fail", "I often fail <I often fail>"},
		{"^ failure", "Failure. A failure. And failure", "Failure <Failure> | failure <failure>"},
		{"my fault $", "It was my fault. My fault again", "my fault <my fault>"},
		{"i <always ..1 ruin> it", "I always just ruin it", "I always just ruin it <always just ruin>"},
		{"<i> ..2 <always>", "I do always", "I do always <I, always>"},
		{"i am a @person_label", "I'm a “failure”", "I'm a “failure <I'm a “failure>"},
		{"a @person_label", "a waste of space", "a waste of space <a waste of space>"},
		{"my :NN hates", "my boss hates it", "my boss hates <my boss hates>"},
		{"i quit|give_up|~be_done now", "I quit now, I give up now, I was done now", "I quit now <I quit now> | I give up now <I give up now> | I was done now <I was done now>"},
		{"what if", "What if? what, if", "What if <What if>"},
		{"why me ?", "Why me? why me", "Why me <Why me>"},
	} {
		if got := matches(t, c.pattern, c.in, false); got != c.want {
			t.Errorf("%q on %q:\n got %s\nwant %s", c.pattern, c.in, got, c.want)
		}
	}
}

func TestWithinClause(t *testing.T) {
	const in = "I left because they fail"
	if got := matches(t, "i ..5 fail", in, false); got == "" {
		t.Error("a pattern does not match across clauses of a sentence")
	}
	if got := matches(t, "i ..5 fail", in, true); got != "" {
		t.Errorf("within a clause it found %s", got)
	}
}

func TestCompileRefuses(t *testing.T) {
	for pattern, want := range map[string]string{
		"":              "empty",
		"i don't":       `write "do not"`,
		"I fail":        `write "i"`,
		"~was late":     "~be",
		"@nosuch x":     "unknown",
		"..3 _":         "add a word",
		"a ..99 b":      "1 to 15",
		"<a b":          "not closed",
		"a b>":          "do not pair",
		"<a <b>":        "do not pair",
		"a||b":          "empty",
		":QQ a":         "part-of-speech",
		"~ruin|~wreckd": "",
	} {
		_, err := Compile(pattern)
		if want == "" {
			if err != nil {
				t.Errorf("%q: %v", pattern, err)
			}
			continue
		}
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want one with %q", pattern, err, want)
		}
	}
}

const header = `category: test
kind: trap
name: Test
plain: a test
definition: It is a test.
title: Is it a test?
question: What is it?
slot: step
source: none
`

const goodRule = `  - id: test/%s
    message: "“{cue}” is a test."
    why: It is a test.
    confidence: 0.7
    patterns: ["%s"]
    examples:
      positive: ["[a]", "[b]", "[c]"]
      negative: ["d", "e", "f"]
`

func rules(patterns ...string) string {
	out := header + "rules:\n"
	for i, p := range patterns {
		out += fmt.Sprintf(goodRule, fmt.Sprintf("rule-%d", i), p)
	}
	return out
}

func load(files ...string) (*Pack, error) {
	fsys := fstest.MapFS{}
	for i, f := range files {
		fsys[fmt.Sprintf("rules/f%d.yaml", i)] = &fstest.MapFile{Data: []byte(f)}
	}
	return Load(fsys, "rules/*.yaml")
}

func mustLoad(t testing.TB, files ...string) *Pack {
	t.Helper()
	p, err := load(files...)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestLoad(t *testing.T) {
	p := mustLoad(t, rules("i am @mine", "bad")+"lists:\n  mine: [one two, three]\n")
	if len(p.Rules()) != 2 || len(p.Categories()) != 1 || p.Category("test").Slot != "step" {
		t.Fatalf("%d rules, %d categories", len(p.Rules()), len(p.Categories()))
	}
	if got := found(mustLoad(t, rules("i am @person_label")+"lists:\n  person_label: [blue]\n"), "I am blue"); got == "" {
		t.Error("a list of the pack does not take the place of a shared one")
	}
	if r := p.Rule("test/rule-1"); r == nil || r.Confidence != 0.7 || r.File != "rules/f0.yaml" {
		t.Errorf("rule is %+v", r)
	}
	if other := mustLoad(t, rules("i am", "bad")); other.Version() == p.Version() || len(p.Version()) != 12 {
		t.Errorf("versions are %s and %s", p.Version(), other.Version())
	}
	if again := mustLoad(t, rules("i am @mine", "bad")+"lists:\n  mine: [one two, three]\n"); again.Version() != p.Version() {
		t.Error("the version of the same rules changed")
	}
}

func TestLoadRefuses(t *testing.T) {
	good := rules("bad")
	for name, c := range map[string]struct{ file, want string }{
		"unknown key":      {good + "colour: red\n", "f0.yaml:19: unknown field"},
		"unknown rule key": {strings.Replace(good, "    why:", "    reason: x\n    why:", 1), "f0.yaml:13: unknown field"},
		"no YAML":          {"a: [", "f0.yaml:1"},
		"no positive":      {strings.Replace(good, `"[a]", "[b]", "[c]"`, `"[a]"`, 1), "f0.yaml:11: rule test/rule-0: it has 1 positive"},
		"no negative":      {strings.Replace(good, `"d", "e", "f"`, `"d"`, 1), "1 negative"},
		"no brackets":      {strings.Replace(good, `"[b]"`, `"b"`, 1), "[brackets]"},
		"wrong prefix":     {strings.Replace(good, "id: test/", "id: other/", 1), "test/some-name"},
		"id twice":         {good + fmt.Sprintf(goodRule, "rule-0", "worse"), "f0.yaml:19: rule test/rule-0: the id is used"},
		"bad pattern":      {rules("don't"), "f0.yaml:15: rule test/rule-0: pattern"},
		"bad kind":         {strings.Replace(good, "kind: trap", "kind: trick", 1), "f0.yaml:2: kind"},
		"bad slot":         {strings.Replace(good, "slot: step", "slot: stop", 1), "f0.yaml:8: slot"},
		"no question":      {strings.Replace(good, "a test?", "a test.", 1), "title that is a question"},
		"no plain":         {strings.Replace(good, "plain: a test\n", "", 1), "no plain"},
		"bad gate":         {strings.Replace(good, "    why:", "    skip_gates: [negatd]\n    why:", 1), "negatd"},
		"toward on a trap": {strings.Replace(good, "    why:", "    toward: 7\n    why:", 1), "toward"},
		"tier on a trap":   {strings.Replace(good, "    why:", "    tier: a\n    why:", 1), "tier"},
		"confidence":       {strings.Replace(good, "0.7", "1.7", 1), "confidence"},
		"empty list":       {good + "lists:\n  mine: []\n", "f0.yaml:20: list mine"},
		"list entry":       {good + "lists:\n  mine: [don't]\n", `write "do not"`},
		"no example":       {strings.Replace(good, "    why:", "    except: [{pattern: x}]\n    why:", 1), "needs the example"},
		"reach":            {strings.Replace(good, "    why:", "    except: [{pattern: x, example: X., reach: text}]\n    why:", 1), `reach "text"`},
	} {
		_, err := load(c.file)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want one with %q", name, err, c.want)
		}
	}
	if _, err := Load(fstest.MapFS{}, "*.yaml"); err == nil {
		t.Error("an empty folder loads")
	}
	if _, err := load(good+"lists: {mine: [x]}\n", "lists: {mine: [y]}\n"); err == nil || !strings.Contains(err.Error(), "f1.yaml:1: list mine exists already in rules/f0.yaml") {
		t.Errorf("a list in two files: %v", err)
	}
	if _, err := load(rules("bad"), rules("bad")); err == nil {
		t.Error("the same category and ids load twice")
	}
}

func TestFilesShareACategory(t *testing.T) {
	second := "category: test\nkind: trap\nrules:\n" + fmt.Sprintf(goodRule, "other", "worse")
	p := mustLoad(t, second, rules("bad"))
	if len(p.Categories()) != 1 || p.Rule("test/other").Category.Name != "Test" {
		t.Errorf("categories are %+v", p.Categories())
	}
}

func found(p *Pack, source string) string {
	var out []string
	for _, f := range p.Find(text.Parse(source)) {
		out = append(out, f.Rule.ID+" "+source[f.Span.Start:f.Span.End])
	}
	return strings.Join(out, " | ")
}

func TestFind(t *testing.T) {
	p := mustLoad(t, rules("i always ~ruin", "~ruin everything", "my fault", "i ~be the problem"))
	for in, want := range map[string]string{
		"":                                    "",
		"Well. I always ruined it, and left.": "test/rule-0 I always ruined it, and left",
		"I always ruin everything.":           "test/rule-0 I always ruin everything | test/rule-1 I always ruin everything",
		"She cried and it was my fault.":      "test/rule-2 it was my fault",
		"My fault, my fault, my fault":        "test/rule-2 My fault, my fault, my fault",
		"My fault. My fault.":                 "test/rule-2 My fault | test/rule-2 My fault",
		"im the problem":                      "test/rule-3 im the problem",
		"He left because I’m the problem…":    "test/rule-3 I’m the problem",
	} {
		if got := found(p, in); got != want {
			t.Errorf("%q:\n got %s\nwant %s", in, got, want)
		}
	}
}

func TestFindingsCarryCues(t *testing.T) {
	p := mustLoad(t, rules("<always ~ruin>"))
	f := p.Find(text.Parse("I always  ruin it and ALWAYS ruin me"))[0]
	if f.Message != "“always ruin it and ALWAYS ruin” is a test." {
		t.Errorf("message is %s", f.Message)
	}
	far := p.Find(text.Parse("I always ruin the good evenings and I ALWAYS ruin me"))[0]
	if len(far.Cues) == 2 && far.Message != "“always ruin … ALWAYS ruin” is a test." {
		t.Errorf("message is %s", far.Message)
	}
	if len(f.Cues) != 2 || f.Cues[0].Start != 2 {
		t.Errorf("cues are %v", f.Cues)
	}
}

func TestExceptions(t *testing.T) {
	file := strings.Replace(rules("my fault"), "    examples:", "    except: [{pattern: \"sorry\", example: Sorry my fault.}]\n    examples:", 1)
	p := mustLoad(t, file)
	if got := found(p, "Sorry my fault."); got != "" {
		t.Errorf("found %s", got)
	}
	if got := found(p, "Sorry. It was my fault."); got == "" {
		t.Error("an exception in another sentence silences")
	}
}

func TestExceptionsReach(t *testing.T) {
	const clause, behind, other = "Sorry my fault.", "It was my fault because he was sorry.", "It was my fault. Sorry."
	for reach, silent := range map[string][]string{
		"clause": {clause}, reachSentence: {clause, behind}, reachNext: {clause, behind, other},
	} {
		key := strings.Replace(", reach: "+reach, ", reach: clause", "", 1)
		file := strings.Replace(rules("my fault"), "    examples:", "    except: [{pattern: \"sorry\", example: Sorry my fault."+key+"}]\n    examples:", 1)
		p := mustLoad(t, file)
		for _, in := range []string{clause, behind, other, "Sorry. It was my fault.", "It was my fault. It rains. Sorry."} {
			if got := found(p, in) == ""; got != slices.Contains(silent, in) {
				t.Errorf("reach %q: %q is silent: %v", reach, in, got)
			}
		}
	}
}

// BenchmarkFind300Words measures one small pack; the whole reader is measured
// where it is put together.
func BenchmarkFind300Words(b *testing.B) {
	p := mustLoad(b, rules("i ..3 always ~ruin", "@person_label", "~be ..3 never", "nobody ..2 me", "my fault", "everyone|everything ..2 ~know|~see"))
	source := strings.Repeat("I had two weeks and I always ruin it. Everyone could see it, they know. I'm the weak one, a failure, and it's never going to change. ", 12)
	d := text.Parse(source)
	b.ReportAllocs()
	for b.Loop() {
		p.Find(d)
	}
}

func FuzzFind(f *testing.F) {
	p := mustLoad(f, rules("i ..15 @person_label ..15 ~be", "<i> ..3 always", "^ ..2 fault $", ":VB ..3 it", "!not ? never"))
	f.Add("I'm such a failure, aren't I? “No,” he said — never…")
	f.Add("if I'd failed I'd be 'ruined' \xff lol 😀 (maybe)")
	f.Fuzz(func(t *testing.T, in string) {
		d := text.Parse(in)
		last := 0
		for _, found := range p.Find(d) {
			if found.Span.Start < last || found.Span.Empty() || found.Span.End > len(in) {
				t.Fatalf("span %v behind %d of %d", found.Span, last, len(in))
			}
			last = found.Span.Start
			for _, c := range found.Cues {
				if c.Empty() || c.Start < 0 || c.End > len(in) {
					t.Fatalf("cue %v of %d", c, len(in))
				}
			}
		}
	})
}

// A message quotes words that mean something to the one who wrote them.
func TestMessageQuotesTellingWords(t *testing.T) {
	for _, c := range []struct{ text, cue, want string }{
		{"Then they'll go with the Danes.", "'ll go", "they'll go"},
		{"I didn't call.", "did", "I didn't call"}, // "didn't" alone says nothing
		{"He made it happen.", "it", "He made it happen"},
		{"You, again, are it.", "are", "You, again, are it"},
		{"He said it, and then the whole long evening went on without a word from anybody.", "it", "He said it, and then the whole long evening went on without …"}, // 60 bytes
		{"I always ruin it.", "always", "always"},
		{"You useless idiot.", "useless idiot.", "useless idiot"},
	} {
		d := text.Parse(c.text)
		at := strings.Index(c.text, c.cue)
		f := Finding{
			Rule: &Rule{Message: "{cue}"},
			Span: text.Span{Start: strings.Index(c.text, "they"), End: len(c.text) - 1},
			Cues: []text.Span{{Start: at, End: at + len(c.cue)}},
		}
		f.Span.Start = max(f.Span.Start, 0)
		if got := f.message(d); got != c.want {
			t.Errorf("%q: quotes %q, want %q", c.text, got, c.want)
		}
	}
}

func TestLoadPatterns(t *testing.T) {
	files := fstest.MapFS{
		"good.yaml": {Data: []byte("- \"~kill me|us\"\n- dead tired\n")},
		"bad.yaml":  {Data: []byte("- \"..99 me\"\n")},
		"map.yaml":  {Data: []byte("a: b\n")},
	}
	list, err := LoadPatterns(files, "good.yaml")
	if err != nil || len(list) != 2 {
		t.Fatalf("%d patterns, %v", len(list), err)
	}
	d := text.Parse("This is killing me.")
	if _, found := list[0].Next(d, 0, len(d.Tokens)); !found {
		t.Error("the first pattern does not match")
	}
	for _, name := range []string{"bad.yaml", "map.yaml", "none.yaml"} {
		if _, err := LoadPatterns(files, name); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v, want an error that names it", name, err)
		}
	}
}

// Possible may say yes too often, and never no where there is a match.
func TestPossible(t *testing.T) {
	for _, c := range []struct {
		pattern, text string
		want          bool
	}{
		{"~fail ..2 exam|test", "I failed my test.", true},
		{"~fail ..2 exam|test", "I sat my test.", false},
		{"~fail ..2 exam|test", "I failed my brother.", false},
		{"~fail ..2 exam|test", "The test? I failed.", true},
	} {
		d := text.Parse(c.text)
		if got := MustCompile(c.pattern).Possible(WordsOf(d)); got != c.want {
			t.Errorf("%q in %q: %v, want %v", c.pattern, c.text, got, c.want)
		}
	}
}
