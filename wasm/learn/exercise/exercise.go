package exercise

import "inkling/wasm/learn/expr"

// An Exercise is a method of the book's network with blanks in it.
type Exercise struct {
	Key   string // the name of the method
	About string // what the method does, in a sentence
	// Code is the method in Python. Each Gap stands for a blank, in their order.
	Code   string
	Blanks []Blank
}

// Gap stands in the Code of an exercise for a blank.
const Gap = "____"

// A Blank is to be filled with one expression.
type Blank struct {
	Key      string   // unique among all exercises, for keeping answers
	Asks     string   // what is wanted
	Names    []Name   // what may be used besides the functions of the language
	Hints    []string // each tells more than the one before
	Answer   string   // one that is right
	mistakes []mistake
	pose     func(t *trial) expr.Names // what the names are in a trial
}

// A Name may be used in an answer.
type Name struct {
	Name  string
	Shape string // in words: "(units of this layer, 1)"
	About string
}

// A mistake is a wrong answer that many give, in one of its forms: whatever comes
// to the same numbers is the same mistake.
type mistake struct{ answer, says string }

// Mistakes returns what a Verdict may say of mistakes that many make.
func (b *Blank) Mistakes() (says []string) {
	for _, m := range b.mistakes {
		says = append(says, m.says)
	}
	return says
}

// Find returns the blank of that key.
func Find(key string) (*Blank, bool) {
	for i := range Exercises {
		for j := range Exercises[i].Blanks {
			if b := &Exercises[i].Blanks[j]; b.Key == key {
				return b, true
			}
		}
	}
	return nil, false
}
