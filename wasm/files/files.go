// Package files saves the network that reads as a file, in one of several forms, and
// opens others. The worker writes and reads the files.
package files

import (
	"errors"
	"fmt"
	"strings"

	"inkling/nn/model"
	"inkling/nn/model/form"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// Key is the reader that came out of a file.
const Key = "file"

// State is what is known of networks in files.
type State struct {
	Extension string // of the form in which the next is saved
	Opened    string // the name of the file that the network came out of
	Notice    ui.Notice
	Working   string // what the worker is doing, or ""
}

// Env is what is seen of the rest of the page.
type Env struct {
	Model  *model.Model // that reads, or nil
	Barred string       // why no other network may read, or ""
}

// NewState returns that of a page just opened.
func NewState() State { return State{Extension: form.Safetensors.Extension} }

// What can happen.
type (
	// ChooseForm chooses the form in which the next network is saved.
	ChooseForm struct{ Extension string }
	// Save saves the network that reads.
	Save struct{}
	// Open has the network of a file read, or says why the file could not be had.
	Open struct {
		Name string
		File []byte
		Err  error
	}
)

// An Effect is something for the page or the runtime to do, such as a command for the first worker.
type Effect interface{}

// Opened brings the page a network from a file. It reads from now on.
type Opened struct{ Model *model.Model }

// A Msg is something that has happened to networks in files.
type Msg interface {
	apply(*State, Env) []Effect
}

// Update takes a message into account and returns what shall be done about it.
func (s *State) Update(m Msg, env Env) []Effect {
	s.Notice = ui.Notice{}
	return m.apply(s, env)
}

func (m ChooseForm) apply(s *State, _ Env) []Effect {
	s.Extension = m.Extension
	return nil
}

// apply has the worker make a file.
func (Save) apply(s *State, env Env) []Effect {
	m := env.Model
	if m == nil {
		s.Notice = ui.Bad("The network that reads has not come yet, so there is nothing to save.")
		return nil
	}
	s.Working = "Making the file …"
	return []Effect{&proto.WriteFile{Name: fileName(m), Extension: s.Extension, Model: proto.NewModel(m)}}
}

// fileName is what the file of a network is called, without extension. A Python
// module and a Go program have names that these languages can say.
func fileName(m *model.Model) string {
	return "inkling_" + strings.ReplaceAll(ui.Shape(m.Network.Sizes), "-", "_")
}

// apply has the worker read a file.
func (m Open) apply(s *State, env Env) []Effect {
	if env.Barred != "" {
		s.Notice = ui.Bad(env.Barred)
		return nil
	}
	if m.Err == nil && !model.IsName(m.Name) {
		m.Err = errors.New("only .safetensors, .npz and .json can be opened")
	}
	if m.Err != nil {
		s.cannotOpen(m.Name, m.Err)
		return nil
	}
	s.Working = "Opening " + m.Name + " …"
	return []Effect{&proto.ReadFile{Name: m.Name, Content: m.File}}
}

func (s *State) cannotOpen(name string, err error) {
	s.Notice = ui.Bad(fmt.Sprintf("%s cannot be opened: %v. Nothing has changed.", name, err))
}

// Report takes the worker's answer into account.
func (s *State) Report(report proto.Report) []Effect {
	s.Working = ""
	switch r := report.Body.(type) {
	case *proto.Unanswered:
		s.Notice = ui.Bad(r.Reason())
	case *proto.Written:
		asked := report.Question.(*proto.WriteFile)
		name := asked.Name + asked.Extension
		s.Notice = ui.Notice{Text: "Saved as " + name + "."}
		return []Effect{ui.Save{Name: name, Content: r.Content}}
	case *proto.Read:
		name := report.Question.(*proto.ReadFile).Name
		m, err := r.Model.Decode()
		if err != nil {
			s.cannotOpen(name, err)
			return nil
		}
		s.Opened = name
		s.Notice = ui.Notice{Text: fmt.Sprintf("%s: a network of %s. It reads now.", name, ui.Shape(m.Network.Sizes))}
		return []Effect{Opened{m}}
	}
	return nil
}
