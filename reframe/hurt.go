package reframe

import (
	"slices"
	"strings"

	"seconddraft/internal/text"
)

// hurts are the kinds of hurt that a kind wording can close on: what helps someone
// who is ashamed is not what helps someone who is angry.
var hurts = []string{
	"shame", "guilt", "sadness", "loneliness", "fear", "fright", "anger", "tiredness", "disappointment",
	"envy", "judgement", "pressure", "request", "struggle", "setback",
}

// feltAs are the feelings of each kind.
var feltAs = map[string]map[string]bool{
	"shame":          text.WordSet("ashamed embarrassed humiliated mortified awkward self-conscious stupid foolish inadequate worthless inferior exposed"),
	"guilt":          text.WordSet("guilty sorry regretful remorseful bad"),
	"sadness":        text.WordSet("sad low down heartbroken gutted miserable hurt numb empty blue devastated upset hopeless unhappy awful terrible lost crushed"),
	"loneliness":     text.WordSet("lonely alone rejected abandoned unwanted left isolated excluded unloved invisible homesick"),
	"fear":           text.WordSet("anxious worried nervous afraid uneasy tense stressed insecure unsure panicky restless shaky"),
	"fright":         text.WordSet("scared terrified frightened panicked"),
	"anger":          text.WordSet("angry furious mad irritated annoyed resentful bitter betrayed cross disgusted frustrated"),
	"tiredness":      text.WordSet("tired exhausted drained overwhelmed worn burnt sick sleepy weary swamped"),
	"disappointment": text.WordSet("disappointed discouraged dejected deflated defeated bored helpless stuck"),
	"envy":           text.WordSet("jealous envious behind"),
}

// hurt is the kind of hurt that a text tells of: what the writer feels, else what
// the thought does.
func (f *facts) hurt(s slotMap) string {
	for feeling := range strings.FieldsSeq(s["feeling"]) {
		for _, kind := range hurts {
			if feltAs[kind][strings.Trim(feeling, ",")] {
				return kind
			}
		}
	}
	for _, sign := range []struct {
		kind  string
		slots []string
	}{
		{"fright", []string{"scare"}},
		{"shame", []string{"label"}},
		{"envy", []string{"compare_to"}},
		{"judgement", []string{"person_might", "crowd_might"}},
		{"struggle", []string{"hard_doing"}},
		{"fear", []string{"worry", "whether_bad"}},
		{"disappointment", []string{"goal_doing", "whether", "might"}},
		{"guilt", []string{"because_me"}},
		{"request", []string{"other_wish"}},
		{"pressure", []string{"wish", "should_do", "would_like"}},
		{"shame", []string{"slip"}},
	} {
		if s.any(sign.slots...) {
			return sign.kind
		}
	}
	return "setback"
}

// closed are a family's wordings with each of its closes for one kind of hurt in
// their places. A wording without the place stays as it is.
func closed(fam *Family, hurt string) []string {
	var out []string
	for _, w := range fam.Wordings {
		if !strings.Contains(w, "{close}") {
			out = append(out, w)
			continue
		}
		for _, c := range fam.Closes[hurt] {
			out = append(out, strings.Replace(w, "{close}", c, 1))
		}
	}
	return slices.Clip(out)
}
