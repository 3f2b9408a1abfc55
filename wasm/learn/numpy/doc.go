// Package numpy implements numpy's arrays as far as the book's network needs them: float64, at most
// two dimensions, with the same shapes from the same operations and the same printed text.
//
// An operation is a method of the array that receives the result, as in gonum's mat. It reuses that
// array's memory, so repeated computations do not allocate. Each operation has a function for
// shapes, which returns the shape of the result or, as an error that is a phrase.Phrase, why the
// arguments do not fit. Operations on arrays that do not fit panic.
//
// The results are the same to the last bit on every machine and in every browser (see package nn on
// numerics). They equal numpy's except for rounding, because numpy adds in another order.
//
// Out of scope: names, parsing, networks.
package numpy
