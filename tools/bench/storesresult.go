package main

import (
	"fmt"
	"strings"
	"time"
)

// A store grows no worse than linearly where ten times the records take at most this
// much more than ten times as long; a save is flat where the last hundred take no more
// than this much longer than a hundred into an empty store, in turn with them.
const (
	goalGrowth = 1.25
	goalFlat   = 1.25
)

func storesResult(ours, others []storeTimes) result {
	var r result
	small, large := ours[1], ours[len(ours)-1]
	by := float64(large.Records) / float64(small.Records)
	for _, op := range storeOps {
		growth := ratio(op.of(large), op.of(small)) / by
		r.goal(fmt.Sprintf("%s, from %s to %s records, no worse than linear (at most %.2f times as long a record)", op.name, count(small.Records), count(large.Records), goalGrowth),
			fmt.Sprintf("%.2f times", growth), growth <= goalGrowth)
	}
	flat := ratio(large.Last, large.First)
	r.goal(fmt.Sprintf("a save beside %s records at most %.2f times as long as in an empty store", count(large.Records), goalFlat), fmt.Sprintf("%.2f times", flat), flat <= goalFlat)

	var b strings.Builder
	b.WriteString("## The store as it grows\n\n| records | one save into an empty store | one of the last hundred | open | list | read all for the search | one search | counting for Insights | on the disk |\n|---|---|---|---|---|---|---|---|---|\n")
	for _, t := range ours {
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s | %s | %s | %d MB |\n", count(t.Records), ms(t.First/edge), ms(t.Last/edge),
			ms(t.Open), ms(t.List), ms(t.Fill), ms(t.Find), ms(t.Count), t.Bytes/1_000_000)
	}
	b.WriteString("\nThe records are three years of invented evenings (`internal/demo`) over and over, each with a day of its own. A save is one evening sealed, in the journal with fsync, " +
		"in the database with fsync. The last hundred are saved after another start, in turn with a hundred into an empty store. Each store is opened and asked five times, and the garbage of what came before is cleared before each question; the median counts. " +
		"Counting sorts, for the middles that Insights shows, which takes a little longer a record the more there are.\n")
	if len(others) > 0 {
		b.WriteString(besideOthers(ours, others))
	}
	r.Body = b.String()
	return r
}

// storeOps are what is asked of a store as a whole.
var storeOps = []struct {
	name string
	of   func(storeTimes) time.Duration
}{
	{"opening", func(t storeTimes) time.Duration { return t.Open }},
	{"listing", func(t storeTimes) time.Duration { return t.List }},
	{"reading all for the search", func(t storeTimes) time.Duration { return t.Fill }},
	{"a search", func(t storeTimes) time.Duration { return t.Find }},
	{"counting for Insights", func(t storeTimes) time.Duration { return t.Count }},
}

func besideOthers(ours, others []storeTimes) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n| %s records, each on the disk before the next | all saves | one save | the last hundred, one | open | read all | on the disk |\n|---|---|---|---|---|---|---|\n", count(others[0].Records))
	row := func(t storeTimes, read time.Duration) {
		fmt.Fprintf(&b, "| %s | %.1f s | %s | %s | %s | %s | %d MB |\n", t.Store, t.Save.Seconds(), ms(t.Save/time.Duration(t.Records)), ms(t.Last/edge), ms(t.Open), ms(read), t.Bytes/1_000_000)
	}
	for _, t := range ours {
		if t.Records == others[0].Records {
			row(t, t.Fill)
		}
	}
	for _, t := range others {
		row(t, t.List)
	}
	fmt.Fprintf(&b, "\nThe others write %d bytes of chance under a key (`tools/bench/compare`, a module of its own, so that they are no part of the app). They do less: they seal nothing, "+
		"keep no second copy of what was saved, and give back bytes where the app's store gives evenings with their words in an index. The app's store writes and syncs twice, "+
		"so that damage to one of the two loses nothing.\n", sealedRecord)
	return b.String()
}

func count(n int) string { return thousands(float64(n)) }
