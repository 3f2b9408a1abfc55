package asm

const (
	opLoop   = 0x03
	opIf     = 0x04
	opElse   = 0x05
	opEnd    = 0x0b
	opBrIf   = 0x0d
	opDrop   = 0x1a
	noResult = 0x40
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
