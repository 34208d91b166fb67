package data

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// killRounds is how many processes are killed. `make soak` has a longer run.
const killRounds = 10

// What was acknowledged before SIGKILL is there after it, and nothing is half
// there.
func TestKill(t *testing.T) {
	s := NewTestStore(t)
	dir := s.Dir()
	must(t, s.Close())
	rng := rand.New(rand.NewPCG(5, 6))
	versions := 0
	for round := range killRounds {
		cmd, lines := startWriter(t, dir)
		var acked, saved int
		for stop := 1 + rng.IntN(60); stop > 0 && lines.Scan(); stop-- {
			acked, saved = note(t, lines.Text(), acked, saved)
		}
		must(t, cmd.Process.Kill())
		for lines.Scan() { // what was acknowledged before the signal came
			acked, saved = note(t, lines.Text(), acked, saved)
		}
		_ = cmd.Wait()
		versions += saved / 3
		checkAfterKill(t, dir, round, acked, saved, &versions)
	}
	if versions == 0 {
		t.Error("no round saved a version")
	}
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
