package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/ui/kit"
)

// workedExample marks what is no word of the user's.
func workedExample(parts ...fyne.CanvasObject) fyne.CanvasObject {
	box := kit.Column(kit.GapSmall, kit.Tag(lang.L("example"), kit.Quiet, kit.Hairline))
	for _, p := range parts {
		box.Add(p)
	}
	return box
}

// emptyCard says in a line or two what will be there, above one worked example.
func emptyCard(line string, example ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.CardBox(24, kit.Column(14, kit.NewQuiet(line), workedExample(example...)))
}

// bothDrafts is the example of an evening, first draft and second.
func bothDrafts() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		kit.NewCaption(lang.L("First draft")),
		kit.NewOwnWords(lang.L("I forgot the cake. I always let everyone down.")).Sized(18),
		kit.NewCaption(lang.L("Second draft")),
		kit.NewOwnWords(cakeDraft()).Sized(18),
	}
}

func cakeDraft() string {
	return lang.L("I forgot the cake today. I was asked on a full day, and I did bring the plates.")
}

// emptyHome says what will be on Home.
func emptyHome() fyne.CanvasObject {
	return emptyCard(lang.L("An evening you leave open waits here. Now and then you find one of your own second drafts here, to read again."),
		kit.NewCaption(lang.L("From a second draft, 3 March")), kit.Quote(kit.NewOwnWords(cakeDraft()).Italic().Sized(18)))
}

// noRecords is Records before the first evening.
func noRecords() fyne.CanvasObject {
	return emptyCard(lang.L("Each evening you write will stand here, with both of its drafts."), bothDrafts()...)
}

// noBin is the bin with nothing in it.
func noBin() fyne.CanvasObject {
	return emptyCard(lang.L("The bin is empty. An evening you put here stays whole, and you can put it back."),
		kit.NewOwnWords(lang.L("The cake for Sunday")).Sized(18),
		kit.NewCaption(lang.L("Put it back")))
}

// noHit is a search that found nothing.
func noHit() fyne.CanvasObject {
	return emptyCard(lang.L("Fewer words find more, and the first letters of a word are enough."),
		kit.NewCaption(lang.L("“cak” and “cakes” both find this:")),
		kit.NewOwnWords(lang.L("I forgot the cake. I always let everyone down.")).Sized(18))
}

// nothingToLookAt is Look again without words.
func nothingToLookAt() fyne.CanvasObject {
	return emptyCard(lang.L("Once you wrote what you told yourself, the app asks about a few of the words here, one at a time. You decide."),
		kit.NewOwnWords(lang.L("I forgot the cake. I always let everyone down.")).Sized(18),
		kit.NewPara(lang.L("Could one evening have become “always”?")))
}

// nothingToRewrite is Second draft without a first one.
func nothingToRewrite() fyne.CanvasObject {
	return emptyCard(lang.L("Two or three second drafts are offered here once there is a first one. You can write your own at any time."), bothDrafts()...)
}
