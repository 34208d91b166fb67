package ban_test

import (
	"slices"
	"strings"
	"testing"

	"seconddraft/internal/text"
	"seconddraft/reframe/ban"
)

var lists = ban.Lists{
	Absolutes: text.WordSet("all always every everyone everything never nobody nothing must whole"),
	Negators:  text.WordSet("not never no n't"),
	Insults:   text.WordSet("idiot useless fraud stupid"),
}

// The writer of these tables.
var writer = ban.NewUser(
	"I always ruin demos and my boss thinks I'm just a perfect idiot. I pray, and His Lordship never called.",
	"The login failed in front of the client.", "I skipped the dry run, toxic as it is", "She was late on Friday",
	"he don't care", "I'm worried about the exam", "I'll never find a partner", "the kids scream", "an early night",
	"We lost the match. I got a B. I like her. They laughed at my hat. The one I belong to.",
)

// A row breaks the one ban it names, or none where that is "".
type row struct{ text, ban string }

func check(t *testing.T, rows []row, change func(*ban.Draft)) {
	t.Helper()
	for _, r := range rows {
		d := ban.Draft{Text: r.text, Family: "T1", User: writer, Lists: &lists, Wordings: []string{vocabulary}}
		if change != nil {
			change(&d)
		}
		got := d.Check()
		switch {
		case r.ban == "" && len(got) > 0:
			t.Errorf("%q breaks %v", r.text, got)
		case r.ban != "" && !slices.ContainsFunc(got, func(v ban.Violation) bool { return v.Ban == r.ban }):
			t.Errorf("%q gives %v, want %s", r.text, got, r.ban)
		}
	}
}

// vocabulary holds our words in the tables, so that each row breaks one ban only.
// No text is made of it, so that the rows are judged without their wording.
const vocabulary = `it this that is was isn't doesn't time one feels like hurts might know yet don't part me says make ask tell look
	could can true also happened many people feel would good think own side tonight many both things there be when about around whether
	thinks failing hard right now going see say next week tomorrow yesterday wish would call makes what why did go went
	if hurt day thing then still again different before while after because they're and but so or not to of for with at by for I you he she
	it we they my your am are have has do does will on in from as than an a the too every where because two more how nothing`

func TestWordingBans(t *testing.T) {
	check(t, []row{
		{"The login failed. At least it was one time.", "minimizing"},
		{"The login failed, and it's just one time.", "minimizing"},
		{"The login failed, and that is one thing.", ""},
		{"The login failed, and it's no big deal.", "minimizing"},
		{"The login failed. It was a small mistake.", "minimizing"},
		{"It feels like I'm just a perfect idiot.", ""}, // the user's own just
		{"The login failed, and I'm proud of it.", "praise"},
		{"The login failed, and I did well.", "praise"},
		{"The login failed, and I am good enough.", "praise"},
		{"The login failed, and the demo was not perfect.", ""}, // the user's own word
		{"The login failed. It will pass.", "prediction"},
		{"The login failed. Things get better.", "prediction"},
		{"The login failed. I'll manage the demo.", "prediction"},
		{"The login failed. I might find a partner.", ""},
		{"The login failed. It was his fault.", "blame-shift"},
		{"The login failed. He was wrong.", "blame-shift"},
		{"The login failed. It was not my fault.", "blame-shift"},
		{"The login failed. This is a cognitive thing.", "diagnosis"},
		{"The login failed, and I'm depressed.", "diagnosis"},
		{"The login failed. It was toxic.", ""}, // the user's own word
		{"The login failed. It was a lesson.", "growth"},
		{"The login failed. I should tell my boss.", "advice"},
		{"The login failed. I can let it go.", "advice"},
		{"The login failed, and I could tell my boss.", ""},
		{"The login failed. Don't forget that it was one time.", "order"},
		{"The login failed!", "exclamation"},
		{"The login failed 😀.", "emoji"},
	}, nil)
}

