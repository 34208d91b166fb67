package text

import (
	"strings"
	"sync"
	"testing"
)

// tagsOf is the tags of a text as norm/tag.
func tagsOf(s string) string {
	d := Parse(s)
	var out []string
	for i, tok := range d.Tokens {
		out = append(out, tok.Norm+"/"+d.Tag(i))
	}
	return strings.Join(out, " ")
}

// Each row is a fault of prose v2.0.0 that must not come through.
func TestProseFaults(t *testing.T) {
	for _, c := range []struct{ fault, in, want string }{
		{"drops n't", "I can't.", "i/PRP can/MD not/RB ./."},
		{"drops n't before a mark", "It wasn't!", "it/PRP was/VBD not/RB !/!"},
		{"shares tags of equal words", "They judge me, the judge in my head", "they/PRP judge/VBP me/PRP ,/, the/DT judge/NN in/IN my/PRP$ head/NN"},
		{"does not split I've", "I've failed", "i/PRP have/VBP failed/VBN"},
		{"does not split I'd", "I'd go", "i/PRP 'd/MD go/VB"},
		{"does not split should've", "I should've known", "i/PRP should/MD have/VB known/VBN"},
		{"rewrites curly quotes", "It’s “over”", "it/PRP 's/VBZ \"/\" over/IN \"/\""},
		{"tags a dash as a verb", "I left — he stayed", "i/PRP left/VBD —/— he/PRP stayed/VBD"},
		{"joins words at a dash", "I left—he stayed", "i/PRP left/VBD —/— he/PRP stayed/VBD"},
		{"keeps … on the word", "my fault… mine", "my/PRP$ fault/NN .../... mine/NN"},
		{"keeps 0 out", "I have 0 friends", "i/PRP have/VBP 0/CD friends/NNS"},
	} {
		if got := tagsOf(c.in); got != c.want {
			t.Errorf("prose %s; %q:\n got %s\nwant %s", c.fault, c.in, got, c.want)
		}
	}
}

func TestProseCase(t *testing.T) {
	if got := tagsOf("i failed"); !strings.HasPrefix(got, "i/PRP") {
		t.Errorf("a small i is %s", got)
	}
	if got := tagsOf("I RUINED IT"); strings.Contains(got, "NNP") {
		t.Errorf("capitals are names: %s", got)
	}
}

// prose panics on the first two, hangs on the third.
func TestProseSurvives(t *testing.T) {
	for _, in := range []string{"ȺȺȺȺ's", "can\xff't", strings.Repeat(")", 20_000), strings.Repeat("a", 100_000), strings.Repeat("the ", 5_000)} {
		d := Parse(in)
		for i := range d.Tokens {
			d.Tag(i)
		}
	}
}

func TestEveryWordIsTagged(t *testing.T) {
	d := Parse("Well, I don't know why they'd hate my sister's dog; it's o'clock-ish, rock'n'roll, café naïve 'cause xD o_o " +
		strings.Repeat("and so on and so on ", 20))
	for i, tok := range d.Tokens {
		if tok.Kind == Word && d.Tag(i) == "" {
			t.Errorf("%q has no tag", tok.Norm)
		}
	}
}

func TestWarm(t *testing.T) {
	<-Warm()
	if model() == nil {
		t.Fatal("no model")
	}
}

// The models are shared; documents are not.
func TestConcurrentDocuments(t *testing.T) {
	want := tagsOf(evening)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if got := tagsOf(evening); got != want {
				t.Errorf("tags differ:\n%s\n%s", got, want)
			}
		})
	}
	wg.Wait()
}

const evening = `Demo in the new office today. I had two weeks and I still froze on the third slide. ` +
	`Everyone could see it, they always do. I'm the weak one, I can't do this and I never could. ` +
	`Sam said "don't worry" and I wanted to sink. They will ask Priya next time; why wouldn't they? `

func BenchmarkParse300Words(b *testing.B) {
	source := strings.Repeat(evening, 5)
	Parse(source)
	b.ReportAllocs()
	for b.Loop() {
		Parse(source)
	}
}

func BenchmarkParseAndTag300Words(b *testing.B) {
	source := strings.Repeat(evening, 5)
	<-Warm()
	b.ReportAllocs()
	for b.Loop() {
		d := Parse(source)
		for i := range d.Tokens {
			d.Tag(i)
		}
	}
}
