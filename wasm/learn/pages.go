package learn

import (
	"github.com/norunners/vecty"

	"inkling/nn"
	"inkling/wasm/learn/lesson"
)

// A Page is one lesson: a minute of reading, something live, something to try, a
// question. Its texts are NAME.title, NAME.about (for the list), NAME.p1 and so
// on, NAME.try, NAME.question, NAME.hint and NAME.why.
type Page struct {
	Name     string
	live     func(v *View) vecty.ComponentOrHTML
	question question
}

// backpropPage is the name of the page on backpropagation.
const backpropPage = "backprop"

// Pages are all pages in the order in which they are read.
var Pages []Page

// The table is filled here because the pages refer to it.
func init() {
	Pages = []Page{
		{"perceptron", (*View).perceptron, question{choices: 3, right: 2}},
		{"matrices", (*View).matrices, question{number: numbersOfTheBook, tolerance: 0.4}},
		{"descent", (*View).descent, question{choices: 3, right: 2}},
		{backpropPage, (*View).backprop, question{number: errorOfHalf, tolerance: 0.0005}},
		{"batches", (*View).batches, question{choices: 3, right: 2}},
		{"thirty", (*View).thirty, question{choices: 3, right: 3}},
		{"exercises", (*View).exercises, question{choices: 3, right: 1}},
	}
}

// numbersOfTheBook is how many weights and biases the book's network has.
func numbersOfTheBook(*State) float64 {
	return float64(nn.New([]int{784, 30, 10}, nn.Sigmoid, nn.Sigmoid).Count())
}

// errorOfHalf is the error of an output that is 0.5 and should be 1.
func errorOfHalf(*State) float64 {
	n := nn.New([]int{1, 1}, nn.Sigmoid, nn.Sigmoid)
	return float64(lesson.Backpropagate(n, []float32{0}, []float32{1}, nn.Quadratic).Delta(0)[0])
}

// find returns the page of a name.
func find(name string) (p Page, ok bool) {
	if i := indexOf(name); i >= 0 {
		return Pages[i], true
	}
	return Page{}, false
}

// indexOf returns the number of a page from 0, or -1.
func indexOf(name string) int {
	for i, p := range Pages {
		if p.Name == name {
			return i
		}
	}
	return -1
}

// Title returns the title of a page, or of the list if there is none of that name.
func (s *State) Title(page string) string {
	if _, ok := find(page); ok {
		return s.say(page + ".title")
	}
	return s.say("learn.title")
}
