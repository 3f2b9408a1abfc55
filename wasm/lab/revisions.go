package lab

import (
	"inkling/wasm/charts"
	"inkling/wasm/hand"
	"inkling/wasm/inside"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
)

// revisions counts messages by kind. A section is rendered again when the count of a kind that it
// follows changes.
type revisions struct {
	trained int // training made progress
	loaded  int // more of the data was loaded
	other   int // anything else, except movements of the pen and the pointer
}

// These are the counts that sections can follow.
func (r revisions) neither() int  { return r.other }
func (r revisions) loading() int  { return r.other + r.loaded }
func (r revisions) training() int { return r.other + r.trained }
func (r revisions) both() int     { return r.other + r.loaded + r.trained }

// count counts a message.
func (r *revisions) count(m Msg) {
	switch {
	case quiet(m):
	case isTrainingProgress(m):
		r.trained++
	case isLoadingProgress(m):
		r.loaded++
	default:
		r.other++
	}
}

// quiet reports whether a message affects only sections that follow the pen or the pointer by
// themselves.
func quiet(m Msg) bool {
	switch m.(type) {
	case pad.PenMove, charts.PointAt, inside.Tick, inside.PointAtUnit:
		return true
	}
	return false
}

// isTrainingProgress reports whether a message reports nothing but progress of training.
func isTrainingProgress(m Msg) bool {
	r, _ := m.(Reported)
	switch r.Body.(type) {
	case *proto.Trained, *proto.EpochDone, *proto.Saved, *proto.Diagnosed:
		return true
	}
	return false
}

// isLoadingProgress reports whether a message reports nothing but progress of loading, or of training on
// drawings, which no other section shows.
func isLoadingProgress(m Msg) bool {
	var body proto.News
	switch m := m.(type) {
	case Reported:
		body = m.Body
	case hand.Reported:
		body = m.Body
	case hand.Reveal:
		return true
	}
	switch body.(type) {
	case *proto.Loaded, *proto.TrainingDrawings:
		return true
	}
	return false
}
