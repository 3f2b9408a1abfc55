// Package strictjson reads JSON (RFC 8259) strictly, for foreign files and messages.
//
// It is stricter than encoding/json: keys must be spelt exactly and occur once. Unknown keys are
// errors, and so are lists of another length than their array, invalid UTF-8 and nesting deeper
// than MaxDepth. A Reader takes time in proportion to the text. Decode fills Go values; apart from
// these, neither uses more memory than a few times the text.
//
// Errors say where in the value and at which byte, what was found and what was expected.
package strictjson

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

// What a text may contain, for errors.
var (
	anObject = phrase.New("an object")
	aList    = phrase.New("a list")
	aString  = phrase.New("a string")
	aNumber  = phrase.New("a number")
	aWhole   = phrase.New("a whole number")
	theEnd   = phrase.New("the end of the text")
)

// MaxDepth is how deeply lists and objects may be nested.
const MaxDepth = 32

// A Reader reads a text value by value.
type Reader struct {
	text  string
	at    int
	depth int
	path  []step // to the current value
}

// A step leads to a member of an object or an item of a list.
type step struct {
	key   string
	index int // -1 for a member
}

// NewReader returns a reader at the beginning of the text.
func NewReader[T ~string | ~[]byte](text T) *Reader { return &Reader{text: string(text)} }

// Errorf returns an error about the current value: a phrase.
func (r *Reader) Errorf(format string, args ...any) error {
	return phrase.Errorf("%s: %s", r.where(), phrase.New(format, args...))
}

// where returns the position of the reader, such as shards[3].file (byte 122).
func (r *Reader) where() phrase.Phrase {
	if len(r.path) == 0 {
		return phrase.New("byte %d", r.at)
	}
	var path strings.Builder
	for i, s := range r.path {
		switch {
		case s.index >= 0:
			fmt.Fprintf(&path, "[%d]", s.index)
		case i > 0:
			path.WriteString("." + foreign.Name(s.key))
		default:
			path.WriteString(foreign.Name(s.key))
		}
	}
	return phrase.New("%s (byte %d)", path.String(), r.at)
}

// A Kind is the type of a value, given by its first character.
type Kind byte

// The kinds. No value begins with any other character; 0 is the end of the text.
const (
	Object Kind = '{'
	List   Kind = '['
	Text   Kind = '"'
	Number Kind = '0'
	True   Kind = 't'
	False  Kind = 'f'
	Null   Kind = 'n'
)

// Kind returns the kind of the next value.
func (r *Reader) Kind() Kind {
	c := r.peek()
	if c == '-' || c >= '0' && c <= '9' {
		return Number
	}
	return Kind(c)
}

// peek skips white space and returns the next byte, or 0 at the end.
func (r *Reader) peek() byte {
	for r.at < len(r.text) {
		switch c := r.text[r.at]; c {
		case ' ', '\t', '\r', '\n':
			r.at++
		default:
			return c
		}
	}
	return 0
}

// found describes the next value.
func (r *Reader) found() phrase.Phrase {
	switch r.Kind() {
	case Object:
		return anObject
	case List:
		return aList
	case Text:
		return aString
	case Number:
		return aNumber
	}
	for _, word := range []string{"true", "false", "null"} {
		if strings.HasPrefix(r.text[r.at:], word) {
			return phrase.Phrase{Text: word}
		}
	}
	if r.at == len(r.text) {
		return theEnd
	}
	_, size := utf8.DecodeRuneInString(r.text[r.at:])
	return phrase.Phrase{Text: foreign.Quote(r.text[r.at : r.at+size])}
}

// Expected returns the error for an unexpected next value.
func (r *Reader) Expected(what phrase.Phrase) error {
	if r.peek() == 0 && r.at == len(r.text) {
		return r.Errorf("the text is incomplete, expected %s", what)
	}
	return r.Errorf("%s, expected %s", r.found(), what)
}

// next consumes c if it is the next byte.
func (r *Reader) next(c byte) bool {
	if r.peek() != c || r.at == len(r.text) {
		return false
	}
	r.at++
	return true
}

