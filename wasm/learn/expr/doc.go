// Package expr is a small language of expressions over arrays, with Python's
// grammar and numpy's names and shapes: sigmoid(np.dot(w, a) + b). A student
// fills the blanks of a network with it.
//
//	lexer.go      text to tokens
//	parser.go     tokens to a tree: the grammar, and its operators
//	atom.go       numbers, names, brackets and what follows them
//	refused.go    what is no part of the grammar, and why
//	program.go    Compile and Eval, and the bounds
//	node.go       the nodes of the tree, and how each is computed
//	operators.go  + - * / ** @ and comparisons
//	product.go    which product was meant by one that does not fit
//	index.go      activations[-l]
//	attribute.go  w.shape
//	table.go      the functions and methods
//	call.go       how they are called
//	special.go    number by number, of many numbers one, and Python's own
//	shaping.go    products, transposes, new arrays
//	values.go     what an expression can come to
//	suggest.go    did you mean ...?
//	error.go      what is wrong, and in which column
//
// An expression computes a value and does nothing else: there are no statements,
// no loops, no assignments, nothing that could reach outside. So each node of the
// tree is computed at most once for an evaluation, and keeps the memory of its
// result for the next one. Text, nesting, the size of arrays and the number of
// multiplications are bounded; no expression takes longer than the bounds allow.
//
// What does not stand here: the arrays themselves (package numpy), what the
// expressions are for (package exercise).
package expr
