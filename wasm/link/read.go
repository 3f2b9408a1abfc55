package link

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
	"inkling/nn/receipt"
	"inkling/nn/recipe"
)

// others are keys of an address that are not for the page.
var others = []string{"simd", "origin", "id"}

// Read reads an address after its question mark. Each problem is a clause about something that was
// ignored or adjusted; the rest of the address is used.
func Read(query string) (l Link, problems []phrase.Phrase) {
	r := newReader()
	if len(query) > MaxBytes {
		r.problem(phrase.New("it has %d characters, but at most %d are read, so all of it was ignored", len(query), MaxBytes))
		return r.link, r.problems
	}
	for pair := range strings.SplitSeq(query, "&") {
		if pair != "" {
			r.pair(pair)
		}
	}
	r.run()
	return r.link, r.problems
}

type reader struct {
	link     Link
	seen     map[string]bool
	texts    []setting         // as written
	altered  bool              // some of the run's settings were adjusted or ignored
	outcome  map[string]string // values of its outcome, as written
	problems []phrase.Phrase
}

func newReader() *reader {
	return &reader{link: Link{Settings: map[string]string{}}, seen: map[string]bool{}, outcome: map[string]string{}}
}

// A setting is a value as written.
type setting struct {
	field *recipe.Field
	text  string
}

// mostProblems is the largest number of problems returned.
const mostProblems = 12

func (r *reader) problem(problem phrase.Phrase) {
	if len(r.problems) < mostProblems {
		r.problems = append(r.problems, problem)
	}
}

func (r *reader) pair(pair string) {
	rawKey, rawValue, _ := strings.Cut(pair, "=")
	key, keyRight := unescape(rawKey)
	value, valueRight := unescape(rawValue)
	switch {
	case !keyRight || !valueRight:
		r.problem(phrase.New("%s is invalid: %% must be followed by two hexadecimal digits", foreign.Quote(pair)))
		return
	case !utf8.ValidString(key) || !utf8.ValidString(value):
		r.problem(phrase.New("%s is not valid UTF-8", foreign.Quote(pair)))
		return
	}
	r.pairOf(key, value)
}

func (r *reader) pairOf(key, value string) {
	key = recipe.KeyOf(key)
	if r.seen[key] {
		r.problem(phrase.New("%s appears twice; the first one counts", foreign.Quote(key)))
		return
	}
	r.seen[key] = true
	r.take(key, value)
}

func (r *reader) take(key, value string) {
	l := &r.link
	switch key {
	case "v":
		r.version(value)
	case "view":
		l.View = r.word(key, value, "/")
	case "preset":
		r.preset(value)
	case "reader":
		r.network(value)
	case "hide":
		l.Hide = r.names(key, value)
	case "lock":
		l.Lock = r.names(key, value)
	case "ink":
		r.drawing(value)
	case "run":
		if l.Begin = value == "begin"; !l.Begin && value != "" {
			r.problem(phrase.New("run is %s, expected begin", foreign.Quote(value)))
		}
	case "note":
		l.Note = r.note(value)
	case "theme":
		l.Theme = r.oneOf(key, value, "light", "dark", "auto")
	case "lang":
		l.Lang = r.word(key, value, "")
	case "host":
		l.Host = r.oneOf(key, value, Hosts...)
	default:
		r.unknown(key, value)
	}
}

// Hosts are the kinds of host that may embed a frame. Each expects the height in its own form.
var Hosts = []string{"inkling", "lti", "canvas", "edx", "h5p", "iframe-resizer"}

func (r *reader) unknown(key, value string) {
	f, isField := recipe.FindField(key)
	switch {
	case isField:
		r.texts = append(r.texts, setting{f, value})
	case receipt.IsOutcome(key):
		r.outcome[key] = value
	case !slices.Contains(others, key):
		r.problem(phrase.New("%s is not a known key", foreign.Quote(key)))
	}
}

func (r *reader) version(value string) {
	if n, err := strconv.Atoi(value); err != nil || n < 1 {
		r.problem(phrase.New("v is %s, expected %d", foreign.Quote(value), Version))
	} else if n > Version {
		r.problem(phrase.New("it is from a newer version of Inkling (%d; this one reads %d), so some of it may be ignored", n, Version))
	}
}

