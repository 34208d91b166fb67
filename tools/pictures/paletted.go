package main

import (
	"cmp"
	"image"
	"image/color"
	"slices"
)

// mostGrounds is how many colours are kept as they are, those with the most pixels: a
// card differs from the page below it by a shade.
const mostGrounds = 16

// shade is a colour and how many pixels have it.
type shade struct {
	at    [3]uint8
	count int
}

// paletted is a picture in so many colours, 256 at most, by median cut: the window's grounds
// and inks are few, and the rest is the smoothed edges of letters between them.
func paletted(img image.Image, most int) *image.Paletted {
	b := img.Bounds()
	counts := map[[3]uint8]int{}
	at := func(x, y int) [3]uint8 {
		c := color.RGBAModel.Convert(img.At(x, y)).(color.RGBA)
		return [3]uint8{c.R, c.G, c.B}
	}
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			counts[at(x, y)]++
		}
	}
	var all []shade
	for c, n := range counts {
		all = append(all, shade{c, n})
	}
	// A map has no order, and the same picture must give the same bytes.
	slices.SortFunc(all, func(a, b shade) int {
		return cmp.Or(cmp.Compare(b.count, a.count), slices.Compare(a.at[:], b.at[:]))
	})
	grounds := min(mostGrounds, len(all))
	var boxes [][]shade
	for i := range grounds {
		boxes = append(boxes, all[i:i+1])
	}
	if rest := all[grounds:]; len(rest) > 0 {
		boxes = append(boxes, split(rest, most-grounds)...)
	}
	var palette color.Palette
	of := map[[3]uint8]uint8{}
	for i, box := range boxes {
		palette = append(palette, mean(box))
		for _, s := range box {
			of[s.at] = uint8(i)
		}
	}
	out := image.NewPaletted(image.Rect(0, 0, b.Dx(), b.Dy()), palette)
	for y := range b.Dy() {
		for x := range b.Dx() {
			out.SetColorIndex(x, y, of[at(b.Min.X+x, b.Min.Y+y)])
		}
	}
	return out
}

// box is a part of the colours, with what is lost where it becomes one.
type box struct {
	shades        []shade
	channel, loss int
}

func boxOf(shades []shade) box {
	channel, wide := widest(shades)
	return box{shades, channel, wide * wide * weight(shades)}
}

// split cuts the colours into boxes, each time the one in which most is lost.
func split(all []shade, most int) (out [][]shade) {
	boxes := []box{boxOf(all)}
	for len(boxes) < most {
		worst := 0
		for i := range boxes {
			if boxes[i].loss > boxes[worst].loss {
				worst = i
			}
		}
		b := boxes[worst]
		if b.loss == 0 { // of one colour each
			break
		}
		slices.SortStableFunc(b.shades, func(x, y shade) int { return cmp.Compare(x.at[b.channel], y.at[b.channel]) })
		at := middle(b.shades)
		boxes[worst] = boxOf(b.shades[:at])
		boxes = append(boxes, boxOf(b.shades[at:]))
	}
	for _, b := range boxes {
		out = append(out, b.shades)
	}
	return out
}

// mostWeight is that of a colour with many pixels: a large ground must not take the
// colours of the bars and letters on it.
const mostWeight = 60

func weight(shades []shade) (w int) {
	for _, s := range shades {
		w += min(s.count, mostWeight)
	}
	return w
}

// middle is where half of a box's weight lies before; neither part is empty.
func middle(shades []shade) int {
	all, so := weight(shades), 0
	for i, s := range shades[:len(shades)-1] {
		if so += min(s.count, mostWeight); 2*so >= all {
			return i + 1
		}
	}
	return len(shades) - 1
}

// widest is the channel in which a box is widest, and how wide.
func widest(shades []shade) (channel, wide int) {
	for c := range 3 {
		low, high := 255, 0
		for _, s := range shades {
			low, high = min(low, int(s.at[c])), max(high, int(s.at[c]))
		}
		if high-low > wide {
			channel, wide = c, high-low
		}
	}
	return channel, wide
}

// mean is the colour of a box.
func mean(shades []shade) color.Color {
	var sum [3]int
	n := 0
	for _, s := range shades {
		for c := range sum {
			sum[c] += int(s.at[c]) * s.count
		}
		n += s.count
	}
	return color.RGBA{uint8(sum[0] / n), uint8(sum[1] / n), uint8(sum[2] / n), 255}
}
