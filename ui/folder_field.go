package ui

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/ui/kit"
)

// folderField takes a folder: typed or pasted, or chosen in the dialog. What is
// wrong with it stands right below it.
type folderField struct {
	u     *Window
	title string // of the dialog
	line  *kit.Line
	said  *kit.Para
}

func (u *Window) newFolderField(title string) *folderField {
	f := &folderField{u: u, title: title, said: noWord()}
	f.line = kit.NewLine(lang.L("The folder, such as {{.Path}}", vals{"Path": examplePath()}), "", func(string) {
		if f.said.Visible() { // it was said of what stood there before
			f.said.Hide()
			u.current.Refresh()
		}
	})
	return f
}

// examplePath is a path as this system writes it.
func examplePath() string {
	if home, err := os.UserHomeDir(); err == nil {
		return filepath.Join(home, "Documents")
	}
	return string(filepath.Separator)
}

// box is the field with its buttons: what is done with the folder, and the dialog.
func (f *folderField) box(do *kit.Button) fyne.CanvasObject {
	choose := kit.NewButton(lang.L("Choose a folder …"), kit.Small, func() {
		f.u.pick.folder(f.title, func(dir string) {
			f.line.Entry.SetText(dir)
			f.u.win.Canvas().Focus(do)
		})
	})
	return kit.Column(kit.GapSmall, f.line, f.said, kit.Inset(4, 0, 0, 0, kit.Flow(kit.GapSmall, do, choose)))
}

// folder is the path, whole; false where it is none, which is then said.
func (f *folderField) folder() (dir string, ok bool) {
	dir = strings.Trim(strings.TrimSpace(f.line.Text()), `"'`)
	if rest, home := strings.CutPrefix(dir, "~"); home && (rest == "" || os.IsPathSeparator(rest[0])) {
		if at, err := os.UserHomeDir(); err == nil {
			dir = at + rest
		}
	}
	switch {
	case dir == "":
		f.fault(lang.L("Write the path of a folder here, or choose one."))
	case !filepath.IsAbs(dir):
		f.fault(lang.L("Write the whole path, such as {{.Path}}.", vals{"Path": examplePath()}))
	default:
		return filepath.Clean(dir), true
	}
	return "", false
}

// fault says what is wrong, and puts the user back where it can be mended.
func (f *folderField) fault(text string) {
	f.u.win.Canvas().Focus(f.line.Entry)
	f.u.say(f.said, text)
}

// run works on the folder beside the window: a disk may take its time to answer.
func (f *folderField) run(work func() error, done func()) {
	f.u.errand(f.said, work, func(err error, here bool) {
		switch {
		case !here:
		case err != nil:
			f.fault(sentences(err))
		default:
			done()
		}
	})
}
