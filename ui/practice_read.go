package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/text"
	"seconddraft/reframe/answer"
)

// sayAnswer says in a sentence or two what an answer has, with the words that earned
// it. It gives no grade and names nothing that is missing. Of a bitter answer it is not
// said that it has no sweeping word: that would be cold.
func sayAnswer(r answer.Reading, words string, fair bool) string {
	switch {
	case r.TooShort:
		return lang.L("There is little to read in it so far.")
	case r.Hears:
		return lang.L("It hears the line and goes on all the same.")
	}
	var names, out []string
	add := func(p answer.Point, what string) {
		if r.Has[p] {
			names = append(names, withWords(what, words, placesOf(r, p)))
		}
	}
	add(answer.Evidence, lang.L("something that happened"))
	add(answer.Grain, lang.L("a part that is true"))
	add(answer.NextStep, lang.L("a next step"))
	if len(names) > 0 {
		out = append(out, lang.L("It names {{.Words}}.", vals{"Words": andList(names)}))
	}
	if r.Has[answer.KindTone] {
		out = append(out, sayTone(r.Has[answer.NoAbsolutes], r.Has[answer.NoInsult]))
	}
	if fair && r.Has[answer.Grain] {
		out = append(out, lang.L("This line was about one thing that was done. To accept it is an answer."))
	}
	return strings.Join(out, " ")
}

// sayTone says that the tone is plain or kind, and what an answer does without. The
// sentences are whole, so that what is not there and what is are not run together in one
// list.
func sayTone(noAbsolutes, noInsult bool) string {
	switch {
	case noAbsolutes && noInsult:
		return lang.L("It has no sweeping word and no insult or blame, and its tone is plain or kind.")
	case noAbsolutes:
		return lang.L("It has no sweeping word, and its tone is plain or kind.")
	case noInsult:
		return lang.L("It has no insult or blame, and its tone is plain or kind.")
	}
	return lang.L("Its tone is plain or kind.")
}

// placesOf are the places that earned a point. What happened is said in other words
// than what is admitted, where there are others.
func placesOf(r answer.Reading, p answer.Point) []text.Span {
	if p == answer.Evidence {
		others := slices.DeleteFunc(slices.Clone(r.Words[p]), func(at text.Span) bool { return slices.Contains(r.Words[answer.Grain], at) })
		if len(others) > 0 {
			return others
		}
	}
	return r.Words[p]
}

// saidAgain is how many words of the answer are said again for one point.
const saidAgain = 10

// withWords adds to what was read in an answer the words it was read in: the longest
// place, or how it begins.
func withWords(what, words string, places []text.Span) string {
	longest := ""
	for _, at := range places {
		if at.End-at.Start > len(longest) {
			longest = words[at.Start:at.End]
		}
	}
	said := strings.Fields(withoutOpener(longest))
	switch {
	case len(said) == 0:
		return what
	case len(said) > saidAgain:
		longest = strings.TrimRight(strings.Join(said[:saidAgain], " "), ",;:–—-") + "…"
	default:
		longest = strings.Join(said, " ")
	}
	return lang.L("{{.What}} (“{{.Words}}”)", vals{"What": what, "Words": longest})
}

// withoutOpener leaves out an opener that the app itself has put there, and the "that"
// behind it.
func withoutOpener(words string) string {
	for _, o := range openers {
		if rest, ok := strings.CutPrefix(words, o.words); ok {
			return strings.TrimPrefix(rest, "that ")
		}
	}
	return words
}

// andList joins words as a person would say them.
func andList(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return lang.L("{{.Words}} and {{.Last}}", vals{"Words": strings.Join(words[:last], ", "), "Last": words[last]})
}
