package learn

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/norunners/vecty"
	"gonum.org/v1/gonum/mat"

	"inkling/nn"
	"inkling/nn/f32"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/ui/uitest"
)

// A number is one that a page shows, with what it is.
type number struct {
	is    string
	value float64
}

// marked numbers as they stand in the markup; tags inside them are those of a minus.
var (
	numberMark = regexp.MustCompile(`<(?:mn|td)[^>]* data-is="([^"]*)"[^>]*>(.*?)</(?:mn|td)>|<mrow[^>]* data-is="([^"]*)"[^>]*>(.*?)</mrow>`)
	anyTag     = regexp.MustCompile(`<[^>]*>`)
	toMachine  = strings.NewReplacer("−", "-", "(", "", "\u00a0×\u00a010", "e", "×10", "e", "⁻", "-", "⁰", "0", "¹", "1", "²", "2", "³", "3",
		"⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9")
)

// numbersIn returns the numbers that markup shows, in order.
func numbersIn(t *testing.T, html string) (list []number) {
	t.Helper()
	for _, m := range numberMark.FindAllStringSubmatch(html, -1) {
		is, content := m[1]+m[3], m[2]+m[4]
		x, err := strconv.ParseFloat(toMachine.Replace(anyTag.ReplaceAllString(content, "")), 64)
		if err != nil {
			t.Fatalf("%s is %q: %v", is, content, err)
		}
		list = append(list, number{is, x})
	}
	return list
}

// A reference is the book's algorithm in float64, by gonum's mat.
type reference struct {
	z, a, prime, delta, nabla []*mat.Dense
	cost                      float64
}

func newReference(n *nn.Network, x, y []float32) *reference {
	layers := n.Layers()
	r := &reference{a: []*mat.Dense{columnOf(x)}, delta: make([]*mat.Dense, layers), nabla: make([]*mat.Dense, layers)}
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
	d.Sub(r.a[layers], columnOf(y))
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

// randomSmall returns a small network with a sample and one of its units.
func randomSmall(seed uint64) small {
	rng := f32.NewRand(seed, 21)
	draw := func(n int) int { return int(rng.Float64() * float64(n)) }
	sizes := make([]int, fewestLayers+draw(mostLayers-fewestLayers+1))
	for i := range sizes {
		sizes[i] = 1 + draw(mostUnits)
	}
	s := small{network: nn.New(sizes, nn.Sigmoid, nn.Sigmoid)}
	s.network.Initialise(nn.Large, seed)
	for range sizes[0] {
		s.x = append(s.x, float32(rng.Normal()))
	}
	for range sizes[len(sizes)-1] {
		s.y = append(s.y, float32(math.Round(rng.Float64())))
	}
	s.chosen.layer = draw(len(sizes) - 1)
	s.chosen.unit = draw(sizes[s.chosen.layer+1])
	return s
}

// TestShownNumbers compares what the pages on matrices and on backpropagation show
// of 1,000 random networks, as it is written, with float64. Five digits are within
// 5e-5 of a number's size, and those of small numbers within 5e-6; finite differences
// of float32 are held to 5e-5.
func TestShownNumbers(t *testing.T) {
	worst := map[string]float64{}
	for seed := range uint64(1000) {
		s := NewState()
		s.matrices, s.backprop.small = randomSmall(seed), randomSmall(seed)
		v := &View{State: s, Send: func(Msg) {}}
		r := newReference(s.matrices.network, s.matrices.x, s.matrices.y)
		compare := func(page string, show func() vecty.ComponentOrHTML, want []number) {
			t.Helper()
			s.Update(Open{page})
			got := numbersIn(t, uitest.HTML(show()))
			if len(got) != len(want) {
				t.Fatalf("seed %d: %s shows %d numbers, want %d", seed, page, len(got), len(want))
			}
			for i, g := range got {
				w := want[i]
				d, bound := math.Abs(g.value-w.value), 5e-5*math.Abs(w.value)+6e-6
				if w.is == "numeric" || w.is == "difference" {
					bound += 5e-5
				}
				worst[w.is] = max(worst[w.is], d)
				if g.is != w.is || !(d <= bound) {
					t.Fatalf("seed %d, %v: %s shows %v at place %d, want %v", seed, s.matrices.network.Sizes, page, g, i, w)
				}
			}
		}
		matrices, backprop := v.matrices, v.backprop
		if seed >= 50 { // the parts of the pages that show numbers: this is faster
			matrices, backprop = v.matricesNumbers, v.backpropNumbers
		}
		compare("matrices", matrices, r.feedforward(s.matrices.chosen))
		compare("backprop", backprop, r.backprop(&s.backprop))
	}
	t.Logf("largest differences: %v", worst)
}

func (v *View) matricesNumbers() vecty.ComponentOrHTML {
	s := v.State.small()
	return v.worked(lesson.Activations(s.network, s.x))
}

func (v *View) backpropNumbers() vecty.ComponentOrHTML {
	s := v.State.small()
	b := s.backprop()
	return vecty.List{v.wayTable(b), v.errorOf(b, s.chosen), v.writtenOut(b, s.chosen), v.gradients(b, s.chosen, v.State.backprop.eta)}
}

// feedforward are the numbers of a unit as the page on matrices shows them.
func (r *reference) feedforward(at unitAt) (list []number) {
	inputs := r.a[at.layer]
	for j := range inputs.RawMatrix().Rows {
		list = append(list, number{"input", inputs.At(j, 0)})
	}
	return append(list, number{"z", r.z[at.layer].At(at.unit, 0)}, number{"a", r.a[at.layer+1].At(at.unit, 0)})
}

// backprop are the numbers of the page on backpropagation.
func (r *reference) backprop(p *backprop) (list []number) {
	add := func(is string, m *mat.Dense, i int) { list = append(list, number{is, m.At(i, 0)}) }
	sizes, l, k := p.small.network.Sizes, p.small.chosen.layer, p.small.chosen.unit
	for l := range r.z {
		for k := range sizes[l+1] {
			add("z", r.z[l], k)
			add("a", r.a[l+1], k)
			add("prime", r.prime[l], k)
			add("delta", r.delta[l], k)
		}
	}
	list = append(list, number{"cost", r.cost})
	add("z", r.z[l], k)
	add("a", r.a[l+1], k)
	add("prime", r.prime[l], k)
	add("delta", r.delta[l], k)
	if len(r.z) == 2 {
		list = append(list, number{"written", r.nabla[l].At(k, 0)})
	}
	return append(list, r.partials(p)...)
}

// partials are those of the gradient of the chosen unit: of each quantity that of
// all weights, and of the bias.
func (r *reference) partials(p *backprop) (list []number) {
	l, k := p.small.chosen.layer, p.small.chosen.unit
	delta := r.delta[l].At(k, 0)
	var columns [][]number
	add := func(at lesson.Place, input, slope float64) {
		before := float64(*at.Of(p.small.network.Parameters))
		columns = append(columns, []number{{"input", input}, {"delta", delta}, {"gradient", slope}, {"numeric", slope},
			{"difference", 0}, {"before", before}, {"after", before - float64(p.eta)*slope}})
	}
	for j := range p.small.network.Sizes[l] {
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
