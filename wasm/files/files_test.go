package files

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/model"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// sixteen is a network that reads.
func sixteen() *model.Model {
	p, _ := recipe.FindPreset("sixteen")
	return &model.Model{Network: p.Settings.Network(dataset.MNIST), Settings: p.Settings}
}

// asked is the one command that effects are made of.
func asked[C proto.Command](t *testing.T, effects []Effect) C {
	t.Helper()
	if len(effects) != 1 {
		t.Fatalf("effects %v, expected one", effects)
	}
	return effects[0].(C)
}

func TestSave(t *testing.T) {
	s := NewState()
	if effects := s.Update(Save{}, Env{}); effects != nil || !s.Notice.Bad {
		t.Errorf("a network that has not come was saved: %v, %v", effects, s.Notice)
	}
	env := Env{Model: sixteen()}
	s.Update(ChooseForm{".npz"}, env)
	c := asked[*proto.WriteFile](t, s.Update(Save{}, env))
	if c.Extension != ".npz" || c.Name != "inkling_784_16_16_10" {
		t.Errorf("command %+v", c)
	}
	back, err := c.Model.Decode()
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(env.Model, back); d != "" {
		t.Error(d)
	}
	if s.Working == "" {
		t.Error("nothing says that the file is being made")
	}
	effects := s.Report(proto.Report{Question: c, Body: &proto.Written{Content: []byte("file")}})
	if d := cmp.Diff([]Effect{ui.Save{Name: "inkling_784_16_16_10.npz", Content: []byte("file")}}, effects); d != "" || s.Working != "" {
		t.Errorf("working %q, effects: %s", s.Working, d)
	}
}

func TestOpen(t *testing.T) {
	s := NewState()
	c := asked[*proto.ReadFile](t, s.Update(Open{Name: "mine.npz", File: []byte("file")}, Env{}))
	if string(c.Content) != "file" || s.Working == "" {
		t.Errorf("command %+v, working %q", c, s.Working)
	}
	m := sixteen()
	effects := s.Report(proto.Report{Question: c, Body: &proto.Read{Model: proto.NewModel(m)}})
	if d := cmp.Diff([]Effect{Opened{m}}, effects); d != "" {
		t.Error(d)
	}
	if want := "mine.npz: a network of 784-16-16-10. It is active now."; s.Notice.Text != want || s.Opened != "mine.npz" {
		t.Errorf("said %q", s.Notice.Text)
	}
	if effects := s.Update(Open{Name: "mine.npz"}, Env{Barred: "Locked."}); effects != nil || s.Notice != ui.Bad("Locked.") {
		t.Errorf("effects %v, said %q", effects, s.Notice.Text)
	}
}

// TestNothingIsLost sees that whatever goes wrong brings no network.
func TestNothingIsLost(t *testing.T) {
	s := NewState()
	refused := func(what string, effects []Effect) {
		if effects != nil || !s.Notice.Bad || !strings.HasSuffix(s.Notice.Text, "Nothing has changed.") {
			t.Errorf("%s: effects %v, said %q", what, effects, s.Notice.Text)
		}
		s.Notice = ui.Notice{}
	}
	refused("a picture", s.Update(Open{Name: "cat.png", File: []byte("meow")}, Env{}))
	refused("no content", s.Update(Open{Name: "cat.npz", Err: errors.New("it could not be read")}, Env{}))
	refused("no network", s.Report(proto.Report{Body: &proto.Unanswered{Why: phrase.Phrase{Text: "cat.npz cannot be opened: it is a cat. Nothing has changed."}}}))
	refused("too few weights", s.Report(proto.Report{Question: &proto.ReadFile{Name: "mine.npz"},
		Body: &proto.Read{Model: proto.Model{Sizes: []int{784, 10}, Hidden: "sigmoid", Output: "sigmoid", Parameters: []byte("few")}}}))
}
