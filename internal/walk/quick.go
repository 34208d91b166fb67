package walk

import "time"

// Unlock takes a picture of the locked page, types the passphrase, and waits for Home.
func (w *Walker) Unlock(page, passphrase string) error {
	if err := w.Look(page); err != nil {
		return err
	}
	if err := w.do("", func() error { return w.App.Type(passphrase) }); err != nil {
		return err
	}
	if err := w.do("", w.keys("Return")); err != nil { // it says that it is opening
		return err
	}
	if _, err := w.App.WaitStillFor(patience, 3*time.Second); err != nil {
		return err
	}
	return w.Look("home")
}

// Lock locks from any page.
func (w *Walker) Lock() error { return w.do("", w.keys("ctrl+l")) }

// Quick writes a quick entry from Home, where its button is the last control, and
// keeps it.
func (w *Walker) Quick(event, first, second string) error {
	if err := w.do("", w.keys("shift+Tab")); err != nil {
		return err
	}
	if err := w.do("quick-entry", w.keys("space")); err != nil {
		return err
	}
	for i, words := range []string{event, first, second} {
		if i > 0 {
			if err := w.do("", w.keys("Tab")); err != nil {
				return err
			}
		}
		if err := w.do("", func() error { return w.App.Type(words) }); err != nil {
			return err
		}
	}
	if err := w.Look("quick-entry-written"); err != nil {
		return err
	}
	return w.do("quick-entry-kept", w.keys("ctrl+Return"))
}

// Help opens Help now from any page and goes Home from it.
func (w *Walker) Help() error {
	if err := w.do("help-now", w.keys("ctrl+h")); err != nil {
		return err
	}
	return w.do("", w.keys("ctrl+1"))
}
