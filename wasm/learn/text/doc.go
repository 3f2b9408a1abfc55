// Package text has every string of the lessons, in each of their languages.
//
//	text.go      Language and what it says for a key
//	frame.go     what stands around every page
//	NAME.go      the strings of page NAME, by keys that begin with its name
//	blanks.go    what package exercise says of its exercises
//	phrases.go   what other packages say in phrases, by the English
//
// A string is one line in a table, with both languages side by side: a further
// language is one more field of strings, and the compiler then names every line
// that lacks it. Within a string, *words* are stressed and `words` are code; %
// stands for what is filled in, in the same order in every language; a phrase may
// take another, by %[2]s.
//
// What does not stand here: numbers, formulas, what is said when.
package text
