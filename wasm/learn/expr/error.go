package expr

import "inkling/wasm/learn/phrase"

// An Error says what is wrong with an expression, in the words of whoever wrote
// it.
type Error struct {
	Line, Column int // of the first character concerned, from 1
	Message      phrase.Phrase
}

// Phrase returns the message with its place: line 1, column 14: ...
func (e *Error) Phrase() phrase.Phrase {
	return phrase.New("line %s, column %s: %s", e.Line, e.Column, e.Message)
}

// Error returns the Phrase in English.
func (e *Error) Error() string { return e.Phrase().String() }

// A place is where in the text something stands.
type place struct{ line, column int }

func (p place) at() place { return p }

// error returns an error about what stands there.
func (p place) error(why phrase.Phrase) *Error { return &Error{p.line, p.column, why} }

// errorf is error of a new phrase.
func (p place) errorf(format string, args ...any) *Error {
	return p.error(phrase.New(format, args...))
}
