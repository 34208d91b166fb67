package ui

import (
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/ui/kit"
)

// errand does some work beside the window, one at a time; while another one runs it
// does nothing. said says that it takes a moment. then runs on Fyne's goroutine
// with what came of it; here is false where the user has left the page.
func (u *Window) errand(said *kit.Para, work func() error, then func(err error, here bool)) {
	if u.opening {
		return
	}
	u.opening = true
	u.say(said, lang.L("One moment …"))
	page := u.shown
	crash.Go(func() {
		err := work()
		onUI(func() {
			u.opening = false
			then(err, u.shown == page)
		})
	})
}
