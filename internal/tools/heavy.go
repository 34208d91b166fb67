package tools

import (
	"strings"

	"seconddraft/internal/lazy"
)

// HeavyPart is one of the five questions: its name in record.HeavyParts, how it is
// called and asked, and steps that can move it.
type HeavyPart struct {
	Name, Title, Ask, Hint string
	Steps                  []string
}

// heavyParts are in the order of record.HeavyParts.
var heavyParts = []HeavyPart{
	{"stakes", "What it touched", "What did it touch, and what did it leave alone?", "the one project; my job and my friends are as before", []string{
		"Write down three things that this did not touch.",
		"Ask one person what it will change in fact, and what it won’t.",
		"Put one day in the diary to look at it again, and let it rest until then.",
		"Name the part of this that can still be mended, however small.",
	}},
	{"agency", "What was in my hands", "What was in your hands, then or now?", "I could ask for more time; I can write to her tomorrow", []string{
		"Pick the smallest part of this that is yours, and do ten minutes of it.",
		"Ask for one thing you need: time, a tool, a clear yes or no.",
		"Write two lists, “mine” and “not mine”, and do one thing from the first.",
		"Choose one hour tomorrow that you plan by yourself.",
	}},
	{"feedback", "What I was told that I can use", "What were you told that you can use?", "that the slides came too late", []string{
		"Ask one person who was there for one thing that worked and one to change.",
		"Write down what you would want to know, as one question, and whom to ask.",
		"Take one thing that was said and turn it into something to do.",
		"Look for one fact about it that you can check by yourself.",
	}},
	{"belief", "What it did to what I believe of myself", "What did it do to what you believe of yourself?", "that I can’t speak in front of people", []string{
		"Write one line about a day that does not fit this belief.",
		"Put the belief as a sentence about one day, with the date in it.",
		"Do one small thing this week that the belief says you can’t do.",
		"Ask a friend what they would put in place of that sentence.",
	}},
	{"support", "Who was there", "Who was there, or could be told?", "Mira knows; I have not told my sister", []string{
		"Tell one person what happened, in two sentences. They need not fix it.",
		"Ask someone to sit beside you for the next part of it.",
		"Write the message now, and decide in the morning whether to send it.",
		"Find one person who has been through the same, and ask how it was.",
	}},
}

// HeavyParts are the five questions in their order.
func HeavyParts() []HeavyPart { return heavyParts }

// lack finds an answer that names something missing.
var lack = lazy.Regexp(`(?i)\b(no|not|none|nobody|no[ -]one|nothing|never|without|alone|lonely|nowhere|hardly|neither|everything|all of it|can['’]?t|cannot|couldn['’]?t|didn['’]?t|don['’]?t|isn['’]?t|wasn['’]?t|nichts|niemand|kein\w*|nie|nicht|allein\w*|alles|ohne)\b`)

// MayMove reports whether one of the five may be one that can still move: it was
// left empty, or its answer names a lack. It is a question to the user, who says
// which.
func MayMove(answer string) bool {
	return strings.TrimSpace(answer) == "" || lack.MatchString(answer)
}

// Step is the n-th step for a part, which begin again behind the last one; "" for a
// name that is none.
func Step(part string, n int) string {
	for _, p := range heavyParts {
		if p.Name == part {
			return p.Steps[n%len(p.Steps)]
		}
	}
	return ""
}
