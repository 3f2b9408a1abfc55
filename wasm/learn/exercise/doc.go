// Package exercise has the exercises of the last lesson: the five methods of the book's network.py,
// with blanks for expressions.
//
// An answer is right if it gives the same results as the blank's own on random networks
// (Blank.Check); answers are never compared as text. A test compares the blanks' own answers with
// package nn. README.md explains how the networks are chosen, the tolerance, and how improbable it
// is that a wrong answer passes.
//
// The Trainer runs stochastic gradient descent with a student's answers, in small steps, like
// nn.Trainer: it takes the samples in the same order and reports to the same nn.Recorder.
//
// Out of scope: the language (package expr), its arrays (package numpy), the page.
package exercise
