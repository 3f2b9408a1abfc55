package text

import (
	"maps"

	"inkling/wasm/learn/contents"
	"inkling/wasm/words"
)

// A Language says the texts of the lessons in a language.
type Language struct{ words.Language }

// The languages.
var (
	English   = Language{words.English}
	German    = Language{words.German}
	Languages = []Language{English, German}
)

// Current returns the language of the page.
func Current() Language { return Language{words.Current()} }

// A table holds messages by key.
type table map[string]words.M

// all holds the strings of every page.
var all = union(titles(), frame, perceptron, lines, anyfunction, small, matrices, descent, backprop,
	working, batches, thirty, exercises, drill)

// titles returns the titles of the lessons, with keys NAME.title.
func titles() table {
	t := table{}
	for _, p := range contents.Pages {
		t[p.Name+".title"] = p.Title
	}
	return t
}

func union(tables ...table) table {
	u := table{}
	for _, t := range tables {
		maps.Copy(u, t)
	}
	return u
}

// Say returns the message of a key with its arguments, or the key if there is no such message.
func (l Language) Say(key string, args ...any) string {
	m, ok := all[key]
	if !ok {
		return key
	}
	return m.In(l.Language, args...)
}

// Has reports whether the key has a message.
func Has(key string) bool {
	_, ok := all[key]
	return ok
}
