// Package small is a small network shown number by number, with controls and a diagram. The lessons
// on matrices and on backpropagation each have their own, so that changes in one do not affect the
// other.
package small

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"inkling/nn"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/page"
)

// Limits of a network that can be shown as a whole.
const (
	FewestLayers, MostLayers = 2, 4 // including the inputs
	MostUnits                = 6
)

// A Network is a small network with one sample.
type Network struct {
	*nn.Network
	X, Y   []float32
	Chosen UnitAt // the selected unit

	seed  uint64
	begin func() Network // returns the initial network
}

// A UnitAt is a unit; layer 0 is the first after the inputs.
type UnitAt struct{ Layer, Unit int }

// has reports whether the network has this unit.
func (n *Network) has(layer, unit int) bool {
	b := n.Biases
	return layer >= 0 && layer < len(b) && unit >= 0 && unit < len(b[layer])
}

// New returns the network that begin returns. Reset restores it.
func New(begin func() Network) Network {
	n := begin()
	n.begin, n.seed = begin, 1
	return n
}

// Drawn returns a network of these sizes with random weights and biases.
func Drawn(sizes ...int) Network {
	n := Network{seed: 1}
	n.reshape(sizes)
	return n
}

// reshape replaces the network by a random one of other sizes.
func (n *Network) reshape(sizes []int) {
	n.Network = nn.New(sizes, nn.Sigmoid, nn.Sigmoid)
	n.draw()
	n.X, n.Y = make([]float32, sizes[0]), make([]float32, sizes[len(sizes)-1])
	for i := range n.X {
		n.X[i] = []float32{0.8, 0.4}[i%2]
	}
	n.Y[0] = 1
	n.Chosen = UnitAt{}
}

// draw initialises weights and biases, rounded to two decimals for reading.
func (n *Network) draw() {
	n.Initialise(nn.Large, n.seed)
	for _, at := range lesson.Places(n.Parameters) {
		w := at.Of(n.Parameters)
		*w = float32(math.Round(100*float64(*w)) / 100)
	}
}

// A Msg is something that has happened to the small network.
type Msg interface {
	apply(n *Network, env page.Env)
}

// Update applies a message.
func (n *Network) Update(m Msg, env page.Env) { m.apply(n, env) }

// Messages of the small network.
type (
	// SetShape is the text typed for the layer sizes.
	SetShape struct{ Text string }
	// SetNumber changes a weight or bias.
	SetNumber struct {
		Place lesson.Place
		Value float32
	}
	// SetX changes an input.
	SetX struct {
		Which int
		Value float32
	}
	// SetY changes a desired output.
	SetY struct {
		Which int
		Value float32
	}
	// ChooseUnit selects a unit.
	ChooseUnit struct{ Layer, Unit int }
	// NewWeights initialises weights and biases again.
	NewWeights struct{}
	// Reset restores the initial network.
	Reset struct{}
)

func (m SetShape) apply(n *Network, env page.Env) {
	env.Typed[shapeField] = m.Text
	if sizes, ok := parseShape(m.Text); ok && !slices.Equal(sizes, n.Sizes) {
		n.reshape(sizes)
	}
}

func (m SetNumber) apply(n *Network, _ page.Env) {
	if slices.Contains(lesson.Places(n.Parameters), m.Place) { // otherwise the shape has changed since
		*m.Place.Of(n.Parameters) = m.Value
	}
}

func (m SetX) apply(n *Network, _ page.Env) {
	if m.Which < len(n.X) {
		n.X[m.Which] = m.Value
	}
}

func (m SetY) apply(n *Network, _ page.Env) {
	if m.Which < len(n.Y) {
		n.Y[m.Which] = m.Value
	}
}

func (m ChooseUnit) apply(n *Network, _ page.Env) {
	if n.has(m.Layer, m.Unit) { // otherwise the shape has changed since
		n.Chosen = UnitAt(m)
	}
}

func (NewWeights) apply(n *Network, _ page.Env) {
	n.seed++
	n.draw()
}

func (Reset) apply(n *Network, env page.Env) {
	*n = New(n.begin)
	clear(env.Typed)
}

// parseShape parses layer sizes, as in [2, 3, 1] or 2-3-1.
func parseShape(text string) (sizes []int, ok bool) {
	words := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ,;-–x×[]()", r) })
	for _, w := range words {
		n, err := strconv.Atoi(w)
		if err != nil || n < 1 || n > MostUnits {
			return nil, false
		}
		sizes = append(sizes, n)
	}
	return sizes, len(sizes) >= FewestLayers && len(sizes) <= MostLayers
}

// ShapeText formats sizes as Python does.
func ShapeText(sizes []int) string {
	var words []string
	for _, n := range sizes {
		words = append(words, strconv.Itoa(n))
	}
	return "[" + strings.Join(words, ", ") + "]"
}
