// Package results writes what training and testing came to, for spreadsheets and
// other programs.
//
//	run.go        the epochs of a run, as CSV or JSON
//	trace.go      how training went within the epochs, in points
//	confusion.go  which class was taken for which, as CSV
//
// Numbers are written with a point and as short as they can be and still the
// same; one that is not finite is left out. Pictures of results are the page's.
package results
