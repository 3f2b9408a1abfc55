package codec

import "math/bits"

// A walker visits images in the decoder's order and emits the symbols, each with
// its kind and context.
type walker struct {
	form
	class []uint8 // of the pixels of the current image, with a border of blank ones
	meet  func(kind, context, symbol int)
}

func newWalker(f form, meet func(kind, context, symbol int)) *walker {
	return &walker{form: f, class: make([]uint8, (f.rows+2)*(f.cols+4)), meet: meet}
}

// at returns the index of a pixel in class.
func (w *walker) at(row, col int) int { return (row+2)*(w.cols+4) + col + 2 }

// image visits an image with its label and type.
func (w *walker) image(pixels []byte, label, kind int) {
	for row := range w.rows {
		for col := range w.cols {
			w.class[w.at(row, col)] = classOf[pixels[row*w.cols+col]]
		}
	}
	top, height := w.inked()
	w.meet(labelKind, 0, label)
	w.meet(typeKind, 0, kind)
	w.meet(topKind, 0, top)
	w.meet(heightKind, 0, height)
	columns := make([]uint8, w.cols)
	for row := top; row < top+height; row++ {
		w.row(pixels[row*w.cols:(row+1)*w.cols], row, kind, columns)
	}
}

// inked returns the first row that is not blank, and the number of rows from it
// to the last.
func (w *walker) inked() (top, height int) {
	first, last := w.rows, -1
	for row := range w.rows {
		for col := range w.cols {
			if w.class[w.at(row, col)] != blank {
				first, last = min(first, row), row
			}
		}
	}
	if last < 0 {
		return 0, 0
	}
	return first, last - first + 1
}

// row visits a row. columns holds the last full symbol of each column plus 1, or
// 0 if there was none.
func (w *walker) row(pixels []byte, row, kind int, columns []uint8) {
	var rowFull, columnFull uint8
	for col := 0; col < w.cols; col++ {
		number := w.context(row, col)
		if number == 0 {
			run, ink := w.run(row, col)
			where := runContext(col, run, w.cols)
			switch {
			case ink == run:
				w.meet(runKind, where, 0)
				col += run - 1
				continue
			case where >= fromStart:
				w.meet(runKind, where, ink+1)
			default:
				w.meet(runKind, where, run-ink)
			}
			col += ink
		}
		c := classOf[pixels[col]]
		s := pixels[col] - firsts[c]
		w.meet(classKind, number, int(c))
		switch c {
		case blank:
		case full:
			w.meet(fullKind, int(rowFull*5+columns[col])*5+int(columnFull), int(s))
			rowFull, columnFull = s+1, columns[col]
			columns[col] = s + 1
		default:
			w.meet(greyKind, kind*classes+int(c), int(s))
		}
	}
}

// context returns the number of a pixel's context.
func (w *walker) context(row, col int) int {
	at, stride := w.at(row, col), w.cols+4
	n := 0
	for place, step := range [places]int{
		atW: -1, atN: -stride, atNW: -stride - 1, atNE: -stride + 1, atWW: -2, atNN: -2 * stride, atNNE: -2*stride + 1,
	} {
		n += int(neighbours[place].share[w.class[at+step]])
	}
	return n
}

// run returns how many pixels from this one on have no neighbours in the rows
// above, and how many of these are blank before the first that is not.
func (w *walker) run(row, col int) (run, ink int) {
	at, stride := w.at(row, col), w.cols+4
	ink = -1
	for ; col+run < w.cols; run++ {
		p := at + run
		if w.class[p-stride]|w.class[p-stride-1]|w.class[p-stride+1]|w.class[p-2*stride]|w.class[p-2*stride+1] != blank {
			break
		}
		if ink < 0 && w.class[p] != blank {
			ink = run
		}
	}
	if ink < 0 {
		ink = run
	}
	return run, ink
}

// runContext returns the context of a run: whether it begins and ends at the
// sides of the image, and its length in steps of 1, 2 to 3, 4 to 7, 8 and more.
func runContext(col, run, cols int) int {
	where := min(bits.Len(uint(run)), 4) - 1
	if col > 0 {
		where += 4
	}
	if col+run == cols {
		where += fromStart
	}
	return where
}

// fromStart is the first context of the runs that reach the end of the row. In
// these the first ink is counted from the left, in others from the right, since
// ink is most likely next to other ink.
const fromStart = 8
