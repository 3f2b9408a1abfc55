package ui

import "slices"

// A Stack keeps what Undo or Redo brings back, the last first. Its copies stay as they
// are.
type Stack[T any] []T

// Push adds what is brought back next.
func (s *Stack[T]) Push(v T) { *s = append(slices.Clip(*s), v) }

// Pop takes out what was added last, if there is anything.
func (s *Stack[T]) Pop() (last T, ok bool) {
	n := len(*s)
	if n == 0 {
		return last, false
	}
	last, *s = (*s)[n-1], (*s)[:n-1]
	return last, true
}

// Keep keeps the last n at most, and returns the others.
func (s *Stack[T]) Keep(n int) (others []T) {
	more := max(0, len(*s)-n)
	others, *s = (*s)[:more], (*s)[more:]
	return others
}
