package main

import (
	"strings"
	"testing"
	"time"

	"seconddraft/internal/soak"
)

// What Report writes is what gather finds, behind whatever `go test -v` puts in
// front of it.
func TestGather(t *testing.T) {
	out := "=== RUN   TestX\n" +
		`    x_test.go:12: soak: {"what":"kills","count":3,"seed":9,"seconds":1.6,"found":"all there"}` + "\n--- PASS\n"
	got, err := gather(strings.NewReader(out))
	want := soak.Result{What: "kills", Count: 3, Seed: 9, Seconds: 1.6, Found: "all there"}
	if err != nil || len(got) != 1 || got[0] != want {
		t.Fatalf("%+v, %v", got, err)
	}
	if p := page(got); !strings.Contains(p, "| kills | 3 | 9 | 2 s | all there |") {
		t.Error(p)
	}
	if _, err := gather(strings.NewReader("soak: {broken")); err == nil {
		t.Error("a broken line was passed over")
	}
	soak.Report(t, "nothing", soak.Count(1, 2), time.Now(), "this line is well formed")
}
