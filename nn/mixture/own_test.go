package mixture

import (
	"bytes"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn/dataset"
)

// ownOf returns n samples of which a quarter are three drawings, all in label 9,
// among 40 digits of labels 0 to 4.
func ownOf(n int, seed uint64) (own *Own, set, drawings *dataset.Set) {
	var low, high []int
	all := written(80)
	for i := range all.Len() {
		if i%10 < 5 {
			low = append(low, i)
		} else if i%10 == 9 {
			high = append(high, i)
		}
	}
	set, drawings = all.Pick(low), all.Pick(high[:3])
	return NewOwn(New(set, Shares{}, seed), drawings, n, 0.25, seed), set, drawings
}

// TestOwn makes samples: the first are the drawings, in turn and each time
// another; the rest are images of the set as they are, each once.
func TestOwn(t *testing.T) {
	own, set, drawings := ownOf(40, 3)
	x, rows := own.Make(count(own.Len()))
	y := blas32.General{Rows: 40, Cols: 10, Stride: 10, Data: make([]float32, 400)}
	own.Desired(count(40), y)
	inputs := blas32.General{Rows: 40, Cols: 784, Stride: 784, Data: make([]float32, 40*784)}
	own.Inputs(count(40), inputs)
	want, from, seen := make([]float32, 784), 0, map[string]int{}
	for i := range 40 {
		image := expand(x, rows[i])
		seen[string(image)]++
		label := 9
		if i < 10 {
			dataset.Inputs(drawings.Image(i%3), want)
			if bytes.Equal(image, drawings.Image(i%3)) {
				t.Errorf("sample %d is not augmented", i)
			}
		} else {
			from = indexOf(set, image)
			if from < 0 {
				t.Fatalf("sample %d is not an image of the set", i)
			}
			dataset.Inputs(image, want)
			label = int(set.Labels[from])
		}
		if d := cmp.Diff(want, inputs.Data[i*784:(i+1)*784]); d != "" {
			t.Errorf("inputs of sample %d (-want +got):\n%s", i, d)
		}
		for j, v := range y.Data[i*10 : i*10+10] {
			if (v == 1) != (j == label) {
				t.Errorf("sample %d: %v is desired for %d, the label is %d", i, v, j, label)
			}
		}
	}
	if len(seen) != 40 {
		t.Errorf("%d different images of 40", len(seen))
	}
}

func indexOf(set *dataset.Set, image []byte) int {
	for i := range set.Len() {
		if bytes.Equal(set.Image(i), image) {
			return i
		}
	}
	return -1
}

// TestOwnChance makes the same by one seed, something else by another, and goes
// round where the set is small.
func TestOwnChance(t *testing.T) {
	first := func(seed uint64) (images [][]byte) {
		own, _, _ := ownOf(400, seed)
		x, rows := own.Make(count(400))
		for _, row := range rows {
			images = append(images, expand(x, row))
		}
		return images
	}
	same := func(a, b [][]byte) bool { return slices.EqualFunc(a, b, bytes.Equal) } // cmp takes seconds
	if !same(first(1), first(1)) || same(first(1), first(2)) {
		t.Error("the samples do not follow the seed")
	}
}
