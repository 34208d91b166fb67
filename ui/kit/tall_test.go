package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seconddraft/ui/fonts"
)

// Rows of the user's own words are as high in a field as on a paragraph, and as the
// design has them: 33 pixels. The face that is printed stays as it was made.
func TestRowsOfOwnWords(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(NewTheme(Light))
	for _, style := range []fyne.TextStyle{OwnVoice, voice(true, true, false), voice(true, false, true)} {
		if got := fyne.MeasureText("M", OwnSize, style).Height; got < 32.5 || got > 33.5 {
			t.Errorf("%+v: a row is %v high", style, got)
		}
	}
	paper := NewPaper("", 100)
	if field, words := paper.rowHeight(), NewOwnWords("a").lineHeight(); field < words-0.5 || field > words+0.5 {
		t.Errorf("a row is %v high in a field and %v on a paragraph", field, words)
	}
	if up := table(fonts.Own.Content(), "hhea").at(4); up != 2250 {
		t.Errorf("the face itself was changed: %d", up)
	}
}
