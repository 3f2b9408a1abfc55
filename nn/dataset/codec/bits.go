package codec

import "math/bits"

// A bitReader reads numbers from bytes, each byte's lowest bit first. Past the
// end it reads zeros and sets over.
type bitReader struct {
	b    []byte
	at   int // in bits
	over bool
}

func (r *bitReader) bit() uint {
	if r.at >= 8*len(r.b) {
		r.over = true
		return 0
	}
	v := uint(r.b[r.at/8]>>(r.at%8)) & 1
	r.at++
	return v
}

// number reads a number of width bits, the lowest first.
func (r *bitReader) number(width int) int {
	v := uint(0)
	for i := range width {
		v |= r.bit() << i
	}
	return int(v)
}

// golomb reads a non-negative number in the exponential Golomb code of order 1:
// z zeros, a one, and z+1 more bits.
func (r *bitReader) golomb() int {
	zeros := 0
	for r.bit() == 0 {
		if zeros++; zeros > 16 {
			r.over = true
			return 0
		}
	}
	return (1<<zeros-1)*2 + r.number(zeros+1)
}

// A bitWriter writes what a bitReader reads.
type bitWriter struct {
	b  []byte
	at int
}

func (w *bitWriter) number(v, width int) {
	for i := range width {
		if w.at%8 == 0 {
			w.b = append(w.b, 0)
		}
		w.b[w.at/8] |= byte(v>>i&1) << (w.at % 8)
		w.at++
	}
}

func (w *bitWriter) golomb(v int) {
	zeros := bits.Len(uint(v/2+1)) - 1
	w.number(1<<zeros, zeros+1)
	w.number(v-(1<<zeros-1)*2, zeros+1)
}

// zigzag maps 0, -1, 1, -2 and so on to 0, 1, 2, 3.
func zigzag(v int) int { return v<<1 ^ v>>63 }

func unzigzag(v int) int { return v>>1 ^ -(v & 1) }
