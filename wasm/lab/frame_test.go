package lab

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/model"
	"inkling/nn/recipe"
	"inkling/wasm/frame"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
)

// framedWith returns the state of a frame with this address, and the events that it has sent once
// its network is loaded.
func framedWith(query string) (*State, []frame.Event) {
	s := NewFrame(query)
	effects := s.Update(FrameOpened{query})
	preset, _ := recipe.FindPreset(firstReader)
	effects = append(effects, s.Update(ModelArrived{Key: firstReader, Model: &model.Model{Network: preset.Settings.Network(dataset.MNIST), Settings: preset.Settings}})...)
	return s, eventsOf(effects)
}

func eventsOf(effects []Effect) (list []frame.Event) {
	for _, e := range effects {
		if t, ok := e.(frame.Event); ok {
			list = append(list, t)
		}
	}
	return list
}

func askedBy(s *State, text string) []frame.Event { return eventsOf(s.Update(Asked{text})) }

func TestFrameViews(t *testing.T) {
	for view, shown := range map[string]string{"": "draw", "pad": "draw", "train": "train", "compare": "train runs", "inspect": "inside", "browse": "draw browse", "photo": "draw photo", "nowhere": "draw",
		"lab": "draw hand train runs inside browse photo", "train&hide=train": ""} {
		s, events := framedWith("view=" + view)
		var got []string
		for _, l := range panels {
			if s.shows(l.name) {
				got = append(got, l.name)
			}
		}
		if text := strings.Join(got, " "); text != shown || s.Route.View != Lab {
			t.Errorf("%s shows %q, expected %q", view, text, shown)
		}
		if len(events) != 1 || events[0].Event != frame.Ready {
			t.Errorf("%s reports %v", view, events)
		}
		if (s.Address.NotFound != "") != (view == "nowhere") {
			t.Errorf("%s: %q", view, s.Address.NotFound)
		}
	}
}

func TestFrameReports(t *testing.T) {
	s, _ := framedWith("view=lab")
	events := eventsOf(s.Update(pad.PenDown{At: ink.Point{X: 0.2, Y: 0.2}}))
	events = append(events, eventsOf(s.Update(pad.PenMove{To: []ink.Point{{X: 0.8, Y: 0.8}}}))...)
	events = append(events, eventsOf(s.Update(pad.PenUp{}))...)
	last := events[len(events)-1]
	if class, _ := s.Pad.Answer(); last.Event != frame.Predicted || last.Prediction.Class != class || !cmp.Equal(last.Prediction.Outputs, s.Pad.Output) {
		t.Errorf("%v", events)
	}
	if events := askedBy(s, `{"inkling":1,"id":3,"do":"clear"}`); len(events) != 2 || events[0].ID != 3 || events[1].Prediction != nil {
		t.Errorf("a cleared pad: %v", events)
	}
	s.Update(runs.Press{Do: &proto.Train{}})
	events = nil
	for _, r := range []proto.Report{changed(proto.Training),
		{Body: &proto.EpochDone{Epoch: nn.EpochResult{Epoch: 0, Correct: 9137, Total: 10000}, Seconds: 1}}, changed(proto.Finished)} {
		events = append(events, eventsOf(s.Update(Reported{0, r}))...)
	}
	if len(events) != 2 || events[0].Event != frame.EpochDone || events[0].Epoch.Correct != 9137 || events[1].Event != frame.Finished || events[1].Epoch.Epoch != 0 {
		t.Errorf("%v", events)
	}
}

func TestFrameCommands(t *testing.T) {
	s, _ := framedWith("view=train&lock=eta")
	answer := func(text string) string {
		for _, e := range askedBy(s, text) {
			if e.Event == frame.Answer {
				return e.Error + strings.Join(e.Notes, "; ")
			}
		}
		return "no answer"
	}
	for text, want := range map[string]string{
		`{"inkling":1,"do":"set","settings":{"eta":0.25}}`: "",
		`{"inkling":1,"do":"pause"}`:                       "",
		`{"inkling":1,"do":"eval"}`:                        `do is "eval", which is not a command`,
		`{"do":"train"}`:                                   "no answer",
		`"[iFrameSizer]a:b"`:                               "no answer",
		`{"inkling":1,"do":"set","settings":{"what":1}}`:   `"what" is not a known key`,
	} {
		if got := answer(text); got != want {
			t.Errorf("%s: %q, expected %q", text, got, want)
		}
	}
	if edit(s, "eta", "9"); s.Form.Text["eta"] != "0.25" {
		t.Errorf("the author's eta is %s", s.Form.Text["eta"])
	}
	events := askedBy(s, `{"inkling":1,"id":1,"do":"model"}`)
	if m, err := model.Decode(events[0].Model); err != nil || m.Network.Sizes[1] != 256 {
		t.Errorf("%v", err)
	}
}

// FuzzAsked checks that a frame survives all messages.
func FuzzAsked(f *testing.F) {
	f.Add(`{"inkling":1,"id":7,"do":"set","settings":{"eta":0.5,"layers":[30,16],"ink":"AQICAgI","preset":"good"}}`)
	f.Add(`{"inkling":1,"do":"train"}`)
	s, _ := framedWith("view=lab")
	f.Fuzz(func(t *testing.T, text string) {
		s.Update(Asked{text})
		if _, ok := s.Form.Settings(); !ok {
			t.Errorf("%q makes the form invalid: %v", text, s.Form.Errors())
		}
	})
}
