package inside

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"inkling/nn/inspect"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// The size of the grid of unit pictures.
const (
	unitWidth = 72 // approximate, in CSS pixels
	fewUnits  = 4
	manyUnits = 14
	unitLines = 5 // at most
)

// number formats a number for display, with a true minus sign, in the page's language.
func number(v float32) string {
	var text string
	switch {
	case !finite(v):
		return noNumber.Say()
	case abs(v) >= 100:
		text = fmt.Sprintf("%.0f", v)
	case abs(v) >= 10:
		text = fmt.Sprintf("%.1f", v)
	default:
		text = fmt.Sprintf("%.2f", v)
	}
	return words.Decimal(strings.Replace(text, "-", "−", 1))
}

// percent formats an output in percent.
func percent(a float32) string { return words.Current().Percent(strconv.Itoa(ui.Hundredths(a))) }

// pictured returns the number of units with pictures: those of the first layer after the inputs.
func (s *State) pictured() int {
	if n := s.subject(); n != nil {
		return n.Sizes[1]
	}
	return 0
}

// unitsShown returns the range of the units shown.
func (s *State) unitsShown() (first, end int) {
	i := s
	first = min(i.First, max(0, s.pictured()-1))
	return first, min(first+i.Columns*unitLines, s.pictured())
}

// turnUnits shows the page with the unit.
func (s *State) turnUnits(unit int) {
	i := s
	screen := i.Columns * unitLines
	unit = max(0, min(unit, s.pictured()-1))
	i.First = unit / screen * screen
}

// unitKey moves the cursor among the units, or selects the unit at the cursor.
func (s *State) unitKey(name string) {
	i := s
	if name == "Enter" || name == " " {
		s.chooseUnit(UnitAt{1, i.Cursor})
		return
	}
	i.Cursor = ui.Moved(name, i.Cursor, i.Columns, i.Columns*unitLines, s.pictured())
	s.turnUnits(i.Cursor)
}

// unit returns the unit to describe: the selected one or, if none is, the first picture's or the
// answer's.
func (s *State) unit() UnitAt {
	u, n := s.looksAt(), s.subject()
	if n == nil {
		return noUnit
	}
	if u.Layer < 1 && s.Tab == UnitsTab {
		first, _ := s.unitsShown()
		return UnitAt{1, first}
	}
	if answer, ok := s.env.Pad.Answer(); ok && u == noUnit {
		return UnitAt{len(n.Sizes) - 1, answer}
	}
	return u
}

// A diverging is an image of numbers of both signs, as alpha values for two colours.
type diverging struct {
	width, height int
	positive      []byte // alpha where the number is positive
	negative      []byte
	scale         float32 // the magnitude drawn in full colour
}

func newDiverging(width, height int) *diverging {
	return &diverging{width: width, height: height, positive: make([]byte, width*height), negative: make([]byte, width*height)}
}

// set draws a number relative to the scale.
func (d *diverging) set(x, y int, v, scale float32) {
	if !finite(v) || !(scale > 0) {
		return
	}
	alpha := byte(min(1, abs(v)/scale)*255 + 0.5)
	if v > 0 {
		d.positive[y*d.width+x] = alpha
	} else {
		d.negative[y*d.width+x] = alpha
	}
}

// draw puts an image of numbers, columns to a row, at a position.
func (d *diverging) draw(left, top, columns int, values []float32, scale float32) {
	for p, v := range values {
		d.set(left+p%columns, top+p/columns, v, scale)
	}
}

// scaleOf returns the magnitude to draw in full colour: three times the root mean square, so that a
// few outliers do not make all others faint.
func scaleOf(values []float32) float32 {
	sum, n := 0.0, 0
	for _, v := range values {
		if finite(v) && v != 0 {
			sum += float64(v) * float64(v)
			n++
		}
	}
	if n == 0 {
		return 1
	}
	return float32(3 * math.Sqrt(sum/float64(n)))
}

// unitPictures draws the weights of the units shown, in a grid.
func (s *State) unitPictures() *diverging {
	n, d, i := s.subject(), s.env.Data, s
	first, end := s.unitsShown()
	lines := max(1, (end-first+i.Columns-1)/i.Columns)
	width, height := d.Cols+2*ui.SheetMargin, d.Rows+2*ui.SheetMargin
	pictures := newDiverging(i.Columns*width, lines*height)
	if n == nil || n.Sizes[0] != d.Pixels() {
		return pictures
	}
	pictures.scale = scaleOf(n.Weights[0].Data)
	weights := make([]float32, d.Pixels())
	for k := range end - first {
		inspect.Column(n.Weights[0], first+k, weights)
		scale := pictures.scale
		if i.Apart {
			scale = scaleOf(weights)
		}
		pictures.draw(k%i.Columns*width+ui.SheetMargin, k/i.Columns*height+ui.SheetMargin, d.Cols, weights, scale)
	}
	return pictures
}

// unitPicture draws the weights of a unit of the first layer, or the products of weights and
// inputs, on their own scale. It returns nil for other units.
func (s *State) unitPicture(u UnitAt, products bool) *diverging {
	n, d := s.subject(), s.env.Data
	if n == nil || u.Layer != 1 || !u.in(n.Sizes) || n.Sizes[0] != d.Pixels() {
		return nil
	}
	values := make([]float32, d.Pixels())
	inspect.Column(n.Weights[0], u.Unit, values)
	if products {
		if a := s.activations(); a != nil {
			inspect.Weigh(n.Weights[0], n.Biases[0], u.Unit, a[0], values)
		} else {
			clear(values)
		}
	}
	picture := newDiverging(d.Cols, d.Rows)
	picture.scale = scaleOf(values)
	picture.draw(0, 0, d.Cols, values, picture.scale)
	return picture
}
