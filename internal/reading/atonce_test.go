package reading

import (
	"context"
	"reflect"
	"sync"
	"testing"
)

// The window reads a text anew before the reading of the last change has
// ended, so one reader reads several at once, and under the race detector
// nothing it shares is written meanwhile.
func TestSeveralReadingsAtOnce(t *testing.T) {
	texts := []string{
		"I always ruin demos. They all think I am slow.",
		"You absolute clown. Nothing will ever work again.",
		"It was my fault. I should have called her on Monday.",
		"We ate soup and went to bed.",
	}
	reader := New()
	together := make([]Reading, len(texts))
	var done sync.WaitGroup
	for i, words := range texts {
		done.Go(func() { together[i] = reader.Read(context.Background(), Input{Text: words}) })
	}
	done.Wait()
	for i, words := range texts {
		if alone := New().Read(context.Background(), Input{Text: words}); !same(together[i], alone) {
			t.Errorf("%q is read otherwise beside others:\n%+v\nwant\n%+v", words, together[i], alone)
		}
	}
	if len(together[0].Findings) == 0 {
		t.Error("nothing is found in the first text, so nothing was compared")
	}
}

// same compares two readings whole. Their texts are numbered first: rules that
// load between two readings give numbers to words of the second alone.
func same(a, b Reading) bool {
	a.Document.Numbers()
	b.Document.Numbers()
	return reflect.DeepEqual(a, b)
}
