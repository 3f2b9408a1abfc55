package learn

import (
	"math"

	"github.com/norunners/vecty"

	"inkling/nn/f32"
	"inkling/wasm/learn/lesson"
)

// nearZero is how far the curve of sigma goes to both sides, at least: there it
// comes within 0.001 of 0 and 1.
const nearZero = 8

// sigmaCurve shows the curve of sigma with the point where a weighted input z
// becomes the activation a.
func (v *View) sigmaCurve(z float32) *vecty.HTML {
	reach := float64(nearZero)
	for reach < math.Abs(float64(z)) && reach < math.MaxFloat32 {
		reach *= 2
	}
	p := plot{width: 300, height: 130, left: -reach, right: reach, bottom: -0.2, top: 1.2}
	level := func(class string, y float64) { p.line(class, []float64{-reach, reach}, []float64{y, y}) }
	level("zero", 0)
	level("zero", 1)
	p.line("zero", []float64{0, 0}, []float64{p.bottom, p.top})
	var xs, ys []float64
	for _, x := range lesson.Between(-reach, reach, 161) {
		xs, ys = append(xs, x), append(ys, float64(f32.Sigmoid(float32(x))))
	}
	p.line("curve", xs, ys)
	x, a := float64(z), float64(f32.Sigmoid(z))
	p.line("guide", []float64{x, x, 0}, []float64{0, a, a})
	p.dot("point", x, a, 5)
	v.sigmaAxes(&p, reach)
	return captioned(v.say("sigma.caption", rough(v, z), rough(v, a)), p.show("chart-svg sigma-curve", v.say("sigma.label", rough(v, z), rough(v, a))))
}

// sigmaInverse returns the weighted input whose activation is a; for an activation
// that rounds to 0 or 1, one far out on the curve.
func sigmaInverse(a float64) float32 {
	a = max(1e-30, min(a, 1-1e-15))
	return float32(math.Log(a / (1 - a)))
}

// sigmaAxes writes what the axes mean: z from left to right, a upwards.
func (v *View) sigmaAxes(p *plot, reach float64) {
	zero, below := p.at(0, 0)
	_, one := p.at(0, 1)
	below += 16
	p.text("axis", plain(v, -reach), 4, below)
	p.text("axis end", plain(v, reach)+"  z →", p.width-4, below)
	p.text("axis", "0", zero+4, below)
	p.text("axis", "1", zero+4, one-5)
	p.text("axis end", "σ(z) ↑", zero-4, one-5)
}
