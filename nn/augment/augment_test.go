package augment

import "testing"

func BenchmarkImage(b *testing.B) {
	d := New(1, 1)
	src, dst := make([]byte, Pixels), make([]byte, Pixels)
	for i := range src {
		if i%28 > 9 && i%28 < 15 && i/28 > 4 && i/28 < 24 {
			src[i] = 255
		}
	}
	for b.Loop() {
		d.Image(src, dst)
	}
}
