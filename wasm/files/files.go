// Package files saves the active network as a file, in one of several formats, and opens those of any program. The trainer
// writes files, and the opener reads them. If a file does not say everything about its network, the section proposes what reads
// test images best.
package files

import (
	"slices"
	"strings"

	"inkling/nn"
	"inkling/nn/model"
	"inkling/nn/model/form"
	"inkling/wasm/opener/message"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// Key is the key of the network from a file.
const Key = "file"

// State is the state of the section.
type State struct {
	Extension string // extension of the chosen format
	Opened    string // name of the file that the network is from
	Notice    ui.Notice
	Working   string // current work of a worker, or ""

	Source string           // name of the file that is being opened, or ""
	Found  *message.Adopted // what is possible, if the file does not say everything
	Choice message.Trial    // what the visitor has chosen
}

// Env is what the section needs of the rest of the page.
type Env struct {
	Model  *model.Model // the active network, or nil
	Barred string       // why the active network cannot change, or ""
	Data   string       // folder of the data set in use
}

// NewState returns the initial state.
func NewState() State { return State{Extension: form.Safetensors.Extension} }

// Messages of the section.
type (
	// ChooseForm selects the format for saving.
	ChooseForm struct{ Extension string }
	// Save saves the active network.
	Save struct{}
	// Open opens the file that was taken, or reports why that is not possible.
	Open struct {
		Name string
		Err  error
	}
	// Reported passes on a report of the opener.
	Reported struct{ message.Report }
	// Lost reports that the opener has ended.
	Lost struct{ Err error }
	// Choose changes one of the choices.
	Choose struct{ Key, Value string }
	// Use opens the network with these choices.
	Use struct{}
	// Cancel forgets the file.
	Cancel struct{}
)

// An Effect is something for the page or the runtime to do, such as a command for the first worker.
type Effect interface{}

// Opened passes a network from a file to the page, which makes it active.
type Opened struct{ Model *model.Model }

// Effects for the runtime; reports follow.
type (
	// Read reads the file that was taken, and tries it on images of a data set.
	Read struct{ Folder string }
	// Adopt makes the network with these choices.
	Adopt struct{ Choice message.Trial }
	// Stop forgets the file.
	Stop struct{}
)

// A Msg is something that has happened to networks in files.
type Msg interface {
	apply(*State, Env) []Effect
}

// Update applies a message and returns the effects to carry out.
func (s *State) Update(m Msg, env Env) []Effect {
	s.Notice = ui.Notice{}
	return m.apply(s, env)
}

func (m ChooseForm) apply(s *State, _ Env) []Effect {
	s.Extension = m.Extension
	return nil
}

// apply asks the worker to write a file.
func (Save) apply(s *State, env Env) []Effect {
	m := env.Model
	if m == nil {
		s.Notice = ui.Bad(notLoaded.Say())
		return nil
	}
	s.Working = writingFile.Say()
	return []Effect{&proto.WriteFile{Name: fileName(m), Extension: s.Extension, Model: proto.NewModel(m)}}
}

// fileName returns the name of a network's file, without extension. It is valid as the name of a
// Python module and of a Go program.
func fileName(m *model.Model) string {
	return "inkling_" + strings.ReplaceAll(ui.Shape(m.Network.Sizes), "-", "_")
}

// close forgets the file.
func (s *State) close() { s.Source, s.Found, s.Working = "", nil, "" }

// refuse says why a file cannot be opened.
func (s *State) refuse(name string, err any) []Effect {
	s.close()
	s.Notice = ui.Bad(notOpened.Say(name, err))
	return []Effect{Stop{}}
}

func (m Open) apply(s *State, env Env) []Effect {
	switch {
	case env.Barred != "":
		s.close()
		s.Notice = ui.Bad(env.Barred)
		return []Effect{Stop{}}
	case m.Err != nil:
		return s.refuse(m.Name, m.Err)
	}
	s.Source, s.Found, s.Working = m.Name, nil, openingFile.Say(m.Name)
	return []Effect{Read{env.Data}, ui.FocusID{ID: openID}}
}

func (m Reported) apply(s *State, env Env) []Effect {
	name := s.Source
	switch r := m.Report; {
	case name == "": // it was cancelled
	case r.Failed != nil:
		return s.refuse(name, r.Failed.Say())
	case r.Network == nil:
	case r.Network.Model == nil:
		s.Found, s.Choice, s.Working = r.Network, r.Network.Trials[0], ""
		return []Effect{ui.FocusID{ID: proposalID}}
	default:
		network, err := r.Network.Model.Decode()
		if err != nil {
			return s.refuse(name, err)
		}
		if env.Barred != "" {
			return s.refuse(name, env.Barred)
		}
		s.close()
		s.Opened = name
		s.Notice = ui.Notice{Text: openedNotice.Say(name, ui.Shape(network.Network.Sizes))}
		return []Effect{Opened{network}, Stop{}, ui.FocusID{ID: openID}}
	}
	return nil
}

func (m Lost) apply(s *State, _ Env) []Effect { return s.refuse(s.Source, m.Err) }

func (m Choose) apply(s *State, _ Env) []Effect {
	if s.Found != nil {
		s.Choice = choiceOf(m.Key).with(s.Choice, m.Value)
	}
	return nil
}

func (Use) apply(s *State, _ Env) []Effect {
	if s.Found == nil || s.Working != "" {
		return nil
	}
	s.Working = openingFile.Say(s.Source)
	return []Effect{Adopt{s.Choice}}
}

func (Cancel) apply(s *State, _ Env) []Effect {
	s.close()
	return []Effect{Stop{}, ui.FocusID{ID: openID}}
}

// A choice is something that a file may not say.
type choice struct {
	key   string
	label words.M
	names map[string]words.M // of its values
	of    func(message.Trial) string
	with  func(message.Trial, string) message.Trial
}

var choices = []choice{
	{"activation", activationLabel, activationNames,
		func(t message.Trial) string { return t.Hidden },
		func(t message.Trial, v string) message.Trial { t.Hidden = v; return t }},
	{"cost", costLabel, costNames,
		func(t message.Trial) string { return t.Cost },
		func(t message.Trial, v string) message.Trial { t.Cost = v; return t }},
	{"inputs", inputsLabel, inputsNames,
		func(t message.Trial) string { return t.Inputs },
		func(t message.Trial, v string) message.Trial { t.Inputs = v; return t }},
	{"weights", weightsLabel, weightsNames,
		func(t message.Trial) string { return map[bool]string{false: perUnit, true: perInput}[t.Turned] },
		func(t message.Trial, v string) message.Trial { t.Turned = v == perInput; return t }},
}

// The orders of the axes of the weights.
const (
	perUnit  = "units"
	perInput = "inputs"
)

func choiceOf(key string) choice {
	return choices[slices.IndexFunc(choices, func(c choice) bool { return c.key == key })]
}

// values returns the values of a choice that are possible, the best first.
func (c *choice) values(found *message.Adopted) (list []string) {
	if c.key == "activation" && len(found.Sizes) == 2 { // no hidden units
		return nil
	}
	for _, t := range found.Trials {
		if v := c.of(t); !slices.Contains(list, v) {
			list = append(list, v)
		}
	}
	// Outputs for the cross-entropy are those for the quadratic cost.
	if quadratic := nn.Quadratic.String(); c.key == "cost" && len(list) > 1 && slices.Contains(list, quadratic) {
		list = append(list, nn.CrossEntropy.String())
	}
	return list
}

// correct returns how many test images a network reads with these choices, if that was tried.
func correct(found *message.Adopted, with message.Trial) (n int, ok bool) {
	if with.Cost == nn.CrossEntropy.String() && !slices.ContainsFunc(found.Trials, func(t message.Trial) bool { return t.Cost == with.Cost }) {
		with.Cost = nn.Quadratic.String()
	}
	for _, t := range found.Trials {
		if with.Correct = t.Correct; t == with {
			return t.Correct, found.Images > 0
		}
	}
	return 0, false
}

// Report handles the trainer's answer.
func (s *State) Report(report proto.Report) []Effect {
	s.Working = ""
	switch r := report.Body.(type) {
	case *proto.Unanswered:
		s.Notice = ui.Bad(words.Phrase(r.Reason()))
	case *proto.Written:
		asked := report.Question.(*proto.WriteFile)
		name := asked.Name + asked.Extension
		s.Notice = ui.Notice{Text: savedNotice.Say(name)}
		return []Effect{ui.Save{Name: name, Content: r.Content}}
	}
	return nil
}
