package inside

import (
	"math"
	"slices"
	"strconv"

	"inkling/nn"
	"inkling/nn/inspect"
)

// A netScene is the picture of a network, as a few SVG paths. Each is drawn in one call, however
// many edges or units it has.
type netScene struct {
	edges []netEdges
	draft string // edges of a network that is not there yet
	units []netUnits
}

// netEdges are edges of about the same strength.
type netEdges struct {
	path     string
	positive bool
	strength float64 // 0 to 1, relative to the strongest edge between the two layers
}

// netUnits are units of about the same activation.
type netUnits struct {
	path     string
	negative bool
	shade    float64 // 0 to 1
}

const (
	strengths = 5  // levels of edges
	shades    = 10 // levels of units
	// mostEdges is the largest number of edges drawn between two layers. More could not be
	// distinguished.
	mostEdges = 200
)

// A netView is the content of the picture of a network.
type netView struct {
	network     *nn.Network
	activations [][]float32 // by layer, or nil if there are none
	flow        bool        // edges show activation times weight, not the weight
	only        UnitAt      // show only this unit's edges, or noUnit
}

// scene returns the paths of the view.
func (v *netView) scene(l *netLayout) *netScene {
	s := &netScene{}
	if v.network == nil {
		s.draft = l.draftPath()
		return s
	}
	for layer := range v.network.Weights {
		s.addEdges(l, layer, v.edges(layer))
	}
	if v.activations != nil {
		for layer, a := range v.activations[1:] { // the inputs are drawn as an image
			s.addUnits(l, layer+1, a)
		}
	}
	return s
}

// mostDrafted is the largest number of edges drawn between two layers that are not there yet.
const mostDrafted = 60

// draftPath returns edges between the layers, of no strength.
func (l *netLayout) draftPath() string {
	var path []byte
	for layer := range len(l.blocks) - 1 {
		from, to := l.blocks[layer].units, l.blocks[layer+1].units
		every := max(1, from*to/mostDrafted)
		for i := 0; i < from*to; i += every {
			x0, y0 := l.at(UnitAt{layer, i / to})
			x1, y1 := l.at(UnitAt{layer + 1, i % to})
			path = appendLine(path, x0, y0, x1, y1)
		}
	}
	return string(path)
}

// rings returns the path of the outlines of all units except the inputs.
func (l *netLayout) rings() string {
	var path []byte
	for layer := range l.blocks[1:] {
		for unit := range l.blocks[layer+1].units {
			path = appendDot(path, l, UnitAt{layer + 1, unit})
		}
	}
	return string(path)
}

// edges returns the edges to draw for a layer's weights, strongest first.
func (v *netView) edges(layer int) []inspect.Edge {
	w := v.network.Weights[layer]
	var a []float32
	if v.flow && v.activations != nil {
		a = v.activations[layer]
	}
	switch v.only.Layer {
	case -1:
		return inspect.Strongest(w, a, mostEdges)
	case layer:
		return inspect.Leaving(w, a, v.only.Unit, mostEdges)
	case layer + 1:
		return inspect.Reaching(w, a, v.only.Unit, mostEdges)
	default:
		return nil
	}
}

func (s *netScene) addEdges(l *netLayout, layer int, edges []inspect.Edge) {
	edges = slices.DeleteFunc(edges, func(e inspect.Edge) bool { return !finite(e.Value) })
	if len(edges) == 0 {
		return
	}
	var paths [2][strengths][]byte
	strongest := float64(abs(edges[0].Value))
	for _, e := range edges {
		sign := 0
		if e.Value > 0 {
			sign = 1
		}
		strength := min(strengths-1, int(float64(abs(e.Value))/strongest*strengths))
		x0, y0 := l.at(UnitAt{layer, e.From})
		x1, y1 := l.at(UnitAt{layer + 1, e.To})
		p := &paths[sign][strength]
		*p = appendLine(*p, x0, y0, x1, y1)
	}
	for strength := range strengths { // draw the strongest last, on top
		for sign, list := range paths {
			if p := list[strength]; p != nil {
				s.edges = append(s.edges, netEdges{string(p), sign == 1, float64(strength+1) / strengths})
			}
		}
	}
}

// addUnits shades the units of a layer by activation. If some exceed 1, the largest is the darkest.
func (s *netScene) addUnits(l *netLayout, layer int, a []float32) {
	largest := float32(1)
	for _, v := range a {
		if finite(v) {
			largest = max(largest, abs(v))
		}
	}
	var paths [2][shades + 1][]byte
	for unit, v := range a {
		if !finite(v) {
			continue
		}
		sign := 0
		if v < 0 {
			sign = 1
		}
		p := &paths[sign][int(abs(v)/largest*shades+0.5)]
		*p = appendDot(*p, l, UnitAt{layer, unit})
	}
	for sign, list := range paths {
		for shade, p := range list {
			if shade > 0 && p != nil {
				s.units = append(s.units, netUnits{string(p), sign == 1, float64(shade) / shades})
			}
		}
	}
}

// appendDot appends a unit's dot to a path.
func appendDot(b []byte, l *netLayout, u UnitAt) []byte {
	x, y := l.at(u)
	r := l.blocks[u.Layer].radius()
	b = appendPoint(append(b, 'M'), x-r, y)
	for _, across := range []float64{2 * r, -2 * r} {
		b = appendPoint(append(b, 'a'), r, r)
		b = appendPoint(append(b, " 0 1 0 "...), across, 0)
	}
	return b
}

// appendLine appends a line to a path.
func appendLine(b []byte, x0, y0, x1, y1 float64) []byte {
	b = appendPoint(append(b, 'M'), x0, y0)
	return appendPoint(append(b, 'L'), x1, y1)
}

// appendPoint appends two coordinates to a path, with one decimal.
func appendPoint(b []byte, x, y float64) []byte {
	b = appendTenths(b, x)
	return appendTenths(append(b, ' '), y)
}

func appendTenths(b []byte, v float64) []byte {
	n := int(v*10 + 0.5)
	if v < 0 {
		b, n = append(b, '-'), int(-v*10+0.5)
	}
	b = strconv.AppendInt(b, int64(n/10), 10)
	return append(b, '.', byte('0'+n%10))
}

// finite reports whether v can be drawn: diverged networks have values that are not finite.
func finite(v float32) bool { return abs(v) <= math.MaxFloat32 }

func abs(v float32) float32 {
	if v < 0 {
		return -v
	}
	return v
}
