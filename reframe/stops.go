package reframe

import "seconddraft/internal/text"

// CrisisCard is the text of the card that takes the place of all suggestions
// when the words are about dying or self-harm. The lines to call are shown
// below it by whoever shows the card.
const CrisisCard = "This sounds very heavy. You don’t have to carry it alone tonight."

// CrisisQuestion is the one direct question of the softer card (tier b). Its
// answers are yes, no and rather not say.
const CrisisQuestion = "Are you thinking of ending your life or hurting yourself?"

// NotEnglish is said in place of questions and suggestions about words that do
// not look like English.
const NotEnglish = "This does not look like English, and the questions here are made for English only. " +
	"So nothing is marked and no second draft is offered. Your words can stay as they are. " +
	"If tonight is heavy, Help now has people you can reach."

// stopWords are what is said instead of a rewrite: the answer in the app's own
// voice, and lines in the first person that can stand as a second draft. None
// gives advice or asks for anything (clinical.md 4.5).
var stopWords = map[string]struct {
	response string
	drafts   []string
}{
	"abuse": {
		response: "What was done to you was done by someone else. Nothing about your worth brought it on. " +
			"There is nothing here to rewrite. Help now has people who listen, and it is yours to use or to leave.",
		drafts: []string{
			"What was done to me was not caused by what I am worth. What I feel about it makes sense.",
			"What was done to me was done by someone else. What I feel about it makes sense.",
			"I am not the reason for what was done to me. What I feel about it makes sense.",
		},
	},
	"discrimination": {
		response: "That was about them and how they treat people, and it happened. You don’t have to prove it here. " +
			"There is nothing in your words to correct.",
		drafts: []string{
			"That happened, and it was unfair. What I feel about it makes sense, and it is not mine to explain away.",
			"That happened, and it was unfair. I don’t have to prove it here, and what I feel about it makes sense.",
			"That happened, and it was wrong. It says something about how I was treated, and not about what I am worth.",
		},
	},
	"grief": {
		response: "This is about a loss, or the fear of one. Grief is not an error in thinking, " +
			"so nothing here will be corrected. Your words can stay as they are.",
		drafts: []string{
			"This hurts, and it makes sense that it does. It can hurt tonight.",
			"It hurts, and that doesn’t have to be put right tonight.",
			"What I feel about it can be here, as heavy as it is.",
			"I don’t have to make sense of it tonight. It can be heavy.",
		},
	},
	// A second draft, however kind, would answer the thought, and an answer is
	// what such a thought feeds on.
	"other-help": {
		response: "This one may need a person rather than a page. Some thoughts come back each time they are answered, " +
			"so those words are left as they are, and no second draft is offered. " +
			"Someone you trust, or a doctor, can hear it just as it is. Help now has people for tonight.",
	},
}

// gateWords are what is said above the suggestions of a gate that is no stop sign.
var gateWords = map[string]string{
	gateWrong: "This reads as something you did to someone, and you feel that it was wrong. It is not made smaller here. " +
		"What follows is for owning it, and for a step that puts part of it right.",
	gateFeeling: "This is a feeling, and a feeling is not an error. There is nothing in it to correct. " +
		"It can stay as it is, with or without a reason.",
	gateChangeable: "You say this is true and part of it can change. Then new words would not help much. " +
		"A small plan may.",
}

// GateResponse is the app's own answer for each value of Gate; "" where rewrites
// are offered and at a crisis, which has CrisisCard.
func GateResponse(gate string) string {
	if words := gateWords[gate]; words != "" {
		return words
	}
	return StopResponse(gate)
}

// StopResponse is the app's own answer for each stop sign but a crisis, shown in
// place of suggestions. It is "" for every other value; a crisis has CrisisCard.
func StopResponse(stop string) string { return stopWords[stop].response }

// stopSuggestion is the validation (V1) that may be offered with that answer;
// other help has none.
func stopSuggestion(r *Request) []Suggestion {
	words, ok := stopWords[r.Stop]
	if !ok || len(words.drafts) == 0 {
		return []Suggestion{}
	}
	v1 := families()["V1"]
	draft := pick(words.drafts, r.Text)
	s := Suggestion{Strategy: v1.ID, Route: v1.Route, Title: v1.Title, Text: draft, For: []string{}}
	if told := toldAt(r); told != "" {
		own := s
		own.Text = told + ". " + draft
		if len(Check(own, *r)) == 0 {
			return []Suggestion{own}
		}
	}
	return []Suggestion{s}
}

// toldAt is the plain fact at a loss or at unfair treatment, in the user's words:
// "My cat died". It is "" for abuse, which is not said again, and where the words
// hold a doubt or a guilt that the draft would seem to share.
func toldAt(r *Request) string {
	if r.Stop != "grief" && r.Stop != "discrimination" {
		return ""
	}
	for _, x := range r.Findings {
		if x.Rule.Category.Slug != r.Stop {
			continue
		}
		d := text.Parse(clean(slice(head(r.Text), x.Span)))
		if len(d.Clauses) != 1 || !plainlyTold(d) {
			continue
		}
		if told := short(d.Source); told != "" && wordCount(told) <= 10 {
			return capital(tidy(told))
		}
	}
	return ""
}

// plainlyTold is true for a clause that tells a fact with its subject: no
// question, no wish and nothing that lays blame.
func plainlyTold(d *text.Document) bool {
	c := d.Claim(0)
	if c.Subject.Empty() || c.Verb.Empty() || c.Start() > 0 || c.Person == text.Second || c.Tense != text.Past && c.Tense != text.Perfect {
		return false
	}
	if c.Modal || unasserted(&c) {
		return false
	}
	for _, t := range d.Tokens {
		if blaming[t.Norm] || selfHarm[t.Norm] || insults[t.Norm] || c.Person == text.First && t.Norm == "not" {
			return false
		}
	}
	return true
}

// selfHarm words are not said again in a line of ours (safe messaging).
var selfHarm = text.WordSet("overdosed overdose suicide himself herself themselves hanged hung jumped shot")

var blaming = text.WordSet("fault blame because should must deserve deserved guilty if why maybe since cause caused never always sure think")
