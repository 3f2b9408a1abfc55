package kernels

import "inkling/tools/kernels/asm"

// widest is the number of registers of four columns that a product accumulates
// at a time. x86 has sixteen, and some are needed for the factors. In Chromium
// and Firefox fewer were slower, and more were no faster.
const widest = 9

// A block is a run of columns of a matrix: one, two or three where no more are
// left, else as many registers as the columns need. The last register ends with
// the last column, so it may share columns with the one before; these are
// computed twice, with the same result.
type block struct {
	f         *asm.Func
	start     asm.I32 // the first column, in bytes from the start of the row
	last      asm.I32 // where the last register begins, in bytes from the start of the block
	registers int
	count     int // columns in a register
}

// load returns the i-th register of the row that begins, for this block, at p.
func (b block) load(p asm.Ptr, i int) asm.F32x4 {
	if i > 0 && i == b.registers-1 {
		return p.Plus(b.last).F32x4(0)
	}
	return p.FirstF32s(uint32(16*i), b.count)
}

// store stores the i-th register, like load. The value must be a variable.
func (b block) store(p asm.Ptr, i int, v asm.F32x4) {
	if i > 0 && i == b.registers-1 {
		b.f.StoreF32x4(p.Plus(b.last), 0, v)
		return
	}
	b.f.StoreFirstF32s(p, uint32(16*i), b.count, v)
}

// loadAll sets the block's first variables to the row at p.
func (b block) loadAll(to []asm.F32x4, p asm.Ptr) {
	for i := range b.registers {
		to[i].Set(b.load(p, i))
	}
}

// storeAll stores the block's first variables to the row at p.
func (b block) storeAll(p asm.Ptr, from []asm.F32x4) {
	for i := range b.registers {
		b.store(p, i, from[i])
	}
}

// eachBlock writes the body in a loop over n columns, once for each kind of
// block.
func eachBlock(f *asm.Func, n asm.I32, body func(block)) {
	b := block{f: f, start: f.VarI32(), last: f.VarI32()}
	left, columns := f.VarI32(), f.VarI32()
	left.Set(n)
	f.While(asm.Int(0).Less(left), func() {
		columns.Set(left)
		f.If(asm.Int(4*widest).Less(left), func() { columns.Set(asm.Int(4 * widest)) })
		b.last.Set(columns.Sub(asm.Int(4)).Shl(2))
		f.IfElse(columns.Less(asm.Int(4)), func() {
			b.registers = 1
			for b.count = 1; b.count < 4; b.count++ {
				f.If(columns.Equal(asm.Int(int32(b.count))), func() { body(b) })
			}
		}, func() {
			b.count = 4
			for b.registers = 1; b.registers <= widest; b.registers++ {
				needed := columns.Add(asm.Int(3)).Shr(2)
				f.If(needed.Equal(asm.Int(int32(b.registers))), func() { body(b) })
			}
		})
		b.start.Set(b.start.Add(columns.Shl(2)))
		left.Set(left.Sub(columns))
	})
}

// accumulators returns the variables for the registers.
func accumulators(f *asm.Func) []asm.F32x4 {
	vars := make([]asm.F32x4, widest)
	for i := range vars {
		vars[i] = f.VarF32x4()
	}
	return vars
}
