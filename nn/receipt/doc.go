// Package receipt writes and reads the line that says which run gave which results, so that anyone
// can repeat it and compare:
//
//	inkling 1 preset=book seed=3 data-hash=3b1a40c5b2d9c0de epoch-0=9021/10000 epoch-29=9506/10000 weights=4ba455542c52
//
// Settings have the keys of recipe.Fields; missing ones are the preset's. Addresses have an outcome
// with the same keys: see package wasm/link. Out of scope: running and comparing.
package receipt
