package sha256

import (
	"crypto/sha256"
	"encoding/hex"
	"math/rand/v2"
	"testing"
)

// TestSum compares sums of each short length, in one part and in several, with those of the standard library.
func TestSum(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	b := make([]byte, 1000)
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	for n := range 300 {
		sum := sha256.Sum256(b[:n])
		want, cut := hex.EncodeToString(sum[:]), r.IntN(n+1)
		if got := Sum(b[:n]); got != want {
			t.Errorf("%d bytes: %s, expected %s", n, got, want)
		}
		if got := Sum(b[:cut/2], b[cut/2:cut], nil, b[cut:n]); got != want {
			t.Errorf("%d bytes, cut at %d and %d: %s, expected %s", n, cut/2, cut, got, want)
		}
	}
	var bytes [][]byte
	for i := range b {
		bytes = append(bytes, b[i:i+1])
	}
	if sum := sha256.Sum256(b); Sum(bytes...) != hex.EncodeToString(sum[:]) {
		t.Error("byte by byte it is another")
	}
}

func BenchmarkSum(b *testing.B) {
	data := make([]byte, 1<<20)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		Sum(data)
	}
}
