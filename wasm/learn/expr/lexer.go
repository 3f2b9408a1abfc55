package expr

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkling/nn/phrase"
)

// A token is a word of the language.
type token struct {
	kind kind
	text string
	place
}

type kind uint8

const (
	end kind = iota
	numeral
	name
	symbol
)

// symbols, longer ones first. They include those that are not part of the language, for better
// error messages.
var symbols = []string{"**=", "//=", "**", "==", "!=", "<=", ">=", "//", "+=", "-=", "*=", "/=", ":=", "->", "&&", "||",
	"+", "-", "*", "/", "@", "(", ")", "[", "]", ",", ".", "<", ">", "=", ":", ";", "%", "^", "!", "&", "|", "~", "{", "}", "'", "\"", "#"}

// letters are characters that keyboards and word processors produce, and what to write instead.
var letters = map[rune]phrase.Phrase{
	'×': multiplication, '·': multiplication, '⋅': multiplication, '∗': multiplication,
	'−': {Text: "-"}, '–': {Text: "-"}, '÷': {Text: "/"}, '²': {Text: "**2"}, '³': {Text: "**3"},
	'≤': {Text: "<="}, '≥': {Text: ">="}, '≠': {Text: "!="},
}

// quotes are the quotation marks of word processors.
const quotes = "“”„‚‘’«»"

// A lexer splits text into tokens.
type lexer struct {
	text string // the rest
	place
}

// take removes n bytes, all on one line, from the text.
func (l *lexer) take(n int) string {
	word := l.text[:n]
	l.text = l.text[n:]
	for range word {
		l.column++
	}
	return word
}

func (l *lexer) space() {
	for l.text != "" {
		switch l.text[0] {
		case '\n':
			l.text = l.text[1:]
			l.line++
			l.column = 1
		case ' ', '\t', '\r':
			l.take(1)
		default:
			return
		}
	}
}

// next returns the next token.
func (l *lexer) next() (token, error) {
	l.space()
	t := token{place: l.place}
	if l.text == "" {
		return t, nil
	}
	if n := numeralLength(l.text); n > 0 {
		t.kind, t.text = numeral, l.take(n)
		return t, nil
	}
	if n := nameLength(l.text); n > 0 {
		t.kind, t.text = name, l.take(n)
		return t, nil
	}
	for _, s := range symbols {
		if strings.HasPrefix(l.text, s) {
			t.kind, t.text = symbol, l.take(len(s))
			return t, nil
		}
	}
	r, _ := utf8.DecodeRuneInString(l.text)
	if meant, ok := letters[r]; ok {
		return t, t.errorf("the character %s is not of this language: write %s", string(r), meant)
	}
	if strings.ContainsRune(quotes, r) {
		return t, t.error(noText)
	}
	return t, t.errorf("the character %s is not of this language", strconv.QuoteRune(r))
}

func nameLength(s string) int {
	for i, r := range s {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r)) {
			return i
		}
	}
	return len(s)
}

// numeralLength returns the length of the number at the start, such as 2, .5, 3.0 or 1e-3, or 0.
func numeralLength(s string) int {
	n := digits(s)
	if strings.HasPrefix(s[n:], ".") {
		after := digits(s[n+1:])
		if n == 0 && after == 0 {
			return 0
		}
		n += 1 + after
	}
	if n == 0 || n == len(s) || s[n]|0x20 != 'e' {
		return n
	}
	e := n + 1
	if e < len(s) && (s[e] == '+' || s[e] == '-') {
		e++
	}
	if d := digits(s[e:]); d > 0 {
		return e + d
	}
	return n
}

func digits(s string) (n int) {
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}
