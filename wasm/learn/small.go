package learn

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"inkling/nn"
	"inkling/nn/lesson"
)

// Bounds of a network that can be seen at a glance.
const (
	fewestLayers, mostLayers = 2, 4 // the inputs count
	mostUnits                = 6
)

// small is a small network that is shown number by number, and one sample of what
// it shall say. Two pages show the same.
type small struct {
	network *nn.Network
	seed    uint64
	x, y    []float32
	chosen  unitAt
	eta     float32
}

// unitAt is a unit: layer 0 is the first behind the inputs.
type unitAt struct{ layer, unit int }

func newSmall() small {
	s := small{seed: 1, eta: 3}
	s.reshape([]int{2, 3, 1})
	return s
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
	// ResetSmall shows the network of the beginning.
	ResetSmall struct{}
)

// shapeField is the id of the field of the shape.
const shapeField = "small-shape"

func (m SetShape) apply(s *State) []Effect {
	s.typed[shapeField] = m.Text
	if sizes, ok := parseShape(m.Text); ok && !slices.Equal(sizes, s.small.network.Sizes) {
		s.small.reshape(sizes)
	}
	return nil
}

func (m SetNumber) apply(s *State) []Effect {
	*m.Place.Of(s.small.network.Parameters) = m.Value
	return nil
}

func (m SetX) apply(s *State) []Effect {
	s.small.x[m.Which] = m.Value
	return nil
}

func (m SetY) apply(s *State) []Effect {
	s.small.y[m.Which] = m.Value
	return nil
}

func (m ChooseUnit) apply(s *State) []Effect {
	s.small.chosen = unitAt{m.Layer, m.Unit}
	return nil
}

func (NewWeights) apply(s *State) []Effect {
	s.small.seed++
	s.small.draw()
	return nil
}

func (ResetSmall) apply(s *State) []Effect {
	s.small = newSmall()
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
