package main

import (
	"fmt"
	"slices"
	"strings"
)

// middle is the median of numbers.
func middle(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)/2]
}

func wordsResult(all []journal, readers []contender, speeds map[string]map[string]*speed, missing string) result {
	var r result
	for _, j := range all {
		ours := middle(speeds[j.Name][ourReader].First)
		for _, other := range []string{compromise, proseAsIs} {
			if s := speeds[j.Name][other]; s != nil {
				times := ours / middle(s.First)
				r.goal(fmt.Sprintf("%s: more words a second than %s", j.Name, other), fmt.Sprintf("%.1f times as many", times), times > 1)
			}
		}
	}
	plain := all[0].Name
	if s := speeds[plain][winkNLP]; s != nil {
		times := middle(s.First) / middle(speeds[plain][ourReader].First)
		r.goal(fmt.Sprintf("%s: at most %.1f times as long as wink-nlp", plain, goalWink), fmt.Sprintf("%.1f times", times), times <= goalWink)
	}
	r.Body = wordsTable(all, readers, speeds) + "\n" + wordsNotes(missing)
	return r
}

func wordsTable(all []journal, readers []contender, speeds map[string]map[string]*speed) string {
	var b strings.Builder
	b.WriteString("## Words a second, on one core\n\n| | loading |")
	for _, j := range all {
		fmt.Fprintf(&b, " %s, first time | once warm |", j.Name)
	}
	b.WriteString("\n|---|---|" + strings.Repeat("---|---|", len(all)) + "\n")
	for _, c := range readers {
		fmt.Fprintf(&b, "| %s | %.2f s |", c.Name, middle(speeds[all[0].Name][c.Name].Loaded))
		for _, j := range all {
			s := speeds[j.Name][c.Name]
			fmt.Fprintf(&b, " %s | %s |", thousands(middle(s.First)), thousands(middle(s.Later)))
		}
		b.WriteString("\n")
	}
	return b.String()
}

// thousands writes a large number with its thousands apart.
func thousands(v float64) string {
	s := fmt.Sprintf("%.0f", v)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func wordsNotes(missing string) string {
	note := fmt.Sprintf("Each reads %s words in pages of %d or a little more, in a process of its own that may use one processor (`taskset`, `GOMAXPROCS=1`). "+
		"The first time is the first reading in a new process, its models loaded, and counts for the goals; then the same pages are read again, and the quickest of "+
		"those is the other figure. Medians of %d processes, which take turns. The journals are lines of our own corpus, its training half: ordinary bad days told "+
		"plainly, and thoughts of which each holds a trap. The lines of the plain one come about six times, each time in another order. prose reads the first pages only.\n\n"+
		"They do not do the same work. wink-nlp (`%s` with `%s`) and compromise (`%s`, its `two`) find sentences and parts of speech, no more. "+
		"The whole reader also finds clauses, who they speak of, causes, stop signs, thirteen traps, the critic and how sure it is of each. ",
		thousands(journalWords), pageWords, freshRuns, npmPackages[0], npmPackages[1], npmPackages[2])
	note += "What holds it back is spread out: about a third of the time goes to finding and trying the rules that may begin at a word, a fifth to the model that " +
		"weighs each thought (most of it looking features up in a table of some megabytes), a fifth to causes, a tenth to tokens and sentences, and the rest to who a clause " +
		"speaks of and to clearing memory. Words are compared by number, which is looked up once for each. The parts of speech themselves are hardly asked for: " +
		"prose tags only the sentences where a rule wants to know. A build with a profile of such a reading (Go's PGO) took as much processor time as one without (six runs each in turn).\n"
	if missing != "" {
		note += "\n**" + strings.ToUpper(missing[:1]) + missing[1:] + "**\n"
	}
	return note
}
