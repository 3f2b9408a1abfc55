// Package learn is the frame of the lessons, the mathematics of a network by hand on
// numbers that can be touched: the list of pages, the language, the questions and
// what is kept of them, and a view. A lesson is a package below lessons, and a line of
// Pages; package show has what they are made of, text every string, mathml formulas.
// All numbers are package nn's, by way of package lesson.
//
// Whoever shows a View is its host: it brings messages to State.Update, carries out the
// effects that come of them, and may show one page alone. The package knows no host.
package learn
