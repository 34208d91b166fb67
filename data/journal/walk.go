package journal

import (
	"encoding/binary"
	"hash/crc32"
	"io"
)

// State says what a walk through a file found.
type State struct {
	// Frames is how many are whole, First and Last the sequence numbers at the
	// ends, 0 where there is none.
	Frames      int
	First, Last uint64
	// Base is where the last part ends, in bytes: what lived when the file was
	// written.
	Base int64
	// End is where the last whole frame ends, Size the size of the file. Bytes
	// between them are a frame that was cut off.
	End, Size int64
	// Damage is what is wrong before End, in the order of the file.
	Damage []Damage

	last tag
}

// Damage is a place where frames are damaged, missing or out of order.
type Damage struct {
	// Offset and Length are in bytes. Length is 0 where whole frames do not fit
	// to each other.
	Offset, Length int64
	// After and Before are the sequence numbers around the place, 0 at the
	// beginning of the file.
	After, Before uint64
	Cause         error
}

// Whole reports whether nothing is damaged before End.
func (s *State) Whole() bool { return len(s.Damage) == 0 && s.Last > 0 }

// Torn is how many bytes behind End are no whole frame.
func (s *State) Torn() int64 { return s.Size - s.End }

// walk calls visit with each whole frame in the order of the file. A frame that
// visit returns an error for is damaged.
func walk(r io.ReaderAt, size int64, visit func(*frame) error) State {
	s := State{Size: size}
	w := walker{r: &ahead{r: r, buffer: make([]byte, aheadSize)}, size: size}
	header := make([]byte, headerSize)
	n, _ := r.ReadAt(header, 0)
	at, chained := int64(0), false
	if id, err := readFileHeader(header[:n]); err == nil {
		s.last, at, chained = id, int64(headerSize), true
		s.End, s.Base = at, at
	}
	for {
		f, ok := w.frame(at)
		from := at
		if !ok {
			if f, ok = w.after(at); !ok {
				break
			}
		}
		s.add(f, from, chained, visit)
		at, chained = f.end(), true
	}
	switch {
	case s.Frames == 0 && !chained:
		s.Damage = append(s.Damage, Damage{Length: size, Cause: errHeader})
		s.End = size
	case s.Last == 0:
		// A file is made whole before it gets its name.
		s.Damage = append(s.Damage, Damage{Offset: s.End, Length: size - s.End, Cause: errParts})
		s.End = size
	}
	return s
}

// add takes a frame into the state; from is where the one before it ended.
func (s *State) add(f *frame, from int64, chained bool, visit func(*frame) error) {
	d := Damage{Offset: from, Length: f.at - from, After: s.Last, Before: f.seq()}
	switch {
	case f.at > from && !chained:
		d.Cause = errHeader
	case f.at > from:
		d.Cause = errFrame
	case !chained:
		d.Cause = errHeader
	case f.chain() != s.last:
		d.Cause = errChain
	}
	if d.Cause != nil {
		s.Damage = append(s.Damage, d)
	}
	s.last, s.End = f.tag(), f.end()
	if err := visit(f); err != nil {
		s.Damage = append(s.Damage, Damage{
			Offset: f.at, Length: f.end() - f.at, After: s.Last, Before: f.seq(), Cause: err,
		})
		return
	}
	s.Frames++
	if s.Last == 0 {
		s.First, s.Base = f.seq(), s.End
	}
	s.Last = max(s.Last, f.seq())
}

// walker reads frames from a file. An error of the disk counts as damage of the
// bytes concerned.
type walker struct {
	r    io.ReaderAt
	size int64
	f    frame
}

// frame reads the frame that begins at a place, if a whole one does.
func (w *walker) frame(at int64) (*frame, bool) {
	f := &w.f
	if n, _ := w.r.ReadAt(f.header[:], at); n < frameHeader || !w.headerHolds(f.header[:], at) {
		return nil, false
	}
	length := int(binary.LittleEndian.Uint32(f.header[:]))
	if cap(f.sealed) < length+crc32.Size {
		f.sealed = make([]byte, length+crc32.Size)
	}
	b := f.sealed[:length+crc32.Size]
	if n, _ := w.r.ReadAt(b, at+frameHeader); n < len(b) {
		return nil, false
	}
	f.at, f.sealed = at, b[:length]
	return f, crc32.Checksum(f.sealed, castagnoli) == binary.LittleEndian.Uint32(b[length:])
}

// headerHolds checks a frame's header that was found at a place.
func (w *walker) headerHolds(b []byte, at int64) bool {
	length := int64(binary.LittleEndian.Uint32(b))
	return length >= idSize && length <= MaxEntry && at+frameHeader+length+crc32.Size <= w.size &&
		crc32.Checksum(b[:sumAt], castagnoli) == binary.LittleEndian.Uint32(b[sumAt:])
}

// after looks for the next whole frame behind a place, byte by byte.
func (w *walker) after(at int64) (*frame, bool) {
	window := make([]byte, 64<<10)
	for at++; at+frameHeader <= w.size; {
		n, _ := w.r.ReadAt(window, at)
		for i := 0; i+frameHeader <= n; i++ {
			if !w.headerHolds(window[i:], at+int64(i)) {
				continue
			}
			if f, ok := w.frame(at + int64(i)); ok {
				return f, true
			}
		}
		// What is left over at the end of a window is looked at with the next. A
		// piece of the disk that cannot be read is passed over.
		at += int64(max(n-frameHeader+1, 512))
	}
	return nil, false
}
