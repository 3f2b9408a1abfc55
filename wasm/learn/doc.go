// Package learn is the frame of the lessons: the list of pages, the language, the questions, what
// is kept, and a view. Each lesson is a package below lessons, and a line of Pages. Lessons are
// built with package show; text has all strings, mathml the formulas. All numbers are computed by
// package nn, through package lesson.
//
// The host of a View passes messages to State.Update and carries out their effects. It may show a
// single page alone. This package does not depend on any host.
package learn
