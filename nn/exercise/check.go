package exercise

import (
	"fmt"
	"math"

	"inkling/nn/expr"
	"inkling/nn/numpy"
	"inkling/nn/phrase"
)

// A Verdict tells whether an answer is right and, if it is not, why.
type Verdict struct {
	Right   bool
	Message phrase.Phrase // for the student; empty if right
	Fault   *expr.Error   // whose Message it is, if the answer is no expression or could not be computed
	// Of a wrong answer that could be computed: the numbers that show it.
	Names         expr.Names
	Got, Expected *numpy.Array
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
			v.Message = phrase.New("%s: %s", v.Message, phrase.Phrase{Format: says})
		} else if shapes := shapesOf(p, names); v.Got != nil && shapes.Format != "" {
			v.Message = phrase.New("%s (%s)", v.Message, shapes)
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
		return Verdict{Message: difference(expr.Describe(v), expr.Describe(expected))}
	}
	if said, same := compare(got, expected); !same {
		kept := new(numpy.Array)
		kept.Copy(got)
		return Verdict{Message: said, Names: names, Got: kept, Expected: expected}
	}
	return Verdict{Right: true}
}

// faulty is the verdict on what could not be computed, by an error of package expr.
func faulty(err error) Verdict {
	fault := err.(*expr.Error)
	return Verdict{Message: fault.Phrase(), Fault: fault}
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

// compare reports whether got is expected, and says how it differs.
func compare(got, expected *numpy.Array) (said phrase.Phrase, same bool) {
	if !got.Shape.Equal(expected.Shape) {
		return difference(shapeText(got.Shape), shapeText(expected.Shape)), false
	}
	largest := 0.0
	for _, x := range expected.Data {
		largest = max(largest, math.Abs(x))
	}
	for i, want := range expected.Data {
		if x := got.Data[i]; !(math.Abs(x-want) <= tolerance*largest) {
			return differenceAt(i, expected.Shape, difference(digits(x), digits(want))), false
		}
	}
	return phrase.Phrase{}, true
}

// difference tells of two numbers, shapes or values.
func difference(got, expected any) phrase.Phrase {
	return phrase.New("got %s, expected %s", got, expected)
}

func shapeText(s numpy.Shape) phrase.Phrase {
	if len(s) == 0 {
		return phrase.New("a single number")
	}
	return phrase.Phrase{Text: s.String()}
}

// differenceAt adds where number i of an array is, as Python would index it.
func differenceAt(i int, s numpy.Shape, said phrase.Phrase) phrase.Phrase {
	var at string
	switch len(s) {
	case 0:
		return said
	case 1:
		at = fmt.Sprintf("[%d]", i)
	default:
		at = fmt.Sprintf("[%d, %d]", i/s[1], i%s[1])
	}
	return phrase.New("the shape %s is right, but at %s: %s", s, at, said)
}

// digits returns a number short enough to be read.
func digits(x float64) string { return fmt.Sprintf("%.4g", x) }

// shapesOf lists the shapes of what the answer uses.
func shapesOf(p *expr.Program, names expr.Names) (list phrase.Phrase) {
	for _, name := range p.Uses() {
		a, ok := names[name].(*numpy.Array)
		if !ok || len(a.Shape) == 0 {
			continue
		}
		shape := phrase.New("%s is %s", name, a.Shape)
		if list.Format == "" {
			list = shape
		} else {
			list = phrase.New("%s, %s", list, shape)
		}
	}
	return list
}
