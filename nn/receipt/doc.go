// Package receipt writes and reads the line that says which run came to which
// numbers, so that anybody can repeat it and compare:
//
//	inkling 1 preset=book seed=3 data-hash=3b1a40c5b2d9c0de epoch-0=9021/10000 epoch-29=9506/10000 weights=4ba455542c52
//
//	receipt.go  a Receipt and its line
//	parse.go    the way back, for lines that people paste
//	field.go    the keys that are not settings
//
// Settings have the keys of recipe.Fields; those that are not there are the
// preset's. Addresses carry an outcome by the same keys: see package wasm/link.
// Running anything, and comparing, is not done here.
package receipt
