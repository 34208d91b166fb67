package kept

import (
	"reflect"
	"strings"
	"testing"
	"time"
)

func TestWhatIsKeptComesBack(t *testing.T) {
	settings := map[string]string{"look": "dark", "kept/win/x": "no JSON", "kept/win/y": `{"v":2,"thing":{"id":"y"}}`, "kept/winter/z": `{"v":1,"thing":{"id":"z"}}`}
	now := time.Date(2026, 11, 22, 21, 0, 0, 0, time.UTC)
	first, second := NewWin(SmallWin, "I rang Ida.", now), NewWin(Memory, "“The bridge”, 我", now.Add(time.Hour))
	second.Area, second.Day = "work", "2019-05-01"
	for _, w := range []Win{second, first} {
		name, value, err := Setting(w)
		if err != nil {
			t.Fatal(err)
		}
		settings[name] = value
	}
	if got := All[Win](settings); !reflect.DeepEqual(got, []Win{first, second}) {
		t.Errorf("got %+v", got)
	}
	// A value that was put under another name is not the thing it says it is.
	settings["kept/win/other"] = settings[Name(first)]
	if got := All[Win](settings); len(got) != 2 {
		t.Errorf("%d things", len(got))
	}
}

func TestOneThing(t *testing.T) {
	w := NewWin(SmallWin, "I rang Ida.", time.Date(2026, 11, 22, 21, 0, 0, 0, time.UTC))
	name, value, err := Setting(w)
	if err != nil {
		t.Fatal(err)
	}
	if got, ok := One[Win](name, value); !ok || !reflect.DeepEqual(got, w) {
		t.Errorf("got %+v, %v", got, ok)
	}
	for what, s := range map[string][2]string{
		"nothing kept": {name, ""}, "no JSON": {name, "x"}, "a newer one": {name, strings.Replace(value, `"v":1`, `"v":2`, 1)},
		"another name": {Name(Win{ID: "other"}), value}, "another kind": {"kept/card/" + string(w.ID), value},
	} {
		if got, ok := One[Win](s[0], s[1]); ok || !reflect.DeepEqual(got, Win{}) {
			t.Errorf("%s: got %+v, %v", what, got, ok)
		}
	}
}

func TestWhatCannotBeWrittenIsAnError(t *testing.T) {
	w := NewWin(Memory, "x", time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))
	w.Made = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)
	if _, _, err := Setting(w); err == nil {
		t.Error("a year beyond 9999 was written")
	}
}
