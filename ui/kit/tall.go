package kit

import (
	"encoding/binary"
	"slices"
	"sync"

	"fyne.io/fyne/v2"

	"seconddraft/ui/fonts"
)

// How high a row of the user's own words is, in sizes of its letters, and how high
// the typeface has it. An entry of Fyne asks the typeface.
const (
	ownRow  float32 = 1.65
	faceRow float32 = 3000. / 2048
)

// The faces of the user's own words with rows as high as ownRow.
var (
	tallOwn       = sync.OnceValue(func() fyne.Resource { return tall(fonts.Own) })
	tallOwnBold   = sync.OnceValue(func() fyne.Resource { return tall(fonts.OwnBold) })
	tallOwnItalic = sync.OnceValue(func() fyne.Resource { return tall(fonts.OwnItalic) })
)

// tall is a face with its letters as they are and more room above and below them.
// Only the copy in memory has it: what is printed has the face as it was made.
func tall(f *fonts.Face) fyne.Resource {
	b := slices.Clone(f.Content())
	units := float32(table(b, "head").at(18))
	for _, t := range []struct {
		name string
		at   int // of the ascent; the descent is behind it
	}{{"hhea", 4}, {"OS/2", 68}} {
		t, at := table(b, t.name), t.at
		up, down := t.at(at), t.at(at+2)
		more := int(ownRow*units) - (up - down)
		t.put(at, up+more/2)
		t.put(at+2, down-(more-more/2))
	}
	return fyne.NewStaticResource("Tall-"+f.Name(), b)
}

// fontTable is one table of a font file.
type fontTable []byte

// table finds one by its name. The fonts are embedded, so it is there.
func table(file []byte, name string) fontTable {
	for entry := file[12:]; ; entry = entry[16:] {
		if string(entry[:4]) == name {
			return file[binary.BigEndian.Uint32(entry[8:]):]
		}
	}
}

func (t fontTable) at(i int) int { return int(int16(binary.BigEndian.Uint16(t[i:]))) }

func (t fontTable) put(i, value int) { binary.BigEndian.PutUint16(t[i:], uint16(int16(value))) }
