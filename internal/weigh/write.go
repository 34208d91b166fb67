package weigh

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"io"
	"math"
)

// Trained is a model as training leaves it, before its weights are rounded to
// one byte each. Weights holds for each key a weight for each head.
type Trained struct {
	Heads       []string
	Keys        []Key
	IDF         []float32
	Bias        []float64
	Weights     [][]float64
	Calibration Calibration
}

// Rarity rounds an inverse document frequency to what the file can hold.
func Rarity(idf float64) float32 { return float32(min(math.Round(idf*16), 255) / 16) }

// Write writes the file that Read loads. The same model gives the same bytes.
func (t *Trained) Write(w io.Writer) error {
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(t.encode()); err != nil {
		return err
	}
	return z.Close()
}

func (t *Trained) encode() []byte {
	scale := t.scale()
	le := binary.LittleEndian
	b := append([]byte{}, magic...)
	b = le.AppendUint32(b, version)
	b = le.AppendUint32(b, uint32(len(t.Heads)))
	b = le.AppendUint32(b, uint32(len(t.Keys)))
	for _, h := range t.Heads {
		b = le.AppendUint32(b, uint32(len(h)))
		b = append(b, h...)
	}
	for _, x := range t.Bias {
		b = le.AppendUint32(b, math.Float32bits(float32(x)))
	}
	for _, x := range scale {
		b = le.AppendUint32(b, math.Float32bits(float32(x)))
	}
	for _, x := range t.Calibration {
		b = le.AppendUint32(b, math.Float32bits(x))
	}
	for i, k := range t.Keys {
		b = le.AppendUint32(b, uint32(k))
		b = append(b, byte(math.Round(float64(t.IDF[i])*16)))
		for h, x := range t.Weights[i] {
			b = append(b, byte(int8(math.Round(x/scale[h]))))
		}
	}
	return b
}

// scale is the step of each head's weights: the largest is 127 steps.
func (t *Trained) scale() []float64 {
	out := make([]float64, len(t.Heads))
	for _, row := range t.Weights {
		for h, x := range row {
			out[h] = max(out[h], math.Abs(x)/127)
		}
	}
	for h := range out {
		if out[h] == 0 {
			out[h] = 1
		}
	}
	return out
}

// Model is the model as it will be read from the file, rounding and all.
func (t *Trained) Model() *Model {
	m, err := decode(bytes.NewReader(t.encode()))
	if err != nil {
		panic("weigh: " + err.Error()) // encode and decode are two sides of one coin
	}
	return m
}
