package helpline

import (
	"reflect"
	"testing"
	"time"
)

func TestChanges(t *testing.T) {
	when := time.Date(2026, 3, 3, 21, 0, 0, 0, time.UTC)
	de := For("DE")
	var none Changes
	if got := de.With(none); !reflect.DeepEqual(got, de) || none.String() != "" {
		t.Errorf("no change changes %+v", got)
	}
	ch := none.Change("0800 1110111", "The evening line", "0800 1110111, from six", when).Hide("0800 1110222").Add("My doctor", "030 555", when)
	ch = ParseChanges(ch.String())
	got := de.With(ch)
	if len(got.Lines) != 3 || got.Lines[0].Name != "The evening line" || !got.Lines[0].Changed.Equal(when) || got.Lines[2].Reach != "030 555" || got.Emergency != de.Emergency {
		t.Errorf("%+v", got)
	}
	if changed, hidden := ch.Touched("0800 1110222"); changed || !hidden {
		t.Error("it does not know what is hidden")
	}
	back := ch.SetBack("0800 1110111").SetBack("0800 1110222").Drop(0)
	if got := de.With(back); !reflect.DeepEqual(got, de) || back.String() != "" {
		t.Errorf("set back: %+v", got)
	}
	if !reflect.DeepEqual(For("DE"), de) {
		t.Error("the app's own lines were changed")
	}
	// A change of a line that the app no longer has does nothing; neither does a newer value.
	if got := de.With(none.Change("1234", "x", "y", when).Hide("99")); !reflect.DeepEqual(got, de) {
		t.Errorf("%+v", got)
	}
	for _, s := range []string{"", "{", `{"v":2,"hidden":["116 123"]}`} {
		if !reflect.DeepEqual(ParseChanges(s), none) || !ParseContact(s).Empty() {
			t.Errorf("%q is read", s)
		}
	}
	if c := ParseContact(Contact{Name: "Mira", Reach: "next door"}.String()); c.Name != "Mira" || c.Reach != "next door" {
		t.Errorf("%+v", c)
	}
}
