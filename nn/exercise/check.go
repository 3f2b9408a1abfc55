package exercise

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"inkling/nn/expr"
	"inkling/nn/numpy"
)

// A Verdict tells whether an answer is right and, if it is not, why.
type Verdict struct {
	Right   bool
	Message string // for the student; empty if right
	// Of a wrong answer that could be computed: the numbers that show it.
	Names         expr.Names
	Got, Expected *numpy.Array
}

// Check tries an answer on random networks and compares what it comes to with
// what package nn computes.
func (b *Blank) Check(answer string) Verdict {
	p, err := expr.Compile(answer)
	if err != nil {
		return Verdict{Message: err.Error()}
	}
	for i := range trials {
		names, expected := b.pose(newTrial(i))
		v := try(p, names, expected)
		if v.Right {
			continue
		}
		if says := b.recognise(p); v.Got != nil && says != "" {
			v.Message += ": " + says
		} else if v.Got != nil {
			v.Message += where(p, names)
		}
		return v
	}
	return Verdict{Right: true}
}

func try(p *expr.Program, names expr.Names, expected *numpy.Array) Verdict {
	v, err := p.Eval(names)
	if err != nil {
		return Verdict{Message: err.Error()}
	}
	got, ok := v.(*numpy.Array)
	if !ok {
		return Verdict{Message: fmt.Sprintf("got %s, expected %s", expr.Describe(v), expr.Describe(expected))}
	}
	if difference := compare(got, expected); difference != "" {
		kept := new(numpy.Array)
		kept.Copy(got)
		return Verdict{Message: difference, Names: names, Got: kept, Expected: expected}
	}
	return Verdict{Right: true}
}

// recognise returns what is said of the mistake that comes to the same numbers as
// p in every trial, if there is one.
func (b *Blank) recognise(p *expr.Program) string {
	for _, m := range b.mistakes {
		wrong, err := expr.Compile(m.answer)
		if err != nil {
			panic("exercise: a mistake of the table is no expression")
		}
		if b.same(p, wrong) {
			return m.says
		}
	}
	return ""
}

// same reports whether two expressions come to the same in every trial.
func (b *Blank) same(p, q *expr.Program) bool {
	for i := range trials {
		names, _ := b.pose(newTrial(i))
		v, err := q.Eval(names)
		a, ok := v.(*numpy.Array)
		if err != nil || !ok || !try(p, names, a).Right {
			return false
		}
	}
	return true
}

// tolerance is what nn's float32 may differ from float64, as a share of the
// largest number of an array.
const tolerance = 2e-5

// compare returns how got differs from expected, or nothing.
func compare(got, expected *numpy.Array) string {
	if !got.Shape.Equal(expected.Shape) {
		return fmt.Sprintf("got %s, expected %s", shapeText(got.Shape), shapeText(expected.Shape))
	}
	largest := 0.0
	for _, x := range expected.Data {
		largest = max(largest, math.Abs(x))
	}
	for i, want := range expected.Data {
		if x := got.Data[i]; !(math.Abs(x-want) <= tolerance*largest) {
			return fmt.Sprintf("%sgot %s, expected %s", position(expected.Shape, i), digits(x), digits(want))
		}
	}
	return ""
}

func shapeText(s numpy.Shape) string {
	if len(s) == 0 {
		return "a single number"
	}
	return s.String()
}

// position tells where number i of an array is, as Python would index it.
func position(s numpy.Shape, i int) string {
	switch len(s) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("the shape %v is right, but at [%d]: ", s, i)
	}
	return fmt.Sprintf("the shape %v is right, but at [%d, %d]: ", s, i/s[1], i%s[1])
}

// digits returns a number short enough to be read.
func digits(x float64) string { return fmt.Sprintf("%.4g", x) }

// where lists the shapes of what the answer uses.
func where(p *expr.Program, names expr.Names) string {
	var parts []string
	for _, name := range p.Uses() {
		if a, ok := names[name].(*numpy.Array); ok && len(a.Shape) > 0 {
			parts = append(parts, fmt.Sprintf("%s is %v", name, a.Shape))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	slices.Sort(parts)
	return " (" + strings.Join(parts, ", ") + ")"
}
