// Package timeline keeps the weights of a run at some of its moments, so that one can look back. However long the run is, the
// moments are not many.
package timeline

import "inkling/nn"

// most is the largest number of moments that are kept.
const most = 200

// A Moment is a network at some time.
type Moment struct {
	Epoch   int    // complete ones
	Numbers []byte // weights and biases, as nn.Parameters.Bytes returns them
}

// A Timeline has the first moment of a run, and later ones at equal distances, which become larger as the run becomes
// longer. The zero value is empty.
type Timeline struct {
	moments []Moment
	stride  int // epochs between two moments
}

// Note keeps the weights after an epoch, if that is one of those to be kept. The first call is for epoch 0.
func (t *Timeline) Note(epoch int, p nn.Parameters) {
	if len(t.moments) == 0 {
		t.stride = 1
	}
	if len(t.moments) == most && epoch%t.stride == 0 {
		t.stride *= 2
		for i := range most / 2 {
			t.moments[i] = t.moments[2*i]
		}
		t.moments = t.moments[:most/2]
	}
	if epoch%t.stride == 0 {
		t.moments = append(t.moments, Moment{epoch, p.Bytes()})
	}
}

// Before returns the moments of complete epochs before an epoch, which the caller must not change.
func (t *Timeline) Before(epoch int) []Moment {
	n := len(t.moments)
	for n > 0 && t.moments[n-1].Epoch >= epoch {
		n--
	}
	return t.moments[:n]
}
