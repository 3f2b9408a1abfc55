package codec

import "math/bits"

// A cost is a number of bits, in 65,536ths. The encoder decides by whole numbers
// only, so that it makes the same choices everywhere.
type cost int64

const aBit cost = 1 << 16

// logs holds the logarithms of small numbers.
var logs [1 << 12]cost

func init() {
	for n := range logs {
		logs[n] = slowLog(uint64(n))
	}
}

// log2 returns the base-2 logarithm of n, or 0 if n is 0.
func log2(n int) cost {
	if n < len(logs) {
		return logs[n]
	}
	return slowLog(uint64(n))
}

// slowLog computes one bit of the logarithm with each squaring.
func slowLog(n uint64) cost {
	if n == 0 {
		return 0
	}
	whole := bits.Len64(n) - 1
	x := n << (63 - whole) >> 32 // from 1 to 2, in units of 2^-31
	log := cost(whole)
	for range 16 {
		x = x * x >> 31
		log <<= 1
		if x >= 1<<32 {
			x >>= 1
			log++
		}
	}
	return log
}

// A histogram counts symbols.
type histogram []int

// cost returns the number of bits that all its symbols take.
func (h histogram) cost() cost {
	var c cost
	total := 0
	for _, n := range h {
		c -= cost(n) * log2(n)
		total += n
	}
	return c + cost(total)*log2(total)
}

func (h histogram) add(g histogram) {
	for s, n := range g {
		h[s] += n
	}
}

// distribution returns the weight codes closest to the counts.
func (h histogram) distribution() distribution {
	d, most := make(distribution, len(h)), 0
	for _, n := range h {
		most = max(most, n)
	}
	if most == 0 { // never used
		d[0] = firstCode
		return d
	}
	for s, n := range h {
		if n > 0 {
			d[s] = nearestCode(n, most)
		}
	}
	return d
}

// nearestCode returns the code whose weight is closest to n/most of the largest
// weight.
func nearestCode(n, most int) uint8 {
	code, heaviest := uint8(1), weightOf(maxCode)
	for code < maxCode && (weightOf(code)+weightOf(code+1))*most < 2*n*heaviest {
		code++
	}
	return code
}