func (r *reader) preset(value string) {
	if _, ok := recipe.FindPreset(value); !ok {
		r.problem(phrase.New("there is no preset %s", foreign.Quote(value)))
		r.altered = true
		return
	}
	r.link.Preset = value
}

func (r *reader) network(value string) {
	if p, ok := recipe.FindPreset(value); !ok || !p.Pretrained {
		r.problem(phrase.New("there is no pre-trained network %s", foreign.Quote(value)))
		return
	}
	r.link.Reader = value
}

func (r *reader) drawing(value string) {
	strokes, err := DecodeStrokes(value)
	if err != nil {
		r.problem(phrase.New("the drawing cannot be read: %v", err))
		return
	}
	r.link.Strokes = strokes
}

// note returns the text without invisible characters.
func (r *reader) note(value string) string {
	value = strings.ReplaceAll(value, "\r\n", "\n")
	text := []rune(strings.Map(func(c rune) rune {
		if c != '\n' && (unicode.IsControl(c) || unicode.Is(unicode.Cf, c)) {
			return -1
		}
		return c
	}, value))
	if len(text) > MaxNote {
		r.problem(phrase.New("the note is cut after %d characters", MaxNote))
		text = text[:MaxNote]
	}
	return strings.TrimSpace(string(text))
}

// names reads a list of names. Links written before there was a target on validation images hide or
// lock both targets by the name of the only one.
func (r *reader) names(key, value string) (list []string) {
	for name := range strings.SplitSeq(value, ",") {
		switch name = recipe.KeyOf(r.word(key, strings.TrimSpace(name), "")); {
		case name == "" || slices.Contains(list, name):
		case len(list) == MaxNames:
			r.problem(phrase.New("%s names more than %d parts; the others were ignored", key, MaxNames))
			return list
		default:
			list = append(list, name)
		}
	}
	if also := "validation-target"; slices.Contains(list, "target") && !slices.Contains(list, also) {
		list = append(list, also)
	}
	return list
}

// word returns a value if it consists of letters, digits, hyphens and the characters in also.
func (r *reader) word(key, value, also string) string {
	const most = 60
	other := func(c rune) bool {
		return !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || strings.ContainsRune(also, c))
	}
	if len(value) > most || strings.ContainsFunc(value, other) {
		r.problem(phrase.New("%s is %s, which is not a name", key, foreign.Quote(value)))
		return ""
	}
	return value
}

func (r *reader) oneOf(key, value string, list ...string) string {
	if value != "" && !slices.Contains(list, value) {
		r.problem(phrase.New("%s is %s, expected %s", key, foreign.Quote(value), strings.Join(list, ", ")))
		return ""
	}
	return value
}

// run reads the settings and the results of training with them.
func (r *reader) run() {
	r.settings()
	if len(r.outcome) == 0 {
		return
	}
	outcome, err := receipt.ParseOutcome(r.outcome, r.link.Recipe().Epochs)
	switch {
	case err != nil:
		r.problem(phrase.New("the results of the run were ignored: %s", shortly(err)))
	case r.altered:
		r.problem(phrase.New("the results of the run were ignored, because its settings were changed"))
	default:
		r.link.Outcome = &outcome
	}
}

// settings reads the settings, adjusting values that are out of bounds.
func (r *reader) settings() {
	for _, t := range r.texts {
		text, problem := clamp(t.field, t.text)
		if !problem.Empty() {
			r.problem(problem)
			r.altered = true
		}
		if text != nil {
			r.link.Settings[t.field.Key] = *text
		}
	}
}

// ReadMap reads values by key, like Read.
func ReadMap(values map[string]string) (Link, []phrase.Phrase) {
	r := newReader()
	for _, key := range slices.Sorted(maps.Keys(values)) {
		switch value := values[key]; {
		case len(value) > MaxBytes:
			r.problem(phrase.New("%s is too long", foreign.Quote(key)))
		case !utf8.ValidString(key) || !utf8.ValidString(value):
			r.problem(phrase.New("%s is not valid UTF-8", foreign.Quote(key)))
		default:
			r.pairOf(key, value)
		}
	}
	r.run()
	return r.link, r.problems
}
