package ui

import (
	"time"

	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/reading"
	"seconddraft/internal/record"
)

// choices are what the reader is to ask about. They are read once, when something
// is first read with them.
func (u *Window) choices() *reading.Choices {
	if u.chosen != nil {
		return u.chosen
	}
	all := u.settings()
	var own []reading.Phrase
	for _, p := range record.Phrases(all) {
		own = append(own, reading.Phrase{
			ID: string(p.ID), Words: p.Words, Category: p.Category,
			Message: lang.L("“{cue}” is on your own list.") + " " + addedOn(p.Added),
			Why:     lang.L("You asked to be shown these words wherever they stand."), Source: lang.L("your own list"),
		})
	}
	u.chosen = reading.NewChoices(record.Off(all), own)
	return u.chosen
}

// settings are all of them; what cannot be read is as if it had never been chosen.
func (u *Window) settings() map[string]string {
	all, err := u.store.Settings()
	if err != nil {
		u.logError(err)
	}
	return all
}

// addedOn says when a phrase was added.
func addedOn(t time.Time) string {
	return lang.L("You added this phrase on {{.Day}}.", vals{"Day": dayOf(t)})
}

// switchOff switches a rule or a category off, or on again.
func (u *Window) switchOff(name string, off bool) bool {
	setting, value := record.OffSetting(name)
	if off {
		return u.choose(u.store.PutSetting(setting, value))
	}
	return u.choose(u.store.RemoveSetting(setting))
}

// keepPhrase keeps a phrase of the user's own; one of the same id gives way to it.
func (u *Window) keepPhrase(p record.Phrase) bool { return u.choose(u.store.PutSetting(p.Setting())) }

func (u *Window) removePhrase(p record.Phrase) bool {
	name, _ := p.Setting()
	return u.choose(u.store.RemoveSetting(name))
}

// choose forgets the choices that were read, or says that the new one was not kept.
func (u *Window) choose(err error) bool {
	if err != nil {
		u.savedOrNot(err, "")
		return false
	}
	u.chosen = nil
	return true
}
