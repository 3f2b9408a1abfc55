package hand

import (
	"inkling/nn/ink/strokes"
	"inkling/nn/model"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// Prefix begins the keys of the networks that were trained on a set; its ID follows.
const Prefix = "drawn:"

// Training is the training of networks on a set.
type Training struct {
	set  *Set
	Done float64 // fraction of the work
}

// Messages about training.
type (
	// Learn trains networks on the set that is shown.
	Learn struct{}
	// LearnAll then trains one of them on the drawings that were held back, too.
	LearnAll struct{}
	// SetDistorted chooses whether the drawings are distorted in training.
	SetDistorted struct{ On bool }
	// Reported brings a report of the worker that trains on drawings.
	Reported struct{ proto.Report }
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

// apply asks the worker to train networks, and to test them.
func (Learn) apply(o *State, env Env) []Effect {
	if o.Digits() {
		return FineTune{}.apply(o, env)
	}
	if wrong := o.cannotLearn(env); wrong != "" {
		o.Notice = ui.Bad(wrong)
		return nil
	}
	return o.train(env, false)
}

// apply asks the worker to train a network on all drawings, in the way that was better in the test.
func (LearnAll) apply(o *State, env Env) []Effect {
	if wrong := o.cannotLearn(env); wrong != "" || o.Drawn == nil {
		o.Notice = ui.Bad(wrong)
		return nil
	}
	return o.train(env, true)
}

// train asks the worker to train networks on the classes with enough drawings.
func (o *State) train(env Env, all bool) []Effect {
	c := &proto.TrainDrawings{Name: o.Name, Plain: o.plain, All: all}
	var lines []string
	for _, class := range o.learnable() {
		for _, d := range o.Kept {
			if d.Label == class {
				lines = append(lines, d.line)
			}
		}
		c.Classes = append(c.Classes, o.Classes[class])
	}
	c.Drawings = []byte(strokes.File(lines))
	if env.Features != nil && !(all && o.Drawn.Features < o.Drawn.Nothing) {
		c.From = proto.NewModel(env.Features)
	}
	o.Training = &Training{set: o.Set}
	o.asking.on = false
	return []Effect{Train{c}}
}

func (m SetDistorted) apply(o *State, _ Env) []Effect {
	o.plain = !m.On
	return nil
}

// apply handles a report on the training of networks on a set.
func (m Reported) apply(o *State, _ Env) []Effect {
	t := o.Training
	if t == nil {
		return nil
	}
	switch r := m.Body.(type) {
	case *proto.TrainingDrawings:
		t.Done = r.Done
	case *proto.TrainedDrawings:
		return o.trained(r)
	case *proto.Unanswered:
		o.Training = nil
		o.Notice = ui.Bad(words.Phrase(r.Reason()))
	}
	return nil
}

func (o *State) trained(r *proto.TrainedDrawings) []Effect {
	s := o.Training.set
	o.Training = nil
	m, err := r.Model.Decode()
	if err != nil {
		o.Notice = ui.Bad(unusable.Say(err))
		return nil
	}
	if o.find(s.ID) != s { // it was deleted
		return []Effect{Gone{s.ID, r.Folder}}
	}
	before, drawn := s.Folder, r.Drawn
	if r.All > 0 && s.Drawn != nil { // what the test has found stays
		drawn = *s.Drawn
		drawn.All = r.All
	}
	s.Folder, s.Drawn = r.Folder, &drawn
	if r.Folder == "" { // the network reads, but its mistakes cannot be shown
		o.Notice = ui.Bad(dataNotKept.Say())
	}
	return []Effect{Store{s.ID, s.text()}, Trained{s.ID, m, before}}
}

func (m NetworkArrived) apply(o *State, _ Env) []Effect {
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
