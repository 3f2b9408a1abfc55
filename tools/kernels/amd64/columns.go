package amd64

import (
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// A block is a run of columns of a matrix, as many registers as the columns need.
// The last register has a mask, which may be that of all lanes. With AVX2, where a
// masked store is slow, it has one only if it is the first too. Otherwise it ends
// with the last column, so it may share columns with the one before; these are
// computed twice, with the same result.
type block struct {
	g         *gen
	start     operand.Mem // the first column, in bytes from the start of the row
	registers int
	last      mask          // of the last register, or
	end       reg.GPVirtual // where the last register begins, in bytes from the start of the block
}

// mask returns the mask of the i-th register.
func (b block) mask(i int) mask {
	if i < b.registers-1 {
		return mask{}
	}
	return b.last
}

// memory returns the i-th register of the row that begins, for this block, at p.
func (b block) memory(p reg.GPVirtual, i int) operand.Mem {
	if i > 0 && i == b.registers-1 && b.last.register == nil {
		return operand.Mem{Base: p, Index: b.end, Scale: 1}
	}
	return at(p, i*b.g.bytes())
}

// loadAll sets the block's first registers to the row at p.
func (b block) loadAll(p reg.GPVirtual, v []reg.VecVirtual) {
	for i := range b.registers {
		b.g.load(b.memory(p, i), b.mask(i), v[i])
	}
}

// storeAll stores the block's first registers to the row at p.
func (b block) storeAll(v []reg.VecVirtual, p reg.GPVirtual) {
	for i := range b.registers {
		b.g.store(v[i], b.mask(i), b.memory(p, i))
	}
}

// addProduct adds the i-th register of the row at p, times factor, to sum.
func (b block) addProduct(p reg.GPVirtual, i int, factor, sum reg.VecVirtual) {
	g, v := b.g, b.g.vector()
	switch m := b.mask(i); {
	case m.register == nil:
		g.VMULPS(b.memory(p, i), factor, v)
	case g.is512():
		g.VMULPS_Z(b.memory(p, i), factor, m.register, v)
	default:
		g.load(b.memory(p, i), m, v)
		g.VMULPS(v, factor, v)
	}
	g.VADDPS(v, sum, sum)
}

// sumWith returns the i-th register of the row at p plus delta times factor.
func (b block) sumWith(p reg.GPVirtual, i int, factor, delta reg.VecVirtual) reg.VecVirtual {
	g, v := b.g, b.g.vector()
	g.VMULPS(factor, delta, v)
	switch m := b.mask(i); {
	case m.register == nil:
		g.VADDPS(b.memory(p, i), v, v)
	case g.is512():
		g.VADDPS_Z(b.memory(p, i), v, m.register, v)
	default:
		w := g.vector()
		g.load(b.memory(p, i), m, w)
		g.VADDPS(w, v, v)
	}
	return v
}

// eachBlock writes the body in a loop over n columns, once for each kind of block
// of up to widest registers. Start and what is left are in memory, since the
// bodies need the registers.
func (g *gen) eachBlock(widest int, body func(block)) {
	start, left := g.AllocLocal(8), g.AllocLocal(8)
	b := block{g: g, start: start}
	columns, needed, again, next, done := g.GP64(), g.GP64(), g.label("block"), g.label("next"), g.label("done")
	lanes := uint64(g.lanes)
	most := operand.I32(g.lanes * widest)

	g.MOVQ(operand.I32(0), start)
	g.MOVLQSX(g.param("n"), columns)
	g.MOVQ(columns, left)
	g.TESTQ(columns, columns)
	g.JLE(to(done))

	g.Label(again)
	narrow := g.label("narrow")
	g.CMPQ(columns, most)
	g.JLE(to(narrow))
	g.MOVQ(most, columns)
	g.Label(narrow)
	if g.is512() {
		b.last = g.newMask()
		g.LEAQ(at(columns, -1), needed)
		g.ANDQ(operand.Imm(lanes-1), needed)
		g.INCQ(needed)
		g.setMask(b.last, needed)
	} else {
		b.end = g.GP64()
		g.LEAQ(at(columns, -g.lanes), b.end)
		g.SHLQ(operand.Imm(2), b.end)
	}
	g.LEAQ(at(columns, g.lanes-1), needed)
	g.SHRQ(operand.Imm(map[int]uint64{8: 3, 16: 4}[g.lanes]), needed)
	if !g.is512() {
		whole := g.label("whole")
		g.CMPQ(columns, operand.Imm(lanes))
		g.JGE(to(whole))
		masked := block{g: g, start: start, registers: 1, last: g.mask(columns)}
		body(masked)
		g.JMP(to(next))
		g.Label(whole)
	}
	for b.registers = 1; b.registers <= widest; b.registers++ {
		other := g.label("other")
		if b.registers < widest {
			g.CMPQ(needed, operand.Imm(uint64(b.registers)))
			g.JNE(to(other))
		}
		body(b)
		g.JMP(to(next))
		g.Label(other)
	}

	g.Label(next)
	g.MOVQ(left, columns)
	g.ADDQ(operand.I32(g.bytes()*widest), start)
	g.SUBQ(most, columns)
	g.MOVQ(columns, left)
	g.JG(to(again))
	g.Label(done)
}
