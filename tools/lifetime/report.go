package main

import (
	"fmt"
	"runtime"
	"strings"
)

// report is the page. It is written only where every check held.
func report(p *person, told []year, c checked) string {
	var b strings.Builder
	last := told[len(told)-1]
	fmt.Fprintf(&b, `# A life of %[1]d years

Written by `+"`make lifetime`"+`; do not edit. %[2]s, %[3]s/%[4]s, %[5]d cores. A shorter life is lived by `+"`make test`"+`.

Somebody writes an evening a day for %[1]d years, with all that an evening can hold, closes the app once a week, answers what
Home asks on six days of ten, has a round of Practice every %[6]d days, deletes some evenings, puts some into the bin and empties it once a
year, makes a backup a year, has a passphrase for one evening, and moves the records once. No file of the store was copied or cleared
between the years. The texts are invented and repeat (`+"`internal/demo`"+`); rare words are strewn in %[19]d times, as names come and go.

| in the end | |
|---|---|
| evenings kept, deleted | %[7]d, %[8]d |
| words of one's own, typed once | %[9]s |
| versions, settings | %[10]d, %[11]d |
| times the store was opened | %[12]d, none with anything to mend |
| what Home asked, what was answered | %[13]d, %[14]d, one a day at most |
| backups there after the rotation | %[15]d, the newest read and counted |
| everything taken out as one JSON file | %[16]s in %.1[17]f s |
| brought from it into an empty store | %.1[18]f s |

`, last.N, runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), practiceEvery, len(p.evenings), len(p.deleted), mb(int64(p.words)),
		c.report.Versions, c.report.Settings, p.openings, p.asked, p.answered, c.backups, mb(c.jsonBytes), c.out.Seconds(), c.in.Seconds(), p.paragraphs)
	b.WriteString(`Every evening and every setting was compared with what had been kept, in the store and in the one it was brought into; every version
was counted; what was deleted is in neither; every seal of every file was opened. A life in which one of these does not hold writes no page.

| year | evenings | words | folder | open | draft | save (slowest) | list | read all | find | count charts | Home | search holds |
|---|---|---|---|---|---|---|---|---|---|---|---|---|
`)
	for _, y := range told {
		b.WriteString(y.String() + "\n")
	}
	b.WriteString(`
Open, draft and save are the medians of that year, without a passphrase; the others are one run at its end. "Read all" is every evening
read once for the search and Insights, which the window does beside itself. "Find" is the slowest of three searches, "Home" what it takes to
know the one thing of the day. Times are of a machine that may have had other work: what counts is how they grow.
`)
	return b.String()
}
