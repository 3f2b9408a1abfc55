// Package strokes reads and writes files of labelled pen strokes: a JSON array of
//
//	{"label": 7, "source": "who or what", "strokes": [[[x, y], [x, y], ...], ...]}
//
// where label is a digit and y grows downwards; units are free. It is strict:
// what it reads is in bounds and well formed, or the error says which digit is
// not. Compression is for the caller to undo.
package strokes
