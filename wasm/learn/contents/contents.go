// Package contents lists the lessons, for programs that link to them without containing them.
package contents

import "inkling/wasm/words"

// A Page is a lesson.
type Page struct {
	Name  string // in addresses
	Title words.M
}

// Pages are all lessons, in order.
var Pages = []Page{
	{"perceptron", words.M{"A perceptron and a sigmoid unit", "Ein Perzeptron und eine Sigmoid-Einheit"}},
	{"lines", words.M{"Lines and bends", "Geraden und Knicke"}},
	{"anyfunction", words.M{"Any function", "Jede Funktion"}},
	{"matrices", words.M{"A network is matrices", "Ein Netz besteht aus Matrizen"}},
	{"descent", words.M{"Cost and descent", "Kosten und Abstieg"}},
	{"backprop", words.M{"Backpropagation", "Backpropagation"}},
	{"batches", words.M{"Mini-batches", "Mini-Batches"}},
	{"thirty", words.M{"Thirty epochs", "Dreißig Epochen"}},
	{"exercises", words.M{"Exercises", "Aufgaben"}},
}
