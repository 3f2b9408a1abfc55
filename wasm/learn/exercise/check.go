package exercise

import (
	"fmt"
	"math"

	"inkling/wasm/learn/expr"
	"inkling/wasm/learn/numpy"
	"inkling/wasm/learn/phrase"
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

// Check computes an answer on random networks and compares what it comes to with
// what the blank's own Answer does.
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

// poses returns the names of every trial. Answers are checked by those of seed 0.
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

// faulty is the verdict on what could not be computed, by an error of package expr.
func faulty(err error) Verdict {
	fault := err.(*expr.Error)
	return Verdict{Message: fault.Phrase(), Fault: fault}
}

// recognise returns what is said of the mistake that comes to the same numbers as
// p in every trial, if there is one.
func (b *Blank) recognise(p *expr.Program, poses []expr.Names) string {
	for _, m := range b.mistakes {
		if same(p, compile(m.answer), poses) {
			return m.says
		}
	}
	return ""
}

// same reports whether two expressions come to the same in every trial.
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

// tolerance is how far a right answer in another form may be from Answer, as a
// share of the largest number of an array; see the package comment.
const tolerance = 1e-9

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
			return differenceAt(i, expected.Shape, difference(digits(x, want))), false
		}
	}
	return phrase.Phrase{}, true
}

// difference tells of two numbers, shapes or values.
func difference[T any](got, expected T) phrase.Phrase {
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

// digits returns two different numbers short enough to be read, but with as many
// digits as show the difference.
func digits(x, y float64) (string, string) {
	precision := 4
	for precision < 17 && fmt.Sprintf("%.*g", precision, x) == fmt.Sprintf("%.*g", precision, y) {
		precision++
	}
	return fmt.Sprintf("%.*g", precision, x), fmt.Sprintf("%.*g", precision, y)
}

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
