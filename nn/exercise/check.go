package exercise

import (
	"errors"
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
	// What the message is made of:
	Fault      *expr.Error // the answer is no expression, or could not be computed
	Difference *Difference // it could, and came to something else
	Mistake    string      // what many do wrong, if it is that
	// Of a wrong answer that could be computed: the numbers that show it.
	Names         expr.Names
	Got, Expected *numpy.Array
}

// A Difference is between what an answer came to and what is right. All of it is
// as the message has it.
type Difference struct {
	Shape         string // of both, if it is the same and not a single number's
	At            string // the index of the first number that differs
	Got, Expected string // numbers, or shapes
}

// String returns the difference in words.
func (d *Difference) String() string {
	text := fmt.Sprintf("got %s, expected %s", d.Got, d.Expected)
	if d.Shape != "" {
		text = fmt.Sprintf("the shape %s is right, but at %s: %s", d.Shape, d.At, text)
	}
	return text
}

// Check tries an answer on random networks and compares what it comes to with
// what package nn computes.
func (b *Blank) Check(answer string) Verdict {
	p, err := expr.Compile(answer)
	if err != nil {
		return faulty(err)
	}
	for i := range trials {
		names, expected := b.pose(newTrial(i))
		v := try(p, names, expected)
		if v.Right {
			continue
		}
		if says := b.recognise(p); v.Got != nil && says != "" {
			v.Mistake = says
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
		return faulty(err)
	}
	got, ok := v.(*numpy.Array)
	if !ok {
		d := &Difference{Got: expr.Describe(v), Expected: expr.Describe(expected)}
		return Verdict{Message: d.String(), Difference: d}
	}
	if d := compare(got, expected); d != nil {
		kept := new(numpy.Array)
		kept.Copy(got)
		return Verdict{Message: d.String(), Difference: d, Names: names, Got: kept, Expected: expected}
	}
	return Verdict{Right: true}
}

// faulty is the verdict on what could not be computed.
func faulty(err error) Verdict {
	v := Verdict{Message: err.Error()}
	errors.As(err, &v.Fault)
	return v
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

// compare returns how got differs from expected, or nil.
func compare(got, expected *numpy.Array) *Difference {
	if !got.Shape.Equal(expected.Shape) {
		return &Difference{Got: shapeText(got.Shape), Expected: shapeText(expected.Shape)}
	}
	largest := 0.0
	for _, x := range expected.Data {
		largest = max(largest, math.Abs(x))
	}
	for i, want := range expected.Data {
		if x := got.Data[i]; !(math.Abs(x-want) <= tolerance*largest) {
			d := &Difference{Got: digits(x), Expected: digits(want)}
			d.place(expected.Shape, i)
			return d
		}
	}
	return nil
}

func shapeText(s numpy.Shape) string {
	if len(s) == 0 {
		return "a single number"
	}
	return s.String()
}

// place says where number i of an array is, as Python would index it.
func (d *Difference) place(s numpy.Shape, i int) {
	switch len(s) {
	case 0:
		return
	case 1:
		d.At = fmt.Sprintf("[%d]", i)
	default:
		d.At = fmt.Sprintf("[%d, %d]", i/s[1], i%s[1])
	}
	d.Shape = s.String()
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
