package codec

import "math/bits"

// A cost is a number of bits, in 65,536ths: the encoder chooses by whole numbers
// only, so that it chooses the same everywhere.
type cost int64

const aBit cost = 1 << 16

// logs holds the logarithms of small numbers.
var logs [1 << 12]cost

func init() {
	for n := range logs {
		logs[n] = slowLog(uint64(n))
	}
}

// log2 returns the logarithm of n to base 2, or 0 if n is 0.
func log2(n int) cost {
	if n < len(logs) {
		return logs[n]
	}
	return slowLog(uint64(n))
}

// slowLog finds a bit of the logarithm by each squaring of the number.
func slowLog(n uint64) cost {
	if n == 0 {
		return 0
	}
	whole := bits.Len64(n) - 1
	x := n << (63 - whole) >> 32 // from 1 to 2, in 2^31sts
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

// cost returns how many bits its symbols take in all.
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

// distribution returns the weight codes nearest to the counts.
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

// nearestCode returns the code whose weight is to the largest as n is to most.
func nearestCode(n, most int) uint8 {
	code, heaviest := uint8(1), weightOf(maxCode)
	for code < maxCode && (weightOf(code)+weightOf(code+1))*most < 2*n*heaviest {
		code++
	}
	return code
}
