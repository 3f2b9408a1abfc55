package asm

import (
	"bytes"
	"context"
	"encoding/binary"
	"math"
	"slices"
	"testing"

	"github.com/tetratelabs/wazero"
)

// holder is a module that has one memory of one page, and exports it.
const holder = "\x00asm\x01\x00\x00\x00" +
	"\x05\x03\x01\x00\x01" + // memories: one, no maximum, one page
	"\x07\x0a\x01\x06memory\x02\x00" // exports: one, of this name, memory 0

// run assembles a function, runs it on a memory that begins with the given
// floats, and returns what these have become.
func run(t *testing.T, build func(f *Func, p Ptr), floats ...float32) []float32 {
	t.Helper()
	m := new(Module)
	f := m.Func("f", "")
	build(f, f.ParamPtr("p"))

	ctx := context.Background()
	r := wazero.NewRuntime(ctx)
	defer r.Close(ctx)
	env, err := r.InstantiateWithConfig(ctx, []byte(holder), wazero.NewModuleConfig().WithName("env"))
	if err != nil {
		t.Fatal(err)
	}
	module, err := r.Instantiate(ctx, m.Encode())
	if err != nil {
		t.Fatal(err)
	}
	memory := env.ExportedMemory("memory")
	for i, v := range floats {
		memory.WriteFloat32Le(uint32(4*i), v)
	}
	if _, err := module.ExportedFunction("f").Call(ctx, 0); err != nil {
		t.Fatal(err)
	}
	for i := range floats {
		floats[i], _ = memory.ReadFloat32Le(uint32(4 * i))
	}
	return floats
}

func sameBits(a, b float32) bool { return math.Float32bits(a) == math.Float32bits(b) }

