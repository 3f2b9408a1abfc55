package kernels

import "inkling/tools/kernels/asm"

// The constants of nn/f32.Exp.
const (
	log2e       = 1.44269504
	ln2High     = 0.693145752
	ln2Low      = 1.42860677e-6
	rounder     = 1.5 * (1 << 23)
	rounderBits = 0x4b400000
	expLowest   = -104
	expHighest  = 89
)

// An exponential computes e^x with the operations of nn/f32.Exp in the same
// order. It needs no test for NaN: AtMost and AtLeast pass NaN on, and all
// later steps keep it.
type exponential struct{ r, shifted, p, whole, half asm.F32x4 }

func newExponential(f *asm.Func) exponential {
	return exponential{f.VarF32x4(), f.VarF32x4(), f.VarF32x4(), f.VarF32x4(), f.VarF32x4()}
}

func (e exponential) of(x asm.F32x4) asm.F32x4 {
	r, shifted, p := e.r, e.shifted, e.p
	r.Set(x.AtMost(asm.Floats(expHighest)).AtLeast(asm.Floats(expLowest)))
	shifted.Set(r.Mul(asm.Floats(log2e)).Add(asm.Floats(rounder)))

	n := p // until the polynomial begins
	n.Set(shifted.Sub(asm.Floats(rounder)))
	r.Set(r.Sub(n.Mul(asm.Floats(ln2High))))
	r.Set(r.Sub(n.Mul(asm.Floats(ln2Low))))

	p.Set(asm.Floats(1.0 / 5040))
	for _, c := range []float32{1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5} {
		p.Set(p.Mul(r).Add(asm.Floats(c)))
	}
	p.Set(asm.Floats(1).Add(r.Mul(r).Mul(p).Add(r)))

	whole, half := e.whole.Bits(), e.half.Bits()
	e.whole.Set(shifted.Bits().Sub(asm.Ints(rounderBits)).Floats())
	e.half.Set(whole.Shr(1).Floats())
	return p.Mul(powerOfTwo(half)).Mul(powerOfTwo(whole.Sub(half)))
}

// powerOfTwo returns 2^n for n from -126 to 127.
func powerOfTwo(n asm.I32x4) asm.F32x4 {
	return n.Add(asm.Ints(127)).Shl(23).Floats()
}
