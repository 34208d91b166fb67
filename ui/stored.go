package ui

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/kept"
	"seconddraft/ui/kit"
)

// storedFile says of a file, or of all whose names match, what is in it.
type storedFile struct {
	pattern string // as filepath.Match has it
	what    string
	words   string // whose eyes it is for
}

// storedFiles are all files that can be in the data folder, as docs/data-format.md
// names them.
func storedFiles() []storedFile {
	sealed, none := lang.L("Your words, sealed."), lang.L("No word of yours.")
	return []storedFile{
		{"journal", lang.L("Every save, one after the other. It is what counts."), sealed},
		{"store", lang.L("The same once more, in the form that is quick to read."), sealed},
		{"keys.[ab]", lang.L("What opens the words, itself closed by your passphrase or by the key file. There are two, the same."), none},
		{"key", lang.L("The key file, while no passphrase is set: whoever has it can open the words."), none},
		{"key.b", lang.L("The key file a second time."), none},
		{"backups", lang.L("The backups. Each is encrypted; their key lies with them, closed by your passphrase, or open while none is set."), sealed},
		{"closed", lang.L("A note that the last end was a clean one: sizes and check sums."), none},
		{"lock", lang.L("Keeps a second window from writing. It holds a number."), none},
		{"run", lang.L("How a second start finds this window."), none},
		{"creating", lang.L("Says that a store is being made or removed here."), none},
		{"*.new", lang.L("Something that was being written. What was cut off can go."), sealed},
		{"journal.old", lang.L("One that was damaged and made again without a loss. It goes at the next start."), sealed},
		{"store.old", lang.L("One that was damaged and made again without a loss. It goes at the next start."), sealed},
		{"*.damaged*", lang.L("One from which something could not be read. It stays until you remove it."), sealed},
		{"damaged*", lang.L("A whole store that did not open and was put aside. It stays until you remove it."), sealed},
	}
}

// storedAs is what is known of a name in the data folder; false for a stranger.
func storedAs(name string) (storedFile, bool) {
	for _, f := range storedFiles() {
		if ok, err := filepath.Match(f.pattern, name); ok && err == nil {
			return f, true
		}
	}
	return storedFile{}, false
}

// storedSection says where the words are, and names each file that is there now.
func (u *Window) storedSection() fyne.CanvasObject {
	return kit.Column(kit.GapLarge,
		u.whereSection(),
		kit.Column(12, part(lang.L("What is sealed there")), kit.NewQuiet(sealedWords())),
		kit.Column(12, part(lang.L("In that folder now")), u.folderRows()),
		kit.Column(12, part(lang.L("Beside it")), u.besideRows()),
		kit.NewQuiet(u.confined()))
}

// sealedThings says what is sealed in the folder, with the kinds of what is kept beside
// the evenings that each line speaks of.
func sealedThings() []struct {
	line string
	of   []kept.Kind
} {
	return []struct {
		line string
		of   []kept.Kind
	}{
		{lang.L("Your evenings with all their drafts. What you said of them later."), nil},
		{lang.L("Your wins, memories and kind things."), []kept.Kind{kept.KindOf[kept.Win]()}},
		{lang.L("Your letter, your stories and your cards."), []kept.Kind{kept.KindOf[kept.Letter](), kept.KindOf[kept.Story](), kept.KindOf[kept.Card]()}},
		{lang.L("Your last round of Practice, which lines it may use, and your weekly looks."), []kept.Kind{kept.KindOf[kept.Round](), kept.KindOf[kept.OwnLine](), kept.KindOf[kept.CheckIn]()}},
		{lang.L("On which days Home asked what. What you set aside, and what you chose."), []kept.Kind{kept.KindOf[kept.Shown](), kept.KindOf[kept.Hidden]()}},
	}
}

func sealedWords() string {
	var lines []string
	for _, s := range sealedThings() {
		lines = append(lines, s.line)
	}
	return strings.Join(lines, " ")
}

func (u *Window) folderRows() fyne.CanvasObject {
	dir := u.deps.Vault.Dir()
	entries, err := os.ReadDir(dir)
	if err != nil {
		return kit.NewQuiet(lang.L("The folder cannot be looked into just now."))
	}
	box := kit.Column(kit.Gap)
	for _, e := range entries {
		f, known := storedAs(e.Name())
		if !known {
			f.what, f.words = lang.L("Not from this app."), ""
		}
		box.Add(u.storedRow(filepath.Join(dir, e.Name()), f))
	}
	return box
}

func (u *Window) storedRow(path string, f storedFile) fyne.CanvasObject {
	name := kit.NewPara("")
	name.SetRuns(kit.Run{Text: filepath.Base(path), Bold: true})
	return kit.Ends(kit.Column(2, name, kit.NewQuiet(strings.TrimSpace(f.what+" "+f.words))), u.copyButton(lang.L("Copy the path"), path))
}

// besideRows are the files outside the data folder that there are now.
func (u *Window) besideRows() fyne.CanvasObject {
	box := kit.Column(kit.Gap)
	for _, p := range u.outsidePaths() {
		if _, err := os.Stat(p.path); err == nil {
			box.Add(u.storedRow(p.path, p.storedFile))
		}
	}
	if len(box.Objects) == 0 {
		box.Add(kit.NewQuiet(lang.L("Nothing lies outside the folder.")))
	}
	return box
}

type outsidePath struct {
	path string
	storedFile
}

// outsidePaths are all places outside the data folder that the app, or what it is
// built on, writes to: docs/privacy.md.
func (u *Window) outsidePaths() []outsidePath {
	none := lang.L("No word of yours.")
	var list []outsidePath
	if o := u.deps.Outside; o != nil {
		list = append(list, outsidePath{o.Path(), storedFile{what: lang.L("Your country and language, lines, contact and the hour of the reminder, because you agreed. Not sealed."), words: ""}})
	}
	if p := u.deps.Place; p != nil {
		list = append(list, outsidePath{p.Usual() + ".place", storedFile{what: lang.L("Where the folder was moved to: a path."), words: none}})
	}
	if dir := os.Getenv("XDG_RUNTIME_DIR"); dir != "" {
		list = append(list, outsidePath{filepath.Join(dir, "seconddraft"), storedFile{what: lang.L("How a second start finds this window."), words: none}})
	}
	if dir, err := os.UserConfigDir(); err == nil {
		list = append(list, outsidePath{filepath.Join(dir, "fyne", u.app.UniqueID()), storedFile{what: lang.L("Preferences of the toolkit. The app puts nothing into them."), words: none}})
	}
	if dir, err := os.UserCacheDir(); err == nil {
		lists, _ := filepath.Glob(filepath.Join(dir, "font_index_*.cache")) // the pattern is a good one
		for _, path := range lists {
			list = append(list, outsidePath{path, storedFile{what: lang.L("A list of the fonts on this computer."), words: none}})
		}
		list = append(list, outsidePath{filepath.Join(dir, "mesa_shader_cache"), storedFile{what: lang.L("What the graphics driver compiled."), words: none}})
	}
	return list
}
