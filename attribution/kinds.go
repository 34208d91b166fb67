package attribution

import (
	"strings"
	"sync"
)

// kind is a set of classes of what a word names. They serve the ratings alone;
// the classes of lexis serve the finding of explanations too.
type kind uint32

const (
	official    kind = 1 << iota // the boss, a lawyer, some guy
	relative                     // mum, my ex, a friend
	institution                  // the bank, the school
	device                       // the printer, a tyre, the floor
	weather                      // frost, wasps, soil
	upheaval                     // a strike, a closure, roadworks
	condition                    // rents, the rules, luck, a claim
	body                         // my knees, my voice
	ailment                      // asthma, dyslexia: there for years
	sickness                     // flu, a hangover: there for days
	mood                         // nerves, tired
	vice                         // drink, gambling
	character                    // pride, willpower
	traitWord                    // lazy, a slob
	ability                      // my English, maths
	slip                         // a mistake, skipping the check
)

// ownKinds belong to the writer, worldly kinds act by themselves even where the
// writer owns them ("my landlord", "my flight").
const (
	ownKinds = body | ailment | mood | vice | character | traitWord | ability | slip
	worldly  = device | official | relative | institution | condition
)

// kindNames are the kinds in the names of features.
var kindNames = []struct {
	bit  kind
	name string
}{
	{official, "official"},
	{relative, "relative"},
	{institution, "institution"},
	{device, "device"},
	{weather, "weather"},
	{upheaval, "upheaval"},
	{condition, "condition"},
	{body, "body"},
	{ailment, "ailment"},
	{sickness, "sickness"},
	{mood, "mood"},
	{vice, "vice"},
	{character, "character"},
	{traitWord, "trait"},
	{ability, "ability"},
	{slip, "slip"},
}

// kindIndex holds the kinds of each word, by norm or by lemma. It is made at the first
// reading: its thousand words would hold back the window, which needs none of them.
var kindIndex = sync.OnceValue(func() map[string]kind {
	index := map[string]kind{}
	for k, list := range kindLists {
		for _, w := range strings.Fields(list) {
			index[w] |= k
		}
	}
	return index
})

// kindsAt are the kinds of token i.
func kindsAt(r run, i int) kind {
	index := kindIndex()
	return index[r.norm(i)] | index[r.lemma(i)]
}
