package grammar

import (
	"slices"
	"strings"

	"seconddraft/internal/text"
)

// Subjects are the norms of the subject's words.
func (c *Clause) Subjects() []string {
	var out []string
	for i := c.subjectFirst(); i < c.Subject.Last; i++ {
		out = append(out, c.d.Tokens[i].Norm)
	}
	return out
}

// SubjectWords is the subject as it stands inside a sentence, "" where there is
// none or where it speaks to somebody.
func (c *Clause) SubjectWords() string {
	if c.subject != "" || c.Subject.Empty() {
		return c.subject
	}
	first := c.subjectFirst()
	if c.Subject.Last-first == 1 && loose[tokenNorm(c.d, first)] {
		return ""
	}
	if c.piledUp(first) {
		return ""
	}
	if tag := c.d.Tag(first); !nominatives[c.d.Tokens[first].Norm] && (tag == "VBZ" || tag == "VBD" || tag == "MD" || tag == "POS" || hedges[c.d.Tokens[first].Norm] && c.Subject.Last-first == 1) {
		return "" // "I love it and wants my kids to …"
	}
	words := lower(c.d, first, render(c.d, first, c.Subject.Last, nil))
	if words != "" && c.lacksArticle(first) {
		return "the " + words
	}
	return words
}

// piledUp reports whether a subject holds the beginning of another: "without this
// one nobody books me", "my road rage my husband".
func (c *Clause) piledUp(first int) bool {
	for i := first + 1; i < c.Subject.Last; i++ {
		n := c.d.Tokens[i].Norm
		if alone[n] || owners[n] && strings.HasPrefix(c.d.Tag(i-1), "NN") {
			return true
		}
	}
	return false
}

var owners = text.WordSet("my our his her their")

// lacksArticle reports whether a diary left out the article before its subject:
// "examiner sighed".
func (c *Clause) lacksArticle(first int) bool {
	last := c.d.Tokens[c.Subject.Last-1]
	return first == c.Subject.First && c.Subject.Last-first <= 3 && last.Norm == last.Lemma && bareNouns[last.Norm] && !phraseOpens[tokenNorm(c.d, first)] && !KeepsCapital(c.d, first) &&
		!strings.Contains(strings.ToLower(c.d.Text(c.d.Tokens[first].Span)), "'")
}

// bareNouns are people and things that need an article in the singular.
var bareNouns = text.WordSet(`boss manager supervisor teacher tutor professor lecturer client customer doctor nurse therapist
	landlord neighbour neighbor driver examiner physio dentist vet waiter card car bus train phone laptop boiler fridge dog cat test exam
	interview meeting presentation report letter inspection wedding printer recipe bloke guy lady woman man kid baby`)

// loose subjects say nothing of their own.
var loose = text.WordSet("me us him them all both some most that what")

var alone = text.WordSet("no not because who nobody everyone everybody somebody someone nothing everything")

// subjectFirst passes the "that" which ties a clause to the one before and
// stands with its subject.
func (c *Clause) subjectFirst() int {
	first := c.Subject.First
	if last := c.Subject.Last - 1; last > first+1 && tokenNorm(c.d, last-1) == "and" && nominatives[tokenNorm(c.d, last)] && tokenNorm(c.d, last) != "i" {
		return last // "eleven years and he didn't notice"
	}
	if first+1 < c.Subject.Last && tokenNorm(c.d, first) == "that" && opensSubject[tokenNorm(c.d, first+1)] {
		return first + 1
	}
	return first
}

var opensSubject = text.WordSet("my our his her their your the a an all some every no i he she it we they this these those people everyone nobody")

// pronoun is the word that takes up a subject again. Nobody's sex is guessed.
func (c *Clause) pronoun(subject string) string {
	switch subject {
	case "I", "he", "she", "it", "we", "they":
		return subject
	}
	norms := c.Subjects()
	last := c.d.Tokens[max(c.Subject.Last-1, 0)]
	if slices.Contains(norms, "i") {
		return "we"
	}
	for _, n := range norms {
		if n == "and" || persons[text.Lemma(n)] {
			return "they"
		}
	}
	if last.Norm != last.Lemma && strings.HasSuffix(last.Norm, "s") || c.d.Tag(max(c.Subject.Last-1, 0)) == "NNP" {
		return "they"
	}
	return "it"
}

var persons = text.WordSet(`boss manager supervisor colleague coworker co-worker teacher tutor professor lecturer client customer people
	mum mom dad mother father parent sister brother son daughter child kid wife husband partner girlfriend boyfriend
	ex friend mate flatmate roommate neighbour neighbor landlord doctor nurse therapist team family uncle aunt cousin
	nan gran grandmother grandfather grandma grandpa crush worker woman man girl guy lad examiner interviewer judge chair driver
	band student class audience everyone everybody company staff dentist vet stepmom stepdad fiance fiancee nephew niece`)

// mightSubject is the subject as it stands before "might" and "will": everybody
// becomes people, because a guess about all is no guess. none is set where the
// subject says that there is nobody; "whether anyone will" then asks the other
// way round.
func (c *Clause) mightSubject() (subject string, none bool) {
	norms := c.Subjects()
	if len(norms) == 0 {
		return c.subject, false
	}
	all := strings.Join(norms, " ")
	if some, ok := fewer[all]; ok {
		return some, false
	}
	if anyone, ok := nobodies[all]; ok {
		return anyone, true
	}
	if first := norms[0]; first == "no" || first == "none" || first == "neither" {
		return "", true
	}
	return c.SubjectWords(), false
}

var (
	fewer = map[string]string{
		"everyone": "people", "everybody": "people", "everything": "things", "they all": "they", "you all": "they",
		"all of them": "they", "both of them": "they",
	}
	nobodies = map[string]string{"nobody": "anyone", "noone": "anyone", "no one": "anyone", "nothing": "anything"}
)
