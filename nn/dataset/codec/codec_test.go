package codec

import (
	"bytes"
	"flag"
	"math"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/f32"
	"inkling/nn/sparse"
)

// discs returns images of soft discs: ink, edges and paper, as digits have them.
func discs(rows, cols, n int) (images [][]byte, labels []byte, ink int) {
	rng := f32.NewRand(3, 0)
	for i := range n {
		image := make([]byte, rows*cols)
		x, y, r := rng.Float64()*float64(cols), rng.Float64()*float64(rows), rng.Float64()*float64(min(rows, cols))/2
		for p := range image {
			dx, dy := float64(p%cols)+0.5-x, float64(p/cols)+0.5-y
			v := r - math.Sqrt(dx*dx+dy*dy)
			image[p] = byte(255 * max(0, min(1, v/3)))
			if image[p] != 0 {
				ink++
			}
		}
		images, labels = append(images, image), append(labels, byte(i%7))
	}
	return images, labels, ink
}

func decode(b []byte, rows, cols, n, ink int) (images [][]byte, labels []byte, err error) {
	x, labels := sparse.New(rows*cols, new([256]float32)), make([]byte, n)
	spans, err := Decode(b, rows, cols, 7, labels, ink, x)
	for _, s := range spans {
		image := make([]byte, rows*cols)
		index, value := x.Row(s)
		for e, p := range index {
			image[p] = value[e]
		}
		images = append(images, image)
	}
	return images, labels, err
}

func TestRoundTrip(t *testing.T) {
	for _, side := range [][2]int{{1, 1}, {1, 64}, {64, 1}, {2, 3}, {28, 28}, {64, 64}, {63, 17}} {
		for _, n := range []int{0, 1, 2, 50} {
			want, labels, ink := discs(side[0], side[1], n)
			b := Encode(side[0], side[1], 7, want, labels)
			got, gotLabels, err := decode(b, side[0], side[1], n, ink)
			if err != nil {
				t.Fatalf("%d images of %v: %v", n, side, err)
			}
			if d := cmp.Diff([]any{want, append([]byte{}, labels...)}, []any{got, gotLabels}); d != "" {
				t.Errorf("%d images of %v (-want +got):\n%s", n, side, d)
			}
		}
	}
}

var update = flag.Bool("update", false, "rewrite the golden files")

// TestOldBytes decodes earlier output: published shards must stay readable as long as
// the version of their format is supported.
func TestOldBytes(t *testing.T) {
	const file = "testdata/discs.golden"
	want, labels, ink := discs(20, 20, 30)
	if *update {
		if err := os.WriteFile(file, Encode(20, 20, 7, want, labels), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got, gotLabels, err := decode(b, 20, 20, 30, ink)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]any{want, labels}, []any{got, gotLabels}); d != "" {
		t.Error(d)
	}
}

// TestEveryValue uses images in which every pair of values occurs next to each other.
func TestEveryValue(t *testing.T) {
	var images [][]byte
	ink := 0
	for i := range 256 {
		image := make([]byte, 64*8)
		for p := range image {
			image[p] = byte(p / 2)
			if p%2 == 1 {
				image[p] = byte(i)
			}
			if image[p] != 0 {
				ink++
			}
		}
		images = append(images, image)
	}
	got, _, err := decode(Encode(64, 8, 7, images, make([]byte, 256)), 64, 8, 256, ink)
	if err != nil {
		t.Fatal(err)
	}
	for i := range images {
		if !bytes.Equal(images[i], got[i]) {
			t.Fatalf("image %d differs", i)
		}
	}
}

// TestDamage flips bits in coded images: decoding must return an error or images, and
// must not panic.
func TestDamage(t *testing.T) {
	images, labels, ink := discs(12, 12, 3)
	b := Encode(12, 12, 7, images, labels)
	wrong := 0
	const step = 29 // so that every bit of a byte has its turn
	for i := 0; i < 8*len(b); i += step {
		b[i/8] ^= 1 << (i % 8)
		if _, _, err := decode(b, 12, 12, 3, ink); err == nil {
			wrong++
		}
		b[i/8] ^= 1 << (i % 8)
	}
	if wrong > 8*len(b)/step/4 {
		t.Errorf("%d of %d flipped bits were not noticed", wrong, 8*len(b)/step)
	}
	for n := 0; n < len(b); n += step {
		if _, _, err := decode(b[:n], 12, 12, 3, ink); err == nil {
			t.Errorf("the first %d of %d bytes were taken for all", n, len(b))
		}
	}
}

func TestClasses(t *testing.T) {
	for v := range 256 {
		c := classOf[v]
		if s := v - int(firsts[c]); s < 0 || s >= sizes[c] {
			t.Errorf("value %d is number %d of the %d in class %d", v, s, sizes[c], c)
		}
	}
	last := neighbours[places-1]
	if n := last.weight * last.levels; n != contexts {
		t.Errorf("%d contexts, expected %d", n, contexts)
	}
}

func TestFrequencies(t *testing.T) {
	for _, d := range []distribution{{0, 1}, {44, 1, 1, 1}, {1, 1, 1}, {0, 44, 0, 44}, bytes.Repeat([]byte{44}, 65)} {
		for _, total := range []int{1 << whatBits, 1 << valueBits} {
			sum := 0
			for s, f := range d.frequencies(total) {
				if (f > 0) != (d[s] > 0) {
					t.Errorf("%v of %d: frequency %d of code %d", d, total, f, d[s])
				}
				sum += f
			}
			if sum != total {
				t.Errorf("%v: frequencies sum to %d, expected %d", d, sum, total)
			}
		}
	}
}

func TestLog2(t *testing.T) {
	for n := 1; n < 1<<30; n += 1 + n/3 {
		if got, want := float64(log2(n))/float64(aBit), math.Log2(float64(n)); math.Abs(got-want) > 0.0001 {
			t.Errorf("log2(%d) = %v, expected %v", n, got, want)
		}
	}
}

func TestBits(t *testing.T) {
	var w bitWriter
	for v := range 300 {
		w.golomb(v)
		w.number(v%8, 3)
		w.golomb(zigzag(v - 150))
	}
	r := bitReader{b: w.b}
	for v := range 300 {
		if a, b, c := r.golomb(), r.number(3), unzigzag(r.golomb()); a != v || b != v%8 || c != v-150 {
			t.Fatalf("%d, %d, %d came back as %d, %d, %d", v, v%8, v-150, a, b, c)
		}
	}
	if r.over || r.at != w.at {
		t.Errorf("%d bits were read, %d written", r.at, w.at)
	}
}
