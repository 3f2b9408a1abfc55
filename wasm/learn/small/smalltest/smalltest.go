// Package smalltest compares the numbers that lessons show of small networks with the book's
// algorithm in float64.
package smalltest

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"gonum.org/v1/gonum/mat"

	"inkling/nn"
	"inkling/nn/f32"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/small"
)

// A Number is a number that a lesson shows, with its name.
type Number struct {
	Is    string
	Value float64
}

// numberMark matches marked numbers in HTML; tags inside them are those of a minus sign.
var (
	numberMark = regexp.MustCompile(`<(?:mn|td)[^>]* data-is="([^"]*)"[^>]*>(.*?)</(?:mn|td)>|<mrow[^>]* data-is="([^"]*)"[^>]*>(.*?)</mrow>`)
	anyTag     = regexp.MustCompile(`<[^>]*>`)
	toMachine  = strings.NewReplacer("−", "-", "(", "", "\u00a0×\u00a010", "e", "×10", "e", "⁻", "-", "⁰", "0", "¹", "1", "²", "2", "³", "3",
		"⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9")
)

// numbersIn returns the numbers in HTML, in order.
func numbersIn(t *testing.T, html string) (list []Number) {
	t.Helper()
	for _, m := range numberMark.FindAllStringSubmatch(html, -1) {
		is, content := m[1]+m[3], m[2]+m[4]
		x, err := strconv.ParseFloat(toMachine.Replace(anyTag.ReplaceAllString(content, "")), 64)
		if err != nil {
			t.Fatalf("%s is %q: %v", is, content, err)
		}
		list = append(list, Number{is, x})
	}
	return list
}

// A Reference is the book's algorithm in float64, with gonum's mat.
type Reference struct {
	of                        *small.Network
	z, a, prime, delta, nabla []*mat.Dense // by layer; a starts with the inputs
	cost                      float64
}

// NewReference does the forward and backward pass of a small network's sample.
func NewReference(n *small.Network) *Reference {
	layers := n.Layers()
	r := &Reference{of: n, a: []*mat.Dense{columnOf(n.X)}, delta: make([]*mat.Dense, layers), nabla: make([]*mat.Dense, layers)}
	var w []*mat.Dense
	for l := range layers {
		w = append(w, mat.NewDense(n.Sizes[l+1], n.Sizes[l], lesson.Weights(n.Parameters, l).Data))
		var z, a, prime mat.Dense
		z.Mul(w[l], r.a[l])
		z.Add(&z, columnOf(n.Biases[l]))
		a.Apply(func(_, _ int, v float64) float64 { return 1 / (1 + math.Exp(-v)) }, &z)
		prime.Apply(func(_, _ int, v float64) float64 { return v * (1 - v) }, &a)
		r.z, r.a, r.prime = append(r.z, &z), append(r.a, &a), append(r.prime, &prime)
	}
	var d mat.Dense
	d.Sub(r.a[layers], columnOf(n.Y))
	r.cost = mat.Dot(d.ColView(0), d.ColView(0)) / 2
	for l := layers - 1; l >= 0; l-- {
		var delta, nabla mat.Dense
		delta.MulElem(&d, r.prime[l])
		nabla.Mul(&delta, r.a[l].T())
		r.delta[l], r.nabla[l] = &delta, &nabla
		d = mat.Dense{}
		d.Mul(w[l].T(), &delta)
	}
	return r
}

func columnOf(v []float32) *mat.Dense { return mat.NewDense(len(v), 1, lesson.Column(v).Data) }

