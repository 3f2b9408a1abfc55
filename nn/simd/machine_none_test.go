//go:build !js

package simd

import (
	"context"
	"os"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
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
