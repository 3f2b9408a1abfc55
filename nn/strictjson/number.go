package strictjson

import (
	"strconv"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

// Float reads a number that a float of this many bits can hold.
func (r *Reader) Float(bits int) (float64, error) {
	literal, err := r.number(aNumber)
	if err != nil {
		return 0, err
	}
	x, err := strconv.ParseFloat(literal, bits)
	if err != nil {
		return 0, r.refuse(literal, phrase.New("a number that fits float%d", bits))
	}
	return x, nil
}

// Int reads a whole number that a signed integer of this many bits can hold.
func (r *Reader) Int(bits int) (int64, error) {
	literal, err := r.number(aWhole)
	if err != nil {
		return 0, err
	}
	x, err := strconv.ParseInt(literal, 10, bits)
	if err != nil {
		return 0, r.refuse(literal, phrase.New("a whole number of at most %d bits", bits))
	}
	return x, nil
}

// Uint reads a whole number that an unsigned integer of this many bits can
// hold.
func (r *Reader) Uint(bits int) (uint64, error) {
	literal, err := r.number(aWhole)
	if err != nil {
		return 0, err
	}
	x, err := strconv.ParseUint(literal, 10, bits)
	if err != nil {
		return 0, r.refuse(literal, phrase.New("a whole number from 0, of at most %d bits", bits))
	}
	return x, nil
}

// refuse returns the error for the number just read.
func (r *Reader) refuse(literal string, what phrase.Phrase) error {
	r.at -= len(literal)
	quoted := foreign.Quote(literal) // digits: the quotes are not needed
	return r.Errorf("%s, expected %s", strings.ReplaceAll(quoted, `"`, ""), what)
}

// Literal reads a number as it is spelt.
func (r *Reader) Literal() (string, error) { return r.number(aNumber) }

// number reads the literal of a number.
func (r *Reader) number(what phrase.Phrase) (string, error) {
	if r.Kind() != Number {
		return "", r.Expected(what)
	}
	start := r.at
	whole := func() bool { // one or more digits
		from := r.at
		for r.at < len(r.text) && r.text[r.at] >= '0' && r.text[r.at] <= '9' {
			r.at++
		}
		return r.at > from
	}
	is := func(chars string) bool {
		ok := r.at < len(r.text) && strings.IndexByte(chars, r.text[r.at]) >= 0
		if ok {
			r.at++
		}
		return ok
	}
	is("-")
	ok := is("0") || whole()
	if is(".") {
		ok = whole() && ok
	}
	if is("eE") {
		is("+-")
		ok = whole() && ok
	}
	if !ok {
		return "", r.Errorf("incomplete number, expected another digit")
	}
	return r.text[start:r.at], nil
}
