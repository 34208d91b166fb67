package journal

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"testing"
)

// spoiled is a file of which the disk cannot read a stretch.
type spoiled struct {
	content  []byte
	from, to int64
}

var errDisk = errors.New("the disk cannot read this")

func (s spoiled) ReadAt(b []byte, at int64) (int, error) {
	end := at + int64(len(b))
	if at < s.to && end > s.from {
		return copy(b, s.content[min(at, s.from):s.from]), errDisk
	}
	return bytes.NewReader(s.content).ReadAt(b, at)
}

// Whatever is asked for, in whatever order, is what the file itself gives.
func TestAheadGivesWhatTheFileGives(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	content := make([]byte, 5000)
	for i := range content {
		content[i] = byte(rng.Uint32())
	}
	f := spoiled{content: content, from: 3000, to: 3100}
	a := &ahead{r: f, buffer: make([]byte, 512)}
	cut := 0
	for range 20_000 {
		at, n := rng.Int64N(5200), rng.IntN(700)
		want, got := make([]byte, n), make([]byte, n)
		wantN, wantErr := f.ReadAt(want, at)
		gotN, gotErr := a.ReadAt(got, at)
		if gotN != wantN || !bytes.Equal(got[:gotN], want[:wantN]) {
			t.Fatalf("%d bytes at %d: %d read, want %d", n, at, gotN, wantN)
		}
		if gotN < n && !errors.Is(gotErr, wantErr) {
			t.Fatalf("%d bytes at %d: %v, want %v", n, at, gotErr, wantErr)
		}
		if errors.Is(wantErr, errDisk) || errors.Is(wantErr, io.EOF) {
			cut++
		}
	}
	if cut == 0 {
		t.Error("neither the end nor the spoiled stretch was read")
	}
}
