package lab

import (
	"inkling/wasm/charts"
	"inkling/wasm/inside"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
)

// news counts messages by kind. A section is rendered again when the count of a kind that it
// follows changes.
type news struct {
	trained int // training made progress
	loaded  int // more of the data arrived
	other   int // anything else, except movements of the pen and the pointer
}

// These are the counts that sections can follow.
func (n news) neither() int  { return n.other }
func (n news) loading() int  { return n.other + n.loaded }
func (n news) training() int { return n.other + n.trained }
func (n news) both() int     { return n.other + n.loaded + n.trained }

// count counts a message.
func (n *news) count(m Msg) {
	switch {
	case quiet(m):
	case isTrainingProgress(m):
		n.trained++
	case isLoadingProgress(m):
		n.loaded++
	default:
		n.other++
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

// isLoadingProgress reports whether a message reports nothing but progress of loading.
func isLoadingProgress(m Msg) bool {
	r, _ := m.(Reported)
	_, ok := r.Body.(*proto.Loaded)
	return ok
}
