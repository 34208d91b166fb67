package outside

import (
	"reflect"
	"testing"
	"time"

	"seconddraft/internal/helpline"
)

func TestHand(t *testing.T) {
	for name, h := range map[string]Hand{
		"nothing": {},
		"all of it": {
			Country: "IE", Hour: "21:30", Language: "de", Contact: &helpline.Contact{Name: "Mira", Reach: "next door"},
			Lines: map[string]helpline.Changes{"IE": helpline.Changes{}.Add("My doctor", "01 555", time.Date(2026, 3, 3, 21, 0, 0, 0, time.UTC))},
		},
	} {
		raw, err := h.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := Parse(raw); !ok || !reflect.DeepEqual(got, h) {
			t.Errorf("%s: %+v, %v from %s", name, got, ok, raw)
		}
	}
	for _, raw := range []string{"", "{", "null", `{"format":"other","v":1}`, `{"format":"seconddraft open","v":2,"country":"IE"}`} {
		if got, ok := Parse([]byte(raw)); ok {
			t.Errorf("%q is read as %+v", raw, got)
		}
	}
}
