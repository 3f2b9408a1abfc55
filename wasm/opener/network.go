package opener

import (
	"bytes"
	"errors"
	"io/fs"
	"strings"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/foreign"
	"inkling/nn/model"
	"inkling/nn/model/adopt"
	"inkling/nn/model/exchange"
	"inkling/nn/phrase"
	"inkling/wasm/opener/message"
	"inkling/wasm/proto"
	"inkling/wasm/shelf"
)

// mostNetwork is the largest size of a network's file in bytes: more than the largest network needs in its most verbose
// form.
const mostNetwork = 256 << 20

// network reads the file as a network. If the file says activation and orientation, the report has the network. Otherwise it
// has what is possible, and how well each possibility reads test images.
func (s *Session) network(o message.Order) error {
	s.adopted = nil
	b, err := s.content(mostNetwork)
	if err != nil {
		return err
	}
	if len(b) == 0 {
		return phrase.Errorf("the file is empty: save it again")
	}
	m, err := exchange.Decode(b)
	if err == nil {
		return s.reportModel(m)
	}
	if bytes.Contains(b[:min(len(b), 1<<16)], []byte(`"format":"inkling`)) {
		return err
	}
	file, other := adopt.Read(b)
	if other != nil {
		return other
	}
	s.adopted = file
	unknown := len(file.Unknown(adopt.Choices{})) > 0
	images, name, failed := s.testImages(o.Folder)
	if failed != nil {
		images, name = &dataset.Set{Shape: dataset.MNIST}, ""
	}
	trials, err := file.Propose(adopt.Choices{}, images)
	if err != nil {
		return err
	}
	if !unknown && (failed != nil || trials[0].Inputs == adopt.Unit) {
		return s.reportAdopted(trials[0].Choices)
	}
	n := min(adopt.TrialImages, images.Len())
	a := &message.Adopted{Sizes: file.Sizes(), Data: name, Images: n, Clear: n > 0 && adopt.Clear(trials, n)}
	for _, p := range file.Notes {
		if note := saidPhrase(p); !strings.Contains(note[0], "--") { // otherwise it is about the command line
			a.Notes = append(a.Notes, note)
		}
	}
	if failed != nil {
		a.Notes = append(a.Notes, saidPhrase(phrase.New("It could not be tried on test images: %s.", phrase.Of(failed))))
	}
	for _, t := range trials {
		a.Trials = append(a.Trials, message.Trial{Hidden: t.Hidden.String(), Cost: t.Cost.String(), Inputs: t.Inputs.String(), Turned: *t.Turned, Correct: t.Correct})
	}
	s.Send(message.Report{Network: a}, nil)
	return nil
}

// single returns the path of the only file, which has at most so many bytes.
func (s *Session) single(most int64) (string, error) {
	entries, err := fs.ReadDir(s.chosen, ".")
	if err != nil || len(entries) != 1 || entries[0].IsDir() {
		return "", phrase.Errorf("%s is not one file: choose one file", s.name)
	}
	info, err := entries[0].Info()
	if err == nil && info.Size() > most {
		err = phrase.Errorf("the file has %.1f MB, more than %d MB", float64(info.Size())/(1<<20), most>>20)
	}
	return entries[0].Name(), err
}

// content returns the content of the only file.
func (s *Session) content(most int64) ([]byte, error) {
	path, err := s.single(most)
	if err != nil {
		return nil, err
	}
	return fs.ReadFile(s.chosen, path)
}

// adopt makes the network that was read, with the visitor's choices.
func (s *Session) adopt(o message.Order) error {
	if s.adopted == nil || o.Choice == nil {
		return phrase.Errorf("no network has been read: open it again")
	}
	hidden, err := nn.ParseActivation(o.Choice.Hidden)
	if err != nil {
		return err
	}
	cost, err := nn.ParseCost(o.Choice.Cost)
	if err != nil {
		return err
	}
	inputs, err := adopt.ParseInput(o.Choice.Inputs)
	if err != nil {
		return err
	}
	return s.reportAdopted(adopt.Choices{Hidden: &hidden, Cost: &cost, Inputs: inputs, Turned: &o.Choice.Turned})
}

func (s *Session) reportAdopted(c adopt.Choices) error {
	m, err := s.adopted.Model(c)
	if err != nil {
		return err
	}
	return s.reportModel(m)
}

func (s *Session) reportModel(m *model.Model) error {
	sent := proto.NewModel(m)
	s.Send(message.Report{Network: &message.Adopted{Sizes: m.Network.Sizes, Model: &sent}}, sent.Parameters)
	return nil
}

// testImages returns the test images of the first shard that has some, and the name of the data set: that in the folder, or
// MNIST if a network for MNIST does not read its images.
func (s *Session) testImages(folder string) (*dataset.Set, string, error) {
	set, name, err := s.testImagesOf(folder)
	if folder != dataset.DefaultFolder && err != nil {
		return s.testImagesOf(dataset.DefaultFolder)
	}
	return set, name, err
}

func (s *Session) testImagesOf(folder string) (*dataset.Set, string, error) {
	read := func(name string) ([]byte, error) {
		if shelf.IsOwn(folder) {
			return s.Read(folder + "/" + name)
		}
		return s.Fetch("data/" + folder + "/" + name)
	}
	b, err := read(dataset.ManifestName)
	if err != nil {
		return nil, "", err
	}
	m, err := dataset.ReadManifest(b)
	if err != nil {
		return nil, "", err
	}
	if m.Shape() != dataset.MNIST {
		return nil, "", errOtherShape
	}
	for _, ref := range m.Shards {
		if ref.Split != dataset.Test.String() || ref.Images == 0 {
			continue
		}
		if b, err = read(ref.File); err != nil {
			return nil, "", err
		}
		_, set, err := ref.Open(m, b)
		return set, m.Name, err
	}
	return nil, "", errNoTests
}

var (
	errOtherShape = errors.New("another shape") // MNIST is taken
	errNoTests    = phrase.Errorf("the data set %s has no test images", foreign.Quote(dataset.DefaultFolder))
)
