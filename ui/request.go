package ui

import (
	"slices"
	"strconv"
	"strings"

	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/internal/rule"
	"seconddraft/reframe"
)

// slotStep is the field of reframe.Answers for something the user can do.
const slotStep = "step"

// request gathers what a rewrite may be made of: the reading without what the
// user dismissed or let stand, and the user's own answers.
func (u *Window) request() reframe.Request {
	r, rec := u.night.read, &u.night.rec
	req := reframe.Request{
		Text: rec.Narration, Situation: rec.Event,
		Findings:     slices.DeleteFunc(slices.Clone(r.Findings), u.settled),
		Attributions: r.Attributions, CriticLevel: r.Critic.Value, Stop: string(r.Stop),
		Fact:     saidOf(rec, record.True) && !saidOf(rec, record.CouldBe),
		Kindness: u.kindness(), Voice: u.setting(settingVoice),
		Marks: reading.New().Marks, Answers: answersOf(rec),
	}
	req.Name = u.setting(settingName)
	return req
}

// settled reports whether a finding needs no rewrite: it is not shown, or the
// user said that it is not this, or that it is true.
func (u *Window) settled(f rule.Finding) bool {
	a := u.verdictOn(&f)
	return !f.Shown || a == record.NotThis || a == record.True
}

// saidOf reports whether any finding got this answer.
func saidOf(rec *record.Record, a record.Answer) bool {
	return slices.ContainsFunc(rec.Verdicts, func(v record.Verdict) bool { return v.Answer == a })
}

// answersOf puts the one-line answers into the fields they were asked for.
func answersOf(rec *record.Record) reframe.Answers {
	a := reframe.Answers{
		Cause: rec.Cause, Changeable: rec.Changeable,
		Step: lines(rec.Step), Need: lines(rec.Need),
		EvidenceFor: lines(rec.EvidenceFor), EvidenceAgainst: lines(rec.EvidenceAgainst),
	}
	for _, f := range rec.Feelings {
		a.Feeling = append(a.Feeling, f.Name)
	}
	if f, ok := strongest(rec.Feelings); ok { // the strongest one leads
		i := slices.Index(a.Feeling, f.Name)
		a.Feeling[0], a.Feeling[i] = a.Feeling[i], a.Feeling[0]
	}
	slots := map[string]*[]string{
		"other_causes": &a.OtherCauses, "exceptions": &a.Exceptions, "friend_would_say": &a.FriendWouldSay,
		"good_part": &a.GoodPart, slotStep: &a.Step, "need": &a.Need,
		"evidence_for": &a.EvidenceFor, "evidence_against": &a.EvidenceAgainst,
	}
	for _, v := range rec.Verdicts {
		if to, ok := slots[v.Slot]; ok && v.Answer != record.NotThis {
			*to = append(*to, lines(v.Line)...)
		}
		switch v.Slot {
		case reframe.SlotPerson:
			a.Person = v.Line
		case reframe.SlotLikelihood:
			a.Likelihood = likelihood(v.Line)
		}
	}
	return a
}

// likelihood is a number that was kept as a line, as a rewrite may say it: 0 and
// 100 are no likelihood but a certainty, and no draft repeats one.
func likelihood(line string) int {
	n, err := strconv.Atoi(line)
	if err != nil || n < 1 || n > 99 {
		return 0
	}
	return n
}

// lines splits what was typed into its lines, without empty ones.
func lines(s string) []string {
	var out []string
	for _, l := range strings.Split(s, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}
