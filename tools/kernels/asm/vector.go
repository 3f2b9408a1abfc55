package asm

import (
	"encoding/binary"
	"math"
)

var (
	v128Const  = simd(0x0c)
	v128Andnot = simd(0x4f)

	i32x4Shl  = simd(0xab)
	i32x4ShrS = simd(0xac)
	i32x4Add  = simd(0xae)
	i32x4Sub  = simd(0xb1)

	f32x4Splat = simd(0x13)
	f32x4Lt    = simd(0x43)
	f32x4Le    = simd(0x45)
	f32x4Neg   = simd(0xe1)
	f32x4Add   = simd(0xe4)
	f32x4Sub   = simd(0xe5)
	f32x4Mul   = simd(0xe6)
	f32x4Div   = simd(0xe7)
	f32x4Pmin  = simd(0xea)
	f32x4Pmax  = simd(0xeb)
)

// simd returns the encoding of a SIMD instruction.
func simd(number uint64) []byte { return append([]byte{0xfd}, unsigned(number)...) }

// An F32x4 is four floats.
type F32x4 struct{ operand }

// Floats returns four copies of a constant.
func Floats(v float32) F32x4 { return F32x4{fourTimes(math.Float32bits(v))} }

// Splat returns four copies of x.
func (x F32) Splat() F32x4 { return F32x4{apply(f32x4Splat, x.operand)} }

func (x F32x4) Set(v F32x4)       { x.assign(v.operand) }
func (x F32x4) Neg() F32x4        { return F32x4{apply(f32x4Neg, x.operand)} }
func (x F32x4) Add(y F32x4) F32x4 { return F32x4{apply(f32x4Add, x.operand, y.operand)} }
func (x F32x4) Sub(y F32x4) F32x4 { return F32x4{apply(f32x4Sub, x.operand, y.operand)} }
func (x F32x4) Mul(y F32x4) F32x4 { return F32x4{apply(f32x4Mul, x.operand, y.operand)} }
func (x F32x4) Div(y F32x4) F32x4 { return F32x4{apply(f32x4Div, x.operand, y.operand)} }

// AtMost returns the smaller of x and the bound, and x where x is NaN.
func (x F32x4) AtMost(bound F32x4) F32x4 {
	return F32x4{apply(f32x4Pmin, x.operand, bound.operand)}
}

// AtLeast returns the larger of x and the bound, and x where x is NaN.
func (x F32x4) AtLeast(bound F32x4) F32x4 {
	return F32x4{apply(f32x4Pmax, x.operand, bound.operand)}
}

// Less has all bits set where x < y, and none where not.
func (x F32x4) Less(y F32x4) I32x4 { return I32x4{apply(f32x4Lt, x.operand, y.operand)} }

// LessEqual has all bits set where x <= y, and none where not.
func (x F32x4) LessEqual(y F32x4) I32x4 { return I32x4{apply(f32x4Le, x.operand, y.operand)} }

// Except returns x without the bits set in the mask.
func (x F32x4) Except(mask I32x4) F32x4 {
	return F32x4{apply(v128Andnot, x.operand, mask.operand)}
}

// Bits returns the same bits as integers.
func (x F32x4) Bits() I32x4 { return I32x4{operand{code: x.code}} }

// An I32x4 is four integers.
type I32x4 struct{ operand }

// Ints returns four copies of a constant.
func Ints(v int32) I32x4 { return I32x4{fourTimes(uint32(v))} }

func (x I32x4) Add(y I32x4) I32x4 { return I32x4{apply(i32x4Add, x.operand, y.operand)} }
func (x I32x4) Sub(y I32x4) I32x4 { return I32x4{apply(i32x4Sub, x.operand, y.operand)} }
func (x I32x4) Shl(n int32) I32x4 { return I32x4{apply(i32x4Shl, x.operand, Int(n).operand)} }

// Shr keeps the sign.
func (x I32x4) Shr(n int32) I32x4 { return I32x4{apply(i32x4ShrS, x.operand, Int(n).operand)} }

// Floats returns the same bits as floats.
func (x I32x4) Floats() F32x4 { return F32x4{operand{code: x.code}} }

func fourTimes(bits uint32) operand {
	code := append([]byte(nil), v128Const...)
	for range 4 {
		code = binary.LittleEndian.AppendUint32(code, bits)
	}
	return operand{code: code}
}
