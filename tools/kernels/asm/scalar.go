package asm

import (
	"encoding/binary"
	"math"
)

const (
	localGet = 0x20
	localSet = 0x21
)

var (
	i32Const = []byte{0x41}
	i32Eq    = []byte{0x46}
	i32LtS   = []byte{0x48}
	i32LtU   = []byte{0x49}
	i32Add   = []byte{0x6a}
	i32Sub   = []byte{0x6b}
	i32Mul   = []byte{0x6c}
	i32Shl   = []byte{0x74}
	i32ShrU  = []byte{0x76}

	f32Const = []byte{0x43}
	f32Ne    = []byte{0x5c}
	f32Gt    = []byte{0x5e}
	f32Add   = []byte{0x92}
	f32Mul   = []byte{0x94}
	f32Max   = []byte{0x97}

	choose = []byte{0x1b}
)

// A Bool is a condition.
type Bool struct{ operand }

// I32 returns x if the condition holds, and otherwise y. Both are computed,
// without a branch that the processor could mispredict.
func (b Bool) I32(x, y I32) I32 { return I32{apply(choose, x.operand, y.operand, b.operand)} }

// F32 is like I32.
func (b Bool) F32(x, y F32) F32 { return F32{apply(choose, x.operand, y.operand, b.operand)} }

// An I32 is an integer: a count, an index, a distance in memory. Here and in the
// other types, a method without a comment is the instruction with its name, and
// Set assigns to a variable.
type I32 struct{ operand }

// Int returns a constant.
func Int(v int32) I32 {
	return I32{operand{code: append(i32Const[:1:1], signed(int64(v))...)}}
}

func (x I32) Set(v I32)       { x.assign(v.operand) }
func (x I32) Add(y I32) I32   { return I32{apply(i32Add, x.operand, y.operand)} }
func (x I32) Sub(y I32) I32   { return I32{apply(i32Sub, x.operand, y.operand)} }
func (x I32) Mul(y I32) I32   { return I32{apply(i32Mul, x.operand, y.operand)} }
func (x I32) Shl(n int32) I32 { return I32{apply(i32Shl, x.operand, Int(n).operand)} }

// Shr shifts zeros in.
func (x I32) Shr(n int32) I32 { return I32{apply(i32ShrU, x.operand, Int(n).operand)} }

func (x I32) Equal(y I32) Bool { return Bool{apply(i32Eq, x.operand, y.operand)} }
func (x I32) Less(y I32) Bool  { return Bool{apply(i32LtS, x.operand, y.operand)} }

// A Ptr is an address in memory, a multiple of 4 unless bytes are read there.
type Ptr struct{ operand }

func (p Ptr) Set(v Ptr) { p.assign(v.operand) }

// Plus returns the address the given number of bytes further on.
func (p Ptr) Plus(bytes I32) Ptr { return Ptr{apply(i32Add, p.operand, bytes.operand)} }

// Before reports whether p is the lower address.
func (p Ptr) Before(q Ptr) Bool { return Bool{apply(i32LtU, p.operand, q.operand)} }

// An F32 is a 32-bit float.
type F32 struct{ operand }

// Float returns a constant.
func Float(v float32) F32 {
	return F32{operand{code: binary.LittleEndian.AppendUint32(f32Const[:1:1], math.Float32bits(v))}}
}

func (x F32) Set(v F32)     { x.assign(v.operand) }
func (x F32) Add(y F32) F32 { return F32{apply(f32Add, x.operand, y.operand)} }
func (x F32) Mul(y F32) F32 { return F32{apply(f32Mul, x.operand, y.operand)} }

// Max returns the larger one, or NaN if either is NaN, as Go's max does.
func (x F32) Max(y F32) F32 { return F32{apply(f32Max, x.operand, y.operand)} }

func (x F32) Greater(y F32) Bool { return Bool{apply(f32Gt, x.operand, y.operand)} }

// NotZero is also true for NaN.
func (x F32) NotZero() Bool { return Bool{apply(f32Ne, x.operand, Float(0).operand)} }
