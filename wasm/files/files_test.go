package files

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/model"
	"inkling/nn/recipe"
	"inkling/wasm/opener/message"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/words"
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

// answered is the report of the opener with a network.
func answered(m *model.Model) Msg {
	sent := proto.NewModel(m)
	return Reported{message.Report{Network: &message.Adopted{Model: &sent, Sizes: sent.Sizes}}}
}

func TestOpen(t *testing.T) {
	s := NewState()
	effects := s.Update(Open{Name: "mine.npz"}, Env{Data: "fashion"})
	if d := cmp.Diff([]Effect{Read{"fashion"}, ui.FocusID{ID: openID}}, effects); d != "" || s.Working == "" {
		t.Errorf("working %q: %s", s.Working, d)
	}
	m := sixteen()
	effects = s.Update(answered(m), Env{})
	if d := cmp.Diff([]Effect{Opened{m}, Stop{}, ui.FocusID{ID: openID}}, effects); d != "" {
		t.Error(d)
	}
	if want := "mine.npz: a network of 784-16-16-10. It is active now."; s.Notice.Text != want || s.Opened != "mine.npz" || s.Working != "" {
		t.Errorf("said %q", s.Notice.Text)
	}
	if effects := s.Update(Open{Name: "mine.npz"}, Env{Barred: "Locked."}); cmp.Diff([]Effect{Stop{}}, effects) != "" || s.Notice != ui.Bad("Locked.") {
		t.Errorf("effects %v, said %q", effects, s.Notice.Text)
	}
}

// possible is a network of which the file says neither the activation nor the cost.
func possible() *message.Adopted {
	a := &message.Adopted{Sizes: []int{784, 30, 10}, Data: "MNIST", Images: 200, Clear: true}
	for _, t := range []message.Trial{
		{Hidden: "relu", Cost: "log-likelihood", Correct: 187}, {Hidden: "relu", Cost: "quadratic", Correct: 187},
		{Hidden: "tanh", Cost: "log-likelihood", Correct: 120}, {Hidden: "tanh", Cost: "quadratic", Correct: 120},
	} {
		t.Inputs = "0..1"
		a.Trials = append(a.Trials, t)
	}
	return a
}

// TestPropose proposes the best, and takes other choices.
func TestPropose(t *testing.T) {
	s := NewState()
	s.Update(Open{Name: "theirs.npz"}, Env{})
	s.Update(Reported{message.Report{Network: possible()}}, Env{})
	if got, want := s.question(), "The file does not say all about it. With ReLU and softmax it reads 93.5% of 200 test images of MNIST. Use these?"; got != want {
		t.Errorf("%q, expected %q", got, want)
	}
	s.Update(Choose{"activation", "tanh"}, Env{})
	s.Update(Choose{"cost", "cross-entropy"}, Env{})
	if n, ok := correct(s.Found, s.Choice); n != 120 || !ok {
		t.Errorf("%d, %v", n, ok)
	}
	for key, want := range map[string]string{"activation": "relu tanh", "cost": "log-likelihood quadratic cross-entropy", "inputs": "0..1", "weights": "units"} {
		c := choiceOf(key)
		if got := strings.Join(c.values(s.Found), " "); got != want {
			t.Errorf("%s: %s, expected %s", key, got, want)
		}
	}
	effects := s.Update(Use{}, Env{})
	if d := cmp.Diff([]Effect{Adopt{message.Trial{Hidden: "tanh", Cost: "cross-entropy", Inputs: "0..1", Correct: 187}}}, effects); d != "" {
		t.Error(d)
	}
	if s.Update(Use{}, Env{}) != nil {
		t.Error("it is opened twice")
	}
	s.Update(answered(sixteen()), Env{})
	if s.Found != nil || s.Opened != "theirs.npz" {
		t.Errorf("%+v", s)
	}
	s.Update(Open{Name: "theirs.npz"}, Env{})
	s.Update(Reported{message.Report{Network: possible()}}, Env{})
	if effects := s.Update(Cancel{}, Env{}); len(effects) != 2 || s.Found != nil {
		t.Errorf("%v", effects)
	}
	if effects := s.Update(answered(sixteen()), Env{}); effects != nil {
		t.Errorf("after it was cancelled: %v", effects)
	}
}

// TestNothingIsLost sees that whatever goes wrong brings no network.
func TestNothingIsLost(t *testing.T) {
	few := proto.Model{Sizes: []int{784, 10}, Hidden: "sigmoid", Output: "sigmoid", Parameters: []byte("few")}
	for what, m := range map[string]Msg{
		"several files":   Open{Name: "a.npz", Err: errors.New("2 files were dropped")},
		"a cat":           Reported{message.Report{Failed: &words.M{"it is a cat", "es ist eine Katze"}}},
		"too few weights": Reported{message.Report{Network: &message.Adopted{Model: &few}}},
		"the end":         Lost{errors.New("the program has ended")},
	} {
		s := NewState()
		s.Update(Open{Name: "cat.npz"}, Env{})
		effects := s.Update(m, Env{})
		if d := cmp.Diff([]Effect{Stop{}}, effects); d != "" || !s.Notice.Bad || !strings.HasSuffix(s.Notice.Text, "Nothing has changed.") || s.Working != "" {
			t.Errorf("%s: said %q, effects %s", what, s.Notice.Text, d)
		}
	}
}
