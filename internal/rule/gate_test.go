package rule

import (
	"testing"

	"seconddraft/internal/text"
)

// Each row has a pattern, a sentence where the gate holds and one, as like it
// as possible, where it does not.
func TestGates(t *testing.T) {
	for _, c := range []struct {
		gate             Gate
		pattern          string
		gated, unaltered string
	}{
		{Negated, "i am ..2 a failure", "I'm not a failure", "I'm such a failure"},
		{Negated, "a failure", "I never said I'm a failure", "I'm a failure, not a hero"},
		{Negated, "a failure", "I don't think I'm a failure", "I can't believe I'm a failure"},
		{Negated, "i am a failure", "It's not that I'm a failure", "Not only am I late, I am a failure"},
		{Negated, "i can not do anything", "I never thought I can't do anything", "I can't do anything"},
		{Negated, "useless", "Nobody is useless", "I don't know why I'm useless"},
		{Negated, "useless", "I'm no longer useless", "I did nothing wrong but I'm useless"},
		{Negated, "a failure", "I doubt I'm a failure", "I don't doubt I'm a failure"},
		{Negated, "failure", "I'm no failure", "I wish I wasn't a failure"},
		{Negated, "a failure", "There's no way I'm a failure", "No, I'm a failure"},
		{Negated, "a failure", "Just because I fell doesn't mean I'm a failure", "I can't sleep, as I'm a failure"},

		{Question, "i ~be a failure", "Am I a failure? I am a failure?", "I am a failure"},
		{Question, "hates me", "Do you think she hates me?", "She hates me, why would she call?"},
		{Question, "i call", "should i call him", "then i call him"},
		{Question, "i ruin it", "Why do I ruin it?", "I ruin it, don't I?"},
		{Question, "i ruin it", "why do i ruin it", "That is why I ruin it"},
		{Question, "i am a failure", "I wonder if I am a failure", "I know that I am a failure"},
		{Question, "i am useless", "I'm not sure whether I am useless", "I'm sure I am useless"},

		{Hypothetical, "i failed", "If I failed I'd be upset", "I failed, if you ask me"},
		{Hypothetical, "~laugh at me", "If he would laugh at me", "If I fail everyone will laugh at me"},
		{Hypothetical, "i am a failure", "If he thinks I am a failure", "If he wins I am a failure"},
		{Hypothetical, "am a child", "He talks as if I am a child", "He talks, and I am a child"},
		{Hypothetical, "~be lost", "I would be lost if she left", "I am lost, and she would know if she asked"},
		{Hypothetical, "i fail", "What if I fail", "What I fail is sums"},
		{Hypothetical, "i fail", "unless I fail", "and I fail"},
		{Hypothetical, "i fail", "I hope I fail", "I know I fail"},
		{Hypothetical, "dirt", "She looks at me like I'm dirt", "She makes me feel like I'm dirt"},

		{Reported, "useless", "Dad says I'm useless", "I say I'm useless"},
		{Reported, "useless", "According to her I'm useless", "I'm useless"},
		{Reported, "you ~be useless", "“You are useless at this,” she said", "You are useless at this, she said later that it rained"},
		{Reported, "useless", "She told me I'm useless", "I told myself I'm useless"},
		{Reported, "you ~be useless", "He shouted \"you are useless at this\"", "The voice said \"you are useless\""},
		{Reported, "useless", "He said: I'm useless", "I'm a \"useless\" man"},
		{Reported, "fool", "They called me a fool", "I keep telling myself I'm a fool"},
		{Reported, "useless", "I was told I'm useless", "I told him I'm useless"},
		{Reported, "useless", "Dad nods and says I'm useless", "Dad nods and I say I'm useless"},
		{Reported, "useless", "I'm useless, she said", "I'm useless, she left"},

		{MentalVerb, "stupid", "They think I'm stupid", "I think I'm stupid"},
		{MentalVerb, "lazy", "My boss believes that I'm lazy", "I know I'm lazy"},
		{MentalVerb, "boring", "everyone must find me boring", "I always knew I'm boring"},
		{MentalVerb, "dumb", "You all think I'm dumb", "You think I'm dumb"},
		{MentalVerb, "lazy", "The whole class thinks I'm lazy", "That makes me think I'm lazy"},
		{MentalVerb, "a joke", "I'm seen as a joke", "I see I'm a joke"},

		{OtherPerson, "always ~ruin", "She always ruins it", "I always ruin it"},
		{OtherPerson, "~hate", "They hate the rain", "They hate me"},
		{OtherPerson, "always ~fail", "My brother always fails", "My plans always fail"},
		{OtherPerson, "~be a failure", "My mum is a failure", "I told my mum that this is a failure"},
		{OtherPerson, "never works", "his never works", "nothing never works"},

		{Balanced, "hopeless", "Part of me says I'm hopeless", "I'm hopeless"},
		{Balanced, "i am a failure", "I notice the thought that I am a failure", "I notice things and I am a failure"},
		{Balanced, "i am a failure", "I'm having the thought that I am a failure", "I had thoughts of tea, I am a failure"},
		{Balanced, "my fault", "It was my fault, but I also had no help", "It was my fault, but who cares"},
		{Balanced, "always lose", "I always lose, though I know that is the story", "He won, though I always lose"},

		{Positive, "always", "I always enjoy our walks", "I always spoil our walks"},
		{Positive, "everyone", "Everyone was so kind", "Everyone will forget that I was kind, and leave"},
		{Positive, "everything", "everything went fine", "everything went wrong, not fine"},

		{PastSpecific, "i was careless", "I was careless yesterday", "I was careless, always"},
		{PastSpecific, "rude", "I was rude to Sam this morning", "I was rude to Sam"},
		{PastSpecific, "ruined", "I ruined the rice tonight", "I ruined everything tonight"},
		{PastSpecific, "useless", "I was useless in class", "I am useless in class"},

		{Idiom, "<all> ..3", "It's not at all bad", "All of it is bad"},
		{Idiom, "death", "I was scared to death", "A death is hard"},
		{Idiom, "nothing ..2", "It has nothing to do with me", "I did nothing at all"},
		{Idiom, "never", "never mind the rain", "I never sleep"},

		{Humour, "the worst", "I'm the worst cook lol", "I'm the worst cook"},
		{Humour, "the worst", "I'm the worst. 😂", "I'm the worst. He left 😂 and I stayed there alone"},
		{Humour, "the worst", "the worst ever :D", "the worst ever :("},

		{Hedged, "a failure", "Maybe I'm a failure", "I'm a failure, maybe"},
		{Hedged, "will ..2 fail", "I will perhaps fail", "I will surely fail"},
	} {
		p := MustCompile(c.pattern)
		for source, want := range map[string]bool{c.gated: true, c.unaltered: false} {
			d := text.Parse(source)
			m, ok := p.Next(d, 0, len(d.Tokens))
			if !ok {
				t.Errorf("%s: %q does not match %q", c.gate, c.pattern, source)
				continue
			}
			if got := gateTests[c.gate](d, m); got != want {
				t.Errorf("%s on %q: %v, want %v", c.gate, source, got, want)
			}
		}
	}
}

