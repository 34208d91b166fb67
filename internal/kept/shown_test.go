package kept

import (
	"reflect"
	"testing"
)

func TestShown(t *testing.T) {
	var s Shown
	first := s.WithDay("win/1@0", "2026-02-03")
	second := first.WithDay("win/1@0", "2026-02-05").WithDay("win/1@0", "2026-02-05").WithOff("win/1", true)
	if len(s.Asks) != 0 || len(first.On("win/1@0")) != 1 || first.IsOff("win/1") {
		t.Errorf("a change went into what was there before: %+v, %+v", s, first)
	}
	if got := second.On("win/1@0"); !reflect.DeepEqual(got, []string{"2026-02-03", "2026-02-05"}) {
		t.Errorf("shown on %q", got)
	}
	if !second.IsOff("win/1") || second.WithOff("win/1", false).IsOff("win/1") || second.IsOff("draft") || second.On("draft") != nil {
		t.Errorf("off: %+v", second)
	}
}

func TestAnew(t *testing.T) {
	s := Shown{}.WithDay("win/a@0", "2026-03-01").WithDay("win/a@1", "2026-03-09").WithDay("win/b@0", "2026-03-02").WithOff("win/a", true)
	got := s.Anew("win/a", "2026-03-09")
	if got.IsOff("win/a") || len(got.On("win/a@0")) != 0 || len(got.On("win/a@1")) != 1 || len(got.On("win/b@0")) != 1 {
		t.Errorf("anew: %+v", got)
	}
	if !s.IsOff("win/a") || len(s.On("win/a@0")) != 1 {
		t.Errorf("the old one was changed: %+v", s)
	}
}
