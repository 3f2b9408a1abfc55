package amd64

import (
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// unit is the number of columns of the narrowest registers in a block.
const unit = 8

// A block is a run of columns of a matrix, as many registers as the columns need:
// wide ones of sixteen columns first, if the set has them, then ones of eight. The
// last of these ends with the last column, so it may share columns with the one
// before; these are computed twice, with the same result. Only if there are fewer
// than eight columns, there is one register with a mask: masked stores are slow.
type block struct {
	g            *gen
	start        operand.Mem   // the first column, in bytes from the start of the row
	wide, narrow int           // registers
	end          reg.GPVirtual // where the last narrow register begins, in bytes from the start of the block
	mask                       // of the only register, or of all lanes
}

func (b block) registers() int { return b.wide + b.narrow }

// fit returns the part of v that is as wide as the i-th register.
func (b block) fit(v reg.VecVirtual, i int) reg.VecVirtual {
	if b.g.is512() && i >= b.wide && b.mask.register == nil {
		return v.AsY().(reg.VecVirtual)
	}
	return v
}

// vector returns a new register as wide as the i-th.
func (b block) vector(i int) reg.VecVirtual { return b.fit(b.g.vector(), i) }

// vectors returns new registers for the block.
func (b block) vectors() []reg.VecVirtual {
	v := make([]reg.VecVirtual, b.registers())
	for i := range v {
		v[i] = b.vector(i)
	}
	return v
}

// memory returns the i-th register of the row that begins, for this block, at p.
func (b block) memory(p reg.GPVirtual, i int) operand.Mem {
	const narrow = 4 * unit
	switch {
	case i < b.wide:
		return at(p, i*b.g.bytes())
	case i > 0 && i == b.registers()-1:
		return operand.Mem{Base: p, Index: b.end, Scale: 1}
	default:
		return at(p, b.wide*b.g.bytes()+(i-b.wide)*narrow)
	}
}

// loadAll sets v to the row at p.
func (b block) loadAll(p reg.GPVirtual, v []reg.VecVirtual) {
	for i := range v {
		b.g.load(b.memory(p, i), b.mask, v[i])
	}
}

// storeAll stores v to the row at p.
func (b block) storeAll(v []reg.VecVirtual, p reg.GPVirtual) {
	for i := range v {
		b.g.store(v[i], b.mask, b.memory(p, i))
	}
}

// addProduct adds the i-th register of the row at p, times factor, to sum.
func (b block) addProduct(p reg.GPVirtual, i int, factor, sum reg.VecVirtual) {
	g, v := b.g, b.vector(i)
	switch {
	case b.mask.register == nil:
		g.VMULPS(b.memory(p, i), b.fit(factor, i), v)
	case g.is512():
		g.VMULPS_Z(b.memory(p, i), factor, b.mask.register, v)
	default:
		g.load(b.memory(p, i), b.mask, v)
		g.VMULPS(v, factor, v)
	}
	g.VADDPS(v, sum, sum)
}

// sumWith returns the i-th register of the row at p plus delta times factor.
func (b block) sumWith(p reg.GPVirtual, i int, factor, delta reg.VecVirtual) reg.VecVirtual {
	g, v := b.g, b.vector(i)
	g.VMULPS(b.fit(factor, i), delta, v)
	if b.mask.register == nil {
		g.VADDPS(b.memory(p, i), v, v)
		return v
	}
	w := g.vector()
	g.load(b.memory(p, i), b.mask, w)
	g.VADDPS(w, v, v)
	return v
}

// eachBlock writes the body in a loop over n columns, once for each kind of block
// of up to 8*units columns. Start and what is left are in memory, since the bodies
// need the registers.
func (g *gen) eachBlock(units int, body func(block)) {
	start, left := g.AllocLocal(8), g.AllocLocal(8)
	b := block{g: g, start: start, end: g.GP64()}
	columns, needed, again, next, done := g.GP64(), g.GP64(), g.label("block"), g.label("next"), g.label("done")
	most := operand.I32(unit * units)

	g.MOVQ(operand.I32(0), start)
	g.MOVLQSX(g.param("n"), columns)
	g.MOVQ(columns, left)
	g.TESTQ(columns, columns)
	g.JLE(to(done))

	g.Label(again)
	narrow, whole := g.label("narrow"), g.label("whole")
	g.CMPQ(columns, most)
	g.JLE(to(narrow))
	g.MOVQ(most, columns)
	g.Label(narrow)
	g.LEAQ(at(columns, -unit), b.end)
	g.SHLQ(operand.Imm(2), b.end)
	g.CMPQ(columns, operand.Imm(unit))
	g.JGE(to(whole))
	body(block{g: g, start: start, narrow: 1, mask: g.mask(columns)})
	g.JMP(to(next))

	g.Label(whole)
	g.LEAQ(at(columns, unit-1), needed)
	g.SHRQ(operand.Imm(3), needed)
	for u := 1; u <= units; u++ {
		other := g.label("other")
		if u < units {
			g.CMPQ(needed, operand.Imm(uint64(u)))
			g.JNE(to(other))
		}
		g.eachKind(b, columns, u, body, next)
		g.Label(other)
	}

	g.Label(next)
	g.MOVQ(left, columns)
	g.ADDQ(operand.I32(4*unit*units), start)
	g.SUBQ(most, columns)
	g.MOVQ(columns, left)
	g.JG(to(again))
	g.Label(done)
}

// eachKind writes the body for the kinds of block with so many units, the last of
// which may be incomplete.
func (g *gen) eachKind(b block, columns reg.GPVirtual, units int, body func(block), next string) {
	if !g.is512() {
		b.narrow = units
		body(b)
		g.JMP(to(next))
		return
	}
	b.wide, b.narrow = (units-1)/2, 1+(units-1)%2
	if b.narrow == 2 {
		incomplete := g.label("incomplete")
		g.TESTQ(operand.I32(unit-1), columns)
		g.JNE(to(incomplete))
		all := b
		all.wide, all.narrow = units/2, 0
		body(all)
		g.JMP(to(next))
		g.Label(incomplete)
	}
	body(b)
	g.JMP(to(next))
}
