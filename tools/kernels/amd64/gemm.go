package amd64

import (
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// tile is the number of rows of c that sgemm computes at a time. A row's sum is a
// chain of additions, each of which waits for the one before; four chains wait
// together.
const tile = 4

// c += alpha a b for a of m x k, or its transpose: ai is the distance in floats
// between rows of a, and al that between neighbours in a row. A multiplier of 0 is
// skipped, as in gonum, which matters when b holds Inf or NaN.
func sgemm(g *gen) {
	units := 3
	if g.is512() {
		units = 8
	}
	s := &product{gen: g, ai: g.GP64(), ai3: g.GP64(), aRow: g.GP64(), cRow: g.GP64(), rows: g.AllocLocal(8), al: g.AllocLocal(8)}
	al := g.stride("al")
	g.MOVQ(al, s.al)
	g.eachBlock(units, func(b block) {
		g.MOVLQSX(g.param("ai"), s.ai)
		g.SHLQ(operand.Imm(2), s.ai)
		g.LEAQ(operand.Mem{Base: s.ai, Index: s.ai, Scale: 2}, s.ai3)
		g.MOVQ(g.param("a"), s.aRow)
		g.MOVQ(g.param("c"), s.cRow)
		g.ADDQ(b.start, s.cRow)
		rows, one, done := g.integer("m"), g.label("one"), g.label("done")
		again := g.label("four")
		g.SUBQ(operand.Imm(tile), rows)
		g.MOVQ(rows, s.rows)
		g.JLT(to(one))
		g.Label(again)
		s.tile(b, tile)
		g.SUBQ(operand.Imm(tile), s.rows)
		g.JGE(to(again))
		g.Label(one)
		g.ADDQ(operand.Imm(tile), s.rows)
		g.JEQ(to(done))
		again = g.label("row")
		g.Label(again)
		s.tile(b, 1)
		g.DECQ(s.rows)
		g.JNE(to(again))
		g.Label(done)
	})
}

// A product holds what the tiles of sgemm share.
type product struct {
	*gen
	ai, ai3    reg.GPVirtual // the distance between rows of a in bytes, and three times that
	aRow, cRow reg.GPVirtual // the tile's first rows
	rows, al   operand.Mem   // rows left; the distance in a row of a in bytes
}

// tile computes a block of the next rows of c, and moves to those after.
func (s *product) tile(b block, rows int) {
	g := s.gen
	aNow, bRow, ldb, ldc, l := g.GP64(), g.GP64(), g.stride("ldb"), g.stride("ldc"), g.integer("k")
	var sums [tile][]reg.VecVirtual
	from := g.GP64()
	g.MOVQ(s.cRow, from)
	for r := range rows {
		sums[r] = b.vectors()
		b.loadAll(from, sums[r])
		if r < rows-1 {
			g.ADDQ(ldc, from)
		}
	}
	g.MOVQ(s.aRow, aNow)
	g.MOVQ(g.param("b"), bRow)
	g.ADDQ(b.start, bRow)
	factor, bits, alpha := g.vector(), g.GP32(), g.XMM()
	g.VMOVSS(g.param("alpha"), alpha)
	g.times("product", l, func() {
		for r := range rows {
			skip := g.label("skip")
			g.VMULSS(s.a(aNow, r), alpha, scalar(factor))
			g.VMOVD(scalar(factor), bits)
			g.ADDL(bits, bits) // without the sign
			g.JEQ(to(skip))
			g.VBROADCASTSS(scalar(factor), factor)
			for i, sum := range sums[r] {
				b.addProduct(bRow, i, factor, sum)
			}
			g.Label(skip)
		}
		g.ADDQ(s.al, aNow)
		g.ADDQ(ldb, bRow)
	})
	for r := range rows {
		b.storeAll(sums[r], s.cRow)
		g.ADDQ(ldc, s.cRow)
		g.ADDQ(s.ai, s.aRow)
	}
}

// a returns the element of the r-th row of the tile.
func (s *product) a(now reg.GPVirtual, r int) operand.Mem {
	switch r {
	case 0:
		return at(now, 0)
	case 3:
		return operand.Mem{Base: now, Index: s.ai3, Scale: 1}
	default:
		return operand.Mem{Base: now, Index: s.ai, Scale: uint8(r)}
	}
}
