// Package text has all strings of the lessons in every language: those of page NAME in NAME.go,
// with keys that begin with its name; those of package exercise in blanks.go; and phrases of other
// packages in phrases.go.
//
// A string is one line of a table, with all languages next to each other. A new language is one
// more field of that line's type, and the compiler then reports every line without it. In a string,
// *words* are emphasised and `words` are code. % stands for an argument, in the same order in every
// language, except that phrases may use another order with %[2]s.
//
// Out of scope: numbers, formulas, the conditions under which a string is shown.
package text
