package weigh

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"sync"
)

// Model is a row of linear heads over one table of features. It is read-only
// and safe for concurrent use.
type Model struct {
	heads  []string
	bias   []float32
	scale  []float32 // one step of a head's weights
	keys   []Key     // in order
	bucket []int32
	rows   []row
	// calibration turns raw scores into chances.
	calibration Calibration
}

// row is what the model knows of a feature: a weight for each head, and in the
// last place its rarity in sixteenths. Four rows fill a line of the processor's
// cache, so that one wait for memory brings all that there is to know.
type row [rowSize]int8

const (
	rowSize  = 16
	rarityAt = rowSize - 1
)

//go:embed model.bin
var modelBIN []byte

// Default is the model that the app carries. It is embedded and tested, so that
// it loads.
var Default = sync.OnceValue(func() *Model {
	m, err := Read(bytes.NewReader(modelBIN))
	if err != nil {
		panic("weigh: the embedded model: " + err.Error())
	}
	return m
})

// The heads beside those of the traps: the first tells a distorted thought from
// one that is not, the last a wish not to live from all else.
const (
	Gate = "distorted"
	Wish = "wish"
)

// Weighed is a thought after the model looked at it.
type Weighed struct {
	model    *Model
	features []Feature
	entries  []Entry
	// Scores are the raw scores of the heads.
	Scores []float64
}

// Weigh scores the features of one thought.
func (m *Model) Weigh(features []Feature) Weighed {
	w := Weighed{model: m, features: features, entries: Scaled(features, m.find, m.rarity)}
	w.Scores = make([]float64, len(m.heads))
	var sums [rowSize]float32
	for _, e := range w.entries {
		for h, q := range &m.rows[e.Index] {
			sums[h] += e.Value * float32(q)
		}
	}
	for h := range w.Scores {
		w.Scores[h] = float64(m.bias[h] + sums[h]*m.scale[h])
	}
	return w
}

// Evidence is how much each of the tokens [from, to) weighed for a head. A
// feature's weight is shared among its tokens.
func (w Weighed) Evidence(head, from, to int) []float64 {
	out := make([]float64, to-from)
	for _, e := range w.entries {
		f := &w.features[e.Feature]
		weight := float64(e.Value * float32(w.model.rows[e.Index][head]) * w.model.scale[head])
		for t := max(f.First, from); t < min(f.Last, to); t++ {
			out[t-from] += weight / float64(f.Last-f.First)
		}
	}
	return out
}

// find is the number of a key, -1 where the model does not know it.
func (m *Model) find(k Key) int32 {
	for i := m.bucket[k>>16]; i < m.bucket[k>>16+1]; i++ {
		if m.keys[i] == k {
			return i
		}
	}
	return -1
}

// fill notes where the keys with each upper half begin.
func (m *Model) fill() {
	m.bucket = make([]int32, 1<<16+1)
	for _, k := range m.keys {
		m.bucket[k>>16+1]++
	}
	for i := 1; i < len(m.bucket); i++ {
		m.bucket[i] += m.bucket[i-1]
	}
}

func (m *Model) rarity(feature int32) float32 { return float32(uint8(m.rows[feature][rarityAt])) / 16 }

// Layout of the file, inside gzip, little-endian: magic, version, number of
// heads and of features, the heads' names (length, bytes), bias and scale as
// float32, the calibration, then for each feature its key, its rarity in
// sixteenths and a weight for each head.
const (
	magic   = "2DWM"
	version = 2
	// most bytes keep a damaged file from asking for all memory.
	most = 16 << 20
)

var errFormat = errors.New("not a model file of this version")

// Read loads a model that Write made.
func Read(r io.Reader) (*Model, error) {
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errFormat, err)
	}
	return decode(z)
}

func decode(from io.Reader) (*Model, error) {
	all, err := io.ReadAll(io.LimitReader(from, most))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errFormat, err)
	}
	in := reader{rest: all}
	if string(in.bytes(len(magic))) != magic || in.uint() != version {
		return nil, errFormat
	}
	heads, features := int(in.uint()), int(in.uint())
	if heads == 0 || heads > rarityAt || features > most/(5+heads) {
		return nil, errFormat
	}
	m := &Model{keys: make([]Key, features), rows: make([]row, features)}
	for range heads {
		m.heads = append(m.heads, string(in.bytes(int(in.uint()&0xff))))
	}
	m.bias, m.scale = in.floats(heads), in.floats(heads)
	m.calibration = in.floats(CalibrationSize)
	for i := range features {
		m.keys[i] = Key(in.uint())
		m.rows[i][rarityAt] = int8(in.bytes(1)[0])
		for h, b := range in.bytes(heads) {
			m.rows[i][h] = int8(b)
		}
	}
	if in.short || !slices.IsSorted(m.keys) {
		return nil, errFormat
	}
	m.fill()
	return m, nil
}

// reader takes a file apart. Behind its end it gives zeros and notes so.
type reader struct {
	rest  []byte
	short bool
}

func (r *reader) bytes(n int) []byte {
	if n > len(r.rest) {
		r.short = true
		return make([]byte, n)
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

func (r *reader) uint() uint32 { return binary.LittleEndian.Uint32(r.bytes(4)) }

func (r *reader) floats(n int) []float32 {
	out := make([]float32, n)
	for i := range out {
		out[i] = math.Float32frombits(r.uint())
	}
	return out
}
