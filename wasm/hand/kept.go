package hand

import (
	"slices"
	"strings"

	"inkling/nn/ink/strokes"
	"inkling/nn/strictjson"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// A header is the first line of a set that the browser keeps; a file of strokes follows.
type header struct {
	Name    string       `json:"name"`
	Classes []string     `json:"classes"`
	Folder  string       `json:"folder,omitempty"`
	Drawn   *proto.Drawn `json:"drawn,omitempty"`
}

// text returns the set as the browser keeps it. The digits have no header, as in earlier versions.
func (s *Set) text() string {
	if s.Digits() {
		return s.file()
	}
	head, err := strictjson.Encode(header{s.Name, s.Classes, s.Folder, s.Drawn})
	if err != nil {
		panic("hand: a header that JSON cannot hold")
	}
	if s.unread != "" {
		return string(head) + "\n" + s.unread
	}
	return string(head) + "\n" + s.file()
}

// file returns the drawings as a strokes file.
func (s *Set) file() string {
	var lines []string
	for _, d := range s.Kept {
		lines = append(lines, d.line)
	}
	return strokes.File(lines)
}

// readSet reads what text returned for a set other than the digits.
func readSet(id, text string) (*Set, error) {
	first, rest, _ := strings.Cut(text, "\n")
	var h header
	if err := strictjson.Decode(first, &h); err != nil {
		return nil, err
	}
	if wrong := checkClasses(h.Classes); wrong.Text != "" {
		return nil, badClasses.Err(len(h.Classes))
	}
	return &Set{ID: id, Name: h.Name, Classes: h.Classes, Folder: h.Folder, Drawn: h.Drawn, unread: rest}, nil
}

// open reads the drawings of a set that has not been shown yet.
func (s *Set) open() error {
	if s.unread == "" {
		return nil
	}
	kept, err := readKept(s.Classes, s.unread)
	if err == nil {
		s.Kept, s.unread = append(kept, s.Kept...), ""
	}
	return err
}

// readKept reads a file of drawings of these classes.
func readKept(classes []string, file string) (kept []*Drawing, err error) {
	if kept, ok := divide(classes, file); ok {
		return kept, nil
	}
	list, err := strokes.ReadDrawings(strings.NewReader(file))
	for _, d := range list {
		label := slices.Index(classes, d.Label)
		if label < 0 {
			return nil, otherClass.Err(d.Label)
		}
		kept = append(kept, newDrawing(label, d))
	}
	return kept, err
}

// divide divides a file that this page has written into drawings, whose strokes are read later. It reports whether the file is
// one.
func divide(classes []string, file string) (kept []*Drawing, ok bool) {
	lines, ok := strokes.Lines(file)
	heads := make([]string, len(classes))
	for i, name := range classes {
		heads[i] = strokes.Head(name)
	}
	for _, line := range lines {
		label := slices.IndexFunc(heads, func(head string) bool { return strings.HasPrefix(line, head) })
		if label < 0 {
			return nil, false
		}
		kept = append(kept, &Drawing{Label: label, line: line})
	}
	return kept, ok
}

// Messages about what the browser keeps.
type (
	// Loaded brings a set that the browser has kept, or reports why none can be kept.
	Loaded struct {
		ID, Text string
		Err      error
	}
	// Elsewhere brings a set as another tab has just kept it; "" if it was deleted there.
	Elsewhere struct{ ID, Text string }
)

// apply adds what the browser has kept to what has been drawn meanwhile.
func (m Loaded) apply(o *State, _ Env) []Effect {
	switch {
	case m.Err != nil:
		o.Lost = m.Err
	case m.Text == "":
	case m.ID == "":
		o.loadDigits(m.Text)
	default:
		o.loadSet(m.ID, m.Text)
	}
	return nil
}

func (o *State) loadDigits(text string) {
	list, err := readKept(digitNames, text)
	if err != nil {
		o.Notice = ui.Bad(notReadable.Say(err))
		return
	}
	s := o.Sets[0]
	s.Kept = append(slices.Clone(s.Kept), list[:min(len(list), max(0, s.most()-len(s.Kept)))]...)
}

func (o *State) loadSet(id, text string) {
	s, err := readSet(id, text)
	if err != nil {
		o.Notice = ui.Bad(notReadable.Say(err))
		return
	}
	if old := o.find(id); old == nil {
		o.Sets = append(o.Sets, s)
	} else if err := s.open(); err == nil {
		*old = *s
	}
}

func (m Elsewhere) apply(o *State, env Env) []Effect {
	s := o.find(m.ID)
	switch {
	case m.ID == "" && m.Text == "":
		s.Kept, s.before = nil, nil
	case m.ID == "":
		if list, err := readKept(digitNames, m.Text); err == nil {
			s.Kept, s.before = list, nil
		}
	case m.Text != "":
		o.loadSet(m.ID, m.Text)
	case s != nil:
		o.drop(s)
		return []Effect{Gone{ID: s.ID}} // the other tab removes its data set
	}
	return nil
}
