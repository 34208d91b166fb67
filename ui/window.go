package ui

import (
	"io"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/outside"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// Deps is what the window works with.
type Deps struct {
	Vault  Vault
	Reader *reading.Reader
	// Warm begins to load what the reader needs, once, however often it is called;
	// nil loads it at the first reading.
	Warm func()
	// Backups gives those of an open store; nil makes none.
	Backups func(Store) Backups
	// Files gives the way to files of an open store; nil has none.
	Files func(Store) Files
	// Place may be nil: then the folder cannot be moved.
	Place Place
	// Outside is the file that is not sealed; nil has none.
	Outside Outside
	// Now is the clock; nil is time.Now.
	Now func() time.Time
	// Confined says in a sentence how the system keeps the app from the internet.
	Confined string
	// Errors gets a line for what could not be shown; nil drops it. It never
	// holds a word of the user.
	Errors io.Writer
}

// onUI runs a function on Fyne's goroutine. Fyne's test driver has no such
// goroutine and would run it on the caller's, so tests put a queue here.
var onUI = func(f func()) {
	if !over.Load() {
		fyne.Do(f)
	}
}

// over is set once the window goes. What comes from beside it after that has no
// page, and Fyne would run it on the caller's goroutine.
var over atomic.Bool

// place is where in the window the user is.
type place int

const (
	placeHome place = iota
	placeTonight
	placeRecords
	placeSettings
	placeHelp
	placeLocked
	placeForgotten
	placeTakeOut
	placeMoving
	placeBringIn
	placeRestore
	placeReader
	placeSetUp
	placeParting
	placeCheckIn
	placePractice
	placeEvidence
	placeInsights
	placeReview
	placeLast = placeReview
)

// Window is the one window of the app. What it holds is in three parts of its own by how
// long it is held: as long as a page, as long as a store is open, and beyond that here.
type Window struct {
	unlocked
	onPage
	whileLocked

	app  fyne.App
	win  fyne.Window
	deps Deps
	pick picker // asks for places of files
	// rescue is the saver for Rescue, nil where there is nothing to save.
	rescue atomic.Pointer[saver]
	watch  *watch
	// leaving is the store that is being put away since the window was locked.
	leaving leaving
	lastUse lastUse

	place   place
	current fyne.CanvasObject // the page
	shown   int               // counts the pages shown; what is read for an older one is dropped
	section settingsSection   // the part of Settings that is open
	turned  bool              // it was turned to from the list of sections
	example *example          // the worked evening, nil where it is not open

	opening bool // a passphrase is being tried or changed
	closing bool // the user wants to go although it failed
	// triedAgain says that what could not be saved was tried once more.
	triedAgain bool
	noticed    bool   // what the opening found was read and put away
	rebuilt    string // what a rebuild saved, until it was read
	begun      bool   // nothing was written yet, so a backup may be wanted first
	met        bool   // the first page was left
	parted     bool   // the closing window has offered a passphrase
	// backupFault is what went wrong with the last backup, until it was read.
	backupFault *fault
}

// unlocked is the store, what went wrong with it, and all that came out of it. A lock drops
// it whole, so that nothing of it can be forgotten there.
type unlocked struct {
	store   Store // nil while locked
	saver   *saver
	backups Backups // nil where none are made
	trouble error   // why the store did not open, or the last save failed
	missed  error   // why something else than a save did not come off, until it was put away
	full    error   // why nothing more would be saved, before it is tried

	night   *evening
	offer   *record.Record // an evening that was left open, until it is answered
	cutOff  bool           // its last words lie in the draft slot alone
	finder  *finder
	viewing record.ID           // the record open in Records
	shelf   shelf               // what else Records shows
	drawer  drawer              // what Evidence shows
	drill   *practising         // Practice, nil until it was opened
	taking  *takeOut            // the page on which words are taken out
	coming  *bringIn            // and the one on which they are brought in
	restore restore             // the page on which a backup is
	moving  *moving             // a move of the folder, or the last one's outcome
	apart   crisisState         // what was heard in fields that are no part of an evening
	aside   *reading.Dismissals // what was set aside, nil until it is needed
	chosen  *reading.Choices    // what the reader is to ask about, nil until it is needed
	book    ruleBook            // where in the list of rules the user is

	insights insights  // what is looked at there
	review   reviewing // what is chosen for the sheet
	// form is the passphrase half typed on the page of choices, until it is left.
	form *passphraseForm
	// keepsake is what Home shows back today, nil until it was looked for.
	keepsake *keepsake
	// askedNow is what Home asks of an old evening, nil until it was looked for.
	askedNow *asked
	// answering is the old evening that is answered in place, nil where there is none.
	answering *answering
}

// onPage is what a page brings along, until the next one is shown.
type onPage struct {
	status  *kit.Para // "Saved 21:42" at the foot of the page
	main    func()    // what Ctrl+Enter does
	leave   func()    // Escape
	search  func()    // Ctrl+F
	waiting func()    // told when the finder is filled, nil where nobody waits
	reread  func()    // shows anew what the page makes of the words, nil where it makes nothing
	sized   func()    // told that the text size is another one, nil where that shows nothing
}

// whileLocked is what is known while locked too: what lies outside the seal, and the reminder.
type whileLocked struct {
	hand     outside.Hand
	agreed   bool   // it may lie outside the seal
	language string // the one that was chosen, "" for the system's
	// chosenCountry is the country of Help now once it was chosen.
	chosenCountry *string
	askReminder   askReminder
	inTray        inTray
	lookedAt      time.Time // when the reminder was last looked at
	reminded      time.Time // the hour of the last one
}

// New makes the window, empty. Start fills it, best before it is shown.
func New(app fyne.App, deps Deps) *Window {
	if deps.Now == nil {
		deps.Now = time.Now
	}
	if _, ok := app.Settings().Theme().(*kit.Theme); !ok {
		app.Settings().SetTheme(kit.NewTheme(kit.FollowSystem))
	}
	lines := loadLanguages()
	u := &Window{app: app, win: app.NewWindow("Second Draft"), deps: deps, leaving: gone()}
	if err := <-lines; err != nil {
		u.logError(err)
	}
	u.pick = &dialogs{u: u}
	forgetFolders(app) // an open dialog of a session that was killed left them
	u.watch = newWatch(deps.Reader, u.heardIn, u.gateTools)
	kit.Listen(u.typed)
	u.win.SetMaster()
	u.win.SetPadded(false)
	u.win.Resize(fyne.NewSize(1280, 800))
	u.win.SetCloseIntercept(u.closed)
	u.addShortcuts()
	u.win.SetContent(kit.Empty())
	return u
}

// Err is why the store did not open, or why the last save failed; nil after an
// evening that was kept.
func (u *Window) Err() error { return u.trouble }

// Window is the Fyne window.
func (u *Window) Window() fyne.Window { return u.win }

func (u *Window) goOn() {
	if u.main != nil {
		u.main()
	}
}

// open goes to a place. Whatever was changed is kept first. Tonight is the evening
// that was left open earlier today, where there is one and nothing else was begun.
func (u *Window) open(p place) {
	u.leaveExample()
	if p == placeTonight && u.store != nil && u.offer != nil && !u.writing() && dateKey(u.offer.Started) == dateKey(u.deps.Now()) {
		u.resumeEvening(*u.offer)
		return
	}
	u.enter(p)
}

// enter is open without a look at what was left open.
func (u *Window) enter(p place) {
	if u.store == nil && p != placeHelp && p != placeForgotten {
		p = placeLocked
		if u.moving != nil {
			p = placeMoving
		}
	}
	if u.restore.busy && p != placeHelp {
		u.place = placeRestore
		u.show()
		return
	}
	if !u.restore.busy {
		u.keepVersion()
		u.restore = restore{}
	}
	if p == placeTonight && u.store != nil && !u.keepOffered("") {
		p = placeHome // tonight's words would take the place of those in the draft slot
	}
	u.place, u.form, u.drill = p, nil, nil
	u.viewing, u.shelf, u.drawer = "", shelf{}, drawer{}
	u.show()
}

// show builds the current place anew.
func (u *Window) show() {
	u.begin()
	u.put(u.page())
}

// narrow reports whether what stands side by side on a page is stacked now.
func (u *Window) narrow() bool { return kit.Stacks(u.win.Canvas().Size().Width) }

// begin forgets what belonged to the page before.
func (u *Window) begin() {
	u.closeDialogs()
	u.keepAnswers()
	u.onPage = onPage{status: kit.NewCaption("")}
	u.shown++
}

// put puts a page into the window.
func (u *Window) put(page fyne.CanvasObject, focus fyne.Focusable) {
	u.inUse()
	if u.place != placeHome && u.store != nil {
		u.warm() // Home alone reads nothing where there is no evening
	}
	u.current = page
	u.win.SetContent(kit.Frame(u.rail(), page, u.besideCard()))
	if u.shown > 1 { // else there is no window yet, and the faces need not be waited for
		kit.PaintOnce(u.win.Canvas())
	}
	if focus != nil {
		u.win.Canvas().Focus(focus)
	} else {
		u.win.Canvas().Unfocus()
	}
}

// warm has the reader loaded before it is needed.
func (u *Window) warm() {
	if u.deps.Warm != nil {
		u.deps.Warm()
	}
}

// page builds the page of the place.
func (u *Window) page() (fyne.CanvasObject, fyne.Focusable) {
	if build := u.pages()[u.place]; build != nil {
		return build()
	}
	return u.tonightPage()
}

func (u *Window) pages() map[place]func() (fyne.CanvasObject, fyne.Focusable) {
	return map[place]func() (fyne.CanvasObject, fyne.Focusable){
		placeHome:      u.homePage,
		placeRecords:   u.recordsPage,
		placeSettings:  u.settingsPage,
		placeHelp:      u.helpPage,
		placeLocked:    u.lockedPage,
		placeRestore:   u.restorePage,
		placeForgotten: u.forgottenPage,
		placeTakeOut:   u.takeOutPage,
		placeMoving:    func() (fyne.CanvasObject, fyne.Focusable) { return u.movingPage(), nil },
		placeBringIn:   u.bringInPage,
		placeReader:    u.readerPage,
		placeSetUp:     u.setUpPage,
		placeParting:   u.partingPage,
		placeCheckIn:   u.checkInPage,
		placePractice:  u.practicePage,
		placeEvidence:  u.evidencePage,
		placeInsights:  u.insightsPage,
		placeReview:    u.reviewPage,
	}
}

// inRail is the place of the rail in which the page that is open stands.
func (u *Window) inRail() place {
	switch {
	case u.place == placeReader:
		return placeSettings
	case u.place == placeReview:
		return placeInsights
	case u.place == placeTonight && u.night.later: // an evening of long ago
		return placeRecords
	}
	return u.place
}

func (u *Window) rail() kit.Rail {
	item := func(label string, p place, style kit.ButtonStyle) *kit.Button {
		b := kit.NewButton(label, style, func() { u.open(p) })
		b.SetChosen(p == u.inRail())
		return b
	}
	help := func() *kit.Button { return item(lang.L("Help now"), placeHelp, kit.RailEdge) }
	items := func() (places, foot []*kit.Button) {
		if u.store == nil {
			return nil, []*kit.Button{help()}
		}
		places = []*kit.Button{
			item(lang.L("Home"), placeHome, kit.RailItem),
			item(lang.L("Tonight"), placeTonight, kit.RailItem),
			item(lang.L("Records"), placeRecords, kit.RailItem),
			item(lang.L("Practice"), placePractice, kit.RailItem),
			item(lang.L("Evidence"), placeEvidence, kit.RailItem),
			item(lang.L("Insights"), placeInsights, kit.RailItem),
		}
		if u.store.HasPassphrase() {
			foot = append(foot, kit.NewButton(lang.L("Lock"), kit.RailItem, u.Lock))
		}
		return places, append(foot, item(lang.L("Settings"), placeSettings, kit.RailItem), help())
	}
	return kit.Rail{Name: "Second Draft", Items: items, Always: help}
}
