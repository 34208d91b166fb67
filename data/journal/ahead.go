package journal

import "io"

// aheadSize is how many bytes a walk reads at once; a frame is mostly some KB.
const aheadSize = 256 << 10

// ahead reads a file in large pieces for a walk that goes through it in small ones:
// two reads a frame were what took longest at an opening.
type ahead struct {
	r      io.ReaderAt
	buffer []byte
	at     int64 // where in the file the buffer begins
	filled int   // bytes of it
}

// ReadAt gives just what the file itself would.
func (a *ahead) ReadAt(b []byte, at int64) (int, error) {
	if len(b) > len(a.buffer) {
		return a.r.ReadAt(b, at)
	}
	if !a.holds(b, at) {
		a.at = at
		a.filled, _ = a.r.ReadAt(a.buffer, at) // an error counts only for the bytes that were asked for
	}
	if a.holds(b, at) {
		return copy(b, a.buffer[at-a.at:a.filled]), nil
	}
	return a.r.ReadAt(b, at) // the end of the file, or a piece that the disk cannot read
}

func (a *ahead) holds(b []byte, at int64) bool {
	return at >= a.at && at+int64(len(b)) <= a.at+int64(a.filled)
}
