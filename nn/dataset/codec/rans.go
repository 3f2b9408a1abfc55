package codec

import "encoding/binary"

// The entropy coder is rANS (J. Duda, "Asymmetric numeral systems", 2013) with a 32-bit
// state that reads 16 bits at a time, and a table for each distribution.
const (
	whatBits  = 10
	valueBits = 8
	least     = 1 << 16 // state between two symbols
)

// A slot of a decoding table holds, for one remainder of the state, the symbol (bits 24 to
// 31), its frequency (12 to 23), and the remainder minus the sum of the frequencies before
// the symbol (0 to 11).
type slot = uint32

func symbolOf(s slot) uint8 { return uint8(s >> 24) }

// advance returns the state after the symbol, before any bytes are read.
func advance(x uint32, s slot, bits int) uint32 { return (s>>12&0xfff)*(x>>bits) + s&0xfff }

// refill reads two more bytes into the state if it is too small. When it is cannot be
// predicted, so there is no branch. Past the end it goes on with the last bytes: the caller compares
// at with the length.
func refill(x uint32, in []byte, at int) (uint32, int) {
	small := (uint64(x) - least) >> 63
	word := uint32(binary.LittleEndian.Uint16(in[min(at, len(in)-2):]))
	return x<<(16*small) | word&-uint32(small), at + int(2*small)
}

// A distribution holds the weight codes of its symbols; see weightOf.
type distribution []uint8

// Weights are coded as small floating-point numbers, four to an octave: code 0 is weight 0,
// and codes 1 to maxCode are 4, 5, 6, 7, 8, 10, 12, 14, 16 and so on.
const maxCode = 44

func weightOf(code uint8) int {
	if code == 0 {
		return 0
	}
	return (4 + int(code-1)&3) << ((code - 1) >> 2)
}

// frequencies returns the frequencies of the symbols, which sum to total. Each is
// proportional to its weight, rounded down but at least 1; any remainder is added to the
// first of the largest, and any excess is subtracted from the largest, one by one.
func (d distribution) frequencies(total int) []int {
	sum, left := 0, total
	for _, code := range d {
		sum += weightOf(code)
	}
	f := make([]int, len(d))
	for i, code := range d {
		if code != 0 {
			f[i] = max(1, weightOf(code)*total/sum)
			left -= f[i]
		}
	}
	if left > 0 {
		f[largest(f)] += left
	}
	for ; left < 0; left++ {
		f[largest(f)]--
	}
	return f
}

func largest(f []int) (at int) {
	for i, v := range f {
		if v > f[at] {
			at = i
		}
	}
	return at
}

// fill writes the distribution's slots to a table of as many entries as its frequencies sum
// to.
func (d distribution) fill(table []slot) {
	at := 0
	for symbol, f := range d.frequencies(len(table)) {
		for bias := range f {
			table[at+bias] = slot(symbol<<24 | f<<12 | bias)
		}
		at += f
	}
}

// readDistribution reads the codes of n symbols, each as its difference from the one before.
// It reports whether any symbol can occur.
func readDistribution(r *bitReader, n int) (distribution, bool) {
	d, code, some := make(distribution, n), firstCode, false
	for i := range d {
		code += unzigzag(r.golomb())
		if code < 0 || code > maxCode {
			return nil, false
		}
		d[i] = uint8(code)
		some = some || code > 0
	}
	return d, some
}

// firstCode is the code from which the first symbol's difference is taken.
const firstCode = 36

func (d distribution) write(w *bitWriter) {
	code := firstCode
	for _, c := range d {
		w.golomb(zigzag(int(c) - code))
		code = int(c)
	}
}
