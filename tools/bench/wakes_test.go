package main

import (
	"strings"
	"testing"
	"time"
)

// A trace as Go prints it: a clock of the app is woken twice, Fyne's loop once, a goroutine of
// Go itself and the witness are not counted, and who wakes is not who is woken.
const traced = "" +
	"M=1 P=0 G=7 StateTransition Time=1 GoID=7 Running->Waiting Reason=\"select\"\n" +
	"TransitionStack=\n\truntime.selectgo @ 0x1\n\t\t/go/runtime/select.go:1\n\tui.(*Window).watch @ 0x2\n\t\t/ui/watch.go:1\n\tmain.main @ 0x3\n" +
	"M=1 P=0 G=9 StateTransition Time=2 GoID=7 Waiting->Runnable Reason=\"\"\nStack=\n\tglfw.(*driver).run @ 0x4\n" +
	"M=1 P=0 G=9 StateTransition Time=3 GoID=7 Waiting->Runnable Reason=\"\"\nStack=\n\tglfw.(*driver).run @ 0x4\n" +
	"M=1 P=0 G=9 StateTransition Time=4 GoID=9 Running->Waiting Reason=\"select\"\nStack=\n\tglfw.(*driver).run @ 0x4\n" +
	"M=1 P=0 G=-1 StateTransition Time=5 GoID=9 Waiting->Runnable Reason=\"\"\n" +
	"M=1 P=0 G=3 StateTransition Time=6 GoID=3 Running->Waiting Reason=\"sleep\"\nStack=\n\truntime.bgsweep @ 0x5\n" +
	"M=1 P=0 G=-1 StateTransition Time=7 GoID=3 Waiting->Runnable Reason=\"\"\n" +
	"M=1 P=0 G=5 StateTransition Time=8 GoID=5 Running->Waiting Reason=\"sleep\"\nStack=\n\ttime.Sleep @ 0x6\n\tmain.witness @ 0x7\n" +
	"M=1 P=0 G=-1 StateTransition Time=9 GoID=5 Waiting->Runnable Reason=\"\"\n"

func TestWhatIsWokenIsCounted(t *testing.T) {
	got, err := wakesIn(strings.NewReader(traced), 10*time.Second)
	if err != nil || len(got) != 2 || got["ui.(*Window).watch"] != 0.2 || got["glfw.(*driver).run"] != 0.1 {
		t.Errorf("%v, %v", got, err)
	}
	if sum := got.sum(); sum < 0.29 || sum > 0.31 {
		t.Errorf("together %v", sum)
	}
	if _, err := wakesIn(strings.NewReader("M=1 nothing\n"), time.Second); err == nil {
		t.Error("a trace in which nothing was woken is taken for one")
	}
}
