package simd

import (
	"math"
	"unsafe"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn/loops"
	"inkling/nn/sparse"
)

// NewProgram returns an empty program, or nil if there are no kernels.
func (Kernels) NewProgram() loops.Program {
	if !available {
		return nil
	}
	return new(program)
}

// callWords is the size of a call for the kernel run: its number and arguments.
const callWords = 12

// A program is a list of calls of kernels.
type program struct {
	calls [][callWords]uint32
	kept  []unsafe.Pointer // what the calls point at, so that it stays in memory
	zeros []float32
}

// add adds a call. Arguments are an int, a float32 or a pointer each.
func (p *program) add(kernel uint32, args ...uint32) {
	call := [callWords]uint32{kernel}
	copy(call[1:], args)
	p.calls = append(p.calls, call)
}

// at returns the address of a slice for a call, and keeps the slice. WebAssembly has
// addresses of 32 bits, and Go moves nothing on its heap.
func at[T any](p *program, s []T) uint32 {
	p.kept = append(p.kept, address(s))
	return uint32(uintptr(address(s)))
}

func float(x float32) uint32 { return math.Float32bits(x) }

func (p *program) Clear() { p.calls, p.kept = p.calls[:0], p.kept[:0] }

func (p *program) Run() { runKernel(address(p.calls), int32(len(p.calls))) }

func (p *program) Gemm(tA blas.Transpose, alpha float32, a, b blas32.General, beta float32, c blas32.General) {
	m, n, k := c.Rows, c.Cols, a.Cols
	rowStride, stride := a.Stride, 1
	if tA == blas.Trans {
		k, rowStride, stride = a.Rows, 1, a.Stride
	}
	checkSgemm(tA == blas.Trans, m, n, k, a.Stride, b.Stride, c.Stride, len(a.Data), len(b.Data), len(c.Data))
	switch {
	case beta == 0:
		if len(p.zeros) < n {
			p.zeros = make([]float32, n)
		}
		p.CopyRows(p.zeros[:n], c)
	case beta != 1 && n == c.Stride:
		p.Scale(beta, c.Data[:m*n])
	case beta != 1:
		for i := range m {
			p.Scale(beta, c.Data[i*c.Stride:][:n])
		}
	}
	if alpha != 0 {
		p.add(sgemmNumber, uint32(m), uint32(n), uint32(k), float(alpha), at(p, a.Data), uint32(rowStride), uint32(stride),
			at(p, b.Data), uint32(b.Stride), at(p, c.Data), uint32(c.Stride))
	}
}

func (p *program) Scale(beta float32, x []float32) {
	p.add(scaleNumber, uint32(len(x)), float(beta), at(p, x))
}

func (p *program) Axpy(alpha float32, x, y []float32) {
	checkSameLength(x, y)
	if alpha != 0 {
		p.add(axpyNumber, uint32(len(x)), float(alpha), at(p, x), at(p, y))
	}
}

func (p *program) Sigmoid(z []float32) { p.add(sigmoidNumber, uint32(len(z)), at(p, z)) }
func (p *program) Tanh(z []float32)    { p.add(tanhNumber, uint32(len(z)), at(p, z)) }
func (p *program) ReLU(z []float32)    { p.add(reluNumber, uint32(len(z)), at(p, z)) }

func (p *program) Softmax(z blas32.General) {
	checkMatrix(z)
	p.add(softmaxNumber, uint32(z.Rows), uint32(z.Cols), at(p, z.Data), uint32(z.Stride))
}

func (p *program) SigmoidPrime(delta, a []float32) { p.prime(sigmoidPrimeNumber, delta, a) }
func (p *program) TanhPrime(delta, a []float32)    { p.prime(tanhPrimeNumber, delta, a) }
func (p *program) ReLUPrime(delta, a []float32)    { p.prime(reluPrimeNumber, delta, a) }

func (p *program) prime(kernel uint32, delta, a []float32) {
	checkSameLength(delta, a)
	p.add(kernel, uint32(len(a)), at(p, delta), at(p, a))
}

func (p *program) Sub(d, a, y []float32) {
	checkSameLength(d, a)
	checkSameLength(d, y)
	p.add(subNumber, uint32(len(d)), at(p, d), at(p, a), at(p, y))
}

// Accelerate is like that of Kernels.
func (p *program) Accelerate(decay float32, w, v []float32) {
	checkSameLength(w, v)
	if decay == 0 {
		p.Axpy(1, v, w)
		return
	}
	p.add(accelerateNumber, uint32(len(w)), float(-decay), at(p, w), at(p, v))
}

func (p *program) Transpose(c, a blas32.General) {
	checkMatrix(a)
	checkMatrix(c)
	checkTransposed(c, a)
	p.add(transposeNumber, uint32(a.Rows), uint32(a.Cols), at(p, a.Data), uint32(a.Stride), at(p, c.Data), uint32(c.Stride))
}

func (p *program) Answers(a blas32.General, answer []int32) {
	checkMatrix(a)
	checkAnswers(a, answer)
	p.add(answersNumber, uint32(a.Rows), uint32(a.Cols), at(p, a.Data), uint32(a.Stride), at(p, answer))
}

func (p *program) CopyRows(x []float32, c blas32.General) {
	checkMatrix(c)
	checkRow(x, c)
	p.add(copyRowsNumber, uint32(c.Rows), uint32(c.Cols), at(p, x), at(p, c.Data), uint32(c.Stride))
}

func (p *program) Product(x *sparse.Matrix, rows []sparse.Span, w, c blas32.General) {
	checkMatrix(w)
	checkMatrix(c)
	x.Check(rows, w, c)
	index, value, table := x.Entries()
	p.add(sparseProductNumber, uint32(len(rows)), at(p, rows), at(p, index), at(p, value), at(p, table[:]),
		uint32(w.Cols), at(p, w.Data), uint32(w.Stride), at(p, c.Data), uint32(c.Stride))
}

func (p *program) Update(x *sparse.Matrix, alpha float32, rows []sparse.Span, delta, w blas32.General) {
	checkMatrix(delta)
	checkMatrix(w)
	x.Check(rows, w, delta)
	index, value, table := x.Entries()
	p.add(sparseUpdateNumber, uint32(len(rows)), at(p, rows), at(p, index), at(p, value), at(p, table[:]),
		uint32(w.Cols), float(alpha), at(p, delta.Data), uint32(delta.Stride), at(p, w.Data), uint32(w.Stride))
}

func (p *program) PickRows(a blas32.General, index []int32, c blas32.General) {
	checkMatrix(a)
	checkMatrix(c)
	if len(index) < c.Rows || a.Cols != c.Cols {
		panic(badLengths)
	}
	p.add(pickRowsNumber, uint32(c.Rows), uint32(c.Cols), at(p, index), at(p, a.Data), uint32(a.Stride), at(p, c.Data), uint32(c.Stride))
}

func (p *program) AddRows(alpha float32, a blas32.General, y []float32) {
	checkMatrix(a)
	checkRow(y, a)
	if alpha != 0 {
		p.add(addRowsNumber, uint32(a.Rows), uint32(a.Cols), float(alpha), at(p, a.Data), uint32(a.Stride), at(p, y))
	}
}
