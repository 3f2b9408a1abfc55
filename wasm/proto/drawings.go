package proto

import (
	"encoding/binary"
	"math"

	"inkling/nn/ink"
)

// Questions about a data set that the visitor has drawn, and the answers.
type (
	TrainDrawings struct { // Train networks on the drawings, and test them on those held back. The answer is TrainedDrawings, after TrainingDrawings.
		Question
		Name    string // of the data set
		Classes []string
		Plain   bool  // the drawings are not distorted
		Ink           // the drawings
		From    Model // whose hidden layers one of the networks starts from; Sizes is nil for none
	}
	TrainingDrawings struct{ Done float64 } // Fraction of the work.
	TrainedDrawings  struct {               // Both networks are trained.
		Drawn
		Folder string // of the data set that was kept, or "" if the browser keeps none
		Model  Model  // the network that reads more of the drawings held back
	}
)

func (m *TrainDrawings) beside() []*[]byte   { return []*[]byte{&m.Points, &m.From.Parameters} }
func (m *TrainedDrawings) beside() []*[]byte { return []*[]byte{&m.Model.Parameters} }
func (*TrainingDrawings) progress() bool     { return true }

// Drawn is the result of training on drawings.
type Drawn struct {
	Seconds  float64 // spent, including the tests
	Trained  int     // drawings that the networks were trained on
	Held     int     // drawings held back
	Nothing  int     // of them read by the network that started from random weights
	Features int     // of them read by the network that started from another; -1 if there was none
}

// Ink is drawings with labels.
type Ink struct {
	Labels  []int
	Strokes []int  // of each drawing
	Lengths []int  // of each stroke, in points
	Points  []byte `json:"-"` // X and Y of each point, as float64
}

// Add adds a drawing.
func (k *Ink) Add(label int, strokes []ink.Stroke) {
	k.Labels, k.Strokes = append(k.Labels, label), append(k.Strokes, len(strokes))
	for _, s := range strokes {
		k.Lengths = append(k.Lengths, len(s))
		for _, p := range s {
			k.Points = binary.LittleEndian.AppendUint64(k.Points, math.Float64bits(p.X))
			k.Points = binary.LittleEndian.AppendUint64(k.Points, math.Float64bits(p.Y))
		}
	}
}

// bytesPerPoint is the size of a point in Ink.
const bytesPerPoint = 16

// ByClass returns the drawings of each of n classes, and whether k is valid.
func (k *Ink) ByClass(n int) (classes [][][]ink.Stroke, ok bool) {
	classes = make([][][]ink.Stroke, n)
	lengths, points := k.Lengths, k.Points
	if len(k.Labels) != len(k.Strokes) {
		return nil, false
	}
	for i, label := range k.Labels {
		if label < 0 || label >= n || k.Strokes[i] < 0 || k.Strokes[i] > len(lengths) {
			return nil, false
		}
		var drawing []ink.Stroke
		for _, length := range lengths[:k.Strokes[i]] {
			if length < 0 || length > len(points)/bytesPerPoint {
				return nil, false
			}
			stroke := make(ink.Stroke, length)
			for j := range stroke {
				stroke[j].X = math.Float64frombits(binary.LittleEndian.Uint64(points[j*bytesPerPoint:]))
				stroke[j].Y = math.Float64frombits(binary.LittleEndian.Uint64(points[j*bytesPerPoint+8:]))
			}
			drawing, points = append(drawing, stroke), points[length*bytesPerPoint:]
		}
		lengths = lengths[k.Strokes[i]:]
		classes[label] = append(classes[label], drawing)
	}
	return classes, len(lengths) == 0 && len(points) == 0
}
