package codec

import "math/bits"

// A canvas is the image being decoded. Its rows are counted from the first that is not
// blank.
//
// The context of a pixel is not collected from its neighbours. Instead each pixel that
// is not blank adds its share to the contexts of its neighbours, since 80% of pixels are
// blank.
type canvas struct {
	above   []uint16 // for each pixel, the part of its context from the rows above
	live    []uint64 // for each row, a bit for each pixel where that is not 0
	columns []uint8  // for each column, its last full symbol plus 1, or 0 if there was none

	index [MaxPixels]uint16 // positions of the pixels that are not blank,
	pixel [MaxPixels]uint8  // and their values
}

func newCanvas(rows, cols int) *canvas {
	return &canvas{
		above: make([]uint16, (rows+2)*(cols+2)), live: make([]uint64, rows+2),
		columns: make([]uint8, cols),
	}
}

// shares holds, for each class, its shares of the contexts of the pixels around it.
var shares = func() (shares [32][8]uint16) {
	for place, n := range neighbours {
		for c, share := range n.share {
			shares[c][place] = share
		}
	}
	return shares
}()

// image decodes an image, and returns its label and the positions and values of its
// non-zero pixels.
func (d *decoder) image() (label byte, index []uint16, value []uint8, ok bool) {
	label = byte(d.next(labelKind))
	greys := &d.grey[d.next(typeKind)]
	top, height := d.next(topKind), d.next(heightKind)
	if top+height > d.rows {
		return 0, nil, nil, false
	}
	clear(d.above[:(height+2)*(d.cols+2)])
	clear(d.live)
	clear(d.columns)
	n := 0
	for row := range height {
		if n, ok = d.row(row, (top+row)*d.cols, n, greys); !ok {
			return 0, nil, nil, false
		}
	}
	return label, d.index[:n], d.pixel[:n], true
}

// row decodes the pixels of a row; first is the number of the row's first pixel, and n the
// number of non-blank pixels before it. It returns their number after the row.
//
// A processor decodes the value of a pixel while it decodes the class of the next, since
// neither stream waits for the other.
func (d *decoder) row(row, first, n int, greys *[classes]uint8) (int, bool) {
	cols, stride := d.cols, d.cols+2
	above := d.above[row*stride : (row+3)*stride]
	live, context := d.live[row], &d.context
	x, in, at := d.what.x, d.what.b, d.what.at
	y, from, next := d.value.x, d.value.b, d.value.at
	var w, ww uint16 // the shares of the two pixels to the left
	var ink uint64
	var rowFull, columnFull uint8 // the last full symbol in the row, and the one above it
	for col := 0; col < cols; col++ {
		number := above[col+1] + w
		if number == 0 {
			run := min(bits.TrailingZeros64(live>>col), cols-col)
			where := runContext(col, run, cols)
			e := d.runs[(where<<whatBits|int(x&(1<<whatBits-1)))&(len(d.runs)-1)]
			x, at = refill(advance(x, e, whatBits), in, at)
			s := int(symbolOf(e))
			if s == 0 {
				col += run - 1
				continue
			}
			if s > run {
				return 0, false
			}
			if where >= fromStart {
				col += s - 1
			} else {
				col += run - s
			}
		}
		e := d.pixels[uint16(context[number])<<whatBits|uint16(x)&(1<<whatBits-1)]
		x, at = refill(advance(x, e, whatBits), in, at)
		c := symbolOf(e)
		if c == blank {
			w, ww = ww, 0
			continue
		}
		ink |= 1 << col
		share := &shares[c&31]
		w, ww = share[atW]+ww, share[atWW]
		near := above[stride+col : stride+col+3]
		near[0] += share[atNE]
		near[1] += share[atN]
		near[2] += share[atNW]
		far := above[2*stride+col : 2*stride+col+2]
		far[0] += share[atNNE]
		far[1] += share[atNN]

		table := uint16(greys[c])
		if c == full {
			table = uint16(d.full[(rowFull*5+d.columns[col])*5+columnFull])
		}
		e = d.places[table<<valueBits|uint16(y)&(1<<valueBits-1)]
		y, next = refill(advance(y, e, valueBits), from, next)
		s := symbolOf(e)
		if c == full {
			rowFull, columnFull, d.columns[col] = s+1, d.columns[col], s+1
		}
		d.index[n&(MaxPixels-1)], d.pixel[n&(MaxPixels-1)] = uint16(first+col), firsts[c&31]+s
		n++
	}
	d.what.x, d.what.at = x, at
	d.value.x, d.value.at = y, next
	d.live[row+1] |= ink | ink<<1 | ink>>1
	d.live[row+2] |= ink | ink>>1
	return n, at <= len(in) && next <= len(from)
}
