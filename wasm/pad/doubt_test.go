package pad

import "testing"

// TestNoOutputIsActive does not call an output of nothing an answer.
func TestNoOutputIsActive(t *testing.T) {
	s := opened()
	s.idle = make([]float32, 10)
	if got := s.doubt(); got != "No output is active: the network has no answer for the empty pad." {
		t.Errorf("the visitor reads %q", got)
	}
	s.idle, s.Output = nil, []float32{0, 0.01, 0, 0.004, 0, 0, 0, 0, 0, 0}
	if got := s.doubt(); got != "No output is active: the network has no answer. It cannot say that this is not a digit." {
		t.Errorf("the visitor reads %q", got)
	}
}
