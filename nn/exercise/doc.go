// Package exercise holds the exercises of the last lesson: the five methods of
// the book's network.py with blanks in them, which a student fills with
// expressions.
//
//	exercise.go   Exercise and Blank
//	table.go      feedforward, cost_derivative, update_mini_batch, evaluate
//	backprop.go   backprop, the one with four blanks
//	trial.go      the random networks on which answers are tried
//	check.go      Check: right, or wrong and how
//	student.go    the network that the answers make
//	trainer.go    stochastic gradient descent with that network
//	evaluate.go   its test after each epoch
//	error.go      why it cannot train
//
// What is right is what package nn computes for the same numbers; no answer is
// compared with a text. The trainer does one small step at a time, as nn.Trainer
// does, takes the samples in the same order and reports to the same nn.Recorder.
//
// What does not stand here: the language (package expr), its arrays (package
// numpy), the page.
package exercise
