package asm

var (
	i32Load    = []byte{0x28}
	f32Load    = []byte{0x2a}
	i32Load8U  = []byte{0x2d}
	i32Load16U = []byte{0x2f}
	i32Store   = []byte{0x36}
	f32Store   = []byte{0x38}

	v128Load        = simd(0x00)
	v128Store       = simd(0x0b)
	v128Load32Lane  = simd(0x56)
	v128Store32Lane = simd(0x5a)
	v128Store64Lane = simd(0x5b)
	v128Load32Zero  = simd(0x5c)
	v128Load64Zero  = simd(0x5d)
)

// at returns an instruction that reads or writes at an offset from an address
// that is a multiple of 2^align.
func at(instruction []byte, align byte, offset uint32) []byte {
	code := append(instruction[:len(instruction):len(instruction)], align)
	return append(code, unsigned(uint64(offset))...)
}

// Each of these loads from offset bytes after p.

func (p Ptr) U8(offset uint32) I32  { return I32{apply(at(i32Load8U, 0, offset), p.operand)} }
func (p Ptr) U16(offset uint32) I32 { return I32{apply(at(i32Load16U, 1, offset), p.operand)} }
func (p Ptr) I32(offset uint32) I32 { return I32{apply(at(i32Load, 2, offset), p.operand)} }
func (p Ptr) F32(offset uint32) F32 { return F32{apply(at(f32Load, 2, offset), p.operand)} }

// F32x4 loads four floats.
func (p Ptr) F32x4(offset uint32) F32x4 {
	return F32x4{apply(at(v128Load, 2, offset), p.operand)}
}

// FirstF32s loads the first count floats, 1 to 4, of four; the others are 0.
func (p Ptr) FirstF32s(offset uint32, count int) F32x4 {
	switch count {
	case 1:
		return F32x4{apply(at(v128Load32Zero, 2, offset), p.operand)}
	case 2:
		return F32x4{apply(at(v128Load64Zero, 2, offset), p.operand)}
	case 3:
		lane := append(at(v128Load32Lane, 2, offset+8), 2)
		return F32x4{apply(lane, p.operand, p.FirstF32s(offset, 2).operand)}
	}
	return p.F32x4(offset)
}

// StoreI32 stores x offset bytes after p.
func (f *Func) StoreI32(p Ptr, offset uint32, x I32) {
	f.emit(apply(at(i32Store, 2, offset), p.operand, x.operand).code)
}

// StoreF32 stores x offset bytes after p.
func (f *Func) StoreF32(p Ptr, offset uint32, x F32) {
	f.emit(apply(at(f32Store, 2, offset), p.operand, x.operand).code)
}

// StoreF32x4 stores four floats.
func (f *Func) StoreF32x4(p Ptr, offset uint32, x F32x4) {
	f.emit(apply(at(v128Store, 2, offset), p.operand, x.operand).code)
}

// StoreFirstF32s stores the first count floats, 1 to 4, of a variable.
func (f *Func) StoreFirstF32s(p Ptr, offset uint32, count int, x F32x4) {
	switch count {
	case 1:
		f.storeLane(v128Store32Lane, p, offset, 0, x)
	case 2:
		f.storeLane(v128Store64Lane, p, offset, 0, x)
	case 3:
		f.storeLane(v128Store64Lane, p, offset, 0, x)
		f.storeLane(v128Store32Lane, p, offset+8, 2, x)
	default:
		f.StoreF32x4(p, offset, x)
	}
}

func (f *Func) storeLane(instruction []byte, p Ptr, offset uint32, lane byte, x F32x4) {
	f.emit(apply(append(at(instruction, 2, offset), lane), p.operand, x.operand).code)
}
