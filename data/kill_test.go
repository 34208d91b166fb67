package data

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"testing"
	"time"

	"seconddraft/internal/soak"
)

// What was acknowledged before SIGKILL is there after it, and nothing is half
// there; also where the kill comes while the store is being opened, mended or
// compacted. `make soak` has 200 rounds.
func TestKill(t *testing.T) {
	start := time.Now()
	s := NewTestStore(t)
	dir := s.Dir()
	must(t, s.Close())
	rng := rand.New(rand.NewPCG(soak.Seed(), 6))
	rounds := soak.Count(10, 200)
	versions, saves, early := 0, 0, 0
	for round := range rounds {
		cmd, lines := runWriter(t, dir)
		w := writer{cmd: cmd, lines: lines}
		if round%4 == 3 {
			// Some time while it opens or, where it is quicker, saves.
			time.Sleep(time.Duration(rng.IntN(100_000)) * time.Microsecond)
		} else {
			w.listen(t, 2+rng.IntN(60))
			time.Sleep(time.Duration(rng.IntN(3_000)) * time.Microsecond)
		}
		w.kill(t)
		if round%4 == 1 {
			// Once more, while what the first kill left is being mended.
			cmd, lines := runWriter(t, dir, openOnlyEnv+"=1")
			again := writer{cmd: cmd, lines: lines}
			time.Sleep(time.Duration(rng.IntN(100_000)) * time.Microsecond)
			again.kill(t)
			if !again.open {
				early++
			}
		}
		saves += w.saves
		if !w.open {
			early++
		}
		versions += w.saved / 3
		checkAfterKill(t, dir, round, w.acked, w.saved, &versions)
	}
	if versions == 0 {
		t.Error("no round saved a version")
	}
	soak.Report(t, "kill -9 while saving, store layer", rounds, start,
		fmt.Sprintf("%d saves were acknowledged and are there; %d kills came while the store was being opened or mended", saves, early))
}

// writer is a process that saves, and what it has acknowledged.
type writer struct {
	cmd   *exec.Cmd
	lines *bufio.Scanner
	open  bool
	saves int
	// acked is the number of the last text that is safe, saved of the last that is
	// safe as a version.
	acked, saved int
}

// listen reads so many acknowledgements, or all that come.
func (w *writer) listen(t testing.TB, n int) {
	t.Helper()
	for ; n != 0 && w.lines.Scan(); n-- {
		line := w.lines.Text()
		if line == "open" {
			w.open = true
			continue
		}
		w.acked, w.saved = note(t, line, w.acked, w.saved)
		w.saves++
	}
}

// kill ends the process, and reads what it acknowledged before the signal came.
func (w *writer) kill(t testing.TB) {
	t.Helper()
	must(t, w.cmd.Process.Kill())
	w.listen(t, -1)
	_ = w.cmd.Wait()
}

// note reads one acknowledgement: the number of the last text that is safe, and
// of the last that is safe as a version.
func note(t testing.TB, line string, acked, saved int) (int, int) {
	t.Helper()
	var what string
	var n int
	if _, err := fmt.Sscan(line, &what, &n); err != nil {
		t.Fatalf("the writer said %q", line)
	}
	if what == "version" {
		saved = n
	}
	return n, saved
}

// checkAfterKill opens the store and looks for what was acknowledged. One save
// more may be there: it was durable before it could be acknowledged.
func checkAfterKill(t testing.TB, dir string, round, acked, saved int, versions *int) {
	t.Helper()
	s, err := open(dir, nil, quick())
	if err != nil {
		t.Fatalf("round %d: %v", round, err)
	}
	defer shut(t, s)
	text := func(n int) string { return fmt.Sprint("text ", n) }
	draft, ok, err := s.Draft()
	must(t, err)
	// After a version of it was saved, the slot is empty.
	atVersion := acked%3 == 0 && !ok
	kept := ok && (draft.Narration == text(acked) || draft.Narration == text(acked+1))
	if m := s.Mended(); m != nil {
		t.Errorf("round %d: mended %+v", round, m)
	}
	if acked > saved && !atVersion && !kept {
		t.Errorf("round %d: draft %d was acknowledged, found %q, %v", round, acked, draft.Narration, ok)
	}
	list, err := s.List()
	must(t, err)
	total := 0
	for _, line := range list {
		v, err := s.Versions(line.ID)
		must(t, err)
		got, err := s.Get(line.ID)
		must(t, err)
		if got.Narration != v[0].Record.Narration || got.Narration != text(3*len(v)) {
			t.Errorf("round %d: %d versions, current %q", round, len(v), got.Narration)
		}
		total += len(v)
	}
	if total != *versions && total != *versions+1 {
		t.Errorf("round %d: %d versions, %d were acknowledged", round, total, *versions)
	}
	*versions = total
}

func TestInUse(t *testing.T) {
	s := NewTestStore(t)
	dir := s.Dir()
	_, err := open(dir, nil, quick())
	problem(t, err, ErrInUse)
	must(t, s.Close())

	cmd, _ := startWriter(t, dir)
	_, err = open(dir, nil, quick())
	if p := said(t, err, ErrInUse); p.What != fmt.Sprintf("Your words are open in another window (process %d).", cmd.Process.Pid) {
		t.Errorf("the process is not named: %q", p.What)
	}
	if state, err := Look(dir); state != KeyFile || err != nil {
		t.Errorf("Look while in use: %v, %v", state, err)
	}
	must(t, cmd.Process.Kill())
	_ = cmd.Wait()
	s, err = open(dir, nil, quick())
	must(t, err)
	must(t, s.Close())
}
