package lab

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/ink"
	"inkling/nn/recipe"
	"inkling/wasm/archive"
	"inkling/wasm/hints"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
	"inkling/wasm/shortcuts"
)

func pressKey(s *State, key string) []Effect { return s.Update(shortcuts.Press{Key: key}) }

// TestTrainingByKeys trains, pauses, resumes and steps with keys, as with the buttons.
func TestTrainingByKeys(t *testing.T) {
	b := (&testBrowser{storage: archive.NewMemory()}).open("a")
	last := func(key string, want proto.Command) {
		t.Helper()
		b.posts = nil
		b.do(shortcuts.Press{Key: key})
		if len(b.posts) == 0 || !isLike(b.posts[len(b.posts)-1], want) {
			t.Errorf("%s posts %+v, expected %T", key, b.posts, want)
		}
	}
	last("t", &proto.Train{})
	b.report(0, changed(proto.Training))
	last("t", &proto.Pause{})
	b.report(0, changed(proto.Paused))
	last("s", &proto.Step{})
	last("e", &proto.StepEpoch{})
	last("t", &proto.Resume{})
	b = (&testBrowser{storage: archive.NewMemory()}).open("b")
	twoEpochs(b)
	want := runs.TrainOn{Do: &proto.Step{}} // as the button does
	if d := cmp.Diff(Msg(want), b.pressed(shortcuts.Step)); d != "" {
		t.Errorf("a step after the end of a run: %s", d)
	}
}

func TestDrawingByKeys(t *testing.T) {
	s := opened()
	stroke(s, ink.Point{X: 0.2, Y: 0.2}, ink.Point{X: 0.8, Y: 0.8})
	for _, c := range []struct {
		key  string
		want int
	}{{"c", 0}, {"z", 1}, {"u", 0}, {"r", 1}} {
		if pressKey(s, c.key); len(s.Pad.Strokes) != c.want {
			t.Errorf("after %s: %d strokes, expected %d", c.key, len(s.Pad.Strokes), c.want)
		}
	}
	s.Update(pad.KeyDown{Key: "ArrowLeft"})
	if pressKey(s, "c"); len(s.Pad.Strokes) != 1 {
		t.Error("a key clears the pad while the keyboard draws")
	}
}

func TestDigits(t *testing.T) {
	s := opened()
	s.Update(shortcuts.Press{Key: "2", Code: "Digit2"})
	if s.Form.Preset != recipe.Presets[1].Key {
		t.Errorf("2 chooses %s", s.Form.Preset)
	}
	want := []Effect{OpenHash{"#lab/" + places[1].name}}
	if d := cmp.Diff(want, s.Update(shortcuts.Press{Key: "\"", Code: "Digit2", Shift: true})); d != "" {
		t.Error(d)
	}
	follow(s, "#lab?v=1&lock=preset,draw,buttons&hide="+places[0].name)
	before := s.Form.Preset
	if s.Update(shortcuts.Press{Key: "1", Code: "Digit1"}); s.Form.Preset != before {
		t.Error("a key changes a locked preset")
	}
	for _, key := range []string{"t", "s", "e"} {
		for _, e := range pressKey(s, key) {
			if p, ok := e.(runs.Post); ok {
				t.Errorf("%s posts %+v, though the buttons are locked", key, p)
			}
		}
	}
	if d := cmp.Diff(want, s.Update(shortcuts.Press{Key: "!", Code: "Digit1", Shift: true})); d != "" {
		t.Errorf("with the first panel hidden: %s", d)
	}
}

// TestKeysElsewhere checks that frames and other views have no shortcuts.
func TestKeysElsewhere(t *testing.T) {
	frame := NewFrame("view=lab")
	frame.Update(FrameOpened{"view=lab"})
	share := opened()
	follow(share, "#share")
	for name, s := range map[string]*State{"a frame": frame, "another view": share} {
		for _, key := range []string{"t", "?", "p"} {
			if e := s.ofShortcuts(s.Shortcuts.Update(shortcuts.Press{Key: key}, s.shortcutsEnv())); e != nil {
				t.Errorf("in %s, %s does %v", name, key, e)
			}
		}
	}
}

// TestHintsFollow does what the hints say.
func TestHintsFollow(t *testing.T) {
	s := opened()
	s.Update(hints.Begin{})
	var kept bool
	do := func(m Msg) {
		for _, e := range s.Update(m) {
			_, keep := e.(hints.Keep)
			kept = kept || keep
		}
	}
	do(pad.PenDown{})
	do(runs.Press{Do: &proto.Train{}})
	s.Update(Reported{0, changed(proto.Training)})
	do(AddressChanged{"#lab/inside"})
	if kept || !s.Hints.Shown() {
		t.Error("the last hint is not shown")
	}
	if do(pad.Break{Slider: pad.Sliders[0], Value: 3}); !kept || s.Hints.Shown() {
		t.Error("the hints stay after the visitor has used everything")
	}
}

func TestHintsStayAway(t *testing.T) {
	for hash, want := range map[string]bool{
		"": true, "#lab": true, "#lab/train": true, "#lab?lang=de": true, "#lab?v=1&lang=de": true,
		"#lab?v=1&eta=1": false, "#lab?hide=log": false, "#lab?note=Train.": false, "#lab?run=begin": false,
	} {
		if got := invites(hash); got != want {
			t.Errorf("hints at %q: %v", hash, got)
		}
	}
	s := opened()
	s.Update(hints.Begin{})
	follow(s, "#lab?v=1&note=Train.")
	if s.Hints.Shown() {
		t.Error("hints stay when a link with a note is followed")
	}
	frame := NewFrame("view=lab")
	frame.Update(FrameOpened{"view=lab"})
	if frame.Update(hints.Begin{}); frame.Hints.Shown() {
		t.Error("a frame has hints")
	}
}
