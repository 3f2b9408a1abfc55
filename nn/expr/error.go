package expr

import "fmt"

// An Error says what is wrong with an expression, in the words of whoever wrote
// it.
type Error struct {
	Line, Column int // of the first character concerned, from 1
	Message      string
}

// Error returns the message with its place: line 1, column 14: ...
func (e *Error) Error() string {
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Message)
}

// A place is where in the text something stands.
type place struct{ line, column int }

func (p place) at() place { return p }

// errorf returns an error about what stands there.
func (p place) errorf(format string, args ...any) *Error {
	return &Error{p.line, p.column, fmt.Sprintf(format, args...)}
}
