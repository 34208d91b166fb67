// Command seconddraft opens the window of Second Draft, or reads a text on the
// command line. This file only puts the parts together.
package main

import (
	_ "embed" // the version number
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"github.com/BurntSushi/toml"
	"github.com/adrg/xdg"

	"seconddraft/internal/cli"
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
	os.Exit(cli.Run(metadata().Version, os.Args[1:], os.Stdin, os.Stdout, os.Stderr, openWindow))
}

func metadata() fyne.AppMetadata {
	var file struct {
		Details fyne.AppMetadata
	}
	if _, err := toml.Decode(about, &file); err != nil {
		panic(err) // embedded, so this is a mistake in the source
	}
	return file.Details
}

// warmDelay puts the first picture before the reader's models, which beside it
// would cost it a third of its time. Nothing is read in the first second.
const warmDelay = 700 * time.Millisecond

// openWindow shows the window on a folder, by default the one that
// docs/data-format.md names.
func openWindow(dir string) int {
	if dir == "" {
		dir = filepath.Join(xdg.DataHome, "seconddraft")
	}
	app.SetMetadata(metadata())
	store := newVault(dir)
	reader := reading.New()
	time.AfterFunc(warmDelay, func() { reader.Warm() })
	a := app.New()
	w := ui.New(a, ui.Deps{Vault: store, Reader: reader, Errors: os.Stderr})
	go kit.Warm() // the fonts, while the window and the store open
	a.Lifecycle().SetOnStarted(func() { fyne.Do(w.Start) })

	ended := make(chan os.Signal, 1)
	signal.Notify(ended, syscall.SIGTERM, syscall.SIGHUP, os.Interrupt)
	go func() {
		<-ended
		fyne.Do(w.Quit)
	}()
	w.Window().ShowAndRun()
	return cli.ExitCode(w.Err())
}
