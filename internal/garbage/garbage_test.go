package garbage

import (
	"runtime/debug"
	"testing"
)

// percentNow is what Go goes by.
func percentNow() int {
	now := debug.SetGCPercent(100)
	debug.SetGCPercent(now)
	return now
}

// What is usual may change while somebody spares, and holds once the last is done.
func TestTheUsualComesBackAfterTheLast(t *testing.T) {
	t.Cleanup(func() { Usual(100) })
	Usual(800)
	first := Sparing()
	second := Sparing()
	Usual(60)
	if got := percentNow(); got != sparing {
		t.Errorf("%d while it is spared", got)
	}
	first()
	first() // twice is once
	if got := percentNow(); got != sparing {
		t.Errorf("%d while another one spares", got)
	}
	second()
	if got := percentNow(); got != 60 {
		t.Errorf("%d in the end", got)
	}
}

func TestSparingIsNeverMoreThanTheUsual(t *testing.T) {
	t.Cleanup(func() { Usual(100) })
	Usual(10)
	done := Sparing()
	if got := percentNow(); got != 10 {
		t.Errorf("%d, where 10 are usual", got)
	}
	done()
}
