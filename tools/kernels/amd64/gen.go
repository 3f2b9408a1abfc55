package amd64

import (
	"fmt"
	"math"

	"github.com/mmcloughlin/avo/attr"
	"github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// A gen writes the kernels of one set: instructions of avo's, and what several
// kernels need. Its methods leave their arguments as they are unless they say
// otherwise.
type gen struct {
	*build.Context
	Set
	labels    int            // of the current function
	constants map[uint32]int // the number of each constant
}

// is512 reports whether there are masks and 32 vector registers.
func (g *gen) is512() bool { return g.lanes == 16 }

// vector returns a new vector register.
func (g *gen) vector() reg.VecVirtual {
	if g.is512() {
		return g.ZMM()
	}
	return g.YMM()
}

// scalar returns the lowest lane of a vector as a register of its own.
func scalar(v reg.VecVirtual) reg.Register { return v.AsX() }

// param returns where a parameter is.
func (g *gen) param(name string) operand.Mem {
	basic, err := g.Param(name).Resolve()
	if err != nil {
		panic(err)
	}
	return basic.Addr
}

// pointer loads a parameter that is an address.
func (g *gen) pointer(name string) reg.GPVirtual {
	r := g.GP64()
	g.MOVQ(g.param(name), r)
	return r
}

// integer loads a parameter that is an integer.
func (g *gen) integer(name string) reg.GPVirtual {
	r := g.GP64()
	g.MOVLQSX(g.param(name), r)
	return r
}

// stride loads a parameter that counts floats, in bytes.
func (g *gen) stride(name string) reg.GPVirtual {
	r := g.integer(name)
	g.SHLQ(operand.Imm(2), r)
	return r
}

// splat loads a parameter that is a float into all lanes.
func (g *gen) splat(name string) reg.VecVirtual {
	v := g.vector()
	g.VBROADCASTSS(g.param(name), v)
	return v
}

// at returns the memory this many bytes from an address.
func at(address reg.Register, bytes int) operand.Mem {
	return operand.Mem{Base: address, Disp: bytes}
}

// label returns a label that the function does not have yet.
func (g *gen) label(name string) string {
	g.labels++
	return fmt.Sprintf("%s%d", name, g.labels)
}

func to(label string) operand.LabelRef { return operand.LabelRef(label) }

// times writes the body in a loop that is run count times, and leaves 0 in count.
func (g *gen) times(name string, count reg.GPVirtual, body func()) {
	again, done := g.label(name), g.label("done")
	g.TESTQ(count, count)
	g.JLE(to(done))
	g.Label(again)
	body()
	g.DECQ(count)
	g.JNE(to(again))
	g.Label(done)
}

// constant returns the memory of a vector with the same 32 bits in each lane.
func (g *gen) constant(bits uint32) operand.Mem {
	number, known := g.constants[bits]
	if !known {
		number = len(g.constants)
		g.constants[bits] = number
	}
	return operand.NewDataAddr(operand.NewStaticSymbol("constants"), number*g.bytes())
}

func (g *gen) float(x float32) operand.Mem { return g.constant(math.Float32bits(x)) }

// floats returns a register with the same float in each lane.
func (g *gen) floats(x float32) reg.VecVirtual {
	v := g.vector()
	g.VMOVUPS(g.float(x), v)
	return v
}

// writeConstants writes the vectors that constant returned, and the numbers of the
// lanes.
func (g *gen) writeConstants() {
	g.StaticGlobal("constants")
	g.DataAttributes(attr.RODATA | attr.NOPTR)
	bits := make([]uint32, len(g.constants))
	for b, number := range g.constants {
		bits[number] = b
	}
	for _, b := range bits {
		for range g.lanes / 2 {
			g.AppendDatum(operand.U64(uint64(b)<<32 | uint64(b)))
		}
	}
	if g.is512() {
		return
	}
	g.StaticGlobal("lanes")
	g.DataAttributes(attr.RODATA | attr.NOPTR)
	for lane := range g.lanes {
		g.AppendDatum(operand.U32(uint32(lane)))
	}
}

// A mask says which lanes of a vector a load or store touches; the zero mask means
// all.
type mask struct{ register reg.Register }

// mask returns the mask of the first count lanes, at most all of them.
func (g *gen) mask(count reg.GPVirtual) mask {
	m := g.newMask()
	g.setMask(m, count)
	return m
}

func (g *gen) newMask() mask {
	if g.is512() {
		return mask{g.K()}
	}
	return mask{g.YMM()}
}

func (g *gen) setMask(m mask, count reg.GPVirtual) {
	if g.is512() {
		ones := g.GP32()
		g.MOVL(operand.I32(-1), ones)
		g.BZHIL(count.As32(), ones, ones)
		g.KMOVW(ones, m.register)
		return
	}
	v := m.register.(reg.VecVirtual)
	g.VMOVD(count.As32(), v.AsX())
	g.VPBROADCASTD(v.AsX(), v)
	g.VPCMPGTD(operand.NewDataAddr(operand.NewStaticSymbol("lanes"), 0), v, v)
}

// load loads the lanes of the mask; the others become 0.
func (g *gen) load(from operand.Mem, m mask, v reg.VecVirtual) {
	switch {
	case m.register == nil:
		g.VMOVUPS(from, v)
	case g.is512():
		g.VMOVUPS_Z(from, m.register, v)
	default:
		g.VMASKMOVPS(from, m.register, v)
	}
}

// store stores the lanes of the mask.
func (g *gen) store(v reg.VecVirtual, m mask, where operand.Mem) {
	switch {
	case m.register == nil:
		g.VMOVUPS(v, where)
	case g.is512():
		g.VMOVUPS(v, m.register, where)
	default:
		g.VMASKMOVPS(v, m.register, where)
	}
}

// A position is a place in all the vectors of a kernel, a register wide.
type position struct {
	g      *gen
	offset reg.GPVirtual // in bytes
	mask
}

func (p position) memory(start reg.GPVirtual) operand.Mem {
	return operand.Mem{Base: start, Index: p.offset, Scale: 1}
}

// load returns the floats there of the vector that starts at this address.
func (p position) load(start reg.GPVirtual) reg.VecVirtual {
	v := p.g.vector()
	p.g.load(p.memory(start), p.mask, v)
	return v
}

func (p position) store(v reg.VecVirtual, start reg.GPVirtual) {
	p.g.store(v, p.mask, p.memory(start))
}

// each writes the body in a loop over n floats, a register at a time, and once
// more, masked, for those that are left.
func (g *gen) each(n reg.GPVirtual, body func(position)) {
	again, rest, done := g.label("vector"), g.label("rest"), g.label("done")
	left, p := g.GP64(), position{g: g, offset: g.GP64()}
	g.MOVQ(n, left)
	g.XORQ(p.offset, p.offset)
	g.SUBQ(operand.Imm(uint64(g.lanes)), left)
	g.JLT(to(rest))
	g.Label(again)
	body(p)
	g.ADDQ(operand.Imm(uint64(g.bytes())), p.offset)
	g.SUBQ(operand.Imm(uint64(g.lanes)), left)
	g.JGE(to(again))
	g.Label(rest)
	g.ADDQ(operand.Imm(uint64(g.lanes)), left)
	g.JEQ(to(done))
	p.mask = g.mask(left)
	body(p)
	g.Label(done)
}
