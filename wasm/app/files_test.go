package app

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/wasm/proto"
	"inkling/wasm/reader"
	"inkling/wasm/ui"
)

// posted is the one command that effects are made of.
func posted(t *testing.T, effects []Effect) proto.Command {
	t.Helper()
	if len(effects) != 1 {
		t.Fatalf("effects %v, expected one", effects)
	}
	return effects[0].(Post).Command
}

func TestSaveNetwork(t *testing.T) {
	s := NewState()
	if effects := s.Update(SaveNetwork{}); effects != nil || !s.Files.Notice.Bad {
		t.Errorf("a network that has not come was saved: %v, %v", effects, s.Files.Notice)
	}
	s = opened()
	s.Update(ChooseForm{".npz"})
	c := posted(t, s.Update(SaveNetwork{}))
	if c.Do != proto.WriteFile || c.File.Extension != ".npz" || c.File.Name != "inkling_784_256_128_10" {
		t.Errorf("command %+v", c.File)
	}
	back, err := c.File.Model.With(c.Parameters)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(s.Networks[firstReader].Model, back); d != "" {
		t.Error(d)
	}
	if s.Files.Working == "" {
		t.Error("nothing says that the file is being made")
	}
	effects := s.Update(Reported{0, proto.Report{Kind: proto.Written, File: c.File, Content: []byte("file")}})
	if d := cmp.Diff([]Effect{ui.Save{Name: "inkling_784_256_128_10.npz", Content: []byte("file")}}, effects); d != "" || s.Files.Working != "" {
		t.Errorf("working %q, effects: %s", s.Files.Working, d)
	}
}

// TestSaveTrained sees that the network being trained takes along what its run has come to.
func TestSaveTrained(t *testing.T) {
	s := opened()
	s.Networks[trained] = s.Networks[firstReader]
	s.Reader = trained
	s.Runs[0].Epochs = []nn.EpochResult{{}, {Correct: 9000, Total: 10_000}}
	s.Runs[0].Data = &proto.Data{Hash: "1cb033366fe28590"}
	m := posted(t, s.Update(SaveNetwork{})).File.Model
	if m.Epochs != 2 || m.Correct != 9000 || m.Total != 10_000 || m.Data != "1cb033366fe28590" {
		t.Errorf("%d epochs, %d of %d, data %q", m.Epochs, m.Correct, m.Total, m.Data)
	}
}

func TestOpenNetwork(t *testing.T) {
	s := opened()
	c := posted(t, s.Update(OpenNetwork{Name: "mine.npz", File: []byte("file")}))
	if c.Do != proto.ReadFile || string(c.Content) != "file" {
		t.Errorf("command %+v", c)
	}
	file := func(data string) *proto.File {
		m := *s.Networks[firstReader].Model
		m.Settings.Data = data
		description, _ := proto.Describe(&m)
		return &proto.File{Name: "mine.npz", Model: description}
	}
	parameters := s.Networks[firstReader].Network.Bytes()
	s.Update(Reported{0, proto.Report{Kind: proto.Read, File: file("mnist"), Parameters: parameters}})
	if s.Reader != fromFile || s.Pad.Activations(s.Networks[fromFile].Network) == nil || !s.readsDigits() {
		t.Errorf("%s reads", s.Reader)
	}
	if want := "mine.npz: a network of 784-256-128-10. It reads now."; s.Files.Notice.Text != want {
		t.Errorf("said %q", s.Files.Notice.Text)
	}
	s.Update(Reported{0, proto.Report{Kind: proto.Read, File: file("fashion"), Parameters: parameters}})
	if got := s.readerData().Classes[3]; got != "Class 3" {
		t.Errorf("a class of a data set that is not known is called %q", got)
	}
}

// TestNothingIsLostByFiles sees that whatever goes wrong leaves the networks alone.
func TestNothingIsLostByFiles(t *testing.T) {
	s := opened()
	networks := map[string]*reader.Network{firstReader: s.Networks[firstReader]}
	for _, m := range []Msg{
		OpenNetwork{Name: "cat.png", File: []byte("meow")},
		OpenNetwork{Name: "cat.npz", Err: errors.New("it could not be read")},
		Reported{0, proto.Report{Kind: proto.Unread, Text: "cat.npz cannot be opened: it is a cat. Nothing has changed."}},
		Reported{0, proto.Report{Kind: proto.Read, Parameters: []byte("few"), File: &proto.File{Name: "mine.npz",
			Model: &proto.Model{Sizes: []int{784, 10}, Hidden: "sigmoid", Output: "sigmoid"}}}},
	} {
		if effects := s.Update(m); effects != nil {
			t.Errorf("%v: effects %v", m, effects)
		}
		if !s.Files.Notice.Bad || !strings.HasSuffix(s.Files.Notice.Text, "Nothing has changed.") {
			t.Errorf("said %q", s.Files.Notice.Text)
		}
		if !cmp.Equal(networks, s.Networks) || s.Reader != firstReader {
			t.Errorf("%v changed the networks", m)
		}
	}
	s.Update(SaveNetwork{})
	s.Update(WorkerFailed{0, "The trainer stopped working."})
	if s.Files.Working != "" || !s.Files.Notice.Bad {
		t.Error("a worker died, and its work on the file seems to go on")
	}
}