func TestGatesOfKinds(t *testing.T) {
	for kind := range defaultGates {
		for _, g := range defaultGates[kind] {
			if gateTests[g] == nil {
				t.Errorf("kind %s passes the unknown gate %s", kind, g)
			}
		}
	}
	if len(GateNames()) != len(defaultGates[Trap]) {
		t.Errorf("traps pass %d of the gates %v", len(defaultGates[Trap]), GateNames())
	}
}

func TestSkippedAndOwnGates(t *testing.T) {
	skip := func(line string) *Pack {
		file := header + line + "\nrules:\n" + "  - id: test/x\n    message: m\n    why: w\n    confidence: 0.7\n    patterns: [useless]\n" +
			"    examples: {positive: ['[a]', '[b]', '[c]'], negative: [d, e, f]}\n"
		return mustLoad(t, file)
	}
	const in = "I'm not useless"
	for line, want := range map[string]bool{
		"": false, "skip_gates: [negated]": true, "skip_gates: [all]": true, "skip_gates: [question]": false,
	} {
		if got := found(skip(line), in) != ""; got != want {
			t.Errorf("%q: found is %v, want %v", line, got, want)
		}
	}
}

func TestLoweringGates(t *testing.T) {
	p := mustLoad(t, rules("useless"))
	for in, want := range map[string]float64{"I'm useless": 0.7, "I'm useless lol": 0.45, "Maybe I'm useless lol": 0.2} {
		f := p.Find(text.Parse(in))
		if len(f) != 1 || f[0].Confidence < want-0.001 || f[0].Confidence > want+0.001 {
			t.Errorf("%q: %+v, want confidence %v", in, f, want)
		}
	}
}
