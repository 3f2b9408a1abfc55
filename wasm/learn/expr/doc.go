// Package expr is a small language of expressions over arrays, with Python's grammar and numpy's
// names and shapes, such as sigmoid(np.dot(w, a) + b). Students fill the blanks of a network with
// them.
//
// An expression computes a value and has no other effect: there are no statements, no loops, no
// assignments. So each node of the tree is evaluated at most once in an evaluation, and keeps its
// result's memory for the next one. Limits on the text, nesting, array sizes and multiplications
// bound the time of an evaluation.
//
// Out of scope: the arrays (package numpy), the use of the expressions (package exercise).
package expr
