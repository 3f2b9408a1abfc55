package plane

import "inkling/nn"

// A Grid computes the field of each unit: its activation at the points of a grid over
// the plane, as a network makes it. With one axis the field is a curve.
type Grid struct {
	Cols, Rows int
	inputs     nn.Vectors
	fields     [][]float32 // of each input
}

// NewGrid returns a grid of cols x rows points for these inputs, the centres of as many
// equal rectangles that cover the plane. A grid of one row is a line at x2 = 0.
func NewGrid(in Inputs, cols, rows int) *Grid {
	if cols < 1 || rows < 1 {
		panic("plane: a grid needs at least one column and one row")
	}
	g := &Grid{Cols: cols, Rows: rows, inputs: nn.Vectors{X: matrix(cols*rows, in.Count())}}
	for k := range cols * rows {
		x1, x2 := g.Point(k)
		in.Of(x1, x2, g.inputs.X.Data[k*in.Count():])
	}
	for i := range in.Count() {
		g.fields = append(g.fields, column(nil, g.inputs.X.Data, i, in.Count()))
	}
	return g
}

// Point returns the coordinates of a point of the grid. Point 0 is at the top left, where
// x1 is smallest and x2 largest; the points follow row by row.
func (g *Grid) Point(k int) (x1, x2 float32) {
	return centre(k%g.Cols, g.Cols), -centre(k/g.Cols, g.Rows)
}

// centre returns the middle of interval i of count equal ones.
func centre(i, count int) float32 {
	return float32(Extent * float64(2*i+1-count) / float64(count))
}

// Input returns the field of an input, which the caller must not change.
func (g *Grid) Input(i int) []float32 { return g.fields[i] }

// A Reader computes the fields of one network over a grid.
type Reader struct {
	grid   *Grid
	probe  *nn.Probe
	index  []int
	fields [][][]float32
}

// probeRows is how many points of a grid are computed at a time.
const probeRows = 256

// NewReader returns a reader of the network, whose inputs are those of the grid. It uses
// the weights that n has at the time of each Read.
func (g *Grid) NewReader(n *nn.Network) *Reader {
	if n.Sizes[0] != len(g.fields) {
		panic("plane: the network has other inputs than the grid")
	}
	points := g.Cols * g.Rows
	samples := nn.Vectors{X: g.inputs.X, Y: matrix(points, n.Sizes[len(n.Sizes)-1])}
	r := &Reader{grid: g, probe: nn.NewProbe(n, samples, min(probeRows, points))}
	for i := range points {
		r.index = append(r.index, i)
	}
	for _, size := range n.Sizes[1:] {
		layer := make([][]float32, size)
		for j := range layer {
			layer[j] = make([]float32, points)
		}
		r.fields = append(r.fields, layer)
	}
	return r
}

// Read computes the fields of all units of all layers, hidden and output. Field [l][j] is
// that of unit j of the layer that the weights l lead to, in the order of Grid.Point. The
// next Read overwrites them.
func (r *Reader) Read() [][][]float32 {
	for first := 0; first < len(r.index); first += probeRows {
		end := min(first+probeRows, len(r.index))
		r.probe.Read(r.index[first:end], nn.Quadratic)
		for l, layer := range r.fields {
			a := r.probe.Activations(l)
			for j, field := range layer {
				column(field[first:first:end], a.Data, j, a.Stride)
			}
		}
	}
	return r.fields
}

// column appends to v the numbers of a column of a matrix.
func column(v, matrix []float32, j, stride int) []float32 {
	for i := j; i < len(matrix); i += stride {
		v = append(v, matrix[i])
	}
	return v
}
