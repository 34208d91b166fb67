package ui

import (
	"embed"
	"os"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/ui/kit"
)

// translations has one file a language. A line of ours is its own key, in
// English; en.json says the plurals and is otherwise the same on both sides.
//
//go:embed translations/*.json
var translations embed.FS

// settingLanguage is "en" or "de", or "" for the one of the system.
const settingLanguage = "language"

var (
	// speaks is the language of the window now.
	speaks = "en"
	// systemLanguages is what the system says in LANGUAGE, before we say something else there.
	systemLanguages string
)

// loadLanguages makes the window speak the language of the system where there is
// a file for it, and English elsewhere. Cards of rules, drafts and starter lines
// stay English: they are about English words. The lines are read beside what the
// caller goes on with, and all are there when the channel gives its outcome.
func loadLanguages() <-chan error {
	systemLanguages = os.Getenv("LANGUAGE")
	chooseSystems() // not beside it: no environment may change while C reads it
	read := make(chan error, 1)
	crash.Go(func() { read <- addLines(speaks, fyne.Locale(speaks)) })
	return read
}

func speakSystems() error {
	chooseSystems()
	return addLines(speaks, fyne.Locale(speaks))
}

// chooseSystems sets what is spoken, and what Fyne is to ask for.
func chooseSystems() {
	_ = os.Setenv("LANGUAGE", systemLanguages) // it can only fail for a bad name
	speaks = "en"
	switch language := lang.SystemLocale().LanguageString(); {
	case strings.HasPrefix(language, "de"):
		speaks = "de"
	case !strings.HasPrefix(language, "en"):
		askFor("en")
	}
}

// speakIn makes the window speak a language that was chosen, "" the system's. Fyne
// asks the system anew each time and takes no choice, so our lines of the chosen
// one are put under both. What Fyne itself says, in its windows for files, follows
// where the system is asked through LANGUAGE.
func speakIn(language string) error {
	if language != "en" && language != "de" {
		return speakSystems()
	}
	_ = os.Setenv("LANGUAGE", systemLanguages)
	askFor(language)
	speaks = language
	return addLines(language, "en", "de")
}

// addLines gives Fyne our lines of a language, under the languages that it may ask
// for. The file of the other one is not read: it would be for nothing.
func addLines(language string, under ...fyne.Locale) error {
	lines, err := translations.ReadFile("translations/" + language + ".json")
	if err != nil {
		return err
	}
	for _, l := range under {
		if err := lang.AddTranslationsForLocale(lines, l); err != nil {
			return err
		}
	}
	return nil
}

// askFor makes Fyne ask for a language that we have a file for. It has files of its
// own for some of the others and would look for every line of ours in them, find
// none, and write an error for each. The region stays: Help now guesses the country
// by it.
func askFor(language string) {
	if parts := strings.Split(string(lang.SystemLocale()), "-"); len(parts) > 1 {
		language += "_" + parts[1]
	}
	_ = os.Setenv("LANGUAGE", language)
}

// applyLanguage speaks the language that was chosen, if it is another one.
func (u *Window) applyLanguage(chosen string) {
	if chosen == u.language {
		return
	}
	u.language = chosen
	if err := speakIn(chosen); err != nil {
		u.logError(err)
	}
	u.refreshTray()
	u.chosen = nil // the lines on the user's own phrases are said anew
}

// languageChoice changes the language of the window at once.
func (u *Window) languageChoice() fyne.CanvasObject {
	row := u.choiceThen(settingLanguage, func(value string) {
		u.applyLanguage(value)
		u.keepOutside()
		u.turned = true // the page is built anew; the name of the section gets the focus
		u.show()
	}, option{lang.L("Like the system"), ""}, option{"English", "en"}, option{"Deutsch", "de"})
	return kit.Column(12, part(lang.L("Language")), row,
		kit.NewQuiet(lang.L("The cards of the reader and the drafts it offers stay English: they are about English words.")))
}
