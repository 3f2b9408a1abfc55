package runs

import (
	"inkling/nn"
	"inkling/nn/receipt"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// Repeat is the state of repeating a run exactly.
type Repeat struct {
	Text   string           // the line that was typed or pasted
	Wrong  string           // what is wrong with it, or ""
	Wanted *receipt.Receipt // the expected results of the present run, or nil
	Found  []Finding        // comparisons so far
	Copied ui.Clip          // the result of copying the run's line or address
}

// A Finding is the comparison of one number with the expected one.
type Finding struct {
	Text string
	Same bool
}

// Messages about lines.
type (
	// TypeLine types or pastes a line.
	TypeLine struct{ Text string }
	// RunLine trains the run of the line, and compares the results.
	RunLine struct{}
	// CopyLine copies the line of the run that is shown.
	CopyLine struct{}
	// CopyRun copies the address of the run that is shown, with its settings and results.
	CopyRun struct{}
)

func (m TypeLine) apply(s *State) []Effect {
	s.Repeat.Copied, s.Repeat.Text, s.Repeat.Wrong = ui.Clip{}, m.Text, ""
	return nil
}

func (CopyLine) apply(s *State) []Effect {
	return s.copyRun(func(made receipt.Receipt) string { return made.String() }, ui.SelectIt)
}

func (CopyRun) apply(s *State) []Effect { return s.copyRun(s.env.Address, inShare) }

// copyRun copies a text about the run that is shown.
func (s *State) copyRun(text func(receipt.Receipt) string, byHand words.M) []Effect {
	s.Repeat.Copied = ui.Clip{}
	if made, ok := s.AtLength().Receipt(); ok {
		return []Effect{s.Repeat.Copied.Copy(text(made), byHand)}
	}
	return nil
}

// apply fills the form with the settings of the line, and trains. If the line is wrong, nothing
// changes.
func (RunLine) apply(s *State) []Effect {
	r := &s.Repeat
	r.Copied = ui.Clip{}
	wanted, err := receipt.Parse(r.Text)
	if err == nil {
		err = s.env.Check(wanted.Settings.Data)
	}
	if why := s.barredLine(); err == nil && why != "" {
		r.Wrong = why
		return nil
	}
	if err != nil {
		r.Wrong = wrongLine.Say(err)
		return nil
	}
	r.Wrong, s.Notice = "", ui.Notice{}
	s.announce(Fill{wanted.Settings})
	return s.restart(beginning{&proto.Train{}, []recipe.Settings{wanted.Settings}, &wanted})
}

// barredLine says why the run of the line cannot begin here, or returns "".
func (s *State) barredLine() string {
	wanted, err := receipt.Parse(s.Repeat.Text)
	if err != nil {
		return ""
	}
	return s.env.Form.Barred(wanted.Settings)
}

// compareData compares the data of the run with that of the line.
func (r *Repeat) compareData(d *proto.Data) {
	if r.Wanted != nil && !receipt.SameHash(d.Hash, r.Wanted.Data) {
		r.find(false, otherData, d.Hash, r.Wanted.Data)
	}
}

// compareEpoch compares the count after an epoch, if the line has it.
func (r *Repeat) compareEpoch(e nn.EpochResult) {
	if r.Wanted == nil {
		return
	}
	if want, ok := r.Wanted.After(e.Epoch); ok {
		got := run.CountOf(e)
		if got == want {
			r.find(true, sameCount, got)
		} else {
			r.find(false, otherCount, got, want.Correct, want.Total)
		}
	}
}

// compareWeights compares the weights at the end, if the line has them.
func (r *Repeat) compareWeights(hash string) {
	switch {
	case r.Wanted == nil || r.Wanted.Weights == "" || hash == "":
	case receipt.SameHash(hash, r.Wanted.Weights):
		r.find(true, sameWeights)
	default:
		r.find(false, otherWeights, hash, r.Wanted.Weights)
	}
}

func (r *Repeat) find(same bool, text words.M, values ...any) {
	r.Found = append(r.Found, Finding{text.Say(values...), same})
}

// forgetWanted ends the comparison.
func (r *Repeat) forgetWanted() { r.Wanted, r.Found = nil, nil }
