package kernels

import "inkling/tools/kernels/asm"

// A sparse matrix is a list of its non-zero entries, each a 16-bit column index
// and a byte that represents one of 256 floats. A row is a span of entries:
// their first and their number.
type sparse struct {
	rows                       asm.I32
	spans, index, value, table asm.Ptr

	row       asm.I32
	here, end asm.Ptr // of the current entry's value, and of the row's end
	hereIndex asm.Ptr // of the current entry's index
}

func sparseParams(f *asm.Func) sparse {
	return sparse{rows: f.ParamI32("rows"), spans: f.ParamPtr("spans"),
		index: f.ParamPtr("index"), value: f.ParamPtr("value"), table: f.ParamPtr("table")}
}

func (s *sparse) vars(f *asm.Func) {
	s.row, s.here, s.end, s.hereIndex = f.VarI32(), f.VarPtr(), f.VarPtr(), f.VarPtr()
}

// eachRow writes a loop over the rows.
func (s sparse) eachRow(f *asm.Func, body func()) {
	f.For(s.row, s.rows, 1, body)
}

// seek sets the current entry to the first of the current row.
func (s sparse) seek() {
	span := s.spans.Plus(s.row.Shl(3))
	s.here.Set(s.value.Plus(span.I32(0)))
	s.end.Set(s.here.Plus(span.I32(4)))
	s.hereIndex.Set(s.index.Plus(span.I32(0).Shl(1)))
}

// cacheLine is the number of bytes that a processor fetches from memory at a
// time.
const cacheLine = 64

// fetch loads all rows into the cache. The rows of a mini-batch are far apart in
// memory. Here their cache lines are fetched in parallel; otherwise each loop
// over a row would wait for its own.
func (s sparse) fetch(f *asm.Func) {
	touch := func(here, end asm.Ptr) {
		f.While(here.Before(end), func() {
			f.Drop(here.U8(0))
			here.Set(here.Plus(asm.Int(cacheLine)))
		})
	}
	s.eachRow(f, func() {
		s.seek()
		indexEnd := f.VarPtr()
		indexEnd.Set(s.hereIndex.Plus(s.spans.Plus(s.row.Shl(3)).I32(4).Shl(1)))
		touch(s.here, s.end)
		touch(s.hereIndex, indexEnd)
	})
}

// eachEntry writes a loop over the entries of the current row.
func (s sparse) eachEntry(f *asm.Func, body func(index asm.I32, value asm.F32)) {
	s.seek()
	f.While(s.here.Before(s.end), func() {
		body(s.hereIndex.U16(0), s.table.Plus(s.here.U8(0).Shl(2)).F32(0))
		s.here.Set(s.here.Plus(asm.Int(1)))
		s.hereIndex.Set(s.hereIndex.Plus(asm.Int(2)))
	})
}

func sparseProduct(m *asm.Module) {
	f := m.Func("sparseProduct", "c += x w, the rows of x being sparse")
	x, n := sparseParams(f), f.ParamI32("n")
	w, ldw, c, ldc := f.ParamPtr("w"), f.ParamI32("ldw"), f.ParamPtr("c"), f.ParamI32("ldc")
	x.vars(f)
	wBlock, wRow, cRow := f.VarPtr(), f.VarPtr(), f.VarPtr()
	multiplier, times, sums := f.VarF32(), f.VarF32x4(), accumulators(f)

	toBytes(ldw, ldc)
	x.fetch(f)
	eachBlock(f, n, func(b block) {
		wBlock.Set(w.Plus(b.start))
		cRow.Set(c.Plus(b.start))
		x.eachRow(f, func() {
			b.loadAll(sums, cRow)
			x.eachEntry(f, func(index asm.I32, value asm.F32) {
				multiplier.Set(value)
				f.If(multiplier.NotZero(), func() {
					times.Set(multiplier.Splat())
					wRow.Set(wBlock.Plus(index.Mul(ldw)))
					for j, sum := range sums[:b.registers] {
						sum.Set(sum.Add(times.Mul(b.load(wRow, j))))
					}
				})
			})
			b.storeAll(cRow, sums)
			cRow.Set(cRow.Plus(ldc))
		})
	})
}

// sparseUpdate reads the last register of a row of w before it stores the one
// before, because the two may share columns.
func sparseUpdate(m *asm.Module) {
	f := m.Func("sparseUpdate", "w += alpha (x transposed) delta, the rows of x being sparse")
	x, n, alpha := sparseParams(f), f.ParamI32("n"), f.ParamF32("alpha")
	delta, ldd, w, ldw := f.ParamPtr("delta"), f.ParamI32("ldd"), f.ParamPtr("w"), f.ParamI32("ldw")
	x.vars(f)
	wBlock, wRow, dRow := f.VarPtr(), f.VarPtr(), f.VarPtr()
	multiplier, times := f.VarF32(), f.VarF32x4()
	sum, lastSum, deltas := f.VarF32x4(), f.VarF32x4(), accumulators(f)

	toBytes(ldd, ldw)
	eachBlock(f, n, func(b block) {
		wBlock.Set(w.Plus(b.start))
		dRow.Set(delta.Plus(b.start))
		x.eachRow(f, func() {
			b.loadAll(deltas, dRow)
			x.eachEntry(f, func(index asm.I32, value asm.F32) {
				multiplier.Set(alpha.Mul(value))
				f.If(multiplier.NotZero(), func() {
					times.Set(multiplier.Splat())
					wRow.Set(wBlock.Plus(index.Mul(ldw)))
					last := b.registers - 1
					lastSum.Set(b.load(wRow, last).Add(times.Mul(deltas[last])))
					for j := range last {
						sum.Set(b.load(wRow, j).Add(times.Mul(deltas[j])))
						b.store(wRow, j, sum)
					}
					b.store(wRow, last, lastSum)
				})
			})
			dRow.Set(dRow.Plus(ldd))
		})
	})
}
