package show

import (
	"fmt"
	"strings"

	"github.com/norunners/vecty"

	"inkling/wasm/ui"
)

// A Plot is a picture of lines over a rectangle of the plane. It is made for each rendering.
type Plot struct {
	Width, Height float64 // of the picture, in its own units
	Sides         Sides   // around the plane
	Left, Right   float64 // of the plane
	Bottom, Top   float64
	shapes        vecty.List
}

// Sides are the margins of a picture around the plane, with the numbers of the axes.
type Sides struct{ Left, Right, Above, Below float64 }

// Labelled leaves space for scales on the left and below.
var Labelled = Sides{Left: 46, Right: 12, Above: 26, Below: 26}

// Shape adds an SVG element; attributes are alternating names and values.
func (p *Plot) Shape(tag, class string, attributes ...any) {
	p.shapes = append(p.shapes, svg(tag, class, nil, attributes...))
}

func svg(tag, class string, content vecty.List, attributes ...any) *vecty.HTML {
	m := []vecty.Applyer{vecty.Class(strings.Fields(class)...)}
	for i := 0; i < len(attributes); i += 2 {
		value := attributes[i+1]
		if x, ok := value.(float64); ok {
			value = fmt.Sprintf("%.2f", x)
		}
		m = append(m, vecty.Attribute(attributes[i].(string), value))
	}
	return vecty.Tag(tag, vecty.Markup(m...), content)
}

// At returns the position of a point in the picture.
func (p *Plot) At(x, y float64) (px, py float64) {
	width, height := p.Width-p.Sides.Left-p.Sides.Right, p.Height-p.Sides.Above-p.Sides.Below
	return p.Sides.Left + (x-p.Left)/(p.Right-p.Left)*width, p.Sides.Above + (p.Top-y)/(p.Top-p.Bottom)*height
}

// ScaleX draws lines at these values of x, and writes the numbers and the name of x below.
func (p *Plot) ScaleX(name string, write func(float64) string, values ...float64) {
	for i, x := range values {
		p.Line("zero", []float64{x, x}, []float64{p.Bottom, p.Top})
		px, py := p.At(x, p.Bottom)
		words, class := write(x), "axis middle"
		if i == len(values)-1 {
			words, class, px = words+" "+name, "axis end", p.Width-2
		}
		p.Text(class, words, px, py+17)
	}
}

// ScaleY draws lines at these values of y, and writes the numbers on the left and the name of y
// above.
func (p *Plot) ScaleY(name string, write func(float64) string, values ...float64) {
	for _, y := range values {
		p.Line("zero", []float64{p.Left, p.Right}, []float64{y, y})
		px, py := p.At(p.Left, y)
		p.Text("axis end", write(y), px-6, py+4)
	}
	if name != "" {
		p.Text("axis", name, 6, 14)
	}
}

// Line draws a line through points.
func (p *Plot) Line(class string, xs, ys []float64) {
	var b strings.Builder
	for i := range xs {
		x, y := p.At(xs[i], ys[i])
		fmt.Fprintf(&b, "%.1f,%.1f ", x, y)
	}
	p.Shape("polyline", class, "points", strings.TrimSpace(b.String()))
}

// Dot draws a point, with a radius in the picture's units.
func (p *Plot) Dot(class string, x, y, radius float64) {
	px, py := p.At(x, y)
	p.Shape("circle", class, "cx", px, "cy", py, "r", radius)
}

// Text writes a number or the name of an axis at a position in the picture.
func (p *Plot) Text(class, words string, px, py float64) {
	p.shapes = append(p.shapes, svg("text", class, vecty.List{vecty.Text(words)}, "x", px, "y", py, "translate", "no"))
}

// Show returns the picture; label describes it, or is "" if another element does.
func (p *Plot) Show(class, label string) *vecty.HTML {
	m := []vecty.Applyer{
		vecty.Namespace(ui.SVG), vecty.Class(strings.Fields(class)...),
		vecty.Attribute("viewBox", fmt.Sprintf("0 0 %g %g", p.Width, p.Height)),
	}
	return vecty.Tag("svg", vecty.Markup(m...), described(label), p.shapes)
}
