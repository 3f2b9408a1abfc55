package kernels

import "inkling/tools/kernels/asm"

// callWords is the size of a call in a list: the number of the kernel and up to eleven
// arguments.
const callWords = 12

// run makes all calls of a list. A small network spends most of its time on the way from Go
// to the kernels and back, and this is one way for a whole mini-batch. Natively the way is
// short.
func run(m *asm.Module) {
	callees := m.Funcs
	f := m.Func("run", "the calls of a list, each the number of a kernel and its arguments")
	f.OnlyWasm = true
	calls, count := f.ParamPtr("calls"), f.ParamI32("count")
	i := f.VarI32()
	f.For(i, count, 1, func() {
		var cases []func()
		for _, callee := range callees {
			cases = append(cases, func() { f.CallFrom(callee, calls, 4) })
		}
		f.Switch(calls.I32(0), cases...)
		calls.Set(calls.Plus(asm.Int(4 * callWords)))
	})
}
