package exercise

import "inkling/nn/phrase"

// An Error says why answers cannot be used for training.
type Error struct{ Message phrase.Phrase }

// Error returns the message in English.
func (e *Error) Error() string { return "exercise: " + e.Message.String() }

// Phrase returns the message.
func (e *Error) Phrase() phrase.Phrase { return e.Message }

func errorf(format string, args ...any) error { return &Error{phrase.New(format, args...)} }
