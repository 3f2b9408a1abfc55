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
// later steps keep it. The constants are variables, which are set before the loop:
// browsers compile a constant to several instructions wherever it is used, and those
// were half of the time of a sigmoid.
type exponential struct {
	r, shifted, p, whole, half asm.F32x4

	highest, lowest, log2e, rounder, ln2High, ln2Low asm.F32x4
	coefficients                                     []asm.F32x4 // of the polynomial, the highest power first
	one                                              asm.F32x4
	rounderBits, bias                                asm.I32x4
}

func newExponential(f *asm.Func) exponential {
	constant := func(v float32) asm.F32x4 { return f.Keep(asm.Floats(v)) }
	e := exponential{
		r: f.VarF32x4(), shifted: f.VarF32x4(), p: f.VarF32x4(), whole: f.VarF32x4(), half: f.VarF32x4(),
		highest: constant(expHighest), lowest: constant(expLowest), log2e: constant(log2e), rounder: constant(rounder),
		ln2High: constant(ln2High), ln2Low: constant(ln2Low), one: constant(1),
		rounderBits: f.Keep(asm.Ints(rounderBits).Floats()).Bits(), bias: f.Keep(asm.Ints(127).Floats()).Bits(),
	}
	for _, c := range []float32{1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5} {
		e.coefficients = append(e.coefficients, constant(c))
	}
	return e
}

func (e exponential) of(x asm.F32x4) asm.F32x4 {
	r, shifted, p := e.r, e.shifted, e.p
	r.Set(x.AtMost(e.highest).AtLeast(e.lowest))
	shifted.Set(r.Mul(e.log2e).Add(e.rounder))

	n := p // until the polynomial begins
	n.Set(shifted.Sub(e.rounder))
	r.Set(r.Sub(n.Mul(e.ln2High)))
	r.Set(r.Sub(n.Mul(e.ln2Low)))

	p.Set(e.coefficients[0])
	for _, c := range e.coefficients[1:] {
		p.Set(p.Mul(r).Add(c))
	}
	p.Set(e.one.Add(r.Mul(r).Mul(p).Add(r)))

	whole, half := e.whole.Bits(), e.half.Bits()
	e.whole.Set(shifted.Bits().Sub(e.rounderBits).Floats())
	e.half.Set(whole.Shr(1).Floats())
	return p.Mul(e.powerOfTwo(half)).Mul(e.powerOfTwo(whole.Sub(half)))
}

// powerOfTwo returns 2^n for n from -126 to 127.
func (e exponential) powerOfTwo(n asm.I32x4) asm.F32x4 {
	return n.Add(e.bias).Shl(23).Floats()
}
