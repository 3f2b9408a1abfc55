// Package words says what the page says, in the visitor's language.
//
// The messages of a feature are variables of its file words.go, each an M with its text in every language:
//
//	pauseLabel = words.M{"Pause", "Pause"}
//	epochsLeft = words.Plural{{"%d epoch is left.", "Noch %d Epoche."}, {"%d epochs are left.", "Noch %d Epochen."}}
//
// A view shows pauseLabel.Say() or epochsLeft.Say(n). `go run ./tools/check messages` finds messages without a text or
// with other placeholders in one language, and words in the code that are not messages.
package words

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"inkling/nn/phrase"
)

// A Language is a language, identified by its tag.
type Language string

// The languages. Pseudo is English in disguise, for tests: whatever is not accented was not translated, and what is cut
// would be cut in a language with longer words.
const (
	English Language = "en"
	German  Language = "de"
	Pseudo  Language = "en-XA"
)

// Languages are the languages to choose from, in the order of an M; the first is the default. To add one, add it here,
// to languages, to locales and to the list of site/language.js. The check then lists the messages that lack it; until
// they have it, the page shows them in English.
var Languages = [languages]Language{English, German}

const languages = 2

var current = English

// Use sets the language of the page, which site/language.js chooses, by the visitor's choice, the address and the browser.
func Use(l Language) { current = l }

// Current returns the language of the page.
func Current() Language { return current }

// index returns the place of a language in an M. Pseudo is made from English.
func (l Language) index() int { return max(0, slices.Index(Languages[:], l)) }

// An M is a message: a text, or a format of package fmt, in each of the Languages.
type M [languages]string

// text returns the message, or its format, in a language.
func (m M) text(l Language) string {
	if l == Pseudo {
		return disguise(m[0])
	}
	return cmp.Or(m[l.index()], m[0])
}

// Say returns the message in the page's language, see In.
func (m M) Say(args ...any) string { return m.In(current, args...) }

// In returns the message with its arguments, in a language. Messages and phrases among the arguments are said in that
// language too, and fractions get its decimal sign.
func (m M) In(l Language, args ...any) string {
	format := m.text(l)
	if len(args) == 0 {
		return strings.ReplaceAll(format, "%%", "%")
	}
	list := make([]any, len(args))
	for i, a := range args {
		list[i] = l.argument(a)
	}
	return fmt.Sprintf(format, list...)
}

func (l Language) argument(a any) any {
	switch a := a.(type) {
	case M:
		return a.In(l)
	case phrase.Phrase:
		return l.Phrase(a)
	case error:
		return l.Error(a)
	case float64:
		return fraction{a, l}
	case float32:
		return fraction{float64(a), l}
	}
	return a
}

// A Plural is a message about a number of things: for one, and for any other number.
type Plural [2]M

// Say returns the message about n things in the page's language. n is the first argument of the formats.
func (p Plural) Say(n int, args ...any) string { return p.In(current, n, args...) }

// In returns the message about n things in a language.
func (p Plural) In(l Language, n int, args ...any) string {
	m := p[1]
	if n == 1 {
		m = p[0]
	}
	if !strings.Contains(m[0], "%") {
		return m.In(l)
	}
	return m.In(l, append([]any{n}, args...)...)
}

// byEnglish holds the messages of packages that know one language only, such as those of nn, by their English text, or by
// the phrase.Key of their English format.
var byEnglish = map[string]M{}

// Register adds messages that are found by their English text, for Translate and Error.
func Register(list ...[]M) {
	for _, messages := range list {
		for _, m := range messages {
			key := phrase.Key(m[0])
			if before, known := byEnglish[key]; known && before != m {
				panic("words: two translations of " + key)
			}
			byEnglish[key] = m
		}
	}
}

// Of returns the registered message of an English text, or one that is in English in all languages.
func Of(english string) M {
	if m, known := byEnglish[english]; known {
		return m
	}
	return M{english}
}

// Translate returns a registered text in the page's language; others as they are.
func Translate(english string) string { return current.Translate(english) }

// Translate returns a registered text in a language, and a number with its decimal sign; others as they are.
func (l Language) Translate(english string) string {
	if m, known := byEnglish[english]; known { // phrases have the key as their format
		return phrase.Key(m.text(l))
	}
	if isNumber(english) {
		return l.Decimal(english)
	}
	return english
}

func isNumber(text string) bool {
	_, err := strconv.ParseFloat(text, 64)
	return err == nil
}

// Phrase returns a phrase in a language.
func (l Language) Phrase(p phrase.Phrase) string { return p.In(l.Translate) }

// Phrase returns a phrase in the page's language.
func Phrase(p phrase.Phrase) string { return current.Phrase(p) }

// Error returns an error in the page's language, as far as it is a phrase.
func Error(err error) string { return current.Error(err) }

// Error returns an error in a language, as far as it is a phrase.
func (l Language) Error(err error) string { return l.Phrase(phrase.Of(err)) }

// Err returns the message as an error in the page's language. The last error among the arguments is its cause, which
// errors.Is and errors.As find.
func (m M) Err(args ...any) error {
	e := &said{text: m.Say(args...)}
	for _, a := range args {
		if cause, ok := a.(error); ok {
			e.cause = cause
		}
	}
	return e
}

// said is an error that is a message.
type said struct {
	text  string
	cause error
}

func (s *said) Error() string { return s.text }
func (s *said) Unwrap() error { return s.cause }
