package expr

import (
	"maps"
	"slices"

	"inkling/wasm/learn/numpy"
)

// A builtin is a function of the language.
type builtin struct {
	least, most int  // number of arguments
	axis        bool // takes axis= and keepdims=
	ours        bool // not a function of numpy, so the prefix np. is wrong
	method      bool // only a method, such as x.item()
	run         runner
}

// The elementwise functions.
var (
	pointwise = map[string]numpy.Unary{
		"exp": numpy.ExpOf, "log": numpy.Log, "sqrt": numpy.Sqrt, "abs": numpy.Absolute, "absolute": numpy.Absolute,
		"square": numpy.Square, "tanh": numpy.Tanh, "negative": numpy.Negative,
	}
	ourPointwise = map[string]numpy.Unary{"sigmoid": numpy.SigmoidOf, "sigmoid_prime": numpy.SigmoidPrime}

	pairwise = map[string]numpy.Binary{
		"add": numpy.Add, "subtract": numpy.Subtract, "multiply": numpy.Multiply, "divide": numpy.Divide, "power": numpy.Power,
		"maximum": numpy.Maximum, "minimum": numpy.Minimum,
	}
	reductions = map[string]numpy.Reduction{
		"sum": numpy.Sum, "mean": numpy.Mean, "max": numpy.Max, "min": numpy.Min, "argmax": numpy.Argmax, "argmin": numpy.Argmin,
	}
)

// builtins are all functions by name.
var builtins = table()

func table() map[string]builtin {
	t := map[string]builtin{
		"dot":       {least: 2, most: 2, run: (*call).dot},
		"matmul":    {least: 2, most: 2, run: (*call).matmul},
		"outer":     {least: 2, most: 2, run: (*call).outer},
		"transpose": {least: 1, most: 1, run: (*call).transpose},
		"zeros":     {least: 1, most: 1, run: filled(0)},
		"ones":      {least: 1, most: 1, run: filled(1)},
		"array":     {least: 1, most: 1, run: (*call).array},
		"shape":     {least: 1, most: 1, run: (*call).shape},
		"reshape":   {least: 2, most: 3, run: (*call).reshape},
		"ravel":     {least: 1, most: 1, run: (*call).ravel},
		"flatten":   {least: 1, most: 1, method: true, run: (*call).ravel},
		"item":      {least: 1, most: 1, method: true, run: (*call).number},
		"len":       {least: 1, most: 1, ours: true, run: (*call).len},
		"int":       {least: 1, most: 1, ours: true, run: (*call).number},
		"float":     {least: 1, most: 1, ours: true, run: (*call).number},
	}
	for name, op := range pointwise {
		t[name] = builtin{least: 1, most: 1, run: apply(op)}
	}
	for name, op := range ourPointwise {
		t[name] = builtin{least: 1, most: 1, ours: true, run: apply(op)}
	}
	for name, op := range pairwise {
		t[name] = builtin{least: 2, most: 2, run: apply2(op)}
	}
	for name, op := range reductions {
		t[name] = builtin{least: 1, most: 2, axis: true, run: reduce(op)}
	}
	return t
}

// methods are the functions that can be called as methods of their first argument.
var methods = map[string]bool{
	"transpose": true, "dot": true, "sum": true, "mean": true, "max": true, "min": true, "argmax": true, "argmin": true,
	"reshape": true, "ravel": true, "flatten": true, "item": true,
}

// Functions returns the names of all functions, in order.
func Functions() []string {
	names := slices.Sorted(maps.Keys(builtins))
	return slices.DeleteFunc(names, func(name string) bool { return builtins[name].method })
}
