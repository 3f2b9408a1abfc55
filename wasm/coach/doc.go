// Package coach says in words what was seen in a run, and what to try.
//
//	coach.go   the advice on each sign of package diagnosis
//	change.go  what to try, as settings of another run
//	words.go   numbers and lists as people read them
//
// What is seen is measured: every sentence has the numbers in it. What to try is
// one change of the run's settings, and the tests train each to see that it helps.
// Nothing here knows a page.
package coach
