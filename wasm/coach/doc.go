// Package coach describes problems found in a run, and what to try. Every description has the
// measured numbers in it. What to try is one change of the run's settings; the tests train each to
// check that it helps.
package coach
