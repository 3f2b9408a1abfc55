package exercise

import (
	"fmt"
	"go/ast"
	"go/parser"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"inkling/wasm/learn/expr"
	"inkling/wasm/learn/numpy"
)

// TestMutants changes each right answer in one place of its syntax tree, in every
// way below. A mutant is wrong, or is listed as equivalent.
func TestMutants(t *testing.T) {
	count := 0
	for _, e := range Exercises {
		for _, b := range e.Blanks {
			poses, right := b.poses(0), compile(b.Answer)
			listed := map[string]bool{}
			for _, list := range equivalent[b.Key] {
				for _, m := range list {
					listed[m] = true
				}
			}
			for _, m := range mutants(t, b.Answer, poses[0]) {
				count++
				if !passes(m, right, poses) {
					continue
				}
				if !listed[m] {
					t.Errorf("%s: %s counts as right", b.Key, m)
				}
				delete(listed, m)
			}
			for m := range listed {
				t.Errorf("%s: %s is listed, but is not a mutant that counts as right", b.Key, m)
			}
		}
	}
	t.Logf("%d mutants", count)
}

// passes reports whether an answer is right in every one of these trials.
func passes(answer string, right *expr.Program, poses []expr.Names) bool {
	p, err := expr.Compile(answer)
	if err != nil {
		return false
	}
	for _, names := range poses {
		if !try(p, names, answerOf(right, names)).Right {
			return false
		}
	}
	return true
}

// The mutations of a part of an answer, which replaces %s: wrappers for any part, and arrayWrappers
// for arrays alone, since a single number would stay as it is.
var (
	wrappers = []string{
		"-%s", "abs(%s)", "2*%s", "%s/2", "%s + 1", "%s - 1", "1 - %s", "1/%s", "%s**2", "%s*1.00001", "%s + 1e-6", "0*%s", "0*%s + 1",
		"sigmoid(%s)", "sigmoid_prime(%s)", "np.exp(%s)", "np.log(%s)", "np.tanh(%s)", "np.maximum(%s, 0)", "np.minimum(%s, 0)",
		"(%s > 0)", "(%s > 0.5)", "(%s > 0.8)", "np.zeros(np.shape(%s))", "np.ones(np.shape(%s))",
		"0", "1", "0.5", "3", "7", "10", "-1",
	}
	arrayWrappers = []string{
		"np.sum(%s)", "np.sum(%s, axis=0)", "np.sum(%s, axis=1)", "np.sum(%s, axis=0, keepdims=True)",
		"np.mean(%s)", "np.mean(%s, axis=0)", "np.mean(%s, axis=1)", "np.mean(%s, axis=0, keepdims=True)",
		"np.max(%s)", "np.min(%s)", "np.argmax(%s)", "np.argmax(%s, axis=0)", "np.argmin(%s)", "np.transpose(%s)",
		"(%s > np.mean(%[1]s))", "(%s > 0.99*np.max(%[1]s))",
		"%s[0]", "%s[1]", "%s[-1]", "%s[-2]", "len(%s)", "np.shape(%s)[0]", "np.shape(%s)[-1]", "%s.reshape(-1)", "%s.reshape(1, -1)",
	}
)

// A mutator collects what an answer becomes by changes in one place.
type mutator struct {
	answer string
	names  expr.Names // that may be used
	found  map[string]bool
}

// mutants returns the answer with one part changed, for every part and change. It
// reads the answer as a Go expression, which those of the table are too.
func mutants(t *testing.T, answer string, names expr.Names) []string {
	t.Helper()
	root, err := parser.ParseExpr(answer)
	if err != nil {
		t.Fatalf("%s: %v", answer, err)
	}
	m := &mutator{answer, names, map[string]bool{}}
	ast.Inspect(root, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			m.wrap(n)
			m.call(n)
			return true
		case *ast.SelectorExpr: // np.dot, or the value before a method
			_, isName := n.X.(*ast.Ident)
			return !isName
		case *ast.Ident:
			if names[n.Name] != nil {
				m.wrap(n)
				for name := range names {
					m.put(n, name)
				}
			}
		case *ast.IndexExpr:
			m.wrap(n)
		case *ast.BasicLit:
			x, _ := strconv.Atoi(n.Value)
			for _, y := range []int{x + 1, x - 1, x + 2, 2*x + 2} {
				m.put(n, fmt.Sprint(y))
			}
		case *ast.UnaryExpr:
			m.put(n, m.text(n.X))
		case *ast.BinaryExpr:
			m.wrap(n)
			m.binary(n)
		}
		return true
	})
	return slices.Sorted(maps.Keys(m.found))
}

func (m *mutator) text(n ast.Node) string { return m.answer[n.Pos()-1 : n.End()-1] }

// operand is the text of a part, in parentheses if it has operators.
func (m *mutator) operand(n ast.Node) string {
	switch n.(type) {
	case *ast.BinaryExpr, *ast.UnaryExpr:
		return "(" + m.text(n) + ")"
	}
	return m.text(n)
}

// put notes the answer with another text in the place of n, unless it is the same.
func (m *mutator) put(n ast.Node, with string) {
	if with != m.text(n) {
		m.found[m.answer[:n.Pos()-1]+"("+with+")"+m.answer[n.End()-1:]] = true
	}
}

func (m *mutator) wrap(n ast.Node) {
	list := wrappers
	if v, err := compile(m.text(n)).Eval(m.names); err != nil || !isNumber(v) {
		list = slices.Concat(wrappers, arrayWrappers)
	}
	for _, w := range list {
		if strings.Contains(w, "%") {
			w = fmt.Sprintf(w, m.operand(n))
		}
		m.put(n, w)
	}
}

func isNumber(v expr.Value) bool {
	a, ok := v.(*numpy.Array)
	return ok && len(a.Shape) == 0
}

// binary puts each operand alone, other operators and the operands in other order,
// except where this makes no difference.
func (m *mutator) binary(n *ast.BinaryExpr) {
	x, y := m.operand(n.X), m.operand(n.Y)
	m.put(n, x)
	m.put(n, y)
	for _, op := range []string{"+", "-", "*", "/", "**", "@", "<", ">", "=="} {
		if op != n.Op.String() {
			m.put(n, x+op+y)
		}
		if op != n.Op.String() || op == "-" || op == "/" {
			m.put(n, y+op+x)
		}
	}
}

// call puts other functions, the arguments alone and the arguments in other order
// in the place of a call.
func (m *mutator) call(n *ast.CallExpr) {
	var args []string
	if f, ok := n.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "transpose" { // a method
		m.put(n, m.text(f.X))
		args = append(args, m.text(f.X))
	}
	for _, arg := range n.Args {
		args = append(args, m.text(arg))
		m.put(n, m.text(arg))
	}
	old := m.text(n.Fun)
	for _, name := range expr.Functions() {
		if name != strings.TrimPrefix(old, "np.") {
			m.put(n, name+"("+strings.Join(args, ", ")+")")
		}
	}
	if len(args) > 1 {
		slices.Reverse(args)
		m.put(n, old+"("+strings.Join(args, ", ")+")")
	}
}
