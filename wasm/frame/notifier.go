package frame

import "slices"

// A Notifier notifies the surrounding page that the frame is ready, and of the network's answers:
// each change once. The zero Notifier has not sent anything.
type Notifier struct {
	Ready   bool      // Ready has been sent
	read    bool      // an answer was sent last, not a blank pad
	class   int       // the class of that answer
	outputs []float32 // its outputs, if they were sent in full
}

// Begin reports that the frame is ready, unless it has done so.
func (t *Notifier) Begin(view string) []Event {
	if t.Ready {
		return nil
	}
	*t = Notifier{Ready: true}
	return []Event{{Event: Ready, View: view}}
}

// Resumed returns a Notifier that has reported that the frame is ready, and this reading.
func Resumed(r Reading) Notifier {
	t := Notifier{Ready: true}
	t.Notify(r)
	return t
}

// Reading is the network's answer. Class is -1 for a blank pad.
type Reading struct {
	Class   int
	Name    string    // of the class
	Outputs []float32 // one number per class
	Private bool      // withhold the outputs: enough of them reveal the network
	Moving  bool      // the pen is moving: report only a change of class
}

// Notify reports the reading if it has changed.
func (t *Notifier) Notify(r Reading) []Event {
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
	if !r.Moving { // otherwise it is reported in full when the pen rests
		t.outputs = slices.Clone(r.Outputs)
	}
	p := &Prediction{Class: r.Class, Name: r.Name, Outputs: []float32{}}
	if !r.Private {
		p.Outputs = append(p.Outputs, r.Outputs...)
	}
	return []Event{{Event: Predicted, Prediction: p}}
}
