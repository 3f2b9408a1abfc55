//go:build !js

package simd

import (
	"context"
	"math"
	"os"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"gonum.org/v1/gonum/blas/gonum"
)

var implementations = append([]implementation{{"WebAssembly", newWazeroMachine}}, native...)

// holder is a module that has one memory of two pages, and exports it.
const holder = "\x00asm\x01\x00\x00\x00" +
	"\x05\x03\x01\x00\x02" + // memories: one, no maximum, two pages
	"\x07\x0a\x01\x06memory\x02\x00" // exports: one, of this name, memory 0

// wazeroMachine runs the committed kernels natively. Its memory is all there
// is, so that a kernel that reads beyond one of its ends is stopped.
type wazeroMachine struct {
	context context.Context
	kernels api.Module
	bytes   []byte
}

func newWazeroMachine(t testing.TB) machine {
	t.Helper()
	ctx := context.Background()
	r := wazero.NewRuntime(ctx)
	t.Cleanup(func() { r.Close(ctx) })
	env, err := r.InstantiateWithConfig(ctx, []byte(holder), wazero.NewModuleConfig().WithName("env"))
	if err != nil {
		t.Fatal(err)
	}
	code, err := os.ReadFile("kernels.wasm")
	if err != nil {
		t.Fatal(err)
	}
	kernels, err := r.Instantiate(ctx, code)
	if err != nil {
		t.Fatal(err)
	}
	memory := env.ExportedMemory("memory")
	bytes, _ := memory.Read(0, memory.Size())
	return wazeroMachine{ctx, kernels, bytes}
}

func (m wazeroMachine) memory() []byte { return m.bytes }

func (m wazeroMachine) call(kernel string, args ...any) error {
	var stack []uint64
	for _, a := range args {
		switch a := a.(type) {
		case int:
			stack = append(stack, api.EncodeI32(int32(a)))
		case float32:
			stack = append(stack, api.EncodeF32(a))
		case place:
			stack = append(stack, api.EncodeU32(uint32(a)))
		}
	}
	_, err := m.kernels.ExportedFunction(kernel).Call(m.context, stack...)
	return err
}

// TestPickRows is about a kernel that only WebAssembly has.
func TestPickRows(t *testing.T) {
	tr, c := newTrial(t, newWazeroMachine(t)), newChance(4)
	for n := range 40 {
		for tr.edge = range 3 {
			for _, tr.atEnd = range []bool{false, true} {
				a, to := c.matrix(1+c.below(6), n), c.matrix(c.below(6), n)
				index := make([]int32, to.Rows)
				for i := range index {
					index[i] = int32(c.below(a.Rows))
				}
				tr.run("pickRows", to.Rows, n, put(tr, index), put(tr, a.Data), a.Stride, put(tr, to.Data), to.Stride)
				for i, k := range index {
					copy(to.Data[i*to.Stride:][:n], a.Data[int(k)*a.Stride:][:n])
				}
				tr.verify("pickRows", n)
			}
		}
	}
}

// TestRun makes two calls by one, of the first kernel and the last.
func TestRun(t *testing.T) {
	tr, c := newTrial(t, newWazeroMachine(t)), newChance(5)
	const axpyNumber, pickRowsNumber, unknown = 0, 19, 20
	x, y, a := c.floats(5), c.floats(5), c.floats(2)
	index := []int32{1, 0}
	px, py, pa, pi := put(tr, x), put(tr, y), put(tr, a), put(tr, index)
	list := make([]uint32, 3*12)
	copy(list, []uint32{axpyNumber, 5, math.Float32bits(0.3), uint32(px), uint32(py)})
	copy(list[12:], []uint32{unknown})
	copy(list[24:], []uint32{pickRowsNumber, 2, 1, uint32(pi), uint32(pa), 1, uint32(py), 1})
	tr.run("run", put(tr, list), 3)
	gonum.Implementation{}.Saxpy(5, 0.3, x, 1, y, 1)
	y[0], y[1] = a[1], a[0]
	tr.verify("run")
}
