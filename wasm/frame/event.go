package frame

import (
	"inkling/nn/strictjson"
)

// An Event is a message to the surrounding page. Its name determines its members.
type Event struct {
	Inkling int    `json:"inkling"` // Version
	Event   Name   `json:"event"`
	ID      int    `json:"id,omitempty"`    // of Answer: the command's
	Error   string `json:"error,omitempty"` // of Error, and of Answer if the command failed

	View   string   `json:"view,omitempty"`   // of Ready
	Height int      `json:"height,omitempty"` // of Size, in CSS pixels
	Notes  []string `json:"notes,omitempty"`  // of Answer to Set: what was adjusted or ignored

	Prediction *Prediction       `json:"prediction,omitempty"` // of Predicted; nil for a blank pad
	Epoch      *Epoch            `json:"epoch,omitempty"`      // of EpochDone and Finished
	Exercise   *Exercise         `json:"exercise,omitempty"`   // of ExerciseDone
	Settings   map[string]string `json:"settings,omitempty"`   // of Answer to Model: the metadata

	Model []byte `json:"-"` // of Answer to Model: a safetensors file, sent as binary data
}

// Name names an event.
type Name string

// The events.
const (
	Ready        Name = "ready"
	Size         Name = "size"
	Predicted    Name = "prediction"
	EpochDone    Name = "epoch"
	Finished     Name = "finished"
	ExerciseDone Name = "exercise"
	Error        Name = "error"
	Answer       Name = "answer"
)

// A Prediction is the network's answer.
type Prediction struct {
	Class   int       `json:"class"`
	Name    string    `json:"name"`
	Outputs []float32 `json:"outputs"` // one number per class
}

// An Epoch is the progress of a run.
type Epoch struct {
	Run      int     `json:"run"` // of those side by side, from 0
	Seed     uint64  `json:"seed"`
	Epoch    int     `json:"epoch"` // from 0, as in the book
	Correct  int     `json:"correct"`
	Total    int     `json:"total"`
	Cost     float64 `json:"cost"`
	TestCost float64 `json:"testCost,omitempty"` // of the plane
	Seconds  float64 `json:"seconds"`
	Weights  string  `json:"weights,omitempty"` // of Finished: their SHA-256
}

// An Exercise is the result of an exercise of the lessons.
type Exercise struct {
	Page  string `json:"page"`
	Name  string `json:"name"`
	Right bool   `json:"right"`
	Tries int    `json:"tries"`
}

// SizeOf returns the height in an event, if that is a frame's size.
func SizeOf(text string) (height int, ok bool) {
	var size struct {
		Inkling int  `json:"inkling"`
		Event   Name `json:"event"`
		Height  int  `json:"height"`
	}
	err := strictjson.Decode(text, &size) // other events have other members
	return size.Height, err == nil && size.Inkling == Version && size.Event == Size
}

// Encode returns the JSON of an event, with its version.
func (e Event) Encode() string {
	e.Inkling = Version
	b, err := strictjson.Encode(e)
	if err != nil { // a number that JSON cannot hold
		b, _ = strictjson.Encode(Event{Inkling: Version, Event: e.Event, ID: e.ID, Error: "one of its numbers is not finite"}) // for programs
	}
	return string(b)
}
