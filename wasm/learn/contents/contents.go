// Package contents lists the lessons, for programs that link to them without containing them.
package contents

// A Page is a lesson.
type Page struct {
	Name            string // in addresses
	English, German string // titles
}

// Pages are all lessons, in order.
var Pages = []Page{
	{"perceptron", "A perceptron and a sigmoid unit", "Ein Perzeptron und eine Sigmoid-Einheit"},
	{"matrices", "A network is matrices", "Ein Netz besteht aus Matrizen"},
	{"descent", "Cost and descent", "Kosten und Abstieg"},
	{"backprop", "Backpropagation", "Backpropagation"},
	{"batches", "Mini-batches", "Mini-Batches"},
	{"thirty", "Thirty epochs", "Dreißig Epochen"},
	{"exercises", "Exercises", "Aufgaben"},
}
