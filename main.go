// Command seconddraft opens the window of Second Draft, or reads a text on the
// command line. This file only puts the parts together.
package main

import (
	_ "embed" // the version number
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/BurntSushi/toml"

	"seconddraft/internal/away"
	"seconddraft/internal/cli"
	"seconddraft/internal/confine"
	"seconddraft/internal/crash"
	"seconddraft/internal/place"
	_ "seconddraft/internal/quietstart" // before Fyne
	"seconddraft/internal/reading"
	"seconddraft/ui"
	"seconddraft/ui/kit"
)

// about is the one place of the version number.
//
//go:embed FyneApp.toml
var about string

func main() {
	confined := confine.Apply()
	os.Exit(run(confined))
}

// run returns the exit code, so that nothing deferred is passed over.
func run(confined confine.Report) int {
	defer crash.Guard()
	return cli.Run(metadata().Version, os.Args[1:], os.Stdin, os.Stdout, os.Stderr, func(dir string) int {
		return openWindow(dir, confined)
	})
}

func metadata() fyne.AppMetadata {
	var file struct {
		Details struct { // not Fyne's own: there the icon is no name of a file
			Name, ID, Version string
			Build             int
		}
	}
	if _, err := toml.Decode(about, &file); err != nil {
		panic(err) // embedded, so this is a mistake in the source
	}
	d := file.Details
	return fyne.AppMetadata{
		Name: d.Name, ID: d.ID, Version: d.Version, Build: d.Build,
		Icon: fyne.NewStaticResource("seconddraft.png", iconFile),
	}
}

// openWindow shows the window on a folder, by default the one that
// docs/data-format.md names. Where one is open already, that one comes to the
// front instead.
func openWindow(dir string, confined confine.Report) int {
	v := newVault(place.Find(dir))
	front := make(chan bool, 1) // asked for before the window is there, too
	seat := &seats{raise: func() {
		select {
		case front <- true:
		default: // it is asked for already
		}
	}}
	if v.Away() == nil { // else its folder must not be made
		raised, err := seat.take(v.Dir())
		if raised {
			return 0
		}
		if err != nil {
			_, _ = fmt.Fprintln(os.Stderr, "seconddraft: a second start cannot bring this window to the front:", err)
		}
	}
	return showWindow(v, seat, confined, front)
}

// showWindow gives the seat up with the window. A start after that is one of its
// own, while this process still makes its backup.
func showWindow(store *vault, seat *seats, confined confine.Report, front <-chan bool) int {
	startLight()
	app.SetMetadata(metadata())
	store.begin()
	reader := reading.New()
	fyneApp := app.New()
	a := kit.Calm(fyneApp)
	crash.Go(kit.Warm) // the fonts, while the window and the store open
	w := ui.New(a, ui.Deps{
		Vault: store, Backups: backupsOf, Files: newFiles, Place: placed{store, seat}, Outside: beside{store},
		Reader: reader, Warm: warmOnce(reader), Errors: os.Stderr, Confined: confined.Sentence(),
		Now: clock(),
	})
	if tray, ok := fyneApp.(desktop.App); ok && away.HasTray() { // Fyne crashes at its end where it found no bus
		w.BeginTray(tray, fyne.NewStaticResource("seconddraft.png", iconFile))
	}
	crash.Rescue(w.Rescue)
	a.Lifecycle().SetOnStarted(func() {
		crash.Go(kit.WarmPaper) // the next page has a sheet
		w.KeepWatch()
		away.Watch(w.Away)
		crash.Go(func() {
			for range front {
				w.ToFront()
			}
		})
	})
	endWithSession(w)
	w.Start() // before the window is there, so that its first picture is the page
	w.Window().ShowAndRun()
	_ = seat.Close() // what it leaves is cleaned by the next start
	w.Finish()
	return cli.ExitCode(w.Err())
}

// endWithSession keeps what was typed when the system ends the app, and ends the
// window as Fyne itself does at SIGTERM and at an interrupt. Fyne listens only once
// the first picture is there; a second end of it is no end more.
func endWithSession(w *ui.Window) {
	onDisplayLost(w.Rescue)
	ended := make(chan os.Signal, 4)
	signal.Notify(ended, syscall.SIGTERM, syscall.SIGHUP, os.Interrupt)
	crash.Go(func() {
		for range ended {
			// At once and from here: the window's own goroutine may be busy.
			_ = w.Rescue() // Finish tries again, and says what is wrong
			fyne.Do(fyne.CurrentApp().Driver().Quit)
		}
	})
}
