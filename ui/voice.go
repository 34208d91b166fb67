package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// The names under which it is kept how second drafts speak.
const (
	settingName     = "name"     // what the user wants to be called
	settingKindness = "kindness" // declined, or "" for kind drafts among the others
	settingVoice    = "voice"    // distanced, or "" for "I"
)

// The values are those of reframe.Request.
const (
	declined  = "declined"
	distanced = "distanced"
)

// voiceChoices are how second drafts speak: with kind words or without, as "I" or
// by name.
func (u *Window) voiceChoices() fyne.CanvasObject {
	name := kit.NewLine(lang.L("What you want to be called, if you like"), u.setting(settingName), nil)
	name.Entry.OnChanged = func(s string) { u.putSetting(settingName, strings.TrimSpace(s)) }
	return kit.Column(12,
		kit.NewPara(lang.L("One of the drafts offered is always a kind one. Some people want accurate words and no warm ones.")),
		u.choice(settingKindness, option{lang.L("With a kind one"), ""}, option{lang.L("Accurate words only"), declined}),
		kit.NewPara(lang.L("It can help to hear it from a step away, by name: “Mira, …”. That needs a name. Practice uses it too, where you step back from a line.")),
		kit.Narrow(420, name),
		u.choice(settingVoice, option{lang.L("As “I”"), ""}, option{lang.L("By name"), distanced}))
}

// kindStrategy is the suggestion that is always a kind one.
const kindStrategy = "M1"

// noKindOne is how it is kept in a record that its user wanted no kind draft on that
// evening: a suggestion answered with "not this".
var noKindOne = record.Verdict{
	Kind: draftQuestion, Category: kindStrategy, Rule: draftQuestion + "/kindness", Words: "A kind one", Answer: record.NotThis,
}

// plainTonight reports whether a kind draft was declined for this evening alone.
func (u *Window) plainTonight() bool { return u.verdictIndex(noKindOne) >= 0 }

// kindness is what holds for this evening: declined here, or for good.
func (u *Window) kindness() string {
	if u.plainTonight() {
		return declined
	}
	return u.setting(settingKindness)
}

// declineKind takes the kind draft out of this evening's, or brings it back.
func (d *drafting) declineKind(on bool) {
	v := noKindOne
	v.Ruleset = d.u.deps.Reader.Version()
	if on {
		d.u.keepVerdict(v)
	} else {
		d.u.dropVerdict(v)
	}
	d.offer()
}

// option is one choice of a setting: its label, and what is stored.
type option struct{ label, value string }

// choice is a row of buttons of which the stored one is chosen.
func (u *Window) choice(setting string, options ...option) fyne.CanvasObject {
	return u.choiceThen(setting, func(string) {}, options...)
}

// choiceThen is the same, and puts a new choice to use.
func (u *Window) choiceThen(setting string, use func(value string), options ...option) fyne.CanvasObject {
	row := kit.Flow(kit.GapSmall)
	var buttons []*kit.Button
	for _, o := range options {
		b := kit.NewButton(o.label, kit.Small, func() {
			u.putSetting(setting, o.value)
			for i, b := range buttons {
				b.SetChosen(options[i] == o)
			}
			use(o.value)
		})
		b.SetChosen(u.setting(setting) == o.value)
		buttons = append(buttons, b)
		row.Add(b)
	}
	return row
}

// setting is "" where nothing was chosen or nothing can be read; the page then
// does what it does for everyone.
func (u *Window) setting(name string) string {
	value, err := u.store.Setting(name)
	if err != nil {
		return ""
	}
	return value
}

// putSetting keeps a choice, or says on a card that it could not be kept.
func (u *Window) putSetting(name, value string) {
	if err := u.store.PutSetting(name, value); err != nil {
		u.savedOrNot(err, "")
	}
}
