package frame

import (
	"fmt"
	"strings"

	"inkling/nn/strictjson"
)

// The hosts, by how the height must be reported to them.
const (
	Inkling       = "inkling"        // our own element, site/embed.js
	LTI           = "lti"            // LTI 1.3 platforms: a text of JSON
	Canvas        = "canvas"         // Instructure's: the same as an object
	EdX           = "edx"            // Open edX
	H5P           = "h5p"            // the resizer of H5P
	IframeResizer = "iframe-resizer" // the npm package, version 4
)

// A Note is a message to the host: a text, or an object as JSON. Like an Event, it is an effect.
type Note struct {
	Text   string
	Object bool
}

// Resizer reports the height of the frame to a host. Its methods return effects.
type Resizer struct {
	Host string
	name string // iframe-resizer's name for the frame
}

// Greet returns the first message to the host, if it expects one.
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

// greeting begins the messages of iframe-resizer.
const greeting = "[iFrameSizer]"

// receiveFromHost handles a message of the host, and reports whether it was about the size, which has to be
// reported again.
func (r *Resizer) receiveFromHost(text string) bool {
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

// Remeasure reports the frame's size again.
type Remeasure struct{}

// Receive reads a message of the surrounding page, as JSON. A command has an answer, which contains
// the error if the command is invalid. A message about the size, or one that is not for Inkling,
// has none, but may have effects.
func (r *Resizer) Receive(text string) (c Command, answer *Event, effects []any) {
	var plain string
	if strings.HasPrefix(text, `"`) && strictjson.Decode(text, &plain) == nil && r.receiveFromHost(plain) {
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

// Resize returns the message that reports the size of the frame's content to the host.
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
			return nil // until it has sent the frame's name
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
