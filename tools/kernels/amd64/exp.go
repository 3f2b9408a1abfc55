package amd64

import (
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// The constants of nn/f32.Exp.
const (
	log2e       = 1.44269504
	ln2High     = 0.693145752
	ln2Low      = 1.42860677e-6
	rounder     = 1.5 * (1 << 23)
	rounderBits = 0x4b400000
	expLowest   = -104
	expHighest  = 89
)

// An exponential computes e^x with the operations of nn/f32.Exp in the same order.
// It needs no test for NaN: minimum and maximum return their second operand, x, if
// one is NaN, and all later steps keep it.
type exponential struct {
	g               *gen
	lowest, highest reg.VecVirtual
}

func (g *gen) newExponential() exponential {
	return exponential{g, g.floats(expLowest), g.floats(expHighest)}
}

// of replaces x by e^x and returns it.
func (e exponential) of(x reg.VecVirtual) reg.VecVirtual {
	g, r := e.g, x
	shifted, p, t := g.vector(), g.vector(), g.vector()
	g.VMINPS(r, e.highest, r)
	g.VMAXPS(r, e.lowest, r)
	g.VMULPS(g.float(log2e), r, shifted)
	g.VADDPS(g.float(rounder), shifted, shifted)

	n := p // until the polynomial begins
	g.VSUBPS(g.float(rounder), shifted, n)
	g.VMULPS(g.float(ln2High), n, t)
	g.VSUBPS(t, r, r)
	g.VMULPS(g.float(ln2Low), n, t)
	g.VSUBPS(t, r, r)

	g.VMULPS(g.float(1.0/5040), r, p)
	for _, c := range []float32{1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6} {
		g.VADDPS(g.float(c), p, p)
		g.VMULPS(r, p, p)
	}
	g.VADDPS(g.float(0.5), p, p)
	g.VMULPS(r, r, t)
	g.VMULPS(p, t, p)
	g.VADDPS(r, p, p)
	g.VADDPS(g.float(1), p, p)

	whole, half := shifted, t
	g.VPSUBD(g.constant(rounderBits), shifted, whole)
	g.VPSRAD(operand.Imm(1), whole, half)
	g.VPSUBD(half, whole, whole)
	for _, n := range []reg.VecVirtual{half, whole} { // p times 2^n
		g.VPADDD(g.constant(127), n, n)
		g.VPSLLD(operand.Imm(23), n, n)
		g.VMULPS(n, p, p)
	}
	g.VMOVAPS(p, x)
	return x
}
