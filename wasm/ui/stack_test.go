package ui

import (
	"slices"
	"testing"
)

func TestStack(t *testing.T) {
	var s Stack[int]
	if _, ok := s.Pop(); ok {
		t.Error("something comes out of an empty stack")
	}
	for n := range 5 {
		s.Push(n)
	}
	if others := s.Keep(9); len(others) != 0 || len(s) != 5 {
		t.Errorf("%v was too much, %v stays", others, s)
	}
	if others := s.Keep(3); !slices.Equal(others, []int{0, 1}) || !slices.Equal(s, Stack[int]{2, 3, 4}) {
		t.Errorf("%v was too much, %v stays", others, s)
	}
	copied := s
	if last, ok := s.Pop(); last != 4 || !ok {
		t.Errorf("%d was added last, expected 4", last)
	}
	if s.Push(5); !slices.Equal(s, Stack[int]{2, 3, 5}) || !slices.Equal(copied, Stack[int]{2, 3, 4}) {
		t.Errorf("%v, and the copy is %v", s, copied)
	}
}