// enter consumes the bracket that opens a list or an object.
func (r *Reader) enter(open byte, what phrase.Phrase) error {
	if r.peek() != open {
		return r.Expected(what)
	}
	if r.depth == MaxDepth {
		return r.Errorf("more than %d nested lists and objects", MaxDepth)
	}
	r.at++
	r.depth++
	return nil
}

// Object reads an object. member reads the value of each key, or returns Unknown; no key occurs
// twice.
func (r *Reader) Object(member func(key string) error) error {
	if err := r.enter('{', anObject); err != nil {
		return err
	}
	var seen keys
	for first := true; !r.next('}'); first = false {
		if !first && !r.next(',') {
			return r.Expected(phrase.New("a comma or }"))
		}
		start := r.at
		if r.peek() != '"' {
			return r.Expected(phrase.New("a key in quotes"))
		}
		key, err := r.Text()
		if err != nil {
			return err
		}
		if !seen.add(key) {
			r.at = start
			r.peek()
			return r.Errorf("key %s appears twice", foreign.Quote(key))
		}
		if !r.next(':') {
			return r.Expected(phrase.New("a colon"))
		}
		r.path = append(r.path, step{key, -1})
		if err := member(key); err != nil {
			return err
		}
		r.path = r.path[:len(r.path)-1]
	}
	r.depth--
	return nil
}

// Unknown returns the error for a key that is not one of the known ones.
func (r *Reader) Unknown(key string, known ...string) error {
	defer func(path []step) { r.path = path }(r.path)
	r.path = r.path[:len(r.path)-1] // the object's path
	for _, k := range known {
		if strings.EqualFold(k, key) {
			return r.Errorf("key %s, expected %q: upper and lower case differ", foreign.Quote(key), k)
		}
	}
	return r.Errorf("unknown key %s, expected one of %s", foreign.Quote(key), strings.Join(known, ", "))
}

// List reads a list. item reads each value.
func (r *Reader) List(item func(i int) error) error {
	if err := r.enter('[', aList); err != nil {
		return err
	}
	for i := 0; !r.next(']'); i++ {
		if i > 0 && !r.next(',') {
			return r.Expected(phrase.New("a comma or ]"))
		}
		if i > 0 && r.peek() == ']' {
			return r.Expected(phrase.New("a value"))
		}
		r.path = append(r.path, step{"", i})
		if err := item(i); err != nil {
			return err
		}
		r.path = r.path[:len(r.path)-1]
	}
	r.depth--
	return nil
}

// Null consumes a null if it is the next value.
func (r *Reader) Null() bool { return r.word("null") }

// Bool reads true or false.
func (r *Reader) Bool() (bool, error) {
	if r.word("true") {
		return true, nil
	}
	if r.word("false") {
		return false, nil
	}
	return false, r.Expected(phrase.New("true or false"))
}

func (r *Reader) word(word string) bool {
	r.peek()
	if !strings.HasPrefix(r.text[r.at:], word) {
		return false
	}
	r.at += len(word)
	return true
}

// Raw skips a value of any kind and returns its text.
func (r *Reader) Raw() (string, error) {
	r.peek()
	start := r.at
	err := r.skip()
	return r.text[start:r.at], err
}

// Later skips a value of any kind and returns a reader of it.
func (r *Reader) Later() (*Reader, error) {
	r.peek()
	later := &Reader{at: r.at, depth: r.depth, path: slices.Clone(r.path)}
	err := r.skip()
	later.text = r.text[:r.at]
	return later, err
}

// Left returns the number of bytes that remain.
func (r *Reader) Left() int { return len(r.text) - r.at }

func (r *Reader) skip() (err error) {
	switch r.Kind() {
	case Object:
		return r.Object(func(string) error { return r.skip() })
	case List:
		return r.List(func(int) error { return r.skip() })
	case Text:
		_, err = r.Text()
	case Number:
		_, err = r.number(aNumber)
	case True, False:
		_, err = r.Bool()
	default:
		if !r.Null() {
			err = r.Expected(phrase.New("a value"))
		}
	}
	return err
}

// End checks that nothing follows.
func (r *Reader) End() error {
	if r.peek() != 0 || r.at < len(r.text) {
		return r.Errorf("%s, expected %s", r.found(), theEnd)
	}
	return nil
}
