package alone

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/ink"
	"inkling/nn/model"
	"inkling/wasm/frame"
	"inkling/wasm/link"
	"inkling/wasm/pad"
	"inkling/wasm/reader"
)

// arrived is the message with the page's default network.
func arrived(t *testing.T) ModelArrived {
	t.Helper()
	file, err := os.ReadFile("../../site/models/" + reader.First + ".safetensors")
	if err != nil {
		t.Fatal(err)
	}
	m, err := model.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	return ModelArrived{Key: reader.First, Model: m}
}

// framed is a pad in a frame of this address, whose network has loaded.
func framed(t *testing.T, query string) (*State, []Effect) {
	t.Helper()
	s, effects := New(query, true)
	return s, append(effects, s.Update(arrived(t))...)
}

func draw(s *State, points ...ink.Point) (effects []Effect) {
	effects = s.Update(pad.PenDown{At: points[0]})
	effects = append(effects, s.Update(pad.PenMove{To: points[1:]})...)
	return append(effects, s.Update(pad.PenUp{})...)
}

var seven = []ink.Point{{X: 0.28, Y: 0.24}, {X: 0.72, Y: 0.22}, {X: 0.56, Y: 0.5}, {X: 0.46, Y: 0.8}}

// summary returns the names of the events among effects, and the other effects.
func summary(effects []Effect) string {
	var list []string
	for _, e := range effects {
		switch e := e.(type) {
		case frame.Event:
			text := string(e.Event)
			if e.Prediction != nil {
				text += " " + e.Prediction.Name
			}
			if e.Error != "" {
				text += ": " + e.Error
			}
			list = append(list, text)
		case WantLab:
			list = append(list, "lab")
		case FetchModel:
			list = append(list, "fetch "+e.Key)
		case frame.Remeasure:
			list = append(list, "measure")
		case frame.Note:
			list = append(list, e.Text)
		}
	}
	return strings.Join(list, ", ")
}

func asked(s *State, message map[string]any) string {
	message["inkling"] = frame.Version
	b, err := json.Marshal(message)
	if err != nil {
		panic(err)
	}
	return summary(s.Update(Asked{string(b)}))
}

func TestFrame(t *testing.T) {
	s, effects := framed(t, "view=pad")
	if got := summary(effects); got != "fetch pen, ready" {
		t.Errorf("at first: %q", got)
	}
	if got := summary(draw(s, seven...)); !strings.HasSuffix(got, "prediction 7") {
		t.Errorf("of a seven: %q", got)
	}
	for _, c := range []struct {
		ask  map[string]any
		want string
	}{
		{map[string]any{"id": 2, "do": "set", "settings": map[string]any{"reader": "book"}}, "fetch book, answer, prediction"},
		{map[string]any{"id": 4, "do": "set", "settings": map[string]any{"reader": "pen"}}, "answer, prediction 7"},
		{map[string]any{"id": 5, "do": "clear"}, "answer, prediction"},
		{map[string]any{"id": 6, "do": "hello"}, "measure, answer, ready"},
		{map[string]any{"id": 7, "do": "nonsense"}, `answer: do is "nonsense", which is not a command`},
		{map[string]any{"id": 8, "do": "train"}, "lab"},
		{map[string]any{"id": 9, "do": "clear"}, ""}, // in its order
	} {
		if got := asked(s, c.ask); got != c.want {
			t.Errorf("%v: %q, want %q", c.ask, got, c.want)
		}
	}
	h, err := ReadHandover(s.HandOver(false))
	if err != nil || len(h.Left) != 2 || !h.Ready || h.Reader != "pen" {
		t.Errorf("%+v, %v", h, err)
	}
}

