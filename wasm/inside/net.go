package inside

import (
	"slices"

	"inkling/nn/inspect"
)

// netKeys are the keys used in the picture of the network.
var netKeys = []string{"ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "Escape"}

// netLayout returns the positions of the units, or nil if there is no picture.
func (s *State) netLayout() *netLayout {
	i, sizes, d := s, s.sizes(), s.env.Data
	if sizes == nil || i.Width < 1 || i.Height < 1 || d.Pixels() != sizes[0] {
		return nil
	}
	if i.layout == nil || !slices.Equal(i.laidOut, sizes) {
		i.layout = newNetLayout(sizes, d.Rows, d.Cols, i.Width, i.Height, i.env.Bench)
		i.laidOut = sizes
	}
	return i.layout
}

// LayerCentres returns the horizontal centres of the hidden layers in the picture, in CSS pixels, or nil without a picture.
func (s *State) LayerCentres() (centres []float64) {
	l := s.netLayout()
	if l == nil {
		return nil
	}
	for i := range l.blocks[1 : len(l.blocks)-1] {
		b := &l.blocks[i+1]
		centres = append(centres, b.left+b.pitch*float64(b.columns-1)/2)
	}
	return centres
}

// netView returns what the picture shows, or nil without a network.
func (s *State) netView() *netView {
	n := s.subject()
	switch {
	case s.env.Draft != nil:
		return &netView{only: noUnit}
	case n == nil:
		return nil
	}
	return &netView{network: n, activations: s.activations(), flow: s.Flow, only: s.looksAt()}
}

// netKey moves the selection from unit to unit.
func (s *State) netKey(name string) {
	l, i := s.netLayout(), s
	switch {
	case l == nil || s.env.Draft != nil:
	case name == "Escape":
		s.chooseUnit(noUnit)
		i.Spoken = noneChosen.Say()
	case !i.Chosen.in(i.laidOut):
		s.chooseUnit(UnitAt{1, 0})
	default:
		s.chooseUnit(l.step(i.Chosen, name))
	}
}

// unitSum returns the parts of a unit's z for what is on the pad.
func (s *State) unitSum(u UnitAt) (sum inspect.Sum, ok bool) {
	n, a := s.subject(), s.activations()
	if a == nil || u.Layer < 1 || !u.in(n.Sizes) {
		return sum, false
	}
	w := n.Weights[u.Layer-1]
	return inspect.Weigh(w, n.Biases[u.Layer-1], u.Unit, a[u.Layer-1], make([]float32, w.Rows)), true
}

// A strong unit is one of the most active in its layer.
type strong struct {
	at   UnitAt
	name string
	a    float32
}

// listedUnits is the number of units listed for each layer.
const listedUnits = 5

// strongest returns the most active units of each layer except the inputs, in descending order, and
// all outputs.
func (s *State) strongest() [][]strong {
	a := s.activations()
	if a == nil {
		return nil
	}
	var layers [][]strong
	for layer := 1; layer < len(a); layer++ {
		var list []strong
		for unit, v := range a[layer] {
			u := UnitAt{layer, unit}
			list = append(list, strong{u, s.nameUnit(u), v})
		}
		slices.SortStableFunc(list, func(p, q strong) int {
			switch {
			case abs(p.a) > abs(q.a):
				return -1
			case abs(p.a) < abs(q.a):
				return 1
			}
			return 0
		})
		if layer < len(a)-1 {
			list = list[:min(listedUnits, len(list))]
		}
		layers = append(layers, list)
	}
	return layers
}
