package app

import (
	"fmt"

	"inkling/nn/dataset"
	"inkling/nn/model"
	"inkling/wasm/proto"
	"inkling/wasm/reader"
	"inkling/wasm/ui"
)

// taught is the reader that has learned the visitor's drawings.
const taught = "taught"

// learnOwn has the worker teach the drawings to the network that reads.
func (s *State) learnOwn() []Effect {
	o, m := &s.Own, s.Networks[s.Reader]
	if wrong := s.cannotLearn(); wrong != "" {
		o.Notice = Notice{wrong, true}
		return nil
	}
	c := proto.Command{Do: proto.Learn, Own: &proto.Own{}, Parameters: m.Network.Bytes()}
	for _, d := range o.Kept {
		c.Own.Labels = append(c.Own.Labels, d.Label)
		c.Pixels = append(c.Pixels, d.Image...)
	}
	settings := m.Settings
	if s.Reader != trained { // whose file may name a data set that is not of this site
		settings.Data = dataset.DefaultFolder
	}
	c.Settings = settings.Metadata()
	if s.Reader != taught {
		o.from = s.Reader
	}
	o.taught = &model.Model{Settings: settings, Epochs: m.Epochs, Data: m.Data}
	o.Learning = &Learning{}
	if !s.Busy() {
		s.Data.turnToSet(settings.Data)
	}
	return []Effect{Post{0, c}}
}

// cannotLearn says why the network that reads cannot be taught the drawings now,
// or nothing.
func (s *State) cannotLearn() string {
	switch {
	case s.locks("reader"):
		return readerLocked
	case s.Own.Learning != nil:
		return "Your digits are being learned already."
	case len(s.Own.Kept) == 0:
		return "There is nothing to learn yet: draw a digit on the pad and say which it is."
	case !s.drawable() || !s.readsDigits():
		return "The network that reads does not know digits. Choose another above."
	case s.Networks[s.Reader] == nil:
		return "The network that reads has not come yet."
	}
	return ""
}

// reportOwn takes a report about a lesson into account.
func (s *State) reportOwn(r proto.Report) {
	o := &s.Own
	if o.Learning == nil {
		return // of a worker that has died since
	}
	switch r.Kind {
	case proto.Loaded:
		o.Learning.Loading = r.Loading
		if r.Loading.Of > 0 && r.Loading.Bytes == r.Loading.Total {
			o.Learning.Loading = nil
		}
	case proto.Learning:
		o.Learning.Loading, o.Learning.Done = nil, r.Lesson.Done
	case proto.Learned:
		s.learned(r)
	case proto.Declined:
		o.Learning = nil
		o.Notice = Notice{r.Text, true}
	}
}

// learned has the network that was taught read from now on.
func (s *State) learned(r proto.Report) {
	o := &s.Own
	o.Learning = nil
	m := *o.taught
	m.Network = m.Settings.Empty(dataset.MNIST)
	if err := m.Network.SetBytes(r.Parameters); err != nil {
		o.Notice = Notice{"The network that was taught cannot be used: " + err.Error() + ".", true}
		return
	}
	m.Correct, m.Total = r.Lesson.Tests.After, r.Lesson.Tests.Total
	s.Networks[taught], o.Result = &reader.Network{Model: &m, Origin: reader.FromDrawings}, r.Lesson
	s.Reader = taught
	s.read()
}

// unlearnOwn goes back to the network as it was before it was taught.
func (s *State) unlearnOwn() {
	o := &s.Own
	if s.Networks[taught] == nil {
		o.Notice = Notice{Text: "No network has learned your digits yet."}
		return
	}
	delete(s.Networks, taught)
	o.Result = nil
	if s.Reader != taught {
		return
	}
	s.Reader = o.from
	if s.Networks[s.Reader] == nil { // the run was dropped since
		s.Reader = firstReader
	}
	s.read()
}

// lessonLost ends the lesson of a worker that is no more.
func (s *State) lessonLost() {
	if s.Own.Learning != nil {
		s.Own.Learning = nil
		s.Own.Notice = Notice{"The trainer stopped working before your digits were learned. Try again.", true}
	}
}

// testScore says how the network that reads does on the test images, if that is
// known.
func (s *State) testScore() string {
	correct, total := 0, 0
	if m := s.Networks[s.Reader]; m != nil {
		correct, total = m.Correct, m.Total
	}
	if epochs := s.Runs[0].Epochs; s.Reader == trained && len(epochs) > 0 {
		last := epochs[len(epochs)-1]
		correct, total = last.Correct, last.Total
	}
	if total == 0 {
		return ""
	}
	return fmt.Sprintf("%s of %s's test images", ui.Percent(float64(correct)/float64(total)), s.readerData().Name)
}