func wantFloats(t *testing.T, what string, got []float32, want ...float32) {
	t.Helper()
	if !slices.EqualFunc(got, want, sameBits) {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

// The value of an I32 is seen by which float it leads to.
func TestI32(t *testing.T) {
	before := []float32{math.Float32frombits(0x00030102), 0, 0, 0, 0, 0}
	for _, c := range []struct {
		name string
		x    func(p Ptr) I32
		want int
	}{
		{"constant", func(Ptr) I32 { return Int(3) }, 3},
		{"Add", func(Ptr) I32 { return Int(200).Add(Int(-196)) }, 4},
		{"Sub", func(Ptr) I32 { return Int(2).Sub(Int(-3)) }, 5},
		{"Mul", func(Ptr) I32 { return Int(-2).Mul(Int(-2)) }, 4},
		{"Shl", func(Ptr) I32 { return Int(1).Shl(2) }, 4},
		{"Shr", func(Ptr) I32 { return Int(-1).Shr(30) }, 3},
		{"U8", func(p Ptr) I32 { return p.U8(1) }, 1},
		{"U16", func(p Ptr) I32 { return p.U16(2) }, 3},
		{"I32", func(p Ptr) I32 { return p.I32(0).Shr(16) }, 3},
	} {
		got := run(t, func(f *Func, p Ptr) {
			f.StoreF32(p.Plus(c.x(p).Shl(2)), 0, Float(1))
		}, slices.Clone(before)...)
		want := slices.Clone(before)
		want[c.want] = 1
		wantFloats(t, c.name, got, want...)
	}
}

func TestF32(t *testing.T) {
	nan := float32(math.NaN())
	for _, c := range []struct {
		name string
		x    func(a, b F32) F32
		want float32
	}{
		{"Add", F32.Add, 5}, {"Mul", F32.Mul, 6}, {"Max", F32.Max, 3},
		{"constant", func(_, _ F32) F32 { return Float(-0.1) }, -0.1},
	} {
		got := run(t, func(f *Func, p Ptr) { f.StoreF32(p, 0, c.x(p.F32(0), p.F32(4))) }, 2, 3)
		wantFloats(t, c.name, got, c.want, 3)
	}
	for _, c := range []struct{ x, want float32 }{{0, 2}, {float32(math.Copysign(0, -1)), 2}, {-3, 1}, {nan, 1}} {
		got := run(t, func(f *Func, p Ptr) {
			f.IfElse(p.F32(0).NotZero(),
				func() { f.StoreF32(p, 0, Float(1)) },
				func() { f.StoreF32(p, 0, Float(2)) })
		}, c.x)
		wantFloats(t, "NotZero", got, c.want)
	}
}

func TestF32x4(t *testing.T) {
	nan, minus0 := float32(math.NaN()), float32(math.Copysign(0, -1))
	x, y := []float32{-2, 0.5, minus0, nan}, []float32{3, 0.5, 4, 1}
	all := math.Float32frombits(1<<32 - 1)
	for _, c := range []struct {
		name string
		op   func(x, y F32x4) F32x4
		want []float32
	}{
		{"Add", F32x4.Add, []float32{1, 1, 4, nan}},
		{"Sub", F32x4.Sub, []float32{-5, 0, -4, nan}},
		{"Mul", F32x4.Mul, []float32{-6, 0.25, minus0, nan}},
		{"Div", func(x, y F32x4) F32x4 { return y.Div(x) }, []float32{-1.5, 1, float32(math.Inf(-1)), nan}},
		{"Neg", func(x, _ F32x4) F32x4 { return x.Neg().Add(Floats(0)) }, []float32{2, -0.5, 0, nan}},
		{"AtMost", F32x4.AtMost, []float32{-2, 0.5, minus0, nan}},
		{"AtLeast", F32x4.AtLeast, []float32{3, 0.5, 4, nan}},
		{"Less", func(x, y F32x4) F32x4 { return x.Less(y).Floats() }, []float32{all, 0, all, 0}},
		{"LessEqual", func(x, y F32x4) F32x4 { return x.LessEqual(y).Floats() }, []float32{all, all, all, 0}},
		{"Except", func(x, y F32x4) F32x4 { return y.Except(x.Less(y)) }, []float32{0, 0.5, 0, 1}},
		{"Splat", func(x, y F32x4) F32x4 { return Float(7).Splat() }, []float32{7, 7, 7, 7}},
		{"I32x4", func(x, y F32x4) F32x4 { return Ints(100).Add(Ints(27)).Shl(23).Floats() }, []float32{1, 1, 1, 1}},
		{"signed", func(x, y F32x4) F32x4 { return Ints(0).Sub(Ints(2)).Shr(1).Add(Ints(128)).Shl(23).Floats() }, []float32{1, 1, 1, 1}},
	} {
		got := run(t, func(f *Func, p Ptr) { f.StoreF32x4(p, 0, c.op(p.F32x4(0), p.F32x4(16))) }, slices.Concat(x, y)...)
		if !slices.EqualFunc(got[:4], c.want, func(a, b float32) bool { return sameBits(a, b) || a != a && b != b }) {
			t.Errorf("%s: %v, want %v", c.name, got[:4], c.want)
		}
	}
}

func TestFirstF32s(t *testing.T) {
	for count := 1; count <= 4; count++ {
		got := run(t, func(f *Func, p Ptr) {
			v := f.VarF32x4()
			v.Set(p.FirstF32s(4, count).Add(Floats(10)))
			f.StoreFirstF32s(p, 24, count, v)
			f.StoreF32x4(p, 44, v)
		}, 0, 1, 2, 3, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0)
		want := []float32{0, 1, 2, 3, 4, 5, 0, 0, 0, 0, 0, 10, 10, 10, 10}
		for i := range count {
			want[6+i], want[11+i] = float32(11+i), float32(11+i)
		}
		wantFloats(t, "FirstF32s", got, want...)
	}
}

// TestFor is the example of the package comment, for 0 to 3 floats.
func TestFor(t *testing.T) {
	for n, want := range []float32{0, 1, 3, 6} {
		got := run(t, func(f *Func, p Ptr) {
			i, sum := f.VarI32(), f.VarF32()
			f.For(i, Int(int32(n)), 1, func() {
				sum.Set(sum.Add(p.Plus(i.Shl(2)).F32(4)))
			})
			f.StoreF32(p, 0, sum)
		}, -1, 1, 2, 3)
		wantFloats(t, "sum", got, want, 1, 2, 3)
	}
}

// TestSwitch runs each case, and none for other numbers.
func TestSwitch(t *testing.T) {
	for x, want := range map[int32]float32{0: 10, 1: 11, 2: 12, 3: 1, -1: 1} {
		got := run(t, func(f *Func, p Ptr) {
			var cases []func()
			for i := range 3 {
				cases = append(cases, func() { f.StoreF32(p, 0, p.F32(0).Add(Float(float32(9+i)))) })
			}
			f.Switch(Int(x), cases...)
		}, 1)
		wantFloats(t, "Switch", got, want)
	}
}

// TestCallFrom calls a function with arguments of each type from memory.
func TestCallFrom(t *testing.T) {
	got := run(t, func(f *Func, p Ptr) {
		m := f.module
		callee := m.Func("g", "")
		n, x, to := callee.ParamI32("n"), callee.ParamF32("x"), callee.ParamPtr("to")
		callee.StoreF32(to.Plus(n.Shl(2)), 0, x)
		f.CallFrom(callee, p, 4)
	}, 0, math.Float32frombits(3), 7, 0)
	wantFloats(t, "CallFrom", got, 0, math.Float32frombits(3), 7, 7)
}

// TestBefore compares addresses as unsigned numbers: Go's memory may reach
// beyond 2 GB.
func TestBefore(t *testing.T) {
	got := run(t, func(f *Func, p Ptr) {
		f.If(p.Before(p.Plus(Int(-4))), func() { f.StoreF32(p, 0, Float(1)) })
		f.If(p.Before(p), func() { f.StoreF32(p, 4, Float(1)) })
		f.If(p.Plus(Int(4)).Before(p), func() { f.StoreF32(p, 8, Float(1)) })
	}, 0, 0, 0)
	wantFloats(t, "Before", got, 1, 0, 0)
}

// TestLEB128 compares with the standard library's unsigned numbers, and with
// the specification's examples of signed ones.
func TestLEB128(t *testing.T) {
	for _, v := range []uint64{0, 1, 127, 128, 300, 1<<32 - 1} {
		if got, want := unsigned(v), binary.AppendUvarint(nil, v); !bytes.Equal(got, want) {
			t.Errorf("unsigned(%d) = %x, want %x", v, got, want)
		}
	}
	for v, want := range map[int64]string{0: "\x00", 63: "\x3f", 64: "\xc0\x00", -1: "\x7f", -64: "\x40", -65: "\xbf\x7f", -123456: "\xc0\xbb\x78"} {
		if got := signed(v); string(got) != want {
			t.Errorf("signed(%d) = %x, want %x", v, got, want)
		}
	}
}

func TestMisuse(t *testing.T) {
	for name, misuse := range map[string]func(f *Func){
		"set an expression":          func(f *Func) { Int(1).Add(Int(2)).Set(Int(3)) },
		"parameter after a variable": func(f *Func) { f.VarI32(); f.ParamI32("n") },
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("no panic")
				}
			}()
			misuse(new(Module).Func("f", ""))
		})
	}
}
