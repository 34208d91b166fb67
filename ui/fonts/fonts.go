// Package fonts embeds the two typefaces of the window: Inter for the app's
// voice, Gentium Book Plus for the user's own words. Both are whole files under
// the SIL Open Font Licence; the licence texts lie beside them.
package fonts

import (
	_ "embed" // the font files

	"fyne.io/fyne/v2"
)

//go:embed Inter-Regular.otf
var interRegular []byte

//go:embed Inter-Italic.otf
var interItalic []byte

//go:embed Inter-SemiBold.otf
var interSemiBold []byte

//go:embed GentiumBookPlus-Regular.ttf
var gentiumRegular []byte

//go:embed GentiumBookPlus-Italic.ttf
var gentiumItalic []byte

//go:embed GentiumBookPlus-Bold.ttf
var gentiumBold []byte

// The faces by voice. Bold in the app's voice is semi-bold: at 15 pixels a full
// bold shouts.
var (
	App       = fyne.NewStaticResource("Inter-Regular.otf", interRegular)
	AppItalic = fyne.NewStaticResource("Inter-Italic.otf", interItalic)
	AppBold   = fyne.NewStaticResource("Inter-SemiBold.otf", interSemiBold)
	Own       = fyne.NewStaticResource("GentiumBookPlus-Regular.ttf", gentiumRegular)
	OwnItalic = fyne.NewStaticResource("GentiumBookPlus-Italic.ttf", gentiumItalic)
	OwnBold   = fyne.NewStaticResource("GentiumBookPlus-Bold.ttf", gentiumBold)
)
