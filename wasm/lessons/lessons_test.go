package lessons

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/model"
	"inkling/wasm/frame"
	"inkling/wasm/learn"
	"inkling/wasm/learn/exercise"
	"inkling/wasm/learn/lessons/backprop"
	"inkling/wasm/learn/lessons/exercises"
	"inkling/wasm/proto"
	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

// TestArriving follows links.
func TestArriving(t *testing.T) {
	s := NewState()
	for _, step := range []struct {
		hash, page string
		want       []Effect
	}{
		{"#learn/perceptron", "perceptron", []Effect{Title{"A perceptron and a sigmoid unit · Inkling"}, ShowHeading{}}},
		{"#lab/train", "perceptron", nil},
		{"#learn", "", []Effect{Title{"Learn · Inkling"}, ShowHeading{}}},
		{"#learn/nowhere", "nowhere", []Effect{Title{"Learn · Inkling"}, ShowHeading{}}},
	} {
		effects := s.Update(AddressChanged{step.hash, true})
		if d := cmp.Diff(step.want, effects); d != "" || s.Learn.Page != step.page {
			t.Errorf("%s shows %q: %s", step.hash, s.Learn.Page, d)
		}
	}
	if d := cmp.Diff([]Effect{Title{"Learn · Inkling"}}, NewState().Update(AddressChanged{"#learn", false})); d != "" {
		t.Error("the page was opened:", d)
	}
}

// TestAddress shows the note of a link's author, and its problems.
func TestAddress(t *testing.T) {
	s := NewState()
	uitest.Speak(t, words.German)
	s.Update(AddressChanged{Hash: "#learn/matrices?lang=de&note=Lies+das.&hide=navigation&nonsense=1"})
	html := uitest.HTML(&Page{State: s, Send: func(Msg) {}})
	for _, want := range []string{"Lies das.", "nonsense", "Ein Netz besteht aus Matrizen"} {
		if !strings.Contains(html, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if !s.Hide {
		t.Error("the navigation is shown")
	}
	if s.Update(DismissProblems{}); s.Problems != nil {
		t.Error("the problems were not dismissed")
	}
}

// TestTitleIsInTheLanguage gives the document another title with another language.
func TestTitleIsInTheLanguage(t *testing.T) {
	s := NewState()
	s.Update(AddressChanged{Hash: "#learn/matrices"})
	uitest.Speak(t, words.German)
	effects := s.Update(learn.Spoken{})
	if want := (Title{"Ein Netz besteht aus Matrizen · Inkling"}); len(effects) != 1 || effects[0] != want {
		t.Errorf("effects %v, want %v at the end", effects, want)
	}
}

func framed(t *testing.T, query string) (s *State, events []frame.Event) {
	t.Helper()
	s = NewState()
	return s, eventsOf(s.Update(Opened{query}))
}

func eventsOf(effects []Effect) (list []frame.Event) {
	for _, e := range effects {
		if t, ok := e.(frame.Event); ok {
			list = append(list, t)
		}
	}
	return list
}

// TestFrame answers the embedding page.
func TestFrame(t *testing.T) {
	for _, view := range []string{"learn", "learn/backprop"} {
		s, events := framed(t, "view="+view+"&lang=de")
		if len(events) != 1 || events[0].Event != frame.Ready || events[0].View != view || "learn/"+s.Learn.Page != view && s.Learn.Page != "" {
			t.Errorf("%s shows %q and reports %+v", view, s.Learn.Page, events)
		}
	}
	s, _ := framed(t, "view=learn/backprop&host=iframe-resizer")
	for _, c := range []struct{ text, want string }{
		{`{"inkling":1,"id":1,"do":"hello"}`, "answer ready"},
		{`{"inkling":1,"id":2,"do":"train"}`, "answer: this frame shows lessons, which have no pad and no training; use the view pad, train or lab"},
		{`{"inkling":1,"id":3,"do":"nonsense"}`, `answer: do is "nonsense", which is not a command`},
		{`{"a":1}`, ""},
	} {
		var got []string
		for _, e := range eventsOf(s.Update(Asked{c.text})) {
			text := string(e.Event)
			if e.Error != "" {
				text += ": " + e.Error
			}
			got = append(got, text)
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
	if d := cmp.Diff([]Effect{frame.Remeasure{}}, s.Update(Asked{`"[iFrameSizer]a:8:false"`})); d != "" {
		t.Error("the greeting of the script that sizes the frame:", d)
	}
	if effects := s.Update(Measured{300, 200}); len(effects) != 1 {
		t.Errorf("the size: %v", effects)
	}
}

// TestExerciseIsReported solves an exercise in a frame, which reports it to the surrounding page, and
// in a page of its own, which does not.
func TestExerciseIsReported(t *testing.T) {
	inFrame, _ := framed(t, "view=learn/exercises")
	for s, want := range map[*State][]frame.Event{
		inFrame:    {{Event: frame.ExerciseDone, Exercise: &frame.Exercise{Page: "exercises", Name: "evaluate", Right: true, Tries: 1}}},
		NewState(): nil,
	} {
		s.Update(exercises.Fill{Blank: exercise.Evaluate, Text: "np.argmax(a)"})
		s.Update(exercises.TryAnswer{Blank: exercise.Evaluate})
		asked := &proto.Check{Blank: exercise.Evaluate, Answer: "np.argmax(a)"}
		got := eventsOf(s.Update(learn.Reported{Report: proto.Report{Question: asked, Body: &proto.Checked{Right: true}}}))
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("(-want +got):\n%s", d)
		}
	}
}

// TestNetwork loads for the lesson that shows it, or gives the reason why it does not.
func TestNetwork(t *testing.T) {
	s := NewState()
	s.Update(AddressChanged{Hash: "#learn/backprop"})
	if d := cmp.Diff([]Effect{backprop.WantNetwork{}, backprop.WantDrawing{}}, s.Update(backprop.ShowBig{Big: true})); d != "" {
		t.Fatal(d)
	}
	s.Update(ModelArrived{Err: errors.New("the server answers 404")})
	if html := uitest.HTML(&Page{State: s, Send: func(Msg) {}}); !strings.Contains(html, "the server answers 404") {
		t.Error("the page does not say why network not loaded")
	}
	s.Update(ModelArrived{Model: &model.Model{Network: nn.New([]int{784, 16, 16, 10}, nn.Sigmoid, nn.Sigmoid)}})
	if html := uitest.HTML(&Page{State: s, Send: func(Msg) {}}); !strings.Contains(html, `data-is="gradient"`) {
		t.Error("the network shows no activations")
	}
}
