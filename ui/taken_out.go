package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/parcel"
	"seconddraft/ui/kit"
)

// showTaken says where the file is and what is in it.
func (t *takeOut) showTaken(path string, form parcel.Form, taken parcel.Taken) {
	u := t.u
	back := func() { u.leavePage(t.back) }
	what := amount("{{.N}} evenings are in this file:", taken.Records)
	if form == parcel.JSON {
		what = lang.N("{{.N}} evenings with {{.Versions}} are in this file:", taken.Records, vals{"N": taken.Records, "Versions": versionCount(taken.Versions)})
	}
	body := kit.Column(kit.Gap, kit.Column(4, kit.NewPara(what), kit.NewOwnWords(path).Sized(17)))
	if t.open {
		body.Add(plainWarning())
	} else {
		body.Add(kit.NewQuiet(lang.L("Only its passphrase opens it. Keep that where you will find it again.")))
	}
	addUnprinted(body, taken)
	if taken.Lost != nil {
		body.Add(kit.Column(4, kit.NewPara(lang.L("Not all could be read. What could be is in the file.")), sayProblem(taken.Lost)))
	}
	u.begin()
	u.main, u.leave = back, back
	u.put(kit.Page{
		Title: lang.L("The file is written"),
		Body:  kit.Narrow(readingWidth, body),
		Main:  kit.NewButton(lang.L("Done"), kit.Filled, back),
	}.Build(), nil)
}

// addUnprinted names the signs that the typeface lacks, where there are any.
func addUnprinted(body *fyne.Container, taken parcel.Taken) {
	if len(taken.Unprintable) > 0 {
		body.Add(kit.Column(4, kit.NewPara(unprintedLine()), kit.NewQuiet(strings.Join(taken.Unprintable, "\n"))))
	}
}

func unprintedLine() string {
	return lang.L("The typeface of the sheet cannot draw every sign. These stand there by name:")
}

func ordinal(n, of int) string { return lang.L("Evening {{.N}} of {{.Of}}", vals{"N": n, "Of": of}) }
