package frame

import (
	"fmt"
	"strings"

	"inkling/nn/strictjson"
)

// The hosts, by what they expect to be told.
const (
	Inkling       = "inkling"        // our own element, site/embed.js
	LTI           = "lti"            // LTI 1.3 platforms: a text of JSON
	Canvas        = "canvas"         // Instructure's: the same as an object
	EdX           = "edx"            // Open edX
	H5P           = "h5p"            // the resizer of H5P
	IframeResizer = "iframe-resizer" // the npm package, version 4
)

// A Note is a message to the host: a text, or an object as JSON. It is an effect, as an
// Event is.
type Note struct {
	Text   string
	Object bool
}

// Resizer tells a host the height of the frame. What it returns are effects.
type Resizer struct {
	Host string
	name string // what iframe-resizer calls the frame
}

// Greet returns what the host wants to hear first.
func (r *Resizer) Greet() []any {
	switch r.Host {
	case H5P:
		return []any{object(map[string]any{"context": "h5p", "action": "hello"})}
	case IframeResizer:
		return []any{Note{Text: "[iFrameResizerChild]Ready"}}
	default:
		return nil
	}
}

// greeting begins what iframe-resizer says to the frames it knows.
const greeting = "[iFrameSizer]"

// hear takes what the host has said, and returns whether that concerned the size,
// which is then to be told again.
func (r *Resizer) hear(text string) bool {
	rest, ok := strings.CutPrefix(text, greeting)
	if !ok || r.Host != IframeResizer || len(text) > 1000 {
		return false
	}
	name, _, ok := strings.Cut(rest, ":")
	if ok && r.name == "" {
		r.name = name
	}
	return ok
}

// Remeasure has the frame's size told again.
type Remeasure struct{}

// Hear reads what the page around says, as JSON. There is an answer to a command, with
// the error if it is wrong; to what concerns the size, and to what is not for Inkling,
// there is none, but what shall be done about it.
func (r *Resizer) Hear(text string) (c Command, answer *Event, effects []any) {
	var plain string
	if strings.HasPrefix(text, `"`) && strictjson.Decode(text, &plain) == nil && r.hear(plain) {
		return c, nil, []any{Remeasure{}}
	}
	c, err := read(text)
	if err == errForeign {
		return c, nil, nil
	}
	answer = &Event{Event: Answer, ID: c.ID}
	if err != nil {
		answer.Error = err.Error()
	}
	return c, answer, nil
}

// Resize returns what tells the host the size of the frame's content.
func (r *Resizer) Resize(width, height int) []any {
	switch r.Host {
	case LTI:
		return []any{Note{Text: object(map[string]any{"subject": "lti.frameResize", "height": height}).Text}}
	case Canvas:
		return []any{object(map[string]any{"subject": "lti.frameResize", "height": height})}
	case EdX:
		return []any{object(map[string]any{"type": "plugin.resize", "payload": map[string]int{"width": width, "height": height}})}
	case H5P:
		return []any{object(map[string]any{"context": "h5p", "action": "resize", "scrollHeight": height})}
	case IframeResizer:
		if r.name == "" {
			return nil // until it has said who we are
		}
		return []any{Note{Text: fmt.Sprintf("%s%s:%d:%d:size", greeting, r.name, height, width)}}
	default:
		return []any{Note{Text: Event{Event: Size, Height: height}.Encode(), Object: true}}
	}
}

func object(v map[string]any) Note {
	b, err := strictjson.Encode(v)
	if err != nil {
		panic("frame: a message that JSON cannot hold")
	}
	return Note{string(b), true}
}
