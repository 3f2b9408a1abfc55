package frame

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
	"inkling/nn/strictjson"
)

// Version is the version of the messages, their member "inkling".
const Version = 1

// MaxBytes is the largest length of a message, as JSON.
const MaxBytes = 16 << 10

// A Command is a request of the surrounding page.
type Command struct {
	ID       int               // returned with the answer
	Do       Do                // what to do
	Settings map[string]string // of Set, by the keys of an address
}

// Do names a command.
type Do string

// The commands.
const (
	Train  Do = "train"
	Pause  Do = "pause"
	Resume Do = "resume"
	Step   Do = "step"
	Reset  Do = "reset"
	Clear  Do = "clear" // clear the pad
	Set    Do = "set"   // change settings, in the form of an address
	Model  Do = "model" // send the active network
	Hello  Do = "hello" // report again that the frame is ready, and its size
)

var dos = []Do{Train, Pause, Resume, Step, Reset, Clear, Set, Model, Hello}

// errForeign is the error of read for a message that is not for Inkling.
var errForeign = errors.New("frame: not a message to Inkling")

// message is a command with members that have been found, but not parsed. Members that are missing
// or null are "" or nil.
type message struct {
	inkling, id  string // JSON
	do, settings *strictjson.Reader
}

// read reads a message, given as JSON. The error is errForeign, or a clause for the author of the
// surrounding page; the ID may be valid even then. Keys must be spelt exactly, and occur at most
// once.
func read(text string) (c Command, err error) {
	if len(text) > MaxBytes {
		if strings.Contains(text[:100], `"inkling"`) {
			return c, fmt.Errorf("a message of %d bytes; at most %d are read", len(text), MaxBytes) // for programs
		}
		return c, errForeign
	}
	if trimmed := strings.TrimSpace(text); !strings.HasPrefix(trimmed, "{") || !strings.Contains(trimmed, `"inkling"`) {
		return c, errForeign
	}
	m, unknown, malformed := find(text)
	switch {
	case m.inkling == "" && malformed == nil:
		return c, errForeign
	case m.id != "":
		if c.ID, err = whole(m.id); err != nil {
			return c, fmt.Errorf("id is %s, expected a whole number", shown(m.id)) // for programs
		}
	}
	if malformed != nil {
		return c, misshapen(malformed)
	}
	if v, err := whole(m.inkling); err != nil || v != Version {
		return c, fmt.Errorf("inkling is %s: this frame speaks version %d", shown(m.inkling), Version) // for programs
	}
	if unknown != nil {
		return c, misshapen(unknown)
	}
	return c, c.fill(m)
}

func misshapen(err error) error {
	return fmt.Errorf("the message is not of the form {inkling, id, do, settings}: %w", err) // for programs
}

// find finds the members. unknown is the error for the first member that no command has; it matters
// only if the message is for Inkling.
func find(text string) (m message, unknown, malformed error) {
	r := strictjson.NewReader(text)
	later := func(to **strictjson.Reader) (err error) {
		if !r.Null() {
			*to, err = r.Later()
		}
		return err
	}
	raw := func(to *string) (err error) {
		if !r.Null() {
			*to, err = r.Raw()
		}
		return err
	}
	malformed = r.Object(func(key string) (err error) {
		switch key {
		case "inkling":
			return raw(&m.inkling)
		case "id":
			return raw(&m.id)
		case "do":
			return later(&m.do)
		case "settings":
			return later(&m.settings)
		}
		if unknown == nil {
			unknown = r.Unknown(key, "inkling", "id", "do", "settings")
		}
		_, err = r.Raw()
		return err
	})
	if malformed == nil {
		malformed = r.End()
	}
	return m, unknown, malformed
}

// fill sets the command and its settings.
func (c *Command) fill(m message) error {
	if m.do == nil {
		return errors.New("do is missing") // for programs
	}
	do, err := m.do.Text()
	if err != nil {
		return misshapen(err)
	}
	if c.Do = Do(do); !slices.Contains(dos, c.Do) {
		return fmt.Errorf("do is %s, which is not a command", foreign.Quote(do)) // for programs
	}
	if c.Do != Set {
		return nil
	}
	c.Settings = map[string]string{}
	if m.settings == nil {
		return errors.New("settings is missing: expected an object such as {eta: 0.5}") // for programs
	}
	if m.settings.Kind() != strictjson.Object {
		return misshapen(m.settings.Expected(phrase.New("an object"))) // for programs
	}
	return m.settings.Object(func(key string) error {
		if len(c.Settings) == maxSettings {
			return fmt.Errorf("more than %d settings", maxSettings) // for programs
		}
		text, err := plain(m.settings)
		if err != nil {
			return fmt.Errorf("settings: %s is %w", foreign.Quote(key), err) // for programs
		}
		c.Settings[key] = text
		return nil
	})
}

const maxSettings = 64

// shown returns the beginning of a value, as it was written.
func shown(raw string) string { return foreign.Clean(raw[:min(20, len(raw))]) }

func whole(text string) (int, error) {
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > 1<<31-1 {
		return 0, errors.New("not a whole number") // for programs
	}
	return n, nil
}

var errValue = errors.New("neither a text, a number nor a list of these") // for programs

// plain returns a text, a number or a list of them as an address writes it.
func plain(r *strictjson.Reader) (string, error) {
	if r.Kind() != strictjson.List {
		return single(r)
	}
	var texts []string
	err := r.List(func(int) error {
		t, err := single(r)
		texts = append(texts, t)
		return err
	})
	return strings.Join(texts, ","), err
}

func single(r *strictjson.Reader) (string, error) {
	switch r.Kind() {
	case strictjson.Text:
		return r.Text()
	case strictjson.Number:
		return r.Literal()
	default:
		return "", errValue
	}
}
