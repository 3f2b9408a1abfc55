package exercise

import (
	"fmt"
	"math"

	"inkling/nn/phrase"
	"inkling/wasm/learn/expr"
	"inkling/wasm/learn/numpy"
)

// A Verdict says whether an answer is right and, if it is not, why.
type Verdict struct {
	Right   bool
	Message phrase.Phrase // for the student; empty if right
	Fault   *expr.Error   // the source of Message, if the answer has a syntax error or could not be computed
	// Of a wrong answer that could be computed: a trial that shows it.
	Names         expr.Names
	Got, Expected *numpy.Array
}

// Check computes an answer on random networks, and compares the results with those of the blank's
// own Answer.
func (b *Blank) Check(answer string) Verdict {
	p, err := expr.Compile(answer)
	if err != nil {
		return faulty(err)
	}
	right, poses := compile(b.Answer), b.poses(0)
	for _, names := range poses {
		v := try(p, names, answerOf(right, names))
		if v.Right {
			continue
		}
		if says := b.recognise(p, poses); v.Got != nil && says != "" {
			v.Message = phrase.New("%s: %s", v.Message, phrase.Phrase{Format: says})
		} else if shapes := shapesOf(p, names); v.Got != nil && shapes.Format != "" {
			v.Message = phrase.New("%s (%s)", v.Message, shapes)
		}
		return v
	}
	return Verdict{Right: true}
}

// poses returns the variables of every trial. Check uses seed 0.
func (b *Blank) poses(seed uint64) (list []expr.Names) {
	for i := range Trials {
		list = append(list, b.pose(newTrial(i, seed)))
	}
	return list
}

// answerOf computes the Answer of a blank.
func answerOf(right *expr.Program, names expr.Names) *numpy.Array {
	v, err := right.Eval(names)
	if err != nil {
		panic("exercise: an answer of the table cannot be computed: " + right.String())
	}
	return v.(*numpy.Array)
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

// faulty returns the verdict for an error of package expr.
func faulty(err error) Verdict {
	fault := err.(*expr.Error)
	return Verdict{Message: fault.Phrase(), Fault: fault}
}

// recognise returns the message for the known mistake that gives the same results as p in every
// trial, if any.
func (b *Blank) recognise(p *expr.Program, poses []expr.Names) string {
	for _, m := range b.mistakes {
		if same(p, compile(m.answer), poses) {
			return m.says
		}
	}
	return ""
}

// same reports whether two expressions give the same results in every trial.
func same(p, q *expr.Program, poses []expr.Names) bool {
	for _, names := range poses {
		v, err := q.Eval(names)
		a, ok := v.(*numpy.Array)
		if err != nil || !ok || !try(p, names, a).Right {
			return false
		}
	}
	return true
}

// tolerance is the largest difference between equal answers, relative to the largest number of the
// array; see README.md.
const tolerance = 1e-9

// compare reports whether got equals expected, or describes the difference.
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
			return differenceAt(i, expected.Shape, difference(digits(x, want))), false
		}
	}
	return phrase.Phrase{}, true
}

// difference describes the difference of two numbers, shapes or values.
func difference[T any](got, expected T) phrase.Phrase {
	return phrase.New("got %s, expected %s", got, expected)
}

func shapeText(s numpy.Shape) phrase.Phrase {
	if len(s) == 0 {
		return phrase.New("a single number")
	}
	return phrase.Phrase{Text: s.String()}
}

// differenceAt adds the index of number i of an array, as in Python.
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

// digits formats two different numbers with at least four digits, and enough to show the
// difference.
func digits(x, y float64) (string, string) {
	precision := 4
	for precision < 17 && fmt.Sprintf("%.*g", precision, x) == fmt.Sprintf("%.*g", precision, y) {
		precision++
	}
	return fmt.Sprintf("%.*g", precision, x), fmt.Sprintf("%.*g", precision, y)
}

// shapesOf lists the shapes of the arrays that the answer uses.
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
