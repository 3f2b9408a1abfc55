package amd64

import (
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// z = e^z.
func exp(g *gen) {
	n, z, e := g.integer("n"), g.pointer("z"), g.newExponential()
	g.each(n, func(p position) {
		p.store(e.of(p.load(z)), z)
	})
}

// z = 1/(1 + e^-z).
func sigmoid(g *gen) {
	n, z, e, one := g.integer("n"), g.pointer("z"), g.newExponential(), g.floats(1)
	g.each(n, func(p position) {
		v := p.load(z)
		g.VXORPS(g.constant(1<<31), v, v)
		v = e.of(v)
		g.VADDPS(v, one, v)
		g.VDIVPS(v, one, v)
		p.store(v, z)
	})
}

// z = 1 - 2/(e^2z + 1).
func tanh(g *gen) {
	n, z, e, one, two := g.integer("n"), g.pointer("z"), g.newExponential(), g.floats(1), g.floats(2)
	g.each(n, func(p position) {
		v := p.load(z)
		g.VMULPS(v, two, v)
		v = e.of(v)
		g.VADDPS(one, v, v)
		g.VDIVPS(v, two, v)
		g.VSUBPS(v, one, v)
		p.store(v, z)
	})
}

// z = 0 where z < 0. The maximum is its second operand if the two are equal or one
// is NaN; that is z, so -0 and NaN stay.
func relu(g *gen) {
	n, z, zero := g.integer("n"), g.pointer("z"), g.zero()
	g.each(n, func(p position) {
		v := p.load(z)
		g.VMAXPS(v, zero, v)
		p.store(v, z)
	})
}

// delta *= a(1 - a).
func sigmoidPrime(g *gen) {
	n, delta, a, one := g.integer("n"), g.pointer("delta"), g.pointer("a"), g.floats(1)
	g.each(n, func(p position) {
		v, rest := p.load(a), g.vector()
		g.VSUBPS(v, one, rest)
		g.VMULPS(rest, v, v)
		g.VMULPS(v, p.load(delta), v)
		p.store(v, delta)
	})
}

// delta *= 1 - a^2.
func tanhPrime(g *gen) {
	n, delta, a, one := g.integer("n"), g.pointer("delta"), g.pointer("a"), g.floats(1)
	g.each(n, func(p position) {
		v := p.load(a)
		g.VMULPS(v, v, v)
		g.VSUBPS(v, one, v)
		g.VMULPS(v, p.load(delta), v)
		p.store(v, delta)
	})
}

// The predicate of a comparison that is true unless the first operand is at most
// the second: true where one is NaN.
const notAtMost = 6

// delta = 0 where a <= 0.
func reluPrime(g *gen) {
	n, delta, a, zero := g.integer("n"), g.pointer("delta"), g.pointer("a"), g.zero()
	g.each(n, func(p position) {
		v, d := p.load(a), p.load(delta)
		if g.is512() {
			keep := g.K()
			g.VCMPPS(operand.Imm(notAtMost), zero, v, keep)
			g.VMOVAPS_Z(d, keep, d)
		} else {
			g.VCMPPS(operand.Imm(notAtMost), zero, v, v)
			g.VANDPS(v, d, d)
		}
		p.store(d, delta)
	})
}

// zero returns a register of zeros.
func (g *gen) zero() reg.VecVirtual {
	v := g.vector()
	g.VXORPS(v, v, v)
	return v
}
