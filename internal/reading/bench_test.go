package reading

import (
	"context"
	"strings"
	"testing"

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
	in := Input{Text: page + "\n\n" + strings.Join(words[:max(0, 300-len(words))], " ")}
	r := reader(b)
	<-r.Warm()
	b.ReportAllocs()
	for b.Loop() {
		r.Read(context.Background(), in)
	}
}
