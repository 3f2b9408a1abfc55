package codec

import (
	"encoding/binary"
	"math/bits"
)

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
	class [MaxPixels]uint8  // their classes
	pixel [MaxPixels]uint8  // and their values
	ends  [MaxSide]int      // for each row, the number of these pixels up to its end
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
		if n, ok = d.classes(row, (top+row)*d.cols, n); !ok {
			return 0, nil, nil, false
		}
		d.ends[row] = n
	}
	return label, d.index[:n], d.pixel[:n], d.values(greys, top, height)
}

// classes decodes the classes of a row's pixels; first is the number of the row's first
// pixel, and n the number of non-blank pixels before it. It returns their number after
// the row.
func (d *decoder) classes(row, first, n int) (int, bool) {
	cols, stride := d.cols, d.cols+2
	above := d.above[row*stride : (row+3)*stride]
	live, context := d.live[row], &d.context
	x, in, at := d.what.x, d.what.b, d.what.at
	var w, ww uint16 // the shares of the two pixels to the left
	var ink uint64
	for col := 0; col < cols; col++ {
		number := above[col+1] + w
		if number == 0 {
			run := min(bits.TrailingZeros64(live>>col), cols-col)
			where := runContext(col, run, cols)
			e := d.runs[(where<<whatBits|int(x&(1<<whatBits-1)))&(len(d.runs)-1)]
			if x = advance(x, e, whatBits); x < least {
				if at+1 >= len(in) {
					return 0, false
				}
				x, at = x<<16|uint32(binary.LittleEndian.Uint16(in[at:])), at+2
			}
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
		if x = advance(x, e, whatBits); x < least {
			if at+1 >= len(in) {
				return 0, false
			}
			x, at = x<<16|uint32(binary.LittleEndian.Uint16(in[at:])), at+2
		}
		c := symbolOf(e)
		if c == blank {
			w, ww = ww, 0
			continue
		}
		d.index[n&(MaxPixels-1)] = uint16(first + col)
		d.class[n&(MaxPixels-1)] = c
		n++
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
	}
	d.what.x, d.what.at = x, at
	d.live[row+1] |= ink | ink<<1 | ink>>1
	d.live[row+2] |= ink | ink>>1
	return n, true
}

// values decodes the values of the pixels whose classes are known.
func (d *decoder) values(greys *[classes]uint8, top, height int) bool {
	columns := d.columns
	x, in, at := d.value.x, d.value.b, d.value.at
	n := 0
	for row, end := range d.ends[:height] {
		first := (top + row) * d.cols
		var rowFull, columnFull uint8
		for ; n < end; n++ {
			c := d.class[n&(MaxPixels-1)]
			table := uint16(greys[c])
			if c == full {
				col := int(d.index[n]) - first
				table = uint16(d.full[(rowFull*5+columns[col])*5+columnFull])
			}
			e := d.places[table<<valueBits|uint16(x)&(1<<valueBits-1)]
			if x = advance(x, e, valueBits); x < least {
				if at+1 >= len(in) {
					return false
				}
				x, at = x<<16|uint32(binary.LittleEndian.Uint16(in[at:])), at+2
			}
			s := symbolOf(e)
			d.pixel[n&(MaxPixels-1)] = firsts[c&31] + s
			if c == full {
				col := int(d.index[n]) - first
				rowFull, columnFull = s+1, columns[col]
				columns[col] = s + 1
			}
		}
	}
	d.value.x, d.value.at = x, at
	return true
}
