// Package page is what a lesson and the frame around it, package learn, know of each other: messages, effects, and
// what all lessons share.
package page

import (
	"time"

	"inkling/wasm/proto"
)

// A Msg is something that has happened. A lesson has a type of its own for its messages, which change its state by
// themselves.
type Msg interface{}

// An Effect is something for the host to do.
type Effect interface{}

// An Env is what a lesson sees of the frame around it.
type Env struct {
	Page   string            // the name of the lesson's page
	Open   bool              // this page is shown
	Typed  map[string]string // fields as they were typed, by id, while somebody types
	Notes  Notes
	Worker *Worker
}

// What some lessons do besides taking in messages.
type (
	// An Employer has the worker do something.
	Employer interface {
		// Told takes a report of the worker, whoever asked for it. The last one says
		// that the worker has Ended.
		Told(r proto.Report, env Env) []Effect
	}
	// A Keeper keeps notes.
	Keeper interface {
		// Recall takes in what was kept on earlier visits.
		Recall(Notes)
	}
)

// What the host can do for a lesson.
type (
	// Ask sends a command to the worker of the lessons, which is started if need be.
	Ask struct{ Command proto.Command }
	// StopWorker ends the worker, whatever it is doing.
	StopWorker struct{}
	// Later brings a message after some time.
	Later struct {
		After time.Duration
		Msg   Msg
	}
	// Keep keeps a text for the next visit, in place of the one before.
	Keep struct{ Text string }
	// Completed is for whoever has put the lessons into a page of their own: an
	// answer to an exercise was checked, or a training by the answers has ended.
	Completed struct {
		Page  string // of the lessons
		Name  string // of the exercise, a key of package exercise, or Training
		Right bool   // all its blanks are right
		Tries int    // answers to it that were checked
	}
)

// Training is the Name of Completed when the answers have trained a network.
const Training = "training"
