package inside

import "math"

// A UnitAt is a unit of a network; layer 0 is the inputs.
type UnitAt struct{ Layer, Unit int }

// noUnit stands for no unit.
var noUnit = UnitAt{-1, 0}

// in reports whether a network of these sizes has the unit.
func (u UnitAt) in(sizes []int) bool {
	return u.Layer >= 0 && u.Layer < len(sizes) && u.Unit >= 0 && u.Unit < sizes[u.Layer]
}

// A netLayout holds the positions of a network's units in its picture, in CSS pixels. Each layer is
// a block of units; the inputs are the image.
type netLayout struct {
	width, height float64
	blocks        []netBlock
}

// A netBlock is the position of a layer. Units are in column order; inputs are in the row order of
// the image.
type netBlock struct {
	left, top     float64 // of the centre of the first unit
	pitch         float64 // distance between units
	rows, columns int
	units         int
	byRow         bool
}

const (
	netMargin = 14.0
	netNames  = 64.0 // width of the names of the outputs
	// mostOfWidth is the largest fraction of the picture's width for the blocks; the rest is for
	// the edges.
	mostOfWidth = 0.6
	widestPitch = 30.0
	imagePitch  = 6.0
)

// barPitch is the largest distance between two outputs with bars next to them: see site/bench.css.
const barPitch = 44.0

// newNetLayout lays out layers of these sizes. The inputs are an image of rows x columns. With bars next to the picture, the
// outputs are in line with them, and have no names of their own.
func newNetLayout(sizes []int, rows, columns int, width, height float64, bars bool) *netLayout {
	l := &netLayout{width: width, height: height}
	room := width - 2*netMargin
	if !bars {
		room -= netNames
	}
	for pitch := 12.0; ; pitch -= 0.5 {
		l.blocks = nil
		sum := 0.0
		for layer, units := range sizes {
			b := columnBlock(units, pitch, height-2*netMargin)
			if layer == 0 {
				p := min(imagePitch, pitch, 0.3*room/float64(columns), (height-2*netMargin)/float64(rows))
				b = netBlock{pitch: p, rows: rows, columns: columns, units: units, byRow: true}
			}
			if bars && layer == len(sizes)-1 {
				b = netBlock{pitch: min(barPitch, height/float64(units)), rows: units, columns: 1, units: units}
				sum += 2*b.radius() - b.width()
			}
			l.blocks = append(l.blocks, b)
			sum += b.width()
		}
		if sum <= mostOfWidth*room || pitch <= 2 {
			l.place(room, sum)
			return l
		}
	}
}

// columnBlock returns a block with as many columns as the height requires.
func columnBlock(units int, pitch, height float64) netBlock {
	most := max(1, int(height/pitch))
	columns := (units + most - 1) / most
	rows := (units + columns - 1) / columns
	if columns == 1 {
		pitch = min(widestPitch, height/float64(rows))
	}
	return netBlock{pitch: pitch, rows: rows, columns: columns, units: units}
}

// place puts the blocks next to each other, with equal gaps, centred vertically.
func (l *netLayout) place(room, sum float64) {
	gap := 0.0
	if n := len(l.blocks); n > 1 {
		gap = (room - sum) / float64(n-1)
	}
	x := netMargin
	for i := range l.blocks {
		b := &l.blocks[i]
		b.left = x + b.pitch/2
		b.top = (l.height-float64(b.rows)*b.pitch)/2 + b.pitch/2
		x += b.width() + gap
	}
	if last := &l.blocks[len(l.blocks)-1]; last.pitch > widestPitch { // bars' rows are higher than their dots are wide
		last.left = l.width - netMargin - last.radius()
	}
}

func (b *netBlock) width() float64 { return float64(b.columns) * b.pitch }

// radius is the radius of a unit's dot.
func (b *netBlock) radius() float64 { return min(8, 0.42*b.pitch) }

// cell returns the row and column of a unit.
func (b *netBlock) cell(unit int) (row, column int) {
	if b.byRow {
		return unit / b.columns, unit % b.columns
	}
	return unit % b.rows, unit / b.rows
}

// unit returns the unit at a cell, or -1.
func (b *netBlock) unit(row, column int) int {
	if row < 0 || column < 0 || row >= b.rows || column >= b.columns {
		return -1
	}
	u := column*b.rows + row
	if b.byRow {
		u = row*b.columns + column
	}
	if u >= b.units {
		return -1
	}
	return u
}

// at returns the centre of a unit.
func (l *netLayout) at(u UnitAt) (x, y float64) {
	b := &l.blocks[u.Layer]
	row, column := b.cell(u.Unit)
	return b.left + float64(column)*b.pitch, b.top + float64(row)*b.pitch
}

// find returns the unit at a point, or noUnit.
func (l *netLayout) find(x, y float64) UnitAt {
	for layer := range l.blocks {
		b := &l.blocks[layer]
		// Accept hits next to the dots of a single column: fingers are wide.
		column := int(math.Round((x - b.left) / b.pitch))
		if b.columns == 1 && math.Abs(x-b.left) < 16 {
			column = 0
		}
		if unit := b.unit(int(math.Round((y-b.top)/b.pitch)), column); unit >= 0 {
			return UnitAt{layer, unit}
		}
	}
	return noUnit
}

// step returns the unit that an arrow key, Home or End leads to. Up and down move within a column;
// left and right move to the next column, then to the next layer at about the same height.
func (l *netLayout) step(from UnitAt, key string) UnitAt {
	b := &l.blocks[from.Layer]
	row, column := b.cell(from.Unit)
	to := -1
	switch key {
	case "ArrowUp":
		to = b.unit(row-1, column)
	case "ArrowDown":
		to = b.unit(row+1, column)
	case "ArrowLeft":
		if to = b.unit(row, column-1); to < 0 && from.Layer > 0 {
			return l.across(from, -1)
		}
	case "ArrowRight":
		if to = b.unit(row, column+1); to < 0 && from.Layer < len(l.blocks)-1 {
			return l.across(from, 1)
		}
	case "Home":
		to = 0
	case "End":
		to = b.units - 1
	}
	if to < 0 {
		return from
	}
	return UnitAt{from.Layer, to}
}

// across returns the unit of the adjacent layer at about the same height, in the column facing this
// layer.
func (l *netLayout) across(from UnitAt, way int) UnitAt {
	_, y := l.at(from)
	b := &l.blocks[from.Layer+way]
	row := max(0, min(int(math.Round((y-b.top)/b.pitch)), b.rows-1))
	column := 0
	if way < 0 {
		column = b.columns - 1
	}
	for b.unit(row, column) < 0 { // the last column may be short
		row--
	}
	return UnitAt{from.Layer + way, b.unit(row, column)}
}
