// Package phrase separates messages from their language. Packages write them in English; the page that shows them
// translates them, as a Phrase keeps its format and can be sent as JSON.
package phrase

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Phrase is either a text that is the same in all languages, such as code or a number, or a format of package fmt with
// arguments, each inserted by %s. A number with a decimal sign is a format, too. It can be used as an error.
type Phrase struct {
	Text    string   `json:"text,omitempty"`
	Format  string   `json:"format,omitempty"` // in English, as Key returns it; Text is empty then
	Args    []Phrase `json:"args,omitempty"`
	Capital bool     `json:"capital,omitempty"` // the first letter is a capital one
}

// New returns the phrase of a format. Arguments that are a Phrase, or errors that contain one, remain translatable; others
// become texts, formatted by their verb.
func New(format string, args ...any) Phrase {
	p := Phrase{Format: Key(format)}
	next := 0
	eachVerb(format, func(verb string) string {
		if next < len(args) {
			p.Args = append(p.Args, inserted(verb, args[next]))
			next++
		}
		return verb
	})
	return p
}

// inserted returns an argument as its verb formats it.
func inserted(verb string, arg any) Phrase {
	switch verb {
	case "%s", "%v", "%w":
		switch a := arg.(type) {
		case Phrase:
			return a
		case interface{ Phrase() Phrase }:
			return a.Phrase()
		case error:
			return Of(a)
		}
		verb = "%v"
	}
	text := fmt.Sprintf(verb, arg)
	switch arg.(type) {
	case float32, float64:
		return Number(text)
	}
	return Phrase{Text: text}
}

// Number returns a number such as 0.25, to be inserted with the decimal sign of the language.
func Number(text string) Phrase { return Phrase{Format: text} }

// Errorf returns a phrase as an error. As in package fmt, an argument of the verb %w is an error that can be unwrapped.
func Errorf(format string, args ...any) error {
	f := &failure{phrase: New(format, args...)}
	next := 0
	eachVerb(format, func(verb string) string {
		if verb == "%w" && next < len(args) {
			f.cause, _ = args[next].(error)
		}
		next++
		return verb
	})
	return f
}

// A failure is a phrase with the error that caused it, or nil.
type failure struct {
	phrase Phrase
	cause  error
}

func (f *failure) Error() string  { return f.phrase.String() }
func (f *failure) Phrase() Phrase { return f.phrase }
func (f *failure) Unwrap() error  { return f.cause }

// Of returns an error as a phrase: the one that it is or has, or its text. The text of an error around a phrase would get
// lost with that, so it counts as a whole.
func Of(err error) Phrase {
	switch e := err.(type) {
	case nil:
		return Phrase{}
	case Phrase:
		return e
	case interface{ Phrase() Phrase }:
		return e.Phrase()
	case interface{ Unwrap() []error }: // of errors.Join
		if errs := e.Unwrap(); len(errs) > 0 && err.Error() == errors.Join(errs...).Error() {
			return lines(errs)
		}
	}
	return Phrase{Text: err.Error()}
}

func lines(errs []error) Phrase {
	p := Phrase{Format: strings.TrimSuffix(strings.Repeat("%s\n", len(errs)), "\n")}
	for _, e := range errs {
		p.Args = append(p.Args, Of(e))
	}
	return p
}

// Key returns a format with %s for each of its verbs: the same key finds a translation whatever the verbs are.
func Key(format string) string {
	return eachVerb(format, func(verb string) string {
		if at := strings.IndexByte(verb, '['); at >= 0 { // the number of an argument
			return "%" + verb[at:strings.IndexByte(verb, ']')+1] + "s"
		}
		return "%s"
	})
}

// eachVerb replaces each verb of a format; %% stays, and so does the sign of a percentage, which no letter follows.
func eachVerb(format string, replace func(verb string) string) string {
	var b strings.Builder
	for format != "" {
		at := strings.IndexByte(format, '%')
		if at < 0 || at == len(format)-1 {
			break
		}
		end := at + 1
		for end < len(format)-1 && strings.IndexByte("+-#0123456789.[]", format[end]) >= 0 {
			end++
		}
		verb := format[at : end+1]
		b.WriteString(format[:at])
		if last := verb[len(verb)-1] | 0x20; last < 'a' || last > 'z' { // also of %%
			b.WriteString(verb)
		} else {
			b.WriteString(replace(verb))
		}
		format = format[end+1:]
	}
	return b.String() + format
}

// Count returns a phrase with a number: one for 1, otherwise many, which has %s for the number.
func Count(n int, one, many string) Phrase {
	if n == 1 {
		return New(one)
	}
	return New(many, n)
}

// Sentence returns an error, which is a clause, as a sentence.
func Sentence(err error) Phrase {
	return Phrase{Format: "%s.", Args: []Phrase{Of(err)}, Capital: true}
}

// Empty reports whether the phrase says nothing.
func (p Phrase) Empty() bool { return p.Text == "" && p.Format == "" }

// In returns the phrase in another language. translate returns the format for an English one; it may use the arguments in
// another order, as %[2]s.
func (p Phrase) In(translate func(format string) string) string {
	if p.Format == "" {
		return p.Text
	}
	if len(p.Args) == 0 {
		return strings.ReplaceAll(translate(p.Format), "%%", "%")
	}
	args := make([]any, len(p.Args))
	for i, a := range p.Args {
		args[i] = a.In(translate)
	}
	text := fmt.Sprintf(translate(p.Format), args...)
	if p.Capital {
		first, n := utf8.DecodeRuneInString(text)
		text = string(unicode.ToUpper(first)) + text[n:]
	}
	return text
}

// String returns the phrase in English.
func (p Phrase) String() string { return p.In(func(format string) string { return format }) }

// Error returns String.
func (p Phrase) Error() string { return p.String() }
