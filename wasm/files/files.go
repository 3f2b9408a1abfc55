// Package files saves the active network as a file, in one of several formats, and opens others.
// The worker writes and reads the files.
package files

import (
	"strings"

	"inkling/nn/model"
	"inkling/nn/model/form"
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
	Working   string // current work of the worker, or ""
}

// Env is what the section needs of the rest of the page.
type Env struct {
	Model  *model.Model // the active network, or nil
	Barred string       // why the active network cannot change, or ""
}

// NewState returns the initial state.
func NewState() State { return State{Extension: form.Safetensors.Extension} }

// Messages of the section.
type (
	// ChooseForm selects the format for saving.
	ChooseForm struct{ Extension string }
	// Save saves the active network.
	Save struct{}
	// Open opens a network from a file, or reports why the file could not be read.
	Open struct {
		Name string
		File []byte
		Err  error
	}
)

// An Effect is something for the page or the runtime to do, such as a command for the first worker.
type Effect interface{}

// Opened passes a network from a file to the page, which makes it active.
type Opened struct{ Model *model.Model }

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

// apply asks the worker to read a file.
func (m Open) apply(s *State, env Env) []Effect {
	if env.Barred != "" {
		s.Notice = ui.Bad(env.Barred)
		return nil
	}
	if m.Err == nil && !model.IsName(m.Name) {
		m.Err = unknownFormats.Err()
	}
	if m.Err != nil {
		s.cannotOpen(m.Name, m.Err)
		return nil
	}
	s.Working = openingFile.Say(m.Name)
	return []Effect{&proto.ReadFile{Name: m.Name, Content: m.File}}
}

func (s *State) cannotOpen(name string, err error) {
	s.Notice = ui.Bad(notOpened.Say(name, err))
}

// Report handles the worker's answer.
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
	case *proto.Read:
		name := report.Question.(*proto.ReadFile).Name
		m, err := r.Model.Decode()
		if err != nil {
			s.cannotOpen(name, err)
			return nil
		}
		s.Opened = name
		s.Notice = ui.Notice{Text: openedNotice.Say(name, ui.Shape(m.Network.Sizes))}
		return []Effect{Opened{m}}
	}
	return nil
}
