package reading

import (
	"context"
	"os"
	"strings"
	"testing"

	"seconddraft/internal/corpus"
	"seconddraft/internal/evening"
)

// BenchmarkRead300Words is the whole reading of a real page, with the models
// warm. `make bench` reports it by this name.
func BenchmarkRead300Words(b *testing.B) {
	sample, err := evening.Read("../../testdata/evenings/01-demo.md")
	if err != nil {
		b.Fatal(err)
	}
	// The sample is a few words short of 300; its first ones come again.
	page := sample.Event + "\n\n" + sample.Narration
	words := strings.Fields(page)
	benchmarkPage(b, page+"\n\n"+strings.Join(words[:max(0, 300-len(words))], " "))
}

// BenchmarkReadDenseThoughts is 300 words of harsh thoughts, one after the other:
// the worst page there can be. They are of the corpus's training half.
func BenchmarkReadDenseThoughts(b *testing.B) {
	rows, err := corpus.Load(os.DirFS("../../testdata/corpus"))
	if err != nil {
		b.Fatal(err)
	}
	train, _ := corpus.Split(rows)
	var page strings.Builder
	words := 0
	for _, row := range train {
		if n := len(strings.Fields(row.Text)); row.Kind == "thought" && words+n <= 300 {
			page.WriteString(row.Text + "\n")
			words += n
		}
	}
	benchmarkPage(b, page.String())
}

// BenchmarkReadPlainJournal is a page in which nothing is to be found, as most
// pages are.
func BenchmarkReadPlainJournal(b *testing.B) { benchmarkPage(b, plainJournal) }

func benchmarkPage(b *testing.B, page string) {
	r := reader(b)
	<-r.Warm()
	b.ReportAllocs()
	for b.Loop() {
		r.Read(context.Background(), Input{Text: page})
	}
	words := float64(len(strings.Fields(page)))
	b.ReportMetric(words*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// A reading asks for memory a few times a word, and ten times the words ask ten times
// as often: counts, so that a slow machine gives the same. The bounds leave room for
// the race detector, under which lists are not always used again.
func TestAReadingAsksForLittleMemory(t *testing.T) {
	r := reader(t)
	<-r.Warm()
	count := func(page string) float64 {
		return testing.AllocsPerRun(5, func() { r.Read(context.Background(), Input{Text: page}) })
	}
	words := float64(len(strings.Fields(plainJournal)))
	once, often := count(plainJournal), count(strings.Repeat(plainJournal+"\n\n", 10))
	if per := once / words; per > 6 {
		t.Errorf("a plain page asks for memory %.1f times a word, want 6 at most", per)
	}
	if often > 15*once {
		t.Errorf("ten pages ask %.0f times for memory, one %.0f times", often, once)
	}
}

const plainJournal = `Up at half six because the dog wanted out. It had rained in the night, so the steps were wet and she
came back with leaves on her feet. Porridge, the end of the honey. I read two pages of the new book and then it was time
for the bus.

Work was quiet. Priya showed me how the new labels print, and we had lunch on the wall behind the depot, since the sun
came round at noon. She is planning a trip to see her aunt in Leeds. I told her about the market there and the place
that does the flat bread. In the afternoon we cleared the last of the boxes from spring. There were 42 of them, and the
man from the paper firm took them away at 3.30.

On the way home I got off one stop early and walked along the canal. Two boys were fishing with a stick. One of them
asked me for the time, and when I told him they both ran. The heron was on the far side again. I think it has a nest by
the lock.

Dad rang after tea. He has started on the shed roof, and he wants to borrow the long ladder on Saturday. We talked about
the garden, the neighbours' fence and what mum would like for her birthday. I said a lamp. He said she has lamps. In the
end we settled on tickets for the choir.

Then I mended the bag with the blue thread, washed the cups and put the bins out. The moon was up. Tomorrow it is the
dentist at nine, so I have set the clock and put my good shoes by the door.
`