func TestTruthBans(t *testing.T) {
	check(t, []row{
		{"The projector failed.", "unknown-fact"},
		{"My boss smiled at the login.", "unknown-fact"},
		{"The login failed, and my boss thinks that.", ""},
		{"The login always failed.", ""}, // the user's always
		{"Everyone ruins demos.", "absolute"},
		{"Not every demo failed.", ""},
		{"It feels like I always ruin demos.", ""},
		{"The login failed. Many people feel this.", "general-claim"},
		{"The login failed, and they understand me.", "others-mind"},
		{"The login failed, and they like me.", "others-mind"},
		{"The login failed. My boss might be hard on me.", ""},
		{"It hurts, and it is hard.", "unspecific"},
		{"This hurts about the login.", ""},
		{"They laughed at my hat.", ""},
	}, nil)
	check(t, []row{
		{"The login failed. Many people feel this.", ""},
		{"The login failed. Most people feel this.", "general-claim"},
	}, func(d *ban.Draft) { d.Family = "M1" })
	check(t, []row{
		{"The login failed. The client was part of it.", "own-part"},
		{"I skipped the dry run. That was my part, and the client had a part too.", ""},
		{"It feels like the login failed because of me. The client was in it too.", ""},
	}, func(d *ban.Draft) { d.Family = "T4" })
	check(t, []row{
		{"The login failed this time.", "not-the-first-time"},
		{"The login failed, and it is hard.", ""},
	}, func(d *ban.Draft) { d.Repeated = true })
}

func TestMarks(t *testing.T) {
	check(t, []row{
		{"The login failed", "no-stop"},
		{"It feels like . The login failed.", "stray-mark"},
		{"The {login} failed.", "stray-mark"},
		{"The login failed,.", "stray-mark"},
		{"The login  failed.", "stray-mark"},
		{"My boss thinks “I always ruin demos.", "unclosed-quote"},
		{"My boss thinks ”I always ruin demos“.", "unclosed-quote"},
		{"My boss thinks “I always ruin demos.”", ""},
		{"The login (and more failed.", "unclosed-quote"},
		{"The login failed on Friday this time, and this Friday this time.", "two-times"},
		{"The login failed and i know.", "small-i"},
		{"The login failed and im hurt.", "small-i"},
		{"The login failed and I'm hurt.", ""},
		{"the login failed.", "lower-case-start"},
		{"The login failed. it hurts.", "lower-case-start"},
	}, nil)
}

func TestPairs(t *testing.T) {
	check(t, []row{
		{"The the login failed.", "doubled-word"},
		{"It hurts that that demo failed.", "doubled-word"},
		{"It was a early night.", "article"},
		{"It was an early night.", ""},
		{"It was an demo.", "article"},
		{"It was the my boss.", "two-determiners"},
		{"It was her demo.", ""},
		{"It hurts that but the login failed.", "doubled-joint"},
		{"It hurts, and and the login failed.", "doubled-joint"},
		{"Whether if the login failed is hard.", "doubled-joint"},
		{"Part of me says that, and the login failed.", ""},
		{"I might probably ruin demos.", "doubled-hedge"},
		{"It feels like I feel like an idiot.", "doubled-hedge"},
		{"I don't know whether I might ruin demos.", "doubled-hedge"},
		{"I might ruin demos, and I might not.", ""},
		{"I don't know whether I never find a partner.", "double-negation"},
		{"I'll not never find a partner.", "double-negation"},
		{"I don't know whether I find a partner.", ""},
		{"It feels like I'll never find a partner.", ""},
		{"It feels like to find a partner.", "cut-clause"},
		{"It hurts that me is an idiot.", "pronoun-case"},
		{"I look at they. The login failed.", "pronoun-case"},
		{"I look at they when the login failed.", ""},
		{"It is about I'm an idiot.", "pronoun-case"},
		{"I wish he will call. The login failed.", "tense"},
		{"I wish he would call. The login failed.", ""},
		{"I might call yesterday about the login.", "tense"},
		{"I might call tomorrow about the login.", ""},
		{"It hurts that The login failed.", "case"},
		{"It hurts that His Lordship called.", ""},
	}, nil)
}

func TestAgreement(t *testing.T) {
	check(t, []row{
		{"I is an idiot.", "agreement"},
		{"I ruins demos.", "agreement"},
		{"It hurts that he call.", "agreement"},
		{"It hurts that she ruin demos.", "agreement"},
		{"It hurts that she ruins demos.", ""},
		{"It hurts that he don't care.", ""}, // as the user put it
		{"They was late on Friday.", "agreement"},
		{"It hurts that it have failed, the login.", "agreement"},
		{"It hurts that they were late on Friday.", ""},
		{"My boss think I ruin demos.", "agreement"},
		{"My boss thinks I ruin demos.", ""},
		{"The demos was hard.", "agreement"},
		{"The demo were hard.", ""}, // may be a wish: if the demo were hard
		{"The demo are hard.", "agreement"},
		{"I might ruins demos.", "verb-form"},
		{"I might failed.", "verb-form"},
		{"I might will ruin demos.", "verb-form"},
		{"I'd like to failed the login.", "verb-form"},
		{"I didn't failed the login.", "verb-form"},
		{"I didn't ruin demos.", ""},
		{"I can ask my boss to call.", ""},
		{"I don't know whether he'll call the client.", ""},
	}, nil)
}

