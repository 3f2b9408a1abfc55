package amd64

import (
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// A sparse holds what loops over the rows of a sparse matrix share. A row is a
// span of entries: their first and their number. An entry is a 16-bit column index
// and a byte that represents one of 256 floats.
type sparse struct {
	*gen
	span, rows       reg.GPVirtual // the current row's span; rows left
	indexEnd, valEnd reg.GPVirtual // where the current row's entries end
	entry            reg.GPVirtual // the current entry, from the end, so less than 0
}

func (g *gen) newSparse() sparse {
	return sparse{g, g.GP64(), g.GP64(), g.GP64(), g.GP64(), g.GP64()}
}

// eachRow writes a loop over the rows.
func (s sparse) eachRow(body func()) {
	s.MOVQ(s.param("spans"), s.span)
	s.MOVLQSX(s.param("rows"), s.rows)
	s.times("row", s.rows, func() {
		body()
		s.ADDQ(operand.Imm(8), s.span)
	})
}

// seek sets the current entry to the first of the current row.
func (s sparse) seek() {
	end := s.valEnd
	s.MOVL(at(s.span, 4), s.entry.As32())
	s.MOVL(at(s.span, 0), end.As32())
	s.ADDQ(s.entry, end)
	s.MOVQ(s.param("index"), s.indexEnd)
	s.LEAQ(operand.Mem{Base: s.indexEnd, Index: end, Scale: 2}, s.indexEnd)
	s.ADDQ(s.param("value"), s.valEnd)
	s.NEGQ(s.entry)
}

// cacheLine is the number of bytes that a processor fetches from memory at a
// time.
const cacheLine = 64

// fetch fetches all rows into the cache. The rows of a mini-batch are far apart in
// memory. Here their cache lines are fetched in parallel; otherwise each loop over
// a row would wait for its own.
func (s sparse) fetch() {
	here := s.GP64()
	lines := func(end reg.GPVirtual, size uint8) {
		again := s.label("line")
		s.LEAQ(operand.Mem{Base: end, Index: s.entry, Scale: size}, here)
		s.Label(again)
		s.PREFETCHT0(at(here, 0))
		s.ADDQ(operand.Imm(cacheLine), here)
		s.CMPQ(here, end)
		s.JLT(to(again))
	}
	s.eachRow(func() {
		s.seek()
		lines(s.valEnd, 1)
		lines(s.indexEnd, 2)
	})
}

// eachEntry writes a loop over the entries of the current row whose float in the
// table is not 0.
func (s sparse) eachEntry(table operand.Mem, body func(index reg.GPVirtual, value operand.Mem)) {
	again, skip, done := s.label("entry"), s.label("skip"), s.label("done")
	s.seek()
	s.TESTQ(s.entry, s.entry)
	s.JEQ(to(done))
	s.Label(again)
	index, v := s.GP64(), s.GP64()
	s.MOVBLZX(operand.Mem{Base: s.valEnd, Index: s.entry, Scale: 1}, v.As32())
	s.MOVWLZX(operand.Mem{Base: s.indexEnd, Index: s.entry, Scale: 2}, index.As32())
	value := table.Idx(v, 4)
	s.TESTL(operand.U32(0x7fffffff), value)
	s.JEQ(to(skip))
	body(index, value)
	s.Label(skip)
	s.INCQ(s.entry)
	s.JNE(to(again))
	s.Label(done)
}

// c += x w, the rows of x being sparse.
func sparseProduct(g *gen) {
	s, table, ldw := g.newSparse(), g.pointer("table"), g.stride("ldw")
	w, row, factor := g.GP64(), g.GP64(), g.vector()
	s.fetch()
	g.eachBlock(g.units(), func(b block) {
		g.MOVQ(g.param("w"), w)
		g.ADDQ(b.start, w)
		g.MOVQ(g.param("c"), row)
		g.ADDQ(b.start, row)
		s.eachRow(func() {
			sums := b.vectors()
			b.loadAll(row, sums)
			s.eachEntry(at(table, 0), func(index reg.GPVirtual, value operand.Mem) {
				g.VBROADCASTSS(value, factor)
				g.IMULQ(ldw, index)
				g.ADDQ(w, index)
				for i, sum := range sums {
					b.addProduct(index, i, factor, sum)
				}
			})
			b.storeAll(sums, row)
			g.ADDQ(g.stride("ldc"), row)
		})
	})
}

// w += alpha (x transposed) delta, the rows of x being sparse. The last register of
// a row of w is read before the one before is stored, because the two may share
// columns.
func sparseUpdate(g *gen) {
	g.Attributes(0) // the table of alpha times each float is too large for a function without a check of the stack
	s, ldw, scaled := g.newSparse(), g.stride("ldw"), g.scaledTable()
	w, row, factor := g.GP64(), g.GP64(), g.vector()
	g.eachBlock(g.units(), func(b block) {
		g.MOVQ(g.param("w"), w)
		g.ADDQ(b.start, w)
		g.MOVQ(g.param("delta"), row)
		g.ADDQ(b.start, row)
		s.eachRow(func() {
			deltas := b.vectors()
			b.loadAll(row, deltas)
			s.eachEntry(scaled, func(index reg.GPVirtual, value operand.Mem) {
				g.VBROADCASTSS(value, factor)
				g.IMULQ(ldw, index)
				g.ADDQ(w, index)
				last := b.registers() - 1
				lastSum := b.sumWith(index, last, factor, deltas[last])
				for i, delta := range deltas[:last] {
					g.store(b.sumWith(index, i, factor, delta), mask{}, b.memory(index, i))
				}
				g.store(lastSum, b.mask, b.memory(index, last))
			})
			g.ADDQ(g.stride("ldd"), row)
		})
	})
}

// units returns how many units of columns a sparse product works on at a time.
func (g *gen) units() int {
	if g.is512() {
		return 13
	}
	return 8
}

// scaledTable returns alpha times each float of the table.
func (g *gen) scaledTable() operand.Mem {
	const floats = 256
	scaled, alpha, table, offset := g.AllocLocal(4*floats), g.splat("alpha"), g.pointer("table"), g.GP64()
	again := g.label("scale")
	g.XORQ(offset, offset)
	g.Label(again)
	v := g.vector()
	g.VMULPS(operand.Mem{Base: table, Index: offset, Scale: 4}, alpha, v)
	g.VMOVUPS(v, scaled.Idx(offset, 4))
	g.ADDQ(operand.Imm(uint64(g.lanes)), offset)
	g.CMPQ(offset, operand.I32(floats))
	g.JLT(to(again))
	return scaled
}
