package amd64

import (
	"fmt"
	"go/token"
	"go/types"

	"github.com/mmcloughlin/avo/attr"
	"github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/gotypes"
	"github.com/mmcloughlin/avo/pass"
	"github.com/mmcloughlin/avo/printer"

	"inkling/tools/kernels/asm"
)

// A Set is a set of vector instructions.
type Set struct {
	Name  string // the end of the names of its kernels
	lanes int    // floats in a vector
}

// The sets that there are kernels for.
var (
	AVX2   = Set{"AVX2", 8}
	AVX512 = Set{"AVX512", 16}
)

// bytes returns the size of a vector.
func (s Set) bytes() int { return 4 * s.lanes }

var kernels = map[string]func(*gen){
	"axpy":          axpy,
	"scale":         scale,
	"sub":           sub,
	"accelerate":    accelerate,
	"exp":           exp,
	"sigmoid":       sigmoid,
	"tanh":          tanh,
	"relu":          relu,
	"sigmoidPrime":  sigmoidPrime,
	"tanhPrime":     tanhPrime,
	"reluPrime":     reluPrime,
	"softmax":       softmax,
	"addRows":       addRows,
	"copyRows":      copyRows,
	"transpose":     transpose,
	"answers":       answers,
	"sgemm":         sgemm,
	"sparseProduct": sparseProduct,
	"sparseUpdate":  sparseUpdate,
}

// Assembly returns the assembly of the kernels with these declarations, which are
// those of the WebAssembly kernels, without those that only WebAssembly has.
func Assembly(set Set, declarations []*asm.Func) ([]byte, error) {
	g := &gen{Context: build.NewContext(), Set: set, constants: map[uint32]int{}}
	g.ConstraintExpr("!purego")
	for _, f := range declarations {
		if f.OnlyWasm {
			continue
		}
		kernel, known := kernels[f.Name]
		if !known {
			return nil, fmt.Errorf("there is no kernel %s for amd64", f.Name)
		}
		g.Function(f.Name + set.Name)
		g.Attributes(attr.NOSPLIT)
		g.Signature(signature(f))
		g.labels = 0
		kernel(g)
		g.VZEROUPPER()
		g.RET()
	}
	g.writeConstants()
	file, err := g.Result()
	if err != nil {
		return nil, err
	}
	if err := pass.Compile.Execute(file); err != nil {
		return nil, err
	}
	return printer.NewGoAsm(printer.Config{Name: `"inkling kernels"`, Pkg: "simd"}).Print(file)
}

// signature returns the parameters as Go declares them.
func signature(f *asm.Func) *gotypes.Signature {
	kinds := map[asm.Type]types.BasicKind{asm.TypeI32: types.Int32, asm.TypePtr: types.UnsafePointer, asm.TypeF32: types.Float32}
	var params []*types.Var
	for _, p := range f.Params {
		params = append(params, types.NewParam(token.NoPos, nil, p.Name, types.Typ[kinds[p.Type]]))
	}
	return gotypes.NewSignature(nil, types.NewSignatureType(nil, nil, nil, types.NewTuple(params...), nil, false))
}
