package kit

import (
	"runtime"
	"sync/atomic"

	"fyne.io/fyne/v2"
)

// still is set where nothing is to move.
var still atomic.Bool

// SetStill says whether Fyne's own motion is left out: the blink of the cursor, and
// the ripple of a chosen list. The app has no motion of its own.
func SetStill(on bool) { still.Store(on) }

// Still reports whether motion is left out.
func Still() bool { return still.Load() }

// Calm makes an app whose motion can be left out. Fyne reads that from a file that
// all its apps share and has no call for one app, but it asks the current app. On a
// Mac it needs its own kind of settings, so there the app stays as it is.
func Calm(app fyne.App) fyne.App {
	if runtime.GOOS == "darwin" {
		return app
	}
	c := &calmApp{App: app, settings: &calmSettings{app.Settings()}}
	fyne.SetCurrentApp(c)
	return c
}

type calmApp struct {
	fyne.App
	settings *calmSettings
}

func (a *calmApp) Settings() fyne.Settings { return a.settings }

type calmSettings struct{ fyne.Settings }

func (s *calmSettings) ShowAnimations() bool { return !still.Load() && s.Settings.ShowAnimations() }
