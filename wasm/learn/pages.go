package learn

import (
	"slices"

	"inkling/nn"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/lessons/anyfunction"
	"inkling/wasm/learn/lessons/backprop"
	"inkling/wasm/learn/lessons/batches"
	"inkling/wasm/learn/lessons/descent"
	"inkling/wasm/learn/lessons/exercises"
	"inkling/wasm/learn/lessons/lines"
	"inkling/wasm/learn/lessons/matrices"
	"inkling/wasm/learn/lessons/perceptron"
	"inkling/wasm/learn/lessons/thirty"
	"inkling/wasm/learn/show"
	"inkling/wasm/learn/text"
)

// A Page is a short text, a lesson to experiment with, and a question. Its strings are NAME.title,
// NAME.about (for the list), NAME.p1 and so on, NAME.try, NAME.question, NAME.hint and NAME.why.
type Page struct {
	Name     string
	begin    func() show.Lesson
	question question
}

// Pages are all pages in order.
var Pages = []Page{
	{"perceptron", func() show.Lesson { return perceptron.New() }, question{choices: 3, right: 2}},
	{"lines", func() show.Lesson { return lines.New() }, question{choices: 3, right: 3}},
	{"anyfunction", func() show.Lesson { return anyfunction.New() }, question{number: stepOfQuestion, tolerance: 0.01}},
	{"matrices", func() show.Lesson { return matrices.New() }, question{number: numbersOfTheBook, tolerance: 0.4}},
	{"descent", func() show.Lesson { return descent.New() }, question{choices: 3, right: 2}},
	{"backprop", func() show.Lesson { return backprop.New() }, question{number: errorOfHalf, tolerance: 0.0005}},
	{"batches", func() show.Lesson { return batches.New() }, question{choices: 3, right: 2}},
	{"thirty", func() show.Lesson { return thirty.New() }, question{choices: 3, right: 3}},
	{"exercises", func() show.Lesson { return exercises.New() }, question{choices: 3, right: 1}},
}

// numbersOfTheBook returns the number of weights and biases of the book's network.
func numbersOfTheBook() float64 {
	return float64(nn.New([]int{784, 30, 10}, nn.Sigmoid, nn.Sigmoid).Count())
}

// errorOfHalf returns the error of an output 0.5 whose desired output is 1.
func errorOfHalf() float64 {
	n := nn.New([]int{1, 1}, nn.Sigmoid, nn.Sigmoid)
	return float64(lesson.Backpropagate(n, []float32{0}, []float32{1}, nn.Quadratic).Delta(0)[0])
}

// stepOfQuestion returns where the step of a unit with weight 50 and bias 100 is.
func stepOfQuestion() float64 { return float64(lesson.StepAt(50, 100)) }

// find returns the page of a name.
func find(name string) (p Page, ok bool) {
	if i := indexOf(name); i >= 0 {
		return Pages[i], true
	}
	return Page{}, false
}

// indexOf returns the index of a page, or -1.
func indexOf(name string) int {
	return slices.IndexFunc(Pages, func(p Page) bool { return p.Name == name })
}

// Title returns the title of a page, or that of the list if there is no such page.
func (s *State) Title(page string) string {
	if _, ok := find(page); ok {
		return text.Current().Say(page + ".title")
	}
	return text.Current().Say("learn.title")
}
