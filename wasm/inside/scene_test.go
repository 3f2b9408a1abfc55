package inside

import (
	"math"
	"strings"
	"testing"

	"inkling/nn/dataset"
	"inkling/nn/f32"
	"inkling/nn/recipe"
)

// TestLayouts lays out networks of every size: each unit has a place of its own within the picture, is found there, and
// the keys lead to every one.
func TestLayouts(t *testing.T) {
	for _, sizes := range [][]int{{784, 10}, {784, 30, 10}, {784, 300, 100, 10}, {784, 256, 128, 10}, {784, 1024, 1024, 1024, 1024, 1024, 1024, 62}, {784, 1, 1, 10}, {4096, 40, 2}} {
		rows := int(math.Sqrt(float64(sizes[0])))
		for i, size := range [][2]float64{{560, 480}, {330, 420}, {560, 480}, {330, 380}} {
			l := newNetLayout(sizes, rows, rows, size[0], size[1], i > 1)
			last := 0.0
			for layer, units := range sizes {
				places := map[[2]float64]bool{}
				for unit := range units {
					u := UnitAt{layer, unit}
					x, y := l.at(u)
					if x < 0 || y < 0 || x > size[0] || y > size[1] || places[[2]float64{x, y}] {
						t.Fatalf("%v in %v: unit %+v is at %v, %v", sizes, size, u, x, y)
					}
					places[[2]float64{x, y}] = true
					if got := l.find(x, y); got != u {
						t.Fatalf("%v in %v: at the place of %+v is %+v", sizes, size, u, got)
					}
					if layer > 0 && unit == 0 && x < last {
						t.Errorf("%v in %v: layer %d begins before the one before ends", sizes, size, layer)
					}
				}
				b := &l.blocks[layer]
				last = b.left + b.width() - b.pitch
			}
			at := UnitAt{0, 0}
			for range 500 {
				at = l.step(at, "ArrowRight")
			}
			if at.Layer != len(sizes)-1 {
				t.Errorf("%v: going to the right leads to %+v", sizes, at)
			}
			for range 500 {
				at = l.step(at, "ArrowLeft")
			}
			if at.Layer != 0 {
				t.Errorf("%v: going to the left leads to %+v", sizes, at)
			}
		}
	}
}

// TestScene draws networks, of numbers that are none too.
func TestScene(t *testing.T) {
	n := recipe.Default().Network(dataset.MNIST)
	l := newNetLayout(n.Sizes, 28, 28, 560, 480, false)
	a := [][]float32{make([]float32, 784), make([]float32, 30), make([]float32, 10)}
	rng := f32.NewRand(1, 1)
	for _, layer := range a {
		for i := range layer {
			layer[i] = float32(rng.Float64())
		}
	}
	edges := func(v *netView) (n int) {
		for _, e := range v.scene(l).edges {
			n += strings.Count(e.path, "M")
			if strings.Count(e.path, "M") != strings.Count(e.path, "L") || e.strength <= 0 || e.strength > 1 {
				t.Errorf("%+v", e)
			}
		}
		return n
	}
	view := &netView{network: n, activations: a, flow: true, only: noUnit}
	if got := edges(view); got != 2*mostEdges {
		t.Errorf("%d edges", got)
	}
	view.only = UnitAt{1, 4}
	if got := edges(view); got != mostEdges+10 {
		t.Errorf("%d edges of a hidden unit", got)
	}
	view.only = UnitAt{0, 400}
	if got := edges(view); got != 30 {
		t.Errorf("%d edges of a pixel", got)
	}
	dots := 0
	for _, u := range view.scene(l).units {
		dots += strings.Count(u.path, "M")
	}
	if rings := strings.Count(l.rings(), "M"); rings != 40 || dots > 40 || dots < 35 {
		t.Errorf("%d rings, %d dots", rings, dots)
	}
	view.only = noUnit
	for _, v := range []float32{float32(math.NaN()), float32(math.Inf(1)), float32(math.Inf(-1)), -3e38} {
		a[1][3], a[2][1], n.Weights[1].Data[7] = v, v, v
		view.scene(l)
	}
}
