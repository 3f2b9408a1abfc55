package frame

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Version is that of the messages: what they say under "inkling".
const Version = 1

// MaxBytes is how long a message may be, as JSON.
const MaxBytes = 16 << 10

// A Command is what the page around asks for.
type Command struct {
	ID       int               // comes back with the answer
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
	Clear  Do = "clear" // the pad
	Set    Do = "set"   // settings, as an address says them
	Model  Do = "model" // send the network that reads
	Hello  Do = "hello" // tell again that the frame is ready, and its size
)

var dos = []Do{Train, Pause, Resume, Step, Reset, Clear, Set, Model, Hello}

// ErrForeign is the error of Read for what is no message to Inkling.
var ErrForeign = errors.New("frame: no message to Inkling")

// message is a command as JSON spells it.
type message struct {
	Inkling  *json.RawMessage           `json:"inkling"`
	ID       *json.RawMessage           `json:"id"`
	Do       *string                    `json:"do"`
	Settings map[string]json.RawMessage `json:"settings"`
}

// Read reads a message, given as JSON. Its error is ErrForeign, or one clause for
// who wrote the page around; the ID may be told all the same.
func Read(text string) (c Command, err error) {
	var m message
	if len(text) > MaxBytes {
		if strings.Contains(text[:100], `"inkling"`) {
			return c, fmt.Errorf("a message of %d bytes, at most %d are read", len(text), MaxBytes)
		}
		return c, ErrForeign
	}
	if trimmed := strings.TrimSpace(text); !strings.HasPrefix(trimmed, "{") || !strings.Contains(trimmed, `"inkling"`) {
		return c, ErrForeign
	}
	if err := json.Unmarshal([]byte(text), &m); err != nil {
		return c, fmt.Errorf("the message is not of the form {inkling, id, do, settings}: %w", err)
	}
	if m.Inkling == nil {
		return c, ErrForeign
	}
	if m.ID != nil {
		if c.ID, err = whole(*m.ID); err != nil {
			return c, fmt.Errorf("id is %.20s, expected a whole number", *m.ID)
		}
	}
	if v, err := whole(*m.Inkling); err != nil || v != Version {
		return c, fmt.Errorf("inkling is %.20s: this frame speaks version %d", *m.Inkling, Version)
	}
	return c, c.fill(m)
}

// fill takes what is to be done.
func (c *Command) fill(m message) error {
	if m.Do == nil {
		return errors.New("do is missing")
	}
	if c.Do = Do(*m.Do); !slices.Contains(dos, c.Do) {
		return fmt.Errorf("do is %.40q, which is no command", *m.Do)
	}
	if c.Do != Set {
		return nil
	}
	if len(m.Settings) > 64 {
		return fmt.Errorf("%d settings, at most 64 are read", len(m.Settings))
	}
	c.Settings = make(map[string]string, len(m.Settings))
	for key, value := range m.Settings {
		text, err := plain(value)
		if err != nil {
			return fmt.Errorf("settings: %.40q is %w", key, err)
		}
		c.Settings[key] = text
	}
	return nil
}

func whole(b json.RawMessage) (int, error) {
	n, err := strconv.Atoi(string(b))
	if err != nil || n < 0 || n > 1<<31-1 {
		return 0, errors.New("no whole number")
	}
	return n, nil
}

var errValue = errors.New("neither a text, a number nor a list of such")

// plain writes a text, a number or a list of them as an address does.
func plain(b json.RawMessage) (string, error) {
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return "", errValue
	}
	list, ok := v.([]any)
	if !ok {
		return single(v)
	}
	var texts []string
	for _, item := range list {
		t, err := single(item)
		if err != nil {
			return "", err
		}
		texts = append(texts, t)
	}
	return strings.Join(texts, ","), nil
}

func single(v any) (string, error) {
	switch v := v.(type) {
	case string:
		return v, nil
	case json.Number:
		return v.String(), nil
	default:
		return "", errValue
	}
}
