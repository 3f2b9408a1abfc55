package learn

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"inkling/nn"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/numpy"
)

// Bounds of a network that can be seen at a glance.
const (
	fewestLayers, mostLayers = 2, 4 // the inputs count
	mostUnits                = 6
)

// small is a small network that is shown number by number, and one sample of what
// it shall say. The pages on matrices and on backpropagation have one each: what is
// done to one must not spoil the other.
type small struct {
	network *nn.Network
	seed    uint64
	x, y    []float32
	chosen  unitAt
}

// unitAt is a unit: layer 0 is the first behind the inputs.
type unitAt struct{ layer, unit int }

// has reports whether the network has this unit.
func (s *small) has(layer, unit int) bool {
	b := s.network.Biases
	return layer >= 0 && layer < len(b) && unit >= 0 && unit < len(b[layer])
}

// small returns the small network of the page that is open.
func (s *State) small() *small {
	if s.Page == backpropPage {
		return &s.backprop.small
	}
	return &s.matrices
}

// newSmall returns the network that the page on matrices begins with.
func newSmall() small {
	s := small{seed: 1}
	s.reshape([]int{2, 3, 1})
	return s
}

// firstExample returns the network that the page on backpropagation begins with. Its
// numbers can be followed in the head: every z is 0, so that each activation is 0.5
// and each slope of sigma 0.25. Its output unit is chosen.
func firstExample() small {
	s := small{
		seed: 1, network: nn.New([]int{2, 2, 1}, nn.Sigmoid, nn.Sigmoid),
		x: []float32{1, 2}, y: []float32{1}, chosen: unitAt{1, 0},
	}
	lesson.SetWeights(s.network.Parameters, 0, array(2, 2, -1, -1, 1))
	lesson.SetBiases(s.network.Parameters, 0, array(1, 0, -1))
	lesson.SetWeights(s.network.Parameters, 1, array(2, 4, -2))
	lesson.SetBiases(s.network.Parameters, 1, array(1, -1))
	return s
}

// array returns rows of numbers, given the number of columns.
func array(cols int, data ...float64) *numpy.Array {
	a := numpy.Zeros(len(data)/cols, cols)
	copy(a.Data, data)
	return a
}

// reshape begins with another network.
func (s *small) reshape(sizes []int) {
	s.network = nn.New(sizes, nn.Sigmoid, nn.Sigmoid)
	s.draw()
	s.x, s.y = make([]float32, sizes[0]), make([]float32, sizes[len(sizes)-1])
	for i := range s.x {
		s.x[i] = []float32{0.8, 0.4}[i%2]
	}
	s.y[0] = 1
	s.chosen = unitAt{}
}

// draw draws the first weights and biases, with two places behind the point so
// that they can be read.
func (s *small) draw() {
	s.network.Initialise(nn.Large, s.seed)
	for _, at := range lesson.Places(s.network.Parameters) {
		w := at.Of(s.network.Parameters)
		*w = float32(math.Round(100*float64(*w)) / 100)
	}
}

// What can happen to the small network.
type (
	// SetShape types the sizes of its layers.
	SetShape struct{ Text string }
	// SetNumber gives a weight or bias another value.
	SetNumber struct {
		Place lesson.Place
		Value float32
	}
	// SetX gives an input another value, SetY a desired output.
	SetX struct {
		Which int
		Value float32
	}
	// SetY gives a desired output another value.
	SetY struct {
		Which int
		Value float32
	}
	// ChooseUnit chooses the unit that is worked through.
	ChooseUnit struct{ Layer, Unit int }
	// NewWeights draws other first weights and biases.
	NewWeights struct{}
	// ResetSmall shows the network that the page began with.
	ResetSmall struct{}
)

// shapeField is the id of the field of the shape.
const shapeField = "small-shape"

func (m SetShape) apply(s *State) []Effect {
	s.typed[shapeField] = m.Text
	n := s.small()
	if sizes, ok := parseShape(m.Text); ok && !slices.Equal(sizes, n.network.Sizes) {
		n.reshape(sizes)
	}
	return nil
}

func (m SetNumber) apply(s *State) []Effect {
	if p := s.small().network.Parameters; slices.Contains(lesson.Places(p), m.Place) { // else the shape is another by now
		*m.Place.Of(p) = m.Value
	}
	return nil
}

func (m SetX) apply(s *State) []Effect {
	if m.Which < len(s.small().x) {
		s.small().x[m.Which] = m.Value
	}
	return nil
}

func (m SetY) apply(s *State) []Effect {
	if m.Which < len(s.small().y) {
		s.small().y[m.Which] = m.Value
	}
	return nil
}

func (m ChooseUnit) apply(s *State) []Effect {
	if n := s.small(); n.has(m.Layer, m.Unit) { // else the shape is another by now
		n.chosen = unitAt{m.Layer, m.Unit}
	}
	return nil
}

func (NewWeights) apply(s *State) []Effect {
	n := s.small()
	n.seed++
	n.draw()
	return nil
}

func (ResetSmall) apply(s *State) []Effect {
	if s.Page == backpropPage {
		s.backprop.small = firstExample()
	} else {
		s.matrices = newSmall()
	}
	clear(s.typed)
	return nil
}

// parseShape reads the sizes of layers as people write them: [2, 3, 1] or 2-3-1.
func parseShape(text string) (sizes []int, ok bool) {
	words := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ,;-–x×[]()", r) })
	for _, w := range words {
		n, err := strconv.Atoi(w)
		if err != nil || n < 1 || n > mostUnits {
			return nil, false
		}
		sizes = append(sizes, n)
	}
	return sizes, len(sizes) >= fewestLayers && len(sizes) <= mostLayers
}

// shapeText writes sizes as Python does.
func shapeText(sizes []int) string {
	var words []string
	for _, n := range sizes {
		words = append(words, strconv.Itoa(n))
	}
	return "[" + strings.Join(words, ", ") + "]"
}
