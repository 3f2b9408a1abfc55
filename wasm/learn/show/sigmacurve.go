package show

import (
	"math"

	"github.com/norunners/vecty"

	"inkling/nn/f32"
	"inkling/wasm/learn/lesson"
)

// nearZero is the smallest range of z on both sides of 0. At its ends, sigma is within 0.001 of 0
// and 1.
const nearZero = 8

// SigmaCurve shows the curve of sigma, with the point of a weighted input z and its activation.
func (v View) SigmaCurve(z float32) *vecty.HTML {
	reach := float64(nearZero)
	for reach < math.Abs(float64(z)) && reach < math.MaxFloat32 {
		reach *= 2
	}
	p := Plot{Width: 300, Height: 130, Left: -reach, Right: reach, Bottom: -0.2, Top: 1.2}
	level := func(class string, y float64) { p.Line(class, []float64{-reach, reach}, []float64{y, y}) }
	level("zero", 0)
	level("zero", 1)
	p.Line("zero", []float64{0, 0}, []float64{p.Bottom, p.Top})
	var xs, ys []float64
	for _, x := range lesson.Between(-reach, reach, 161) {
		xs, ys = append(xs, x), append(ys, float64(f32.Sigmoid(float32(x))))
	}
	p.Line("curve", xs, ys)
	x, a := float64(z), float64(f32.Sigmoid(z))
	p.Line("guide", []float64{x, x, 0}, []float64{0, a, a})
	p.Dot("point", x, a, 5)
	v.sigmaAxes(&p, reach)
	return Captioned(v.Say("sigma.caption", Rough(v, z), Rough(v, a)), p.Show("chart-svg sigma-curve", v.Say("sigma.label", Rough(v, z), Rough(v, a))))
}

// SigmaInverse returns the weighted input with activation a, limited to finite values.
func SigmaInverse(a float64) float32 {
	a = max(1e-30, min(a, 1-1e-15))
	return float32(math.Log(a / (1 - a)))
}

// sigmaAxes labels the axes: z to the right, a upwards.
func (v View) sigmaAxes(p *Plot, reach float64) {
	zero, below := p.At(0, 0)
	_, one := p.At(0, 1)
	below += 16
	p.Text("axis", Plain(v, -reach), 4, below)
	p.Text("axis end", Plain(v, reach)+"  z →", p.Width-4, below)
	p.Text("axis", "0", zero+4, below)
	p.Text("axis", "1", zero+4, one-5)
	p.Text("axis end", "σ(z) ↑", zero-4, one-5)
}
