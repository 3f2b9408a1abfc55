// Package phrase separates messages from their language. Packages write them in English; the page
// that shows them may translate them later, as a Phrase can be sent as JSON.
package phrase

import "fmt"

// A Phrase is either a text that is the same in all languages, such as code or a number, or a
// format of package fmt with arguments, each inserted by %s. It can be used as an error.
type Phrase struct {
	Text   string   `json:"text,omitempty"`
	Format string   `json:"format,omitempty"` // in English; Text is empty then
	Args   []Phrase `json:"args,omitempty"`
}

// New returns the phrase of a format. Arguments that are a Phrase, or errors that contain one,
// remain translatable; others become texts.
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

// Count returns a phrase with a number: one for 1, otherwise many, which has %s for the number.
func Count(n int, one, many string) Phrase {
	if n == 1 {
		return New(one)
	}
	return New(many, n)
}

// In returns the phrase in another language. translate returns the format for an English one; it
// may use the arguments in another order, as %[2]s.
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

// String returns the phrase in English.
func (p Phrase) String() string { return p.In(func(format string) string { return format }) }

// Error returns String.
func (p Phrase) Error() string { return p.String() }
