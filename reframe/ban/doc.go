// Package ban holds the rules that no second draft may break (clinical.md 4.4):
// nothing that the user did not say, no absolutes, no praise, no belittling, no
// advice where it hurts, no illness named, plain words, and no slip of grammar.
// reframe drops a text that breaks one and takes its next wording.
//
// Start with Draft and its Check. user.go knows the user's words, page.go tells
// them from ours; each of the other files is one kind of ban.
//
// No library finds slips of grammar offline in Go: Vale and proselint hold style,
// misspell holds spelling, LanguageTool wants Java or a server, harper is Rust.
// The slips that a wrong slot makes are few and known, so they are named here.
package ban

import (
	"seconddraft/internal/text"
)

// A Violation is one broken ban.
type Violation struct {
	Ban    string // slug of the ban: "absolute", "praise", "unknown-fact"
	Detail string // the words that broke it
}

// A Draft is a suggestion, or the question in its place, with what is needed to
// judge it.
type Draft struct {
	Text     string
	Question bool // it asks the user, so "you" is the writer
	// Family is the id of the family that made it, as in clinical.md 4.3.
	Family string
	// Wordings are those of the family. What stands outside their {slots} is ours.
	Wordings []string
	User     *User
	Lists    *Lists

	Distanced bool // it speaks to the writer by name, so "you" is the writer
	Stop      bool // it stands beside a stop sign
	Repeated  bool // what failed had failed before: "this time" would be untrue
	Named     bool // a whole answer without slots: it names what the user told of in words that they used too
	Fixed     bool // a line of ours as it stands, that holds no word of the user's
}

// Lists are word sets of reframe that the bans share with it.
type Lists struct {
	Absolutes map[string]bool // clinical.md 4.4: always, never, everyone
	Negators  map[string]bool // not, never, nobody
	Insults   map[string]bool // idiot, useless
}

// Check lists the bans that a draft breaks, none twice with the same words.
func (d Draft) Check() []Violation {
	p := open(d)
	for _, check := range []func(*page){
		checkMarks, checkPhrases, checkPerson, checkAbsolutes, checkFacts, checkSpecific,
		checkLength, checkPairs, checkSeams, checkAgreement, checkVerbs, checkSentences, checkShapes, checkStop,
	} {
		check(p)
	}
	return p.found
}

func (p *page) report(ban, detail string) {
	v := Violation{ban, detail}
	for _, w := range p.found {
		if v == w {
			return
		}
	}
	p.found = append(p.found, v)
}

func (p *page) norm(i int) string {
	if i < 0 || i >= len(p.doc.Tokens) {
		return ""
	}
	return p.doc.Tokens[i].Norm
}

func (p *page) isWord(i int) bool {
	return i >= 0 && i < len(p.doc.Tokens) && p.doc.Tokens[i].Kind == text.Word
}

// around is the words near token i, for a report.
func (p *page) around(i int) string {
	return p.doc.Source[p.doc.Tokens[max(0, i-2)].Start:p.doc.Tokens[min(len(p.doc.Tokens)-1, i+1)].End]
}
