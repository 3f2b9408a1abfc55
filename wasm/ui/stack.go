package ui

import "slices"

// A Stack keeps what Undo or Redo restores, last in first out. Push and Pop do not change copies of
// it.
type Stack[T any] []T

// Push adds an element.
func (s *Stack[T]) Push(v T) { *s = append(slices.Clip(*s), v) }

// Pop removes the last element and returns it, if there is one.
func (s *Stack[T]) Pop() (last T, ok bool) {
	n := len(*s)
	if n == 0 {
		return last, false
	}
	last, *s = (*s)[n-1], (*s)[:n-1]
	return last, true
}

// Keep keeps the last n elements at most, and returns the others.
func (s *Stack[T]) Keep(n int) (others []T) {
	more := max(0, len(*s)-n)
	others, *s = (*s)[:more], (*s)[more:]
	return others
}
