package exercise

import "inkling/wasm/learn/expr"

// An Exercise is a method of the book's network with blanks in it.
type Exercise struct {
	Key   string // name of the method
	About string // the method's task, in a sentence
	// Code is the method in Python, with a Gap for each blank, in order.
	Code   string
	Blanks []Blank
}

// Gap marks a blank in the Code of an exercise.
const Gap = "____"

// A Blank is a gap for one expression.
type Blank struct {
	Key      string   // unique among all exercises; answers are kept under it
	Asks     string   // the question
	Names    []Name   // variables that may be used, besides the functions of the language
	Hints    []string // each reveals more than the last
	Answer   string   // a right answer
	mistakes []mistake
	pose     func(t *trial) expr.Names // returns the values of the variables in a trial
}

// A Name is a variable that may be used in an answer.
type Name struct {
	Name  string
	Shape string // in words: "(units of this layer, 1)"
	About string
}

// A mistake is a common wrong answer, in one of its forms. Any answer with the same results counts
// as the same mistake.
type mistake struct{ answer, says string }

// Mistakes returns the messages that a Verdict may have for common mistakes.
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
