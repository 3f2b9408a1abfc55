// Package page is the interface between a lesson and its frame, package learn: messages, effects,
// and what all lessons share.
package page

import (
	"time"

	"inkling/wasm/proto"
)

// A Msg is something that has happened. Each lesson has its own type of messages, which change its
// state.
type Msg interface{}

// An Effect is something for the host to do.
type Effect interface{}

// An Env is what a lesson needs of its frame.
type Env struct {
	Page   string            // name of the lesson's page
	Open   bool              // this page is shown
	Typed  map[string]string // text of the fields being typed in, by id
	Notes  Notes
	Worker *Worker
}

// Optional interfaces of lessons.
type (
	// An Employer gives work to the worker.
	Employer interface {
		// Reported handles a report of the worker, which may be for any lesson. The last report says
		// that the worker has Ended.
		Reported(r proto.Report, env Env) []Effect
	}
	// A Keeper keeps notes.
	Keeper interface {
		// Recall reads the notes of earlier visits.
		Recall(Notes)
	}
)

// Effects of lessons.
type (
	// Ask sends a command to the lessons' worker, which is started if necessary.
	Ask struct{ Command proto.Command }
	// StopWorker ends the worker, whatever it is doing.
	StopWorker struct{}
	// Later sends a message after some time.
	Later struct {
		After time.Duration
		Msg   Msg
	}
	// Keep keeps a text for the next visit, replacing the previous one.
	Keep struct{ Text string }
	// Completed is for a page that embeds the lessons: an answer to an exercise was checked, or
	// training with the answers has ended.
	Completed struct {
		Page  string // of the lessons
		Name  string // of the exercise, a key of package exercise, or Training
		Right bool   // all its blanks are right
		Tries int    // number of its answers that were checked
	}
)

// Training is the Name of Completed after a network was trained with the answers.
const Training = "training"
