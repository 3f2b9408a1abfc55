// Package sha256 computes SHA-256 (FIPS 180-4), which identifies files. The standard library's
// package brings in all of its cryptography and self-tests, a twelfth of the program that every
// visitor loads.
package sha256

import (
	"encoding/binary"
	"math/bits"
)

const blockBytes = 64

// initial holds the first 32 bits of the fractional parts of the square roots of the first 8
// primes.
var initial = [8]uint32{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}

// constants holds the same of the cube roots of the first 64 primes.
var constants = [64]uint32{
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
}

// Sum returns the SHA-256 of the concatenated parts, in hexadecimal digits.
func Sum(parts ...[]byte) string {
	state, rest, total := initial, make([]byte, 0, 2*blockBytes), 0
	for _, p := range parts {
		total += len(p)
		if n := len(rest); n > 0 {
			more := min(len(p), blockBytes-n)
			rest, p = append(rest, p[:more]...), p[more:]
			if len(rest) < blockBytes {
				continue
			}
			add(&state, rest)
			rest = rest[:0]
		}
		for ; len(p) >= blockBytes; p = p[blockBytes:] {
			add(&state, p)
		}
		rest = append(rest, p...)
	}
	rest = append(rest, 0x80)
	for len(rest)%blockBytes != blockBytes-8 {
		rest = append(rest, 0)
	}
	for rest = binary.BigEndian.AppendUint64(rest, uint64(total)*8); len(rest) > 0; rest = rest[blockBytes:] {
		add(&state, rest)
	}
	const digits = "0123456789abcdef"
	text := make([]byte, 0, 64)
	for _, word := range state {
		for shift := 28; shift >= 0; shift -= 4 {
			text = append(text, digits[word>>shift&15])
		}
	}
	return string(text)
}

// add hashes the first block into the state. It is a function of one block because V8 replaces a function by its optimised
// code only at a call: in one call for all blocks, a page would hash the network that it opens with by slow code alone.
func add(state *[8]uint32, block []byte) {
	var w [64]uint32
	for i := range 16 {
		w[i] = binary.BigEndian.Uint32(block[4*i:])
	}
	for i := 16; i < 64; i++ {
		u, v := w[i-15], w[i-2]
		w[i] = w[i-16] + w[i-7] +
			(bits.RotateLeft32(u, -7) ^ bits.RotateLeft32(u, -18) ^ u>>3) +
			(bits.RotateLeft32(v, -17) ^ bits.RotateLeft32(v, -19) ^ v>>10)
	}
	a, b, c, d, e, f, g, h := state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]
	for i := range 64 {
		t := h + (bits.RotateLeft32(e, -6) ^ bits.RotateLeft32(e, -11) ^ bits.RotateLeft32(e, -25)) + (e&f ^ ^e&g) + constants[i] + w[i]
		u := (bits.RotateLeft32(a, -2) ^ bits.RotateLeft32(a, -13) ^ bits.RotateLeft32(a, -22)) + (a&b ^ a&c ^ b&c)
		h, g, f, e, d, c, b, a = g, f, e, d+t, c, b, a, t+u
	}
	for i, v := range [8]uint32{a, b, c, d, e, f, g, h} {
		state[i] += v
	}
}
