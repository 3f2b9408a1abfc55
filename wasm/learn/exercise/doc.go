// Package exercise holds the exercises of the last lesson: the five methods of
// the book's network.py with blanks, which a student fills with expressions.
//
// An answer is right if it comes to the same as the blank's own on random networks
// (Blank.Check); no answer is compared as text. A test holds the blanks' own answers
// against package nn. README.md says how the networks are chosen, how near is near
// enough, and how improbable it is that a wrong answer passes.
//
// The Trainer runs stochastic gradient descent with a student's answers, one small
// step at a time, as nn.Trainer does: it takes the samples in the same order and
// reports to the same nn.Recorder.
//
// Out of scope: the language (package expr), its arrays (package numpy), the page.
package exercise
