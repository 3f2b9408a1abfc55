package app

import (
	"inkling/nn/dataset"
	"inkling/wasm/browse"
	"inkling/wasm/learn"
	"inkling/wasm/proto"
)

// lessonNeeds is what the lessons wait for.
type lessonNeeds struct {
	network bool        // learn.BigNetwork
	look    *proto.Look // an image of MNIST, or nil
}

// lessonEffect answers what a lesson wants of the page, or leaves it to the runtime.
func (s *State) lessonEffect(e learn.Effect) []Effect {
	switch e := e.(type) {
	case learn.WantNetwork:
		if m := s.Networks[learn.BigNetwork]; m != nil {
			return s.ofLessons(learn.NetworkArrived{Network: m.Network})
		}
		s.needs.network = true
		return []Effect{FetchModel{learn.BigNetwork}}
	case learn.WantDrawing:
		return s.ofLessons(s.drawingForLessons())
	case learn.WantTestImage:
		return s.wantTestImage(e.Number)
	case learn.Completed:
		return s.tellExercise(e)
	}
	return []Effect{e}
}

// drawingForLessons is what lies on the pad.
func (s *State) drawingForLessons() learn.ImageArrived {
	switch {
	case s.Pad.Blank():
		return learn.ImageArrived{Digit: -1}
	case s.Pad.Picture != nil:
		return learn.ImageArrived{Image: s.Pad.Image, Digit: s.Pad.Picture.Label % 10}
	}
	return learn.ImageArrived{Image: s.Pad.Image, Digit: -1}
}

// wantTestImage has MNIST loaded, unless the worker has another data set.
func (s *State) wantTestImage(number int) []Effect {
	effects := s.updateBrowse(browse.Load{})
	if s.Browse.Folder != dataset.DefaultFolder {
		return s.ofLessons(learn.NoImage{Text: "The lab has another data set; choose MNIST there."})
	}
	s.needs.look = &proto.Look{Split: dataset.Test, Class: proto.AllClasses, From: number, Count: 1}
	return effects
}

// modelForLessons hands on the network that the lessons wait for.
func (s *State) modelForLessons(m ModelArrived) {
	if m.Key != learn.BigNetwork || !s.needs.network {
		return
	}
	s.needs.network = false
	if m.Err != nil {
		s.ofLessons(learn.NetworkArrived{Err: m.Err})
		return
	}
	s.ofLessons(learn.NetworkArrived{Network: m.Model.Network})
}

// reportForLessons looks in a report for the image that the lessons wait for.
func (s *State) reportForLessons(r proto.Report) []Effect {
	look := s.needs.look
	if look == nil {
		return nil
	}
	switch r.Kind {
	case proto.Loaded:
		return s.loadedForLessons(r.Loading)
	case proto.Browsed:
		if r.Images.Look == *look && len(r.Images.Labels) == 1 {
			s.needs.look = nil
			s.ofLessons(learn.ImageArrived{Image: r.Pixels, Digit: r.Images.Labels[0] % 10, MNIST: true})
		}
	case proto.Failed, proto.Refused:
		s.noImageForLessons(r.Text)
	}
	return nil
}

func (s *State) loadedForLessons(l *proto.Loading) []Effect {
	switch {
	case l.Stuck():
		s.noImageForLessons(l.Fault)
	case l.Of > 0 && l.Training >= l.Of:
		return []Effect{Post{0, proto.Command{Do: proto.Browse, Look: s.needs.look}}}
	case l.Total > 0:
		s.ofLessons(learn.Loading{Share: float64(l.Bytes) / float64(l.Total)})
	}
	return nil
}

func (s *State) noImageForLessons(text string) {
	if s.needs.look != nil {
		s.needs.look = nil
		s.ofLessons(learn.NoImage{Text: text})
	}
}
