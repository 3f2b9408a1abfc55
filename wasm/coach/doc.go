// Package coach says in words what was seen in a run, and what to try.
//
// What is seen is measured: every sentence has the numbers in it. What to try is
// one change of the run's settings, and the tests train each to see that it helps.
package coach
