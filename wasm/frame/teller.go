package frame

import "slices"

// A Teller tells the page around that the frame is ready, and what is read: each
// change once. The zero Teller has told nothing.
type Teller struct {
	Ready   bool      // has been told
	read    bool      // an answer was told last, not a blank pad
	class   int       // that answer's
	outputs []float32 // in full, if they have been told
}

// Begin tells that the frame is ready, unless that is known.
func (t *Teller) Begin(view string) []Event {
	if t.Ready {
		return nil
	}
	*t = Teller{Ready: true}
	return []Event{{Event: Ready, View: view}}
}

// Resumed returns a Teller that has told that the frame is ready, and what is read.
func Resumed(r Reading) Teller {
	t := Teller{Ready: true}
	t.Tell(r)
	return t
}

// Reading is what is read. Class is -1 for a blank pad.
type Reading struct {
	Class   int
	Name    string    // of the class
	Outputs []float32 // one number a class
	Private bool      // the outputs are not for the page around: enough of them would tell the network
	Moving  bool      // the pen is: then only another class is told
}

// Tell tells what is read, if that has changed.
func (t *Teller) Tell(r Reading) []Event {
	switch read := r.Class >= 0; {
	case !t.Ready || !read && !t.read:
		return nil
	case !read:
		t.read = false
		return []Event{{Event: Predicted}}
	case t.read && t.class == r.Class && (r.Moving || slices.Equal(t.outputs, r.Outputs)):
		return nil
	}
	t.read, t.class = true, r.Class
	if !r.Moving { // else it is told in full when the pen rests
		t.outputs = slices.Clone(r.Outputs)
	}
	p := &Prediction{Class: r.Class, Name: r.Name, Outputs: []float32{}}
	if !r.Private {
		p.Outputs = append(p.Outputs, r.Outputs...)
	}
	return []Event{{Event: Predicted, Prediction: p}}
}