// TestForeignMessages sends messages for other recipients.
func TestForeignMessages(t *testing.T) {
	s, _ := framed(t, "view=pad&host=iframe-resizer")
	for _, text := range []string{`"hello"`, `{"a": 1}`, `null`, `7`} {
		if got := summary(s.Update(Asked{text})); got != "" {
			t.Errorf("%s: %q", text, got)
		}
	}
	if got := summary(s.Update(Asked{`"[iFrameSizer]a:8:false"`})); got != "measure" {
		t.Errorf("the greeting of the script that sizes the frame: %q", got)
	}
	if got := summary(s.Update(Measured{300, 200})); got != "[iFrameSizer]a:200:300:size" {
		t.Errorf("the size: %q", got)
	}
}

// TestAddresses checks which addresses need the lab at once.
func TestAddresses(t *testing.T) {
	drawing := "ink=" + link.EncodeStrokes([]ink.Stroke{seven})
	for query, lab := range map[string]bool{
		"": false, "view=pad": false, drawing: false, "reader=book&theme=dark&origin=http://a.org": false, "hide=bars,seen&lock=reader": false,
		"note=Draw+a+7": true, "hide=train": true, "eta=1": true, "nonsense=1": true, "preset=book": true,
	} {
		_, effects := New(query, true)
		if got := strings.Contains(summary(effects), "lab"); got != lab {
			t.Errorf("%q wants the lab: %t", query, got)
		}
		if _, effects = New(query, false); strings.Contains(summary(effects), "lab") {
			t.Errorf("%q: the page itself requests the lab", query)
		}
	}
	s, _ := New("lock=reader&reader=book", true)
	if s.Update(ChooseReader{"pen"}); s.Reader != "book" {
		t.Error("a locked choice was changed")
	}
}

func TestMissingNetwork(t *testing.T) {
	s, _ := New("", true)
	effects := s.Update(ModelArrived{Key: reader.First, Err: errors.New("the server answers 404")})
	if got := summary(effects); got != "ready" || s.Missing[reader.First] != "This network could not be loaded: the server answers 404. Choose it again to try once more." {
		t.Errorf("%q, %q", got, s.Missing[reader.First])
	}
	if got := summary(s.Update(ChooseReader{reader.First})); got != "fetch pen" || s.Missing[reader.First] != "" {
		t.Errorf("chosen again: %q, %q", got, s.Missing[reader.First])
	}
}

// TestHandover copies the state of a pad to another.
func TestHandover(t *testing.T) {
	s, _ := framed(t, "")
	draw(s, seven...)
	s.Update(pad.Clear{})
	draw(s, seven[:2]...)
	draw(s, seven[1:]...)
	for _, m := range []Msg{pad.Undo{}, pad.SetStep{Step: pad.Thickness}, pad.ShowSteps{Open: true}, pad.Break{Slider: pad.Sliders[2], Value: 5}, pad.KeyDown{Key: "ArrowLeft"}} {
		s.Update(m)
	}
	h, err := ReadHandover(s.HandOver(true))
	if err != nil || !h.Moved {
		t.Fatalf("%+v, %v", h, err)
	}
	other, _ := framed(t, "")
	other.Pad.TakeOver(h.Pad)
	other.Pad.Read(other.env())
	same := func() {
		t.Helper()
		if d := cmp.Diff(s.Pad.HandOver(), other.Pad.HandOver()); d != "" {
			t.Error(d)
		}
		if d := cmp.Diff(s.Pad.Output, other.Pad.Output); d != "" {
			t.Error(d)
		}
	}
	same()
	for _, m := range []Msg{pad.Redo{}, pad.Undo{}, pad.Undo{}, pad.Undo{}, pad.Redo{}, pad.Clear{}} {
		s.Update(m)
		other.Update(m)
		same()
	}
}

// TestBusy checks that the lab waits for the end of a stroke.
func TestBusy(t *testing.T) {
	s, _ := framed(t, "")
	s.Update(pad.PenDown{At: seven[0]})
	if !s.Busy() {
		t.Error("the stroke in progress is not reported")
	}
	if s.Update(pad.PenUp{}); s.Busy() {
		t.Error("the stroke is still in progress")
	}
}
