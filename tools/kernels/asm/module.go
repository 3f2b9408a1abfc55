package asm

// A Module is a list of functions, all of them exported.
type Module struct{ Funcs []*Func }

// Func adds a function without a result to the module.
func (m *Module) Func(name, doc string) *Func {
	f := &Func{Name: name, Doc: doc, module: m}
	m.Funcs = append(m.Funcs, f)
	return f
}

// A Func is a function under construction. Its parameters come first.
type Func struct {
	Name     string
	Doc      string // what it computes, in a line
	Params   []Param
	OnlyWasm bool // whether native programs do without it
	module   *Module
	vars     []byte // the types of the variables
	code     []byte
}

// A Param is a parameter of a Func.
type Param struct {
	Name string
	Type Type
}

// A Type is a parameter's type for the callers of a Func.
type Type uint8

// The types of parameters. WebAssembly sees a Ptr as an i32.
const (
	TypeI32 Type = iota
	TypePtr
	TypeF32
)

// The types of the binary format.
const (
	typeI32  = 0x7f
	typeF32  = 0x7d
	typeV128 = 0x7b
)

func (t Type) encoding() byte {
	if t == TypeF32 {
		return typeF32
	}
	return typeI32
}

// ParamI32 adds an integer parameter.
func (f *Func) ParamI32(name string) I32 { return I32{f.param(name, TypeI32)} }

// ParamPtr adds an address parameter.
func (f *Func) ParamPtr(name string) Ptr { return Ptr{f.param(name, TypePtr)} }

// ParamF32 adds a float parameter.
func (f *Func) ParamF32(name string) F32 { return F32{f.param(name, TypeF32)} }

func (f *Func) param(name string, t Type) operand {
	if len(f.vars) > 0 {
		panic("asm: parameters come before variables")
	}
	f.Params = append(f.Params, Param{name, t})
	return f.local(len(f.Params) - 1)
}

// VarI32 adds an integer variable. Every variable starts at 0.
func (f *Func) VarI32() I32 { return I32{f.variable(typeI32)} }

// VarPtr adds an address variable.
func (f *Func) VarPtr() Ptr { return Ptr{f.variable(typeI32)} }

// VarF32 adds a float variable.
func (f *Func) VarF32() F32 { return F32{f.variable(typeF32)} }

// VarF32x4 adds a variable of four floats.
func (f *Func) VarF32x4() F32x4 { return F32x4{f.variable(typeV128)} }

// Keep returns a new variable with the value of v at this point.
func (f *Func) Keep(v F32x4) F32x4 {
	x := f.VarF32x4()
	x.Set(v)
	return x
}

func (f *Func) variable(t byte) operand {
	f.vars = append(f.vars, t)
	return f.local(len(f.Params) + len(f.vars) - 1)
}

func (f *Func) local(index int) operand {
	number := unsigned(uint64(index))
	return operand{
		code: append([]byte{localGet}, number...),
		set:  func(value []byte) { f.emit(value, []byte{localSet}, number) },
	}
}

func (f *Func) emit(parts ...[]byte) {
	for _, p := range parts {
		f.code = append(f.code, p...)
	}
}

// An operand is code that leaves one value on the stack. A variable or
// parameter can also be set.
type operand struct {
	code []byte
	set  func(value []byte)
}

func (x operand) assign(value operand) {
	if x.set == nil {
		panic("asm: only a variable can be set")
	}
	x.set(value.code)
}

// apply returns the code of the operands followed by the instruction.
func apply(instruction []byte, operands ...operand) operand {
	var code []byte
	for _, o := range operands {
		code = append(code, o.code...)
	}
	return operand{code: append(code, instruction...)}
}
