package ui

import (
	"embed"
	"os"
	"strings"

	"fyne.io/fyne/v2/lang"
)

// translations has one file a language. A line of ours is its own key, in
// English; en.json says the plurals and is otherwise the same on both sides.
//
//go:embed translations/*.json
var translations embed.FS

// loadLanguages makes the window speak the language of the system where there is
// a file for it, and English elsewhere. Cards of rules, drafts and starter lines
// stay English: they are about English words.
func loadLanguages() error {
	keepToOurs()
	return lang.AddTranslationsFS(translations, "translations")
}

// keepToOurs asks for English where the system speaks a language that we have no
// file for. Fyne has files of its own for some of those and would look for every
// line of ours in them, find none, and write an error for each. The region stays:
// Help now guesses the country by it.
func keepToOurs() {
	system := lang.SystemLocale()
	language := system.LanguageString()
	if strings.HasPrefix(language, "en") || strings.HasPrefix(language, "de") {
		return
	}
	ours := "en"
	if parts := strings.Split(string(system), "-"); len(parts) > 1 {
		ours += "_" + parts[1]
	}
	_ = os.Setenv("LANGUAGE", ours) // it can only fail for a bad name
}
