package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/attribution"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// The axes in the order of their dials: 7 stands at the left. No end is the better
// one, so none has a colour.
var axes = []struct {
	axis        attribution.Axis
	left, right string
}{
	{attribution.Internality, "something I did or am", "circumstances"},
	{attribution.Stability, "always", "this time"},
	{attribution.Globality, "everything", "just this"},
}

// dials are the three scales on which the user may place the hot thought. They
// start empty; a hollow mark shows where the words lean. The card of an axis has
// them, and so has "a little more": the two show the same.
type dials struct {
	l      *look
	scales []*kit.Scale
	self   *fyne.Container // asks what the me end means, once it is chosen
	did    []*kit.Button
	ring   *kit.Para // says what a hollow mark is, where there is one
	box    *fyne.Container
}

// The kinds of self-blame: a deed can be changed, a nature can not.
const (
	didIt = "did"
	amIt  = "am"
)

// meEnd is from where on the first dial stands at the me end.
const meEnd = 5

func (l *look) newDials() *dials {
	d := &dials{l: l, ring: noWord(), box: kit.Column(6)}
	d.ring.SetText(lang.L("A ring shows where the words lean. A dial counts once you set it."))
	for i, a := range axes {
		s := kit.NewScale(1, 7, 1)
		s.OnChanged = func(v *int) {
			*l.dialValues()[i] = mirror(v)
			if a.axis == attribution.Internality && !l.atMe() {
				l.u.saySelf("") // it was said of another end
			}
			l.u.touched()
			l.showDials()
		}
		d.scales = append(d.scales, s)
		d.box.Add(kit.Column(0, kit.Ends(kit.NewCaption(word(a.left)), kit.NewShort(word(a.right))), s))
		if a.axis == attribution.Internality {
			d.self = d.askSelf()
			d.box.Add(d.self)
		}
	}
	d.box.Add(d.ring)
	l.dials = append(l.dials, d)
	d.show()
	if r := l.u.night.read; r != nil {
		d.lean(r)
	}
	return d
}

// askSelf asks what was meant by the me end; neither answer is chosen beforehand.
func (d *dials) askSelf() *fyne.Container {
	row := kit.Flow(kit.GapSmall)
	for _, a := range []struct{ label, kind string }{
		{lang.L("something I did"), didIt}, {lang.L("something I am"), amIt},
	} {
		b := kit.NewButton(a.label, kit.Small, func() {
			kind := a.kind
			if d.l.u.self() == kind { // pressed again
				kind = ""
			}
			d.l.u.saySelf(kind)
			d.l.showDials()
		})
		d.did = append(d.did, b)
		row.Add(b)
	}
	return kit.Column(4, kit.NewPara(fixed(selfAsks)).Italic(), row)
}

// selfAsks is the question as a record keeps it.
const selfAsks = "Something I did, or something I am?"

// show puts the scales where the record has them.
func (d *dials) show() {
	for i, v := range d.l.dialValues() {
		d.scales[i].SetValue(mirror(*v))
	}
	for i, kind := range []string{didIt, amIt} {
		d.did[i].SetChosen(d.l.u.self() == kind)
	}
	visible(d.self, d.l.atMe())
	d.box.Refresh()
}

// lean puts the hollow marks where the words lean; none where they do not say.
func (d *dials) lean(r *reading.Reading) {
	leans := false
	for i, value := range []attribution.Rating{r.Summary.Internality, r.Summary.Stability, r.Summary.Globality} {
		var at *int
		if value.Known() && !d.l.u.night.crisis.holds() {
			v := int(value)
			at, leans = mirror(&v), true
		}
		d.scales[i].SetLean(at)
	}
	visible(d.ring, leans)
}

func (l *look) dialValues() []**int {
	d := &l.u.night.rec.Dials
	return []**int{&d.Internality, &d.Stability, &d.Globality}
}

// atMe reports whether the first dial was set to the me end.
func (l *look) atMe() bool {
	v := l.u.night.rec.Dials.Internality
	return v != nil && *v >= meEnd
}

// showDials makes all dials of the page show what one of them was set to.
func (l *look) showDials() {
	for _, d := range l.dials {
		d.show()
	}
	l.side.Refresh()
	l.facts.Refresh()
}

// selfVerdict is how it is kept in a record what the me end means: the answer to a
// question of the app, as lines on cards are.
func selfVerdict() record.Verdict {
	return record.Verdict{Kind: dialQuestion, Category: "internality", Rule: dialQuestion + "/self", Words: selfAsks}
}

// dialQuestion is the kind of a verdict that holds the answer to a dial's question.
const dialQuestion = "dial"

// self is what the user said the me end means: didIt, amIt or "".
func (u *Window) self() string {
	if i := u.verdictIndex(selfVerdict()); i >= 0 {
		return u.night.rec.Verdicts[i].Line
	}
	return ""
}

func (u *Window) saySelf(kind string) {
	v := selfVerdict()
	if kind == "" {
		u.dropVerdict(v)
		return
	}
	v.Ruleset, v.Line = u.deps.Reader.Version(), kind
	u.keepVerdict(v)
}

// moreToLook is what else step 4 asks, behind "a little more".
func (l *look) moreToLook() fyne.CanvasObject {
	u, rec := l.u, &l.u.night.rec
	change, _ := oneOf([]string{"yes", "partly", "no"}, rec.Changeable, func(word string) {
		rec.Changeable = word
		u.touched()
	})
	return kit.Column(kit.GapLarge,
		question(lang.L("Where would you place the thought yourself?"), l.newDials().box),
		question(lang.L("Can the cause be changed?"), change),
		question(lang.L("One thing you could do about it"), kit.NewLine("", rec.Step, func(s string) { rec.Step = s; u.touched() })),
		question(lang.L("What do you need tonight?"), kit.NewLine("", rec.Need, func(s string) { rec.Need = s; u.touched() })),
	)
}

// moreLooked reports whether anything under "a little more" holds something.
func (u *Window) moreLooked() bool {
	r := &u.night.rec
	return r.Changeable+r.Step+r.Need != "" || r.Dials != record.Dials{}
}

// forgetDials lets the dials of a card go that is shown no more.
func (l *look) forgetDials(d *dials) {
	l.dials = slices.DeleteFunc(l.dials, func(o *dials) bool { return o == d })
}

// mirror turns a rating, 7 for me and always, into a place on the dial, where
// that end is at the left, and back.
func mirror(v *int) *int {
	if v == nil {
		return nil
	}
	m := 8 - *v
	return &m
}
