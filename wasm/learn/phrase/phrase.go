// Package phrase keeps what is said apart from the language in which it is said.
// The packages of the exercises say it in English; the page that shows it may say it in
// another language, later and elsewhere, for a Phrase travels as JSON.
//
// What does not stand here: any other language.
package phrase

import "fmt"

// A Phrase is either a text that no language changes, such as code or a number,
// or a format of package fmt with what stands in it, each by %s. It is an error
// wherever one is wanted.
type Phrase struct {
	Text   string   `json:"text,omitempty"`
	Format string   `json:"format,omitempty"` // in English; if not empty, Text is
	Args   []Phrase `json:"args,omitempty"`
}

// New returns the phrase of a format. An argument stays open to translation if it
// is a Phrase or has one; any other is a text.
func New(format string, args ...any) Phrase {
	p := Phrase{Format: format}
	for _, a := range args {
		p.Args = append(p.Args, of(a))
	}
	return p
}

func of(arg any) Phrase {
	switch a := arg.(type) {
	case Phrase:
		return a
	case interface{ Phrase() Phrase }:
		return a.Phrase()
	}
	return Phrase{Text: fmt.Sprint(arg)}
}

// Count tells how many there are of something: one is said of 1, many, which has
// %s for the number, of any other.
func Count(n int, one, many string) Phrase {
	if n == 1 {
		return New(one)
	}
	return New(many, n)
}

// In says the phrase in another language, whose format for an English one
// translate knows. It may take the arguments in another order, as %[2]s.
func (p Phrase) In(translate func(format string) string) string {
	if p.Format == "" {
		return p.Text
	}
	args := make([]any, len(p.Args))
	for i, a := range p.Args {
		args[i] = a.In(translate)
	}
	return fmt.Sprintf(translate(p.Format), args...)
}

// String says the phrase in English.
func (p Phrase) String() string { return p.In(func(format string) string { return format }) }

// Error is String.
func (p Phrase) Error() string { return p.String() }
