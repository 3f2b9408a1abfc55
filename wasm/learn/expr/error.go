package expr

import "inkling/nn/phrase"

// An Error describes an error in an expression, for its author.
type Error struct {
	Line, Column int // of the error's first character, from 1
	Message      phrase.Phrase
}

// Phrase returns the message with its position: line 1, column 14: ...
func (e *Error) Phrase() phrase.Phrase {
	return phrase.New("line %s, column %s: %s", e.Line, e.Column, e.Message)
}

// Error returns the Phrase in English.
func (e *Error) Error() string { return e.Phrase().String() }

// A place is a position in the text.
type place struct{ line, column int }

func (p place) at() place { return p }

// error returns an error at this position.
func (p place) error(why phrase.Phrase) *Error { return &Error{p.line, p.column, why} }

// errorf is error with a new phrase.
func (p place) errorf(format string, args ...any) *Error {
	return p.error(phrase.New(format, args...))
}
