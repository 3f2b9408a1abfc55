// Package strokes reads and writes files of labelled pen strokes: a JSON array of
//
//	{"label": 7, "source": "who or what", "strokes": [[[x, y], [x, y], ...], ...]}
//
// where label is a digit, or the name of what is drawn, and y grows downwards, in any units. Reading is strict:
// everything is checked, and the error says which digit is invalid. Out of scope:
// decompression, which is up to the caller.
package strokes
