package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestCalmLeavesMotionOut(t *testing.T) {
	inner := test.NewTempApp(t)
	a := Calm(inner)
	t.Cleanup(func() { SetStill(false); fyne.SetCurrentApp(inner) })
	if !fyne.CurrentApp().Settings().ShowAnimations() {
		t.Error("nothing moves although nobody asked for that")
	}
	SetStill(true)
	if a.Settings().ShowAnimations() || fyne.CurrentApp().Settings().ShowAnimations() {
		t.Error("it still moves")
	}
	a.Settings().SetTheme(NewTheme(Dark))
	if inner.Settings().Theme().(*Theme).Look != Dark {
		t.Error("the theme did not reach the app")
	}
}
