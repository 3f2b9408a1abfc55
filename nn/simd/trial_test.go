package simd

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"testing"
	"unsafe"
)

// An implementation of the kernels, and how to start a machine that runs it.
type implementation struct {
	name  string
	start func(testing.TB) machine
}

// eachImplementation runs a test with each implementation.
func eachImplementation(t *testing.T, test func(*testing.T, machine)) {
	for _, i := range implementations {
		t.Run(i.name, func(t *testing.T) { test(t, i.start(t)) })
	}
}

// A machine runs kernels: the processor, wazero, or the engine that runs this
// program.
type machine interface {
	memory() []byte
	call(kernel string, args ...any) error // an int, a float32 or a place each
}

// A place is a distance in bytes from the beginning of a machine's memory.
type place int

const guard = 0xa5 // fills all memory that a kernel has no business with

// A trial is one call of a kernel. Slices are put into memory; the kernel works
// on these copies and the plain loop on the slices themselves; then both must
// be the same, and the rest of memory still be guards.
type trial struct {
	testing.TB
	machine
	align  int // 0 to 60: where slices begin, beyond a multiple of 64
	edge   int // the number of the slice that is put at an end of memory, and
	atEnd  bool
	next   int
	pieces []piece
}

// A piece is a slice with its place in memory.
type piece struct {
	place  place
	bytes  []byte // those of the slice itself
	floats bool
}

var guards = bytes.Repeat([]byte{guard}, 128<<10)

func newTrial(t testing.TB, m machine) *trial {
	copy(m.memory(), guards)
	return &trial{TB: t, machine: m, edge: -1}
}

// put copies a slice into memory. Guards lie between the slices.
func put[T any](t *trial, s []T) place {
	b := unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(s))), len(s)*int(unsafe.Sizeof(*new(T))))
	_, floats := any(s).([]float32)
	p := t.room(len(b))
	copy(t.memory()[p:], b)
	t.pieces = append(t.pieces, piece{p, b, floats})
	return p
}

// The place for the next slice, with space left at both ends.
func (t *trial) room(size int) place {
	const ends = 20 << 10
	switch {
	case len(t.pieces) != t.edge:
		p := ends + t.next + t.align
		t.next += (size+t.align+63)/64*64 + 64
		if p+size > len(t.memory())-ends {
			t.Fatal("the slices of this trial do not fit into memory")
		}
		return place(p)
	case t.atEnd:
		return place(len(t.memory()) - size)
	default:
		return 0
	}
}

// run calls the kernel, which the trial's slices were put into memory for.
func (t *trial) run(kernel string, args ...any) {
	t.Helper()
	if err := t.call(kernel, args...); err != nil {
		t.Fatalf("%s%v, align %d: %v", kernel, args, t.align, err)
	}
}

// verify compares memory with the slices, after the plain loop has worked on
// them, and makes everything guards again.
func (t *trial) verify(what string, args ...any) {
	t.Helper()
	slices.SortFunc(t.pieces, func(a, b piece) int { return int(a.place - b.place) })
	end := 0
	for _, p := range t.pieces {
		got := t.memory()[p.place:][:len(p.bytes)]
		if i := difference(p, got); i >= 0 {
			t.Fatalf("%s%v, align %d: byte %d of the slice at %d is % x, plain % x",
				what, args, t.align, i, p.place, got[i:min(i+4, len(got))], p.bytes[i:min(i+4, len(got))])
		}
		t.verifyGuards(end, int(p.place), what, args)
		end = int(p.place) + len(p.bytes)
		copy(got, guards)
	}
	t.verifyGuards(end, len(t.memory()), what, args)
	t.next, t.pieces = 0, t.pieces[:0]
}

func (t *trial) verifyGuards(from, to int, what string, args []any) {
	t.Helper()
	if !bytes.Equal(t.memory()[from:to], guards[from:to]) {
		t.Fatalf("%s%v, align %d: wrote outside its slices, between %d and %d", what, args, t.align, from, to)
	}
}

// difference returns the first byte that differs, or -1. NaNs are alike.
func difference(p piece, got []byte) int {
	if bytes.Equal(got, p.bytes) {
		return -1
	}
	if !p.floats {
		return 0
	}
	a, b := floatsOf(p.bytes), floatsOf(got)
	for i := range a {
		if !same(a[i], b[i]) {
			return 4 * i
		}
	}
	return -1
}

func floatsOf(b []byte) []float32 {
	return unsafe.Slice((*float32)(unsafe.Pointer(unsafe.SliceData(b))), len(b)/4)
}

func same(a, b float32) bool {
	return math.Float32bits(a) == math.Float32bits(b) || a != a && b != b
}

// firstDifference returns the index at which two vectors differ.
func firstDifference(got, want []float32) string {
	for i := range got {
		if !same(got[i], want[i]) {
			return fmt.Sprintf("float %d of %d is %v, want %v", i, len(got), got[i], want[i])
		}
	}
	return "none"
}
