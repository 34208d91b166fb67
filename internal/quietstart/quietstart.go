// Package quietstart gives the process a locale that Fyne can parse, before Fyne
// looks for one. In the locales "C" and "POSIX" Fyne writes an error to standard
// error at every start, also for the command line, although English is what it
// then uses. Import it for its side effect, in main only.
//
// It must be initialised before fyne.io/fyne/v2/lang. Go initialises packages in
// the order of their paths as soon as their own imports are ready; this one
// imports nothing but syscall, so it is ready before Fyne is. A test in main
// fails if that order ever changes.
package quietstart

import "syscall"

// neutralEnglish names no country, so that Help now does not guess one.
const neutralEnglish = "en.UTF-8"

func init() {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		value, set := syscall.Getenv(name)
		if !set || value == "" {
			continue
		}
		if neutral(value) {
			_ = syscall.Setenv(name, neutralEnglish) // it can only fail for a bad name
		}
		return // the first one that is set decides
	}
	_ = syscall.Setenv("LANG", neutralEnglish)
}

// neutral reports whether a locale names no language: "C", "POSIX", "C.UTF-8".
func neutral(locale string) bool {
	return locale == "POSIX" || locale == "C" || len(locale) > 1 && locale[:2] == "C."
}