// Random returns a random small network with a sample and a selected unit.
func Random(seed uint64) *small.Network {
	rng := f32.NewRand(seed, 21)
	draw := func(n int) int { return int(rng.Float64() * float64(n)) }
	sizes := make([]int, small.FewestLayers+draw(small.MostLayers-small.FewestLayers+1))
	for i := range sizes {
		sizes[i] = 1 + draw(small.MostUnits)
	}
	s := &small.Network{Network: nn.New(sizes, nn.Sigmoid, nn.Sigmoid)}
	s.Initialise(nn.Large, seed)
	for range sizes[0] {
		s.X = append(s.X, float32(rng.Normal()))
	}
	for range sizes[len(sizes)-1] {
		s.Y = append(s.Y, float32(math.Round(rng.Float64())))
	}
	s.Chosen.Layer = draw(len(sizes) - 1)
	s.Chosen.Unit = draw(sizes[s.Chosen.Layer+1])
	return s
}

// Compare compares the numbers in HTML with those expected, and records the largest differences in
// worst. The tolerance is 5e-5 of a number, for the five digits shown, or 5e-6 if that is more; for
// finite differences of float32 it is 5e-5.
func Compare(t *testing.T, html string, want []Number, worst map[string]float64) {
	t.Helper()
	got := numbersIn(t, html)
	if len(got) != len(want) {
		t.Fatalf("%d numbers are shown, want %d", len(got), len(want))
	}
	for i, g := range got {
		w := want[i]
		d, bound := math.Abs(g.Value-w.Value), 5e-5*math.Abs(w.Value)+6e-6
		if w.Is == "numeric" || w.Is == "difference" {
			bound += 5e-5
		}
		worst[w.Is] = max(worst[w.Is], d)
		if g.Is != w.Is || !(d <= bound) {
			t.Fatalf("%v is shown at place %d, want %v", g, i, w)
		}
	}
}

// Feedforward returns the numbers that the lesson on matrices shows for the selected unit.
func (r *Reference) Feedforward() (list []Number) {
	at := r.of.Chosen
	inputs := r.a[at.Layer]
	for j := range inputs.RawMatrix().Rows {
		list = append(list, Number{"input", inputs.At(j, 0)})
	}
	return append(list, Number{"z", r.z[at.Layer].At(at.Unit, 0)}, Number{"a", r.a[at.Layer+1].At(at.Unit, 0)})
}

// Backprop returns the numbers that the lesson on backpropagation shows, with a learning rate.
func (r *Reference) Backprop(eta float32) (list []Number) {
	add := func(is string, m *mat.Dense, i int) { list = append(list, Number{is, m.At(i, 0)}) }
	sizes, l, k := r.of.Sizes, r.of.Chosen.Layer, r.of.Chosen.Unit
	for l := range r.z {
		for k := range sizes[l+1] {
			add("z", r.z[l], k)
			add("a", r.a[l+1], k)
			add("prime", r.prime[l], k)
			add("delta", r.delta[l], k)
		}
	}
	list = append(list, Number{"cost", r.cost})
	add("z", r.z[l], k)
	add("a", r.a[l+1], k)
	add("prime", r.prime[l], k)
	add("delta", r.delta[l], k)
	if len(r.z) == 2 {
		list = append(list, Number{"written", r.nabla[l].At(k, 0)})
	}
	return append(list, r.partials(eta)...)
}

// partials returns the gradient of the selected unit, quantity by quantity, each for all weights
// and the bias.
func (r *Reference) partials(eta float32) (list []Number) {
	l, k := r.of.Chosen.Layer, r.of.Chosen.Unit
	delta := r.delta[l].At(k, 0)
	var columns [][]Number
	add := func(at lesson.Place, input, slope float64) {
		before := float64(*at.Of(r.of.Parameters))
		columns = append(columns, []Number{{"input", input}, {"delta", delta}, {"gradient", slope}, {"numeric", slope},
			{"difference", 0}, {"before", before}, {"after", before - float64(eta)*slope}})
	}
	for j := range r.of.Sizes[l] {
		add(lesson.Place{Layer: l, Unit: k, From: j}, r.a[l].At(j, 0), r.nabla[l].At(k, j))
	}
	add(lesson.Place{Layer: l, Unit: k, From: lesson.Bias}, 1, delta)
	for i := range columns[0] {
		for _, c := range columns {
			list = append(list, c[i])
		}
	}
	return list
}