func TestSentences(t *testing.T) {
	check(t, []row{
		{"One login. It hurts.", "fragment"},
		{"The one login in front of the client. It hurts.", "fragment"},
		{"Because the login failed.", "fragment"},
		{"When the login failed, it hurt.", ""},
		{"The part that hurts: the login.", ""},
		{"Failed in front of the client.", "fragment"},
		{"Was late on Friday.", "no-subject"},
		{"And the login failed.", "open-start"},
		{"The login failed because.", "open-end"},
		{"The login failed and I'm worried about.", "open-end"},
		{"The demos are a thing I'm worried about the.", "open-end"},
		{"The login is the one I belong to.", ""},
		{"You ruin demos.", "second-person"},
		{"My boss thinks “you ruin demos.”", ""},
		{"Why did I ruin demos.", "no-question-mark"},
		{"Is it the login.", "no-question-mark"},
		{"What I think is that the login failed.", ""},
		{"The login failed?", "question-mark"},
	}, nil)
	asks := func(d *ban.Draft) { d.Question = true }
	check(t, []row{
		{"What would you say?", ""}, // a question may ask without the user's words
		{"What would you say to me?", "person"},
		{"Where did the login fail?", ""},
		{"What would you say.", "no-question-mark"},
	}, asks)
	check(t, []row{
		{"You ruin demos.", ""},
		{"You ruin demos, and I can ask.", "person"},
	}, func(d *ban.Draft) { d.Distanced = true })
}

func TestLength(t *testing.T) {
	long := "The login failed. " + strings.Repeat("It hurts, and I can ask. ", 6)
	check(t, []row{
		{strings.TrimSpace(long), "length"},
		{"The login failed. It hurts, and I can ask.", ""},
	}, nil)
	check(t, []row{{"Attributional considerations necessitate reinterpretation of failure.", "grade"}}, nil)
	// The user's words may be as hard as they are.
	user := ban.NewUser("Extraordinary administrative complications overwhelmed organisational responsibilities")
	check(t, []row{{"Extraordinary administrative complications overwhelmed organisational responsibilities, and it hurts.", ""}},
		func(d *ban.Draft) { d.User, d.Wordings = user, []string{"{fact}, and it hurts."} })
	words := "one two three four five six seven eight nine ten failed twelve thirteen fourteen fifteen sixteen"
	check(t, []row{{"I " + words + ", and it hurts.", "long-phrase"}},
		func(d *ban.Draft) { d.User, d.Wordings = ban.NewUser("I "+words), []string{"{fact}, and it hurts."} })
}

func TestBesideAStop(t *testing.T) {
	check(t, []row{
		{"Leave tonight.", "imperative"},
		{"I can tell my boss about the login.", "imperative"},
		{"What happened in front of the client hurt.", ""},
	}, func(d *ban.Draft) { d.Stop, d.Family = true, "V1" })
	check(t, []row{{"The login failed.", "stop-family"}}, func(d *ban.Draft) { d.Stop = true })
}

