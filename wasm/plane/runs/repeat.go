package runs

import (
	"inkling/nn/plane/line"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// Repeat is the repetition of a run by a line.
type Repeat struct {
	Text   string // typed or pasted
	Wrong  func() string
	Wanted *line.Line     // being repeated, or repeated last
	Found  []line.Finding // how the results compare
	Ended  bool           // the repetition was ended before it had all epochs
	Clip   ui.Clip
}

// Messages about lines.
type (
	// TypeLine is the text of a line.
	TypeLine struct{ Text string }
	// RunLine repeats the run of the line.
	RunLine struct{}
	// CopyLine copies the line of the chosen run.
	CopyLine struct{}
	// Copied is the result.
	Copied struct{ ui.Copied }
	// Repeated brings the results of a repetition. Without them it was ended.
	Repeated struct{ Outcome *line.Outcome }
)

func (m TypeLine) apply(s *State) []Effect {
	s.Repeat.Text, s.Repeat.Wrong = m.Text, nil
	return nil
}

func (RunLine) apply(s *State) []Effect {
	l, err := line.Parse(s.Repeat.Text)
	if err != nil {
		s.Repeat.Wrong = func() string { return failed(err) }
		return nil
	}
	return s.Repeat.begin(l)
}

func (r *Repeat) begin(l line.Line) []Effect {
	r.Wanted, r.Found, r.Ended, r.Wrong = &l, nil, false, nil
	return []Effect{Take{Line: l, Train: true}}
}

func (m Repeated) apply(s *State) []Effect {
	r := &s.Repeat
	switch {
	case r.Wanted == nil || r.Found != nil:
	case m.Outcome == nil:
		r.Ended = true
	default:
		r.Found = r.Wanted.Compare(*m.Outcome)
	}
	return nil
}

func (CopyLine) apply(s *State) []Effect {
	run := s.Find(s.Chosen)
	if run == nil || !run.Repeatable() {
		return nil
	}
	return []Effect{s.Repeat.Clip.Copy(run.Line.String(), byHand)}
}

func (m Copied) apply(s *State) []Effect {
	s.Repeat.Clip.Receive(m.Copied)
	return nil
}

// verdict says how the repetition went, and whether all results are the same.
func (r *Repeat) verdict() (text string, same bool) {
	switch {
	case r.Wanted == nil:
		return "", true
	case r.Ended:
		return endedNotice.Say(), false
	case r.Found == nil:
		return repeatingNotice.Say(words.Thousands(r.Wanted.Epochs)), true
	}
	for _, f := range r.Found {
		if !f.Same() {
			return differsNotice.Say(findings[f.Key].Say(), f.Got, f.Want), false
		}
	}
	return sameNotice.Say(), true
}
