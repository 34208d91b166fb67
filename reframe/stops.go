package reframe

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
// voice, and the line in the first person that can stand as a second draft.
// Neither gives advice, and neither asks for anything (clinical.md 4.5).
var stopWords = map[string]struct{ response, draft string }{
	"abuse": {
		response: "What was done to you was done by someone else. Nothing about your worth brought it on. " +
			"There is nothing here to rewrite. Help now has people who listen, and it is yours to use or to leave.",
		draft: "What was done to me was not caused by what I am worth. What I feel about it makes sense.",
	},
	"discrimination": {
		response: "That was about them and how they treat people, and it happened. You don’t have to prove it here. " +
			"There is nothing in your words to correct.",
		draft: "That happened, and it was unfair. What I feel about it makes sense, and it is not mine to explain away.",
	},
	"grief": {
		response: "This is about a loss, or the fear of one. Grief is not an error in thinking, " +
			"so nothing here will be corrected. Your words can stay as they are.",
		draft: "This hurts, and it makes sense that it does. It can hurt tonight.",
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
func stopSuggestion(stop string) []Suggestion {
	words, ok := stopWords[stop]
	if !ok || words.draft == "" {
		return []Suggestion{}
	}
	v1 := families()["V1"]
	return []Suggestion{{Strategy: v1.ID, Route: v1.Route, Title: v1.Title, Text: words.draft, For: []string{}}}
}
