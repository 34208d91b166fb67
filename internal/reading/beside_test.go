package reading

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/jdkato/prose/v2" //nolint:depguard // prose itself is measured here
)

// rounds is how often each of two readers reads a page, in turn; the quickest
// round of each counts, which a busy machine disturbs least.
const rounds = 7

// The whole reading of a page takes less than prose needs for the words and their
// parts of speech alone, its model at hand. It takes about a third of that, which
// leaves room for a machine that does two things at once.
func TestAReadingIsAheadOfProse(t *testing.T) {
	r := reader(t)
	<-r.Warm()
	empty, err := prose.NewDocument("", prose.WithExtraction(false), prose.WithSegmentation(false))
	if err != nil {
		t.Fatal(err)
	}
	ours := func() { r.Read(context.Background(), Input{Text: plainJournal}) }
	theirs := func() {
		doc, err := prose.NewDocument(plainJournal, prose.UsingModel(empty.Model), prose.WithExtraction(false), prose.WithSegmentation(false))
		if err != nil || len(doc.Tokens()) < len(strings.Fields(plainJournal)) {
			t.Errorf("prose did not read the page: %v", err)
		}
	}
	best := [2]time.Duration{time.Hour, time.Hour}
	for range rounds {
		for i, read := range []func(){ours, theirs} {
			start := time.Now()
			read()
			best[i] = min(best[i], time.Since(start))
		}
	}
	times := float64(best[0]) / float64(best[1])
	t.Logf("a reading takes %.2f times as long as prose's tags", times)
	if times > 1 {
		t.Errorf("a reading takes %.1f times as long as prose's tags", times)
	}
}
