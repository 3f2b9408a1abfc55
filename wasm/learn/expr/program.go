package expr

import (
	"maps"
	"slices"

	"inkling/wasm/learn/numpy"
)

// The limits of an expression and of one evaluation.
const (
	MaxText     = 2000       // bytes of text
	MaxDepth    = 50         // of parentheses, brackets and signs
	MaxElements = 1_000_000  // numbers in one array
	MaxMemory   = 4_000_000  // numbers in all arrays of an evaluation
	MaxWork     = 20_000_000 // multiplications and similar operations
)

// Names are the variables of an expression.
type Names map[string]Value

// A Program is a compiled expression. It can be evaluated repeatedly, but not by several goroutines
// at once.
type Program struct {
	text string
	root node
}

// Compile compiles an expression. Its error is an *Error.
func Compile(text string) (*Program, error) {
	if len(text) > MaxText {
		return nil, place{1, 1}.errorf("the expression has %s characters: at most %s are read", len(text), MaxText)
	}
	root, err := parse(text)
	if err != nil {
		return nil, err
	}
	return &Program{text, root}, nil
}

// String returns the text of the expression.
func (p *Program) String() string { return p.text }

// Eval evaluates the expression. The value may share memory with those in names, and the next
// evaluation overwrites it. The error is an *Error.
func (p *Program) Eval(names Names) (Value, error) {
	m := &machine{names: names, memory: MaxMemory, work: MaxWork}
	return p.eval(m)
}

func (p *Program) eval(m *machine) (Value, error) {
	v, err := p.root.eval(m)
	if err != nil {
		return nil, err
	}
	return v, nil
}

// Uses returns the names of variables in the expression, in order.
func (p *Program) Uses() []string {
	found := map[string]bool{}
	walk(p.root, func(n node) {
		switch n := n.(type) {
		case *variable:
			if _, ok := constants[n.name]; !ok || n.prefix == "" {
				found[n.name] = true
			}
		case *call:
			if _, ok := builtins[n.name]; !ok {
				found[n.name] = true
			}
		}
	})
	return slices.Sorted(maps.Keys(found))
}

// A machine is the state of one evaluation.
type machine struct {
	names        Names
	memory, work int // remaining
}

// spend counts an array of that shape and the work to compute it, and returns an error beyond the
// limits.
func (m *machine) spend(at place, shape numpy.Shape, work int) error {
	size := 1
	for _, d := range shape {
		if d > 0 && size > MaxElements/d {
			return at.errorf("an array of shape %s is too large: at most %s numbers", shape, MaxElements)
		}
		size *= d
	}
	if m.memory -= size; m.memory < 0 {
		return at.errorf("the arrays of this expression are too large: more than %s numbers in all", MaxMemory)
	}
	return m.toil(at, max(size, work))
}

// toil counts work, and returns an error beyond the limit.
func (m *machine) toil(at place, work int) error {
	if m.work -= work; m.work < 0 || work < 0 {
		return at.errorf("this takes too long: more than %s multiplications", MaxWork)
	}
	return nil
}
