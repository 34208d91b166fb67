package ui

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"seconddraft/reframe/answer"
)

// sayAnswer says in a sentence or two what an answer has. It gives no grade and names
// nothing that is missing.
func sayAnswer(r answer.Reading, fair bool) string {
	switch {
	case r.TooShort:
		return lang.L("There is little to read in it so far.")
	case r.Hears:
		return lang.L("It hears the line and goes on all the same.")
	}
	var names, keeps, out []string
	add := func(list *[]string, p answer.Point, words string) {
		if r.Has[p] {
			*list = append(*list, words)
		}
	}
	add(&names, answer.Evidence, lang.L("something that happened"))
	add(&names, answer.Grain, lang.L("a part that is true"))
	add(&names, answer.NextStep, lang.L("a next step"))
	add(&keeps, answer.NoAbsolutes, lang.L("no sweeping word"))
	add(&keeps, answer.NoInsult, lang.L("no insult or blame"))
	add(&keeps, answer.KindTone, lang.L("a plain or kind tone"))
	if len(names) > 0 {
		out = append(out, lang.L("It names {{.Words}}.", vals{"Words": andList(names)}))
	}
	if len(keeps) > 0 {
		out = append(out, lang.L("It has {{.Words}}.", vals{"Words": andList(keeps)}))
	}
	if fair && r.Has[answer.Grain] {
		out = append(out, lang.L("This line was about one thing that was done. To accept it is an answer."))
	}
	return strings.Join(out, " ")
}

// andList joins words as a person would say them.
func andList(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return lang.L("{{.Words}} and {{.Last}}", vals{"Words": strings.Join(words[:last], ", "), "Last": words[last]})
}
