package asm

import "slices"

const (
	opBlock   = 0x02
	opLoop    = 0x03
	opIf      = 0x04
	opElse    = 0x05
	opEnd     = 0x0b
	opBr      = 0x0c
	opBrIf    = 0x0d
	opBrTable = 0x0e
	opCall    = 0x10
	opDrop    = 0x1a
	noResult  = 0x40
)

// If runs then if the condition holds.
func (f *Func) If(condition Bool, then func()) {
	f.emit(condition.code, []byte{opIf, noResult})
	then()
	f.emit([]byte{opEnd})
}

// IfElse runs one of the two.
func (f *Func) IfElse(condition Bool, then, otherwise func()) {
	f.emit(condition.code, []byte{opIf, noResult})
	then()
	f.emit([]byte{opElse})
	otherwise()
	f.emit([]byte{opEnd})
}

// While runs the body as long as the condition holds. The condition is written
// twice, before the loop and at its end, so that an iteration takes one jump.
func (f *Func) While(condition Bool, body func()) {
	f.If(condition, func() {
		f.emit([]byte{opLoop, noResult})
		body()
		f.emit(condition.code, []byte{opBrIf, 0, opEnd})
	})
}

// For runs the body for i = 0, step, 2 step, ... below the limit.
func (f *Func) For(i, limit I32, step int32, body func()) {
	i.Set(Int(0))
	f.While(i.Less(limit), func() {
		body()
		i.Set(i.Add(Int(step)))
	})
}

// Drop computes x and discards it; a load in it brings memory into the cache.
func (f *Func) Drop(x I32) {
	f.emit(x.code, []byte{opDrop})
}

// Switch runs the case with the number x, or none if there is no such case.
func (f *Func) Switch(x I32, cases ...func()) {
	for range len(cases) + 1 { // one to leave by, and one that ends before each case
		f.emit([]byte{opBlock, noResult})
	}
	var targets [][]byte
	for i := range cases {
		targets = append(targets, unsigned(uint64(i)))
	}
	f.emit(x.code, []byte{opBrTable}, vector(targets), unsigned(uint64(len(cases))))
	for i, run := range cases {
		f.emit([]byte{opEnd})
		run()
		f.emit([]byte{opBr}, unsigned(uint64(len(cases)-1-i)))
	}
	f.emit([]byte{opEnd})
}

// CallFrom calls a function of the same module with arguments from memory: offset bytes
// after p, one after the other in words of 32 bits.
func (f *Func) CallFrom(callee *Func, p Ptr, offset uint32) {
	for i, param := range callee.Params {
		at := offset + uint32(4*i)
		if param.Type == TypeF32 {
			f.emit(p.F32(at).code)
		} else {
			f.emit(p.I32(at).code)
		}
	}
	f.emit([]byte{opCall}, unsigned(uint64(slices.Index(f.module.Funcs, callee))))
}
