// Package numpy has the arrays that Python's numpy has, as far as the book's
// network needs them: float64, at most two dimensions, the same shapes from the
// same operations, the same text when they are printed.
//
//	array.go      Array and Shape
//	broadcast.go  two arrays number by number, the smaller stretched
//	rows.go       the loops of that
//	pointwise.go  one array number by number
//	dot.go        products of matrices
//	reduce.go     sums, largest numbers and where they are
//	transpose.go  rows for columns
//	reshape.go    the same numbers in another shape
//	exp.go        the exponential and what is made of it
//	print.go      the text of an array
//	digits.go     the text of its numbers
//
// An operation is a method of the array that takes the result, as in gonum's mat;
// its memory is used again, so that the same computation done often allocates
// nothing. Beside each stands a function of shapes, which tells what shape comes
// out or, as an error that is a phrase.Phrase, why none does. Who asks it first is
// never surprised; arrays that do not fit together are otherwise misuse.
//
// The results are the same to the last bit on every machine and in every browser
// (see package nn on numerics). They are numpy's to rounding: numpy adds in
// another order.
//
// What does not stand here: names, text to be parsed, networks.
package numpy
