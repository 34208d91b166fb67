// Package fonts embeds the two typefaces of the window: Inter for the app's
// voice, Gentium Book Plus for the user's own words, the latter for printed
// sheets too. Both are whole files under the SIL Open Font Licence; the licence
// texts lie beside them. It does not know Fyne, so that the command line can
// print.
package fonts

import _ "embed" // the font files

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
	App       = newFace("Inter-Regular.otf", interRegular)
	AppItalic = newFace("Inter-Italic.otf", interItalic)
	AppBold   = newFace("Inter-SemiBold.otf", interSemiBold)
	Own       = newFace("GentiumBookPlus-Regular.ttf", gentiumRegular)
	OwnItalic = newFace("GentiumBookPlus-Italic.ttf", gentiumItalic)
	OwnBold   = newFace("GentiumBookPlus-Bold.ttf", gentiumBold)
)

// Face is one font file. It is a fyne.Resource.
type Face struct {
	name    string
	content []byte
}

func newFace(name string, content []byte) *Face { return &Face{name, content} }

// Name is the file's name.
func (f *Face) Name() string { return f.name }

// Content is the file; it must not be changed.
func (f *Face) Content() []byte { return f.content }
