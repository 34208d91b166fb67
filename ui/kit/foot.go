package kit

import "fyne.io/fyne/v2"

// footLayout puts the buttons of a page at the right of its foot and what stands
// beside them at the left. Buttons that do not fit go into a row above, so that
// the main one, which is the last, keeps its place.
type footLayout struct{ width float32 }

// statusRoom is the least that is left for what stands at the left of the buttons.
const statusRoom float32 = 48

func (f *footLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := f.width
	if width == 0 {
		width = 640 // before the first layout
	}
	return fyne.NewSize(0, f.place(objects, width, false))
}

func (f *footLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.place(objects, size.Width, true)
}

// place walks the rows from the last one up, moves the objects if asked to, and
// gives the height.
func (f *footLayout) place(objects []fyne.CanvasObject, width float32, move bool) float32 {
	status, reserve, y := objects[0], float32(0), float32(0)
	if status.Visible() {
		reserve = statusRoom + Gap
	}
	rows := footRows(visible(objects[1:]), width-reserve)
	for i, row := range rows {
		high, room := rowHeight(row, width), max(0, width-rowWidth(row)-Gap)
		if i == len(rows)-1 && status.Visible() {
			h := heightFor(status, room)
			high = max(high, h)
			if move {
				status.Resize(fyne.NewSize(room, h))
				status.Move(fyne.NewPos(0, y+middle(high, h)))
			}
		}
		if move {
			layRow(row, width, y, high)
		}
		y += high + GapSmall
	}
	if len(rows) == 0 {
		return f.alone(status, width, move)
	}
	return y - GapSmall
}

// alone gives a status without buttons the whole width.
func (f *footLayout) alone(status fyne.CanvasObject, width float32, move bool) float32 {
	h := heightFor(status, width)
	if move {
		status.Resize(fyne.NewSize(width, h))
		status.Move(fyne.NewPos(0, 0))
	}
	return h
}

// footRows breaks buttons into rows from the end, so that the last row is full.
func footRows(buttons []fyne.CanvasObject, width float32) (rows [][]fyne.CanvasObject) {
	for end := len(buttons); end > 0; {
		begin := end - 1
		for begin > 0 && rowWidth(buttons[begin-1:end]) <= width {
			begin--
		}
		rows = append([][]fyne.CanvasObject{buttons[begin:end]}, rows...)
		end = begin
	}
	return rows
}

func rowWidth(row []fyne.CanvasObject) (width float32) {
	for i, o := range row {
		if i > 0 {
			width += Gap
		}
		width += o.MinSize().Width
	}
	return width
}

func rowHeight(row []fyne.CanvasObject, width float32) (height float32) {
	for _, o := range row {
		h := o.MinSize().Height
		if o.MinSize().Width > width {
			h = heightFor(o, width)
		}
		height = max(height, h)
	}
	return height
}

// layRow puts a row at the right end.
func layRow(row []fyne.CanvasObject, width, y, height float32) {
	x := width - rowWidth(row)
	for _, o := range row {
		m := o.MinSize()
		if m.Width > width { // large letters on a narrow page: the label wraps
			m.Width, x = width, 0
			m.Height = heightFor(o, width)
		}
		o.Resize(m)
		o.Move(fyne.NewPos(x, y+middle(height, m.Height)))
		x += m.Width + Gap
	}
}
