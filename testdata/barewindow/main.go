// Command barewindow is the smallest Fyne window. `make bench` times it beside
// Second Draft, so that both figures come from one run on one machine. It lives
// under testdata so that no wildcard builds it.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	w := app.New().NewWindow("Bare window")
	w.SetContent(widget.NewLabel("Hello"))
	w.Resize(fyne.NewSize(1280, 800))
	w.ShowAndRun()
}
