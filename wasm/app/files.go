package app

import (
	"errors"
	"fmt"
	"strings"

	"inkling/nn/model"
	"inkling/nn/model/exchange"
	"inkling/wasm/proto"
	"inkling/wasm/reader"
	"inkling/wasm/ui"
)

// fromFile is the reader that came out of a file.
const fromFile = "file"

// Files is what the page knows of networks in files.
type Files struct {
	Extension string // of the form in which the next is saved
	Opened    string // the name of the file that the network came out of
	Notice    Notice
	Working   string // what the worker is doing, or ""
}

// readerLocked says why no other network can read.
const readerLocked = "The network that reads is locked here, so no other can take its place."

func newFiles() Files { return Files{Extension: exchange.Forms[0].Extension} }

// What can happen to them.
type (
	// ChooseForm chooses the form in which the next network is saved.
	ChooseForm struct{ Extension string }
	// SaveNetwork saves the network that reads.
	SaveNetwork struct{}
	// OpenNetwork has the network of a file read, or says why the file could not
	// be had.
	OpenNetwork struct {
		Name string
		File []byte
		Err  error
	}
)

// updateFiles takes a message about files into account.
func (s *State) updateFiles(m Msg) []Effect {
	f := &s.Files
	f.Notice = Notice{}
	switch m := m.(type) {
	case ChooseForm:
		f.Extension = m.Extension
	case SaveNetwork:
		return s.saveNetwork()
	case OpenNetwork:
		if s.locks("reader") {
			f.Notice = ui.Bad(readerLocked)
			break
		}
		return f.open(m)
	}
	return nil
}

// saveNetwork has the worker make a file of the network that reads.
func (s *State) saveNetwork() []Effect {
	m := s.Networks[s.Reader]
	if m == nil {
		s.Files.Notice = ui.Bad("The network that reads has not come yet, so there is nothing to save.")
		return nil
	}
	description, parameters := proto.Describe(s.withHistory(m.Model))
	s.Files.Working = "Making the file …"
	return []Effect{Post{0, proto.Command{
		Do:         proto.WriteFile,
		File:       &proto.File{Name: s.fileName(m.Model), Extension: s.Files.Extension, Model: description},
		Parameters: parameters,
	}}}
}

// withHistory adds to the network being trained what its run has come to.
func (s *State) withHistory(m *model.Model) *model.Model {
	if s.Reader != trained || len(s.Runs[0].Epochs) == 0 {
		return m
	}
	whole := *m
	s.Runs[0].describe(&whole)
	return &whole
}

// fileName is what the file of a network is called, without extension. A Python
// module and a Go program have names that these languages can say.
func (s *State) fileName(m *model.Model) string {
	return "inkling_" + strings.ReplaceAll(ui.Shape(m.Network.Sizes), "-", "_")
}

// open has the worker read a file.
func (f *Files) open(m OpenNetwork) []Effect {
	if m.Err == nil && !model.IsName(m.Name) {
		m.Err = errors.New("only .safetensors, .npz and .json can be opened")
	}
	if m.Err != nil {
		f.Notice = ui.Bad(fmt.Sprintf("%s cannot be opened: %v. Nothing has changed.", m.Name, m.Err))
		return nil
	}
	f.Working = "Opening " + m.Name + " …"
	return []Effect{Post{0, proto.Command{Do: proto.ReadFile, File: &proto.File{Name: m.Name}, Content: m.File}}}
}

// reportFiles takes the worker's answer into account.
func (s *State) reportFiles(r proto.Report) []Effect {
	f := &s.Files
	f.Working = ""
	switch r.Kind {
	case proto.Unwritten, proto.Unread:
		f.Notice = ui.Bad(r.Text)
	case proto.Written:
		name := r.File.Name + r.File.Extension
		f.Notice = Notice{Text: "Saved as " + name + "."}
		return []Effect{ui.Save{Name: name, Content: r.Content}}
	case proto.Read:
		s.networkRead(r)
	}
	return nil
}

// networkRead has the network of a file read from now on.
func (s *State) networkRead(r proto.Report) {
	m, err := r.File.Model.With(r.Parameters)
	if err != nil {
		s.Files.Notice = ui.Bad(r.File.Name + " cannot be opened: " + err.Error() + ". Nothing has changed.")
		return
	}
	s.Files.Opened = r.File.Name
	s.Files.Notice = Notice{Text: fmt.Sprintf("%s: a network of %s. It reads now.", r.File.Name, ui.Shape(m.Network.Sizes))}
	s.Networks[fromFile] = &reader.Network{Model: m, Origin: reader.FromOpened}
	s.Reader = fromFile
	s.read()
}

// filesLost says that the worker who was at work on a file is no more.
func (f *Files) filesLost() {
	if f.Working != "" {
		f.Working = ""
		f.Notice = ui.Bad("The work on the file was not finished. Try again.")
	}
}
