package asm

import "slices"

// The sections of the binary format, in their order in the file.
const (
	sectionType     = 1
	sectionImport   = 2
	sectionFunction = 3
	sectionExport   = 7
	sectionCode     = 10
)

const (
	magicAndVersion = "\x00asm\x01\x00\x00\x00"
	typeFunction    = 0x60
	kindFunction    = 0
	kindMemory      = 2
	noMaximum       = 0
)

// Encode returns the module in the binary format of WebAssembly, always with
// the same bytes. Function i has type i, which costs a few bytes and saves a
// table of types.
func (m *Module) Encode() []byte {
	var types, functions, exports, bodies [][]byte
	for i, f := range m.Funcs {
		types = append(types, f.signature())
		functions = append(functions, unsigned(uint64(i)))
		exports = append(exports, slices.Concat(name(f.Name), []byte{kindFunction}, unsigned(uint64(i))))
		bodies = append(bodies, sized(slices.Concat(f.variables(), f.code, []byte{opEnd})))
	}
	memory := slices.Concat(name("env"), name("memory"), []byte{kindMemory, noMaximum, 1})
	return slices.Concat(
		[]byte(magicAndVersion),
		section(sectionType, types),
		section(sectionImport, [][]byte{memory}),
		section(sectionFunction, functions),
		section(sectionExport, exports),
		section(sectionCode, bodies),
	)
}

// signature returns the type of the function: its parameters, and no result.
func (f *Func) signature() []byte {
	params := make([]byte, len(f.Params))
	for i, p := range f.Params {
		params[i] = p.Type.encoding()
	}
	return slices.Concat([]byte{typeFunction}, sized(params), []byte{0})
}

// variables returns the variables' types, each as a group of one.
func (f *Func) variables() []byte {
	var groups [][]byte
	for _, t := range f.vars {
		groups = append(groups, []byte{1, t})
	}
	return vector(groups)
}

// section returns a section: its number, its size and the items.
func section(number byte, items [][]byte) []byte {
	return append([]byte{number}, sized(vector(items))...)
}

// vector returns the number of items followed by the items.
func vector(items [][]byte) []byte {
	return append(unsigned(uint64(len(items))), slices.Concat(items...)...)
}

// sized returns the number of bytes followed by the bytes.
func sized(b []byte) []byte { return append(unsigned(uint64(len(b))), b...) }

func name(s string) []byte { return sized([]byte(s)) }

// unsigned returns v in LEB128: seven bits per byte, the lowest first.
func unsigned(v uint64) []byte {
	var b []byte
	for v >= 0x80 {
		b = append(b, byte(v)|0x80)
		v >>= 7
	}
	return append(b, byte(v))
}

// signed is like unsigned, but the highest bit of the last seven is the sign.
func signed(v int64) []byte {
	var b []byte
	for v < -0x40 || v >= 0x40 {
		b = append(b, byte(v)&0x7f|0x80)
		v >>= 7
	}
	return append(b, byte(v)&0x7f)
}
