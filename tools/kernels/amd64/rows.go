package amd64

import (
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// y += alpha times each row of a, the first row first.
func addRows(g *gen) {
	n, alpha := g.integer("n"), g.splat("alpha")
	a, lda, y := g.pointer("a"), g.stride("lda"), g.pointer("y")
	row, rows := g.GP64(), g.GP64()
	g.each(n, func(p position) {
		sum := p.load(y)
		g.MOVQ(a, row)
		g.MOVLQSX(g.param("rows"), rows)
		g.times("row", rows, func() {
			v := p.load(row)
			g.VMULPS(v, alpha, v)
			g.VADDPS(v, sum, sum)
			g.ADDQ(lda, row)
		})
		p.store(sum, y)
	})
}

// Each row of c = x.
func copyRows(g *gen) {
	n, x, c, ldc := g.integer("n"), g.pointer("x"), g.pointer("c"), g.stride("ldc")
	row, rows := g.GP64(), g.GP64()
	g.each(n, func(p position) {
		v := p.load(x)
		g.MOVQ(c, row)
		g.MOVLQSX(g.param("rows"), rows)
		g.times("row", rows, func() {
			p.store(v, row)
			g.ADDQ(ldc, row)
		})
	})
}

// For each row of a, the index of the largest. There is no branch on which is the
// largest, since a processor cannot predict it. If one of two is NaN, the maximum
// is its second operand, the largest so far.
func answers(g *gen) {
	rows, n := g.integer("rows"), g.integer("n")
	a, lda, answer := g.pointer("a"), g.stride("lda"), g.pointer("answer")
	best, j, largest, v := g.GP64(), g.GP64(), g.XMM(), g.XMM()
	g.times("row", rows, func() {
		again := g.label("column")
		g.XORQ(best, best)
		g.XORQ(j, j)
		g.VMOVSS(at(a, 0), largest)
		g.Label(again)
		g.VMOVSS(operand.Mem{Base: a, Index: j, Scale: 4}, v)
		g.VUCOMISS(largest, v)
		g.CMOVQHI(j, best)
		g.VMAXSS(largest, v, largest)
		g.INCQ(j)
		g.CMPQ(j, n)
		g.JLT(to(again))
		g.MOVL(best.As32(), at(answer, 0))
		g.ADDQ(operand.Imm(4), answer)
		g.ADDQ(lda, a)
	})
}

// c = a transposed, a being rows x n. Blocks of 4 x 4, of which the last ones
// overlap those before; matrices too small for a block are copied float by float.
func transpose(g *gen) {
	rows, n := g.integer("rows"), g.integer("n")
	a, lda, c, ldc := g.pointer("a"), g.stride("lda"), g.pointer("c"), g.stride("ldc")
	i, j, from, where := g.GP64(), g.GP64(), g.GP64(), g.GP64()
	small, done := g.label("small"), g.label("done")
	g.CMPQ(rows, operand.Imm(4))
	g.JLT(to(small))
	g.CMPQ(n, operand.Imm(4))
	g.JLT(to(small))

	g.fours(i, rows, func() {
		g.fours(j, n, func() {
			g.MOVQ(i, from)
			g.IMULQ(lda, from)
			g.ADDQ(a, from)
			g.LEAQ(operand.Mem{Base: from, Index: j, Scale: 4}, from)
			g.MOVQ(j, where)
			g.IMULQ(ldc, where)
			g.ADDQ(c, where)
			g.LEAQ(operand.Mem{Base: where, Index: i, Scale: 4}, where)
			g.transposeFour(from, lda, where, ldc)
		})
	})
	g.JMP(to(done))

	g.Label(small)
	float := g.GP32()
	g.MOVQ(rows, i)
	g.times("row", i, func() {
		g.MOVQ(a, from)
		g.MOVQ(c, where)
		g.MOVQ(n, j)
		g.times("column", j, func() {
			g.MOVL(at(from, 0), float)
			g.MOVL(float, at(where, 0))
			g.ADDQ(operand.Imm(4), from)
			g.ADDQ(ldc, where)
		})
		g.ADDQ(lda, a)
		g.ADDQ(operand.Imm(4), c)
	})
	g.Label(done)
}

// fours writes the body in a loop over i from 0 to n, at least 4, in steps of 4,
// of which the last ends at n.
func (g *gen) fours(i, n reg.GPVirtual, body func()) {
	again, inside, done := g.label("four"), g.label("inside"), g.label("done")
	last := g.GP64()
	g.XORQ(i, i)
	g.Label(again)
	body()
	g.LEAQ(at(n, -4), last)
	g.CMPQ(i, last)
	g.JEQ(to(done))
	g.ADDQ(operand.Imm(4), i)
	g.CMPQ(i, last)
	g.JLE(to(inside))
	g.MOVQ(last, i)
	g.Label(inside)
	g.JMP(to(again))
	g.Label(done)
}

// transposeFour writes the transpose of the 4 x 4 block at from. It changes both
// addresses.
func (g *gen) transposeFour(from, lda, where, ldc reg.GPVirtual) {
	var row, t [4]reg.VecVirtual
	for k := range row {
		row[k], t[k] = g.XMM(), g.XMM()
		g.VMOVUPS(at(from, 0), row[k])
		if k < 3 {
			g.ADDQ(lda, from)
		}
	}
	g.VUNPCKLPS(row[1], row[0], t[0]) // 00 10 01 11
	g.VUNPCKLPS(row[3], row[2], t[1]) // 20 30 21 31
	g.VUNPCKHPS(row[1], row[0], t[2]) // 02 12 03 13
	g.VUNPCKHPS(row[3], row[2], t[3]) // 22 32 23 33
	g.VMOVLHPS(t[1], t[0], row[0])
	g.VMOVHLPS(t[0], t[1], row[1])
	g.VMOVLHPS(t[3], t[2], row[2])
	g.VMOVHLPS(t[2], t[3], row[3])
	for k := range row {
		g.VMOVUPS(row[k], at(where, 0))
		if k < 3 {
			g.ADDQ(ldc, where)
		}
	}
}