// A slot must have the form that its wording counts on.
func TestShapes(t *testing.T) {
	for _, c := range []struct{ wording, filled, user, ban string }{
		{"It's true that {fact}.", "It's true that I got a new job.", "I got a new job", ""},
		{"{fact}. It hurts.", "A new job. It hurts.", "a new job", "shape"},
		{"{fact}. It hurts.", "I'm a useless idiot. It hurts.", "I'm a useless idiot", "shape"},
		{"{fact}. It hurts.", "I'll lose the job. It hurts.", "I'll lose the job", "shape"},
		{"{fact}. It hurts.", "I always lose the job. It hurts.", "I always lose the job", "shape"},
		{"{fact}. It hurts.", "I don't always lose the job. It hurts.", "I don't always lose the job", ""},
		{"It feels like {feels}.", "It feels like I always lose the job.", "I always lose the job", ""},
		{"{fact}. It hurts.", "That meeting ended. It hurts.", "that meeting ended", ""},
		{"It feels like {feels}.", "It feels like I'll lose the job.", "I'll lose the job", ""},
		{"It feels like {feels}.", "It feels like if I lose the job.", "if I lose the job", "shape"},
		{"{might}. It's a guess.", "I might lose the job. It's a guess.", "I'll lose the job", ""},
		{"{might}. It's a guess.", "I lose the job. It's a guess.", "I'll lose the job", "shape"},
		{"I don't know {whether}.", "I don't know whether I find a partner.", "I never find a partner", ""},
		{"I don't know {whether}.", "I don't know whether find a partner.", "I never find a partner", "shape"},
		{"I don't know {whether}.", "I don't know if I find a partner.", "I never find a partner", "shape"},
		{"I'd like to {to_do}.", "I'd like to find a partner.", "find a partner", ""},
		{"I'd like to {to_do}.", "I'd like to finding a partner.", "finding a partner", "shape"},
		{"{hard_doing} is hard for me right now.", "Sleeping at night is hard for me right now.", "I can't sleep at night", ""},
		{"{hard_doing} is hard for me right now.", "Sleep at night is hard for me right now.", "I can't sleep at night", "shape"},
		{"This is about {topic}.", "This is about the new job.", "the new job", ""},
		{"This is about {topic}.", "This is about they.", "they hired someone", "shape"},
		{"This is about {topic}.", "This is about my brother is late.", "my brother is late", "shape"},
		{"I'm calling myself {label}.", "I'm calling myself a fraud.", "I'm a fraud", ""},
		{"I'm calling myself {label}.", "I'm calling myself so.", "I'm so", "shape"},
		{"I'd put it at {likelihood} percent that {fact}.", "I'd put it at 30 percent that I got the job.", "I got the job 30", ""},
	} {
		check(t, []row{{c.filled, c.ban}}, func(d *ban.Draft) { d.User, d.Wordings = ban.NewUser(c.user), []string{c.wording} })
	}
}

// A feeling alone could follow any thought.
func TestThinSlots(t *testing.T) {
	user := ban.NewUser("ashamed", "The exam went badly")
	for _, c := range []struct{ family, wording, filled, ban string }{
		{"M1", "I feel {feeling}, and it hurts.", "I feel ashamed, and it hurts.", "unspecific"},
		{"M1", "I feel {feeling} {after}.", "I feel ashamed after the exam.", ""},
		{"V1", "I feel {feeling}, and that makes sense.", "I feel ashamed, and that makes sense.", ""},
	} {
		check(t, []row{{c.filled, c.ban}}, func(d *ban.Draft) { d.User, d.Wordings, d.Family = user, []string{c.wording}, c.family })
	}
}

// A word that grammar adds to one slot is no word for another.
func TestGrafts(t *testing.T) {
	user := ban.NewUser("The exam was awful, says my aunt")
	for _, c := range []struct{ wording, filled, ban string }{
		{"In plainer words: {neutral}.", "In plainer words: the exam was hard.", ""},
		{"It's true that {fact}.", "It's true that the exam was hard.", "unknown-fact"},
	} {
		check(t, []row{{c.filled, c.ban}}, func(d *ban.Draft) { d.User, d.Wordings = user, []string{c.wording} })
	}
}

// Of several wordings that fit a text, the one with the most words of ours is
// its own: "This is about" is then no claim of the user's.
func TestTheFullestWordingCounts(t *testing.T) {
	d := ban.Draft{
		Text: "This is about the exam, and it hurts.", Family: "T1", User: ban.NewUser("the exam"), Lists: &lists,
		Wordings: []string{"{fact}, and it hurts.", "This is about {topic}, and it hurts."},
	}
	if got := d.Check(); len(got) > 0 {
		t.Errorf("%q breaks %v", d.Text, got)
	}
}

// FuzzCheck holds that no text makes the checker panic and that it never calls a
// blank text sound.
func FuzzCheck(f *testing.F) {
	for _, s := range []string{"", ".", "“", "I", "that that.", "’s", "Why?", "\x00\xff.", "whether", "a an the.", "{fact}", "And.", "1:30."} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, words, said string) {
		d := ban.Draft{Text: words, Family: "M1", User: ban.NewUser(said), Lists: &lists, Wordings: []string{"{fact}. It hurts.", "It feels like {feels}.", "I don't know {whether}.", "{to_do} {doing} {topic} {label}"}}
		if got := d.Check(); strings.TrimSpace(words) == "" && len(got) == 0 {
			t.Errorf("%q passes", words)
		}
	})
}
