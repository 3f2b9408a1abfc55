package amd64

import (
	"github.com/mmcloughlin/avo/operand"
)

// Each row of z = e^z / (the sum of e^z over the row). Only the sum must add one
// float at a time. The maximum may overlook a NaN, since the sum does not.
func softmax(g *gen) {
	rows, n, z, ldz := g.integer("rows"), g.integer("n"), g.pointer("z"), g.stride("ldz")
	e, j, largest, sum := g.newExponential(), g.GP64(), g.vector(), g.vector()
	eachFloat := func(body func(float operand.Mem)) {
		again := g.label("float")
		g.XORQ(j, j)
		g.Label(again)
		body(operand.Mem{Base: z, Index: j, Scale: 4})
		g.INCQ(j)
		g.CMPQ(j, n)
		g.JLT(to(again))
	}
	g.times("row", rows, func() {
		g.VMOVSS(at(z, 0), scalar(largest))
		eachFloat(func(float operand.Mem) { g.VMAXSS(float, scalar(largest), scalar(largest)) })
		g.VBROADCASTSS(scalar(largest), largest)
		g.each(n, func(p position) {
			v := p.load(z)
			g.VSUBPS(largest, v, v)
			p.store(e.of(v), z)
		})
		g.VXORPS(scalar(sum), scalar(sum), scalar(sum))
		eachFloat(func(float operand.Mem) { g.VADDSS(float, scalar(sum), scalar(sum)) })
		g.VBROADCASTSS(scalar(sum), sum)
		g.each(n, func(p position) {
			v := p.load(z)
			g.VDIVPS(sum, v, v)
			p.store(v, z)
		})
		g.ADDQ(ldz, z)
	})
}
