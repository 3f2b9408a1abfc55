package kernels

import "inkling/tools/kernels/asm"

func exp(m *asm.Module) {
	f := m.Func("exp", "z = e^z")
	n, z := f.ParamI32("n"), f.ParamPtr("z")
	e := newExponential(f)
	eachFour(f, n, func(q four) {
		q.store(z, e.of(q.load(z)))
	})
}

func sigmoid(m *asm.Module) {
	f := m.Func("sigmoid", "z = 1/(1 + e^-z)")
	n, z := f.ParamI32("n"), f.ParamPtr("z")
	e := newExponential(f)
	eachFour(f, n, func(q four) {
		q.store(z, e.one.Div(e.one.Add(e.of(q.load(z).Neg()))))
	})
}

func tanh(m *asm.Module) {
	f := m.Func("tanh", "z = 1 - 2/(e^2z + 1)")
	n, z := f.ParamI32("n"), f.ParamPtr("z")
	e, two := newExponential(f), f.Keep(asm.Floats(2))
	eachFour(f, n, func(q four) {
		q.store(z, e.one.Sub(two.Div(e.of(two.Mul(q.load(z))).Add(e.one))))
	})
}

// This keeps NaN and -0.
func relu(m *asm.Module) {
	f := m.Func("relu", "z = 0 where z < 0")
	n, z := f.ParamI32("n"), f.ParamPtr("z")
	v := f.VarF32x4()
	eachFour(f, n, func(q four) {
		v.Set(q.load(z))
		q.store(z, v.Except(v.Less(asm.Floats(0))))
	})
}

func sigmoidPrime(m *asm.Module) {
	f := m.Func("sigmoidPrime", "delta *= a(1 - a)")
	n, delta, a := f.ParamI32("n"), f.ParamPtr("delta"), f.ParamPtr("a")
	v, one := f.VarF32x4(), f.Keep(asm.Floats(1))
	eachFour(f, n, func(q four) {
		v.Set(q.load(a))
		q.store(delta, q.load(delta).Mul(v.Mul(one.Sub(v))))
	})
}

func tanhPrime(m *asm.Module) {
	f := m.Func("tanhPrime", "delta *= 1 - a^2")
	n, delta, a := f.ParamI32("n"), f.ParamPtr("delta"), f.ParamPtr("a")
	v, one := f.VarF32x4(), f.Keep(asm.Floats(1))
	eachFour(f, n, func(q four) {
		v.Set(q.load(a))
		q.store(delta, q.load(delta).Mul(one.Sub(v.Mul(v))))
	})
}

func reluPrime(m *asm.Module) {
	f := m.Func("reluPrime", "delta = 0 where a <= 0")
	n, delta, a := f.ParamI32("n"), f.ParamPtr("delta"), f.ParamPtr("a")
	eachFour(f, n, func(q four) {
		q.store(delta, q.load(delta).Except(q.load(a).LessEqual(asm.Floats(0))))
	})
}
