package hand

import (
	"inkling/nn/drawings"
	"inkling/nn/model"
	"inkling/wasm/opener/message"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// Prefix begins the keys of the networks that were trained on a set; its ID follows.
const Prefix = "drawn:"

// Training is the training of networks on a set.
type Training struct {
	set      *Set
	drawings []*Drawing // class after class
	counts   []int      // of each class
	Done     float64    // fraction of the work
}

// data returns the drawings as a data set, those held back as its test images, with the network.
func (t *Training) data(m *model.Model) (d message.Drawn) {
	d.Classes = m.Classes
	var test []byte
	list := t.drawings
	for label, n := range t.counts {
		for i, drawing := range list[:n] {
			if drawings.HeldBack(i, n) {
				d.Test, test = append(d.Test, label), append(test, drawing.Image()...)
			} else {
				d.Train, d.Content = append(d.Train, label), append(d.Content, drawing.Image()...)
			}
		}
		list = list[n:]
	}
	d.Content = append(append(d.Content, test...), m.Encode()...)
	return d
}

// Messages about training.
type (
	// Learn trains networks on the set that is shown.
	Learn struct{}
	// SetDistorted chooses whether the drawings are distorted in training.
	SetDistorted struct{ On bool }
	// DataKept says that a set is a data set in this folder now, or why it is not.
	DataKept struct {
		ID, Folder string
		Err        error
	}
	// NetworkArrived brings the network of a set from an earlier visit, or the error.
	NetworkArrived struct {
		ID    string
		Model *model.Model
		Err   error
	}
)

// enough is the least number of drawings of a class to learn it: one is held back.
const enough = 3

// learnable returns the classes with enough drawings.
func (s *Set) learnable() (classes []int) {
	for class, n := range s.counts() {
		if n >= enough {
			classes = append(classes, class)
		}
	}
	return classes
}

// cannotLearn returns why no network can be trained on the set now, or "".
func (o *State) cannotLearn(env Env) string {
	switch {
	case env.Barred != "":
		return env.Barred
	case o.Training != nil:
		return alreadyLearning.Say()
	case len(o.learnable()) < leastClasses:
		return tooFewDrawings.Say(enough, leastClasses)
	}
	return ""
}

// apply asks the worker to train networks on the classes with enough drawings.
func (Learn) apply(o *State, env Env) []Effect {
	if o.Digits() {
		return FineTune{}.apply(o, env)
	}
	if wrong := o.cannotLearn(env); wrong != "" {
		o.Notice = ui.Bad(wrong)
		return nil
	}
	c := &proto.TrainDrawings{Plain: o.plain}
	t := &Training{set: o.Set}
	for _, class := range o.learnable() {
		n := 0
		for _, d := range o.Kept {
			if d.Label == class {
				c.Ink.Add(len(c.Classes), d.Strokes)
				t.drawings = append(t.drawings, d)
				n++
			}
		}
		t.counts = append(t.counts, n)
		c.Classes = append(c.Classes, o.Classes[class])
	}
	if env.Features != nil {
		c.From = proto.NewModel(env.Features)
	}
	o.Training = t
	o.asking.on = false
	return []Effect{Train{c}}
}

func (m SetDistorted) apply(o *State, _ Env) []Effect {
	o.plain = !m.On
	return nil
}

// ReportDrawings handles a report of the worker on the training of networks on a set.
func (o *State) ReportDrawings(report proto.Report) []Effect {
	t := o.Training
	if t == nil {
		return nil
	}
	switch r := report.Body.(type) {
	case *proto.TrainingDrawings:
		t.Done = r.Done
	case *proto.TrainedDrawings:
		o.Training = nil
		m, err := r.Model.Decode()
		if err != nil {
			o.Notice = ui.Bad(unusable.Say(err))
			return nil
		}
		s := o.find(t.set.ID)
		if s != t.set { // it was deleted
			return nil
		}
		s.Drawn = &r.Drawn
		return []Effect{Store{s.ID, s.text()}, Trained{s.ID, m}, KeepData{s.ID, s.Name, t.data(m)}}
	case *proto.Unanswered:
		o.Training = nil
		o.Notice = ui.Bad(words.Phrase(r.Reason()))
	}
	return nil
}

// apply notes where the data set is. Without it the network works, but its mistakes cannot be shown.
func (m DataKept) apply(o *State, _ Env) []Effect {
	s := o.find(m.ID)
	switch {
	case m.Err != nil:
		o.Notice = ui.Bad(dataNotKept.Say(m.Err))
		return nil
	case s == nil || s.Digits():
		return []Effect{Gone{m.ID, m.Folder}}
	}
	before := s.Folder
	s.Folder = m.Folder
	return []Effect{Store{s.ID, s.text()}, Placed{s.ID, s.Folder, before}}
}

func (m NetworkArrived) apply(o *State, _ Env) []Effect {
	if s := o.find(m.ID); s != nil && m.Model != nil {
		m.Model.Settings.Data = s.Folder
	}
	if m.Err == nil && (m.Model == nil || m.Model.Classes == nil) {
		m.Model, m.Err = nil, networkGone.Err()
	}
	return []Effect{Arrived(m)}
}

// FetchOf returns the effects that bring the network of a set from an earlier visit, if there is one.
func (o *State) FetchOf(id string) []Effect {
	if s := o.find(id); s != nil && s.Folder != "" {
		return []Effect{FetchNetwork{id, s.Folder}}
	}
	return nil
}

// Title returns the name of a set, or "" if there is no such set.
func (o *State) Title(id string) string {
	if s := o.find(id); s != nil {
		return s.title()
	}
	return ""
}
