package reframe_test

import (
	"bufio"
	"context"
	"encoding/json"
	"math/rand"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"seconddraft/internal/corpus"
	"seconddraft/internal/reading"
	"seconddraft/internal/rule"
	"seconddraft/reframe"
)

// A pair is what a user wrote, and what they had told before.
type pair struct {
	text string
	rest reframe.Request
}

// trainLines are the lines of the corpus that may be looked at, one in turn from
// each file, so that no trap is left out.
func trainLines(t *testing.T, r *rand.Rand) []string {
	t.Helper()
	rows, err := corpus.Load(os.DirFS("../testdata/corpus"))
	if err != nil {
		t.Fatal(err)
	}
	train, _ := corpus.Split(corpus.Of(rows, corpus.Thought, corpus.NearMiss, corpus.Critic, corpus.Cause))
	byFile := map[string][]string{}
	for _, row := range train {
		byFile[row.File] = append(byFile[row.File], row.Text)
	}
	files := make([]string, 0, len(byFile))
	for f := range byFile {
		files = append(files, f)
	}
	slices.Sort(files)
	var lines []string
	for _, f := range files {
		list := byFile[f]
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		lines = append(lines, list[:min(len(list), pairCount/len(files)+1)]...)
	}
	r.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
	return lines[:min(len(lines), pairCount)]
}

// evalLines are thoughts of the shared folder, none of which may be printed in a
// report that is kept.
func evalLines(t *testing.T, folder string) []string {
	t.Helper()
	file, err := os.Open(filepath.Join(folder, "patternreframe_train_valid.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }() // it was only read
	var lines []string
	for scan := bufio.NewScanner(file); scan.Scan() && len(lines) < evalCount; {
		var row struct{ Text, Split string }
		if err := json.Unmarshal(scan.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		if row.Split == "train" {
			lines = append(lines, row.Text)
		}
	}
	return lines
}

// What users might have told, all original. A phrase is put together of
// parts, so that few pairs share one: on two evenings something else happened.
var (
	went = []string{
		"I forgot the cake", "I failed the resit", "The login failed", "I lost the ticket", "we argued about the rent", "My bike chain broke",
		"I burnt the lasagne", "I mixed up the keys", "She left early", "nobody laughed", "The parcel came broken", "I dropped the tray", "I missed the turn",
		"The printer jammed", "I sent the wrong file", "the invoice got lost", "I froze in the second verse", "We lost on penalties", "I overslept",
	}
	where = []string{
		"in front of the client", "on Monday", "at my aunt's", "before the break", "at the depot", "during the tour", "after lunch", "on the way to Leeds",
		"at the fair", "in the second week", "beside the whole choir", "with my cousin there", "at the garage", "in the lab", "on the last day", "at the vet's",
	}
	well  = []string{"the parking went fine", "my notes were in order", "two people thanked me", "I stayed calm", "the soup was good", "I got the times right", "my part was ready", "Theo laughed"}
	parts = []string{"the rain", "the printer", "the late train", "a short night", "the new rota", "the noise", "a cold", "the old map"}
	from  = []string{"from the start", "of that morning", "next door", "in the hall", "before it", "on the ring road", "that week", "at the desk"}
	acts  = []string{"call my sister", "book one lesson", "I'll write it down", "going for a walk", "ask Theo how he did it", "print it", "pack the bag", "read the letter"}
	when  = []string{"at noon", "on Sunday", "first thing", "before work", "with Sam", "after tea", "at the library", "this week"}
	feels = []string{"ashamed", "sad and tired", "angry", "scared, about seventy", "lonely", "embarrassed", "hurt", "jealous", "numb"}
	says  = []string{"one bad evening isn't you", "you did what you could", "that is a lot", "I'd have dropped it too", "You were tired!"}
	needs = []string{"a quiet hour", "sleep", "someone to talk to", "my own bed", "tea", "a walk", "ten minutes", "a bath", "soup", "the radio on", "a hug", "an early night"}
	how   = []string{"before the week starts", "away from screens", "with the door shut", "without the phone", "at Theo's", "in the garden", "by the window", "with my sister", "under a blanket", "and then bed", "with the cat"}
	late  = []string{"at nine", "around noon", "in the end", "early on", "that day", "as planned", "in the dark", "by four", "as it rained", "all the same"}
	names = []string{"Mira", "joão", "Sam", "Ines", "Theo", "Bo", "Pavel", "Ruth"}
)

func draw(r *rand.Rand, list []string) string { return list[r.Intn(len(list))] }

// phrase is "" in a third of the cases, as users leave most questions out.
func phrase(r *rand.Rand, halves ...[]string) string {
	if r.Intn(3) == 0 {
		return ""
	}
	words := make([]string, len(halves))
	for i, h := range halves {
		words[i] = draw(r, h)
	}
	return strings.Join(words, " ")
}

func oneOf(r *rand.Rand, halves ...[]string) []string {
	if s := phrase(r, halves...); s != "" {
		return []string{s}
	}
	return nil
}

// pairsOf draws a context for each line. Every third has none: the hardest case.
func pairsOf(r *rand.Rand, lines []string) []pair {
	pairs := make([]pair, len(lines))
	for i, line := range lines {
		pairs[i].text = line
		if i%3 == 0 {
			continue
		}
		rest := &pairs[i].rest
		rest.Situation = phrase(r, went, where, late)
		rest.Answers = reframe.Answers{
			Feeling: oneOf(r, feels), Cause: phrase(r, parts, from, late), Name: phrase(r, names), Changeable: phrase(r, []string{"yes", "partly", "no"}),
			OtherCauses: oneOf(r, parts, from, late), Exceptions: oneOf(r, well, where, late), FriendWouldSay: oneOf(r, says, where, late), GoodPart: oneOf(r, well, where, late),
			Step: oneOf(r, acts, when, late), Need: oneOf(r, needs, how),
			EvidenceAgainst: oneOf(r, well, where, late), Likelihood: []int{0, 0, 30, 70}[r.Intn(4)],
		}
		if i%5 == 0 {
			rest.Cause = "because i " + draw(r, []string{"shouted", "skipped the dry run", "came late"}) + " " + draw(r, where) + " " + draw(r, late)
		}
		rest.Voice = []string{"", "", "", "distanced"}[r.Intn(4)]
		rest.Kindness = []string{"", "", "", "declined"}[r.Intn(4)]
		rest.Repeated = r.Intn(12) == 0
	}
	return pairs
}

// bare reports whether the user told nothing but the thought.
func (p pair) bare() bool {
	return p.rest.Situation == "" && reflect.DeepEqual(p.rest.Answers, reframe.Answers{})
}

// request is what the window would ask for a pair.
func (p pair) request(reader *reading.Reader) reframe.Request {
	got := reader.Read(context.Background(), reading.Input{Text: p.text, Situation: p.rest.Situation, Cause: p.rest.Cause})
	r := p.rest
	r.Marks = reader.Marks
	r.Text, r.Attributions, r.CriticLevel, r.Stop = p.text, got.Attributions, got.Critic.Value, string(got.Stop)
	r.Findings = slices.DeleteFunc(slices.Clone(got.Findings), func(f rule.Finding) bool { return !f.Shown })
	return r
}
