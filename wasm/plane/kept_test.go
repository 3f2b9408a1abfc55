package plane

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"inkling/nn/plane"
	"inkling/nn/plane/line"
	"inkling/wasm/plane/colour"
	"inkling/wasm/plane/message"
	"inkling/wasm/plane/run"
	"inkling/wasm/plane/runs"
	"inkling/wasm/plane/sweep"
	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

// train trains some epochs, one by one.
func (b *visitor) train(epochs int) {
	for range epochs {
		b.send(Epoch{})
	}
	b.settle()
}

// TestRunsAreKept trains runs, goes back, and changes settings and weights: each run has a row.
func TestRunsAreKept(t *testing.T) {
	b := open(t, "")
	b.settle()
	list := b.state.Runs
	b.send(Begin{})
	b.settle()
	if len(list.Runs) != 0 {
		t.Fatal("a network that was not trained is kept")
	}
	b.train(2)
	b.train(3)
	if len(list.Runs) != 1 || list.Runs[0].Epochs != 5 || !strings.Contains(b.kept, "epochs=5 ") {
		t.Fatalf("after 5 epochs: %v", list.Runs)
	}
	if r, f := list.Runs[0], b.state.Frame; r.Test.Correct != f.Test.Right || r.Training.Cost != f.Training.Cost || r.ID != 1 || !r.Repeatable() || len(r.History) != len(f.History) {
		t.Errorf("%+v, expected the numbers of %+v", r, f)
	}
	b.send(Change{"eta", "0.1"}) // which begins no network
	b.train(1)
	if len(list.Runs) != 2 || list.Runs[0].Epochs != 5 || list.Runs[0].Altered || list.Runs[1].Epochs != 6 || !list.Runs[1].Altered || list.Runs[1].Repeatable() {
		t.Errorf("after a change: %+v", list.Runs)
	}
	b.send(Change{"noise", "20"})
	b.settle()
	b.send(Play{}) // these tests do not run
	b.train(4)
	b.send(Choose{"slope"})
	b.settle()
	if len(list.Runs) != 3 || list.Runs[2].Settings.Noise != 20 || list.Runs[2].Epochs != 4 {
		t.Errorf("after another setting: %+v", list.Runs)
	}
	b.send(Change{"eta", "1000"})
	b.settle()
	b.send(Begin{})
	b.train(1)
	if r := list.Runs[len(list.Runs)-1]; !r.Diverged || r.Repeatable() {
		t.Errorf("of a run that diverged: %+v", r)
	}
	later := open(t, "")
	later.send(OfRuns{runs.Recalled{Text: b.kept}})
	if got := later.state.Runs.Runs; len(got) != len(list.Runs) {
		t.Fatalf("%d runs are recalled, expected %d", len(got), len(list.Runs))
	}
	for i, r := range later.state.Runs.Runs {
		if want := list.Runs[i]; r.Encode() != want.Encode() || !slices.Equal(r.Picture, want.Picture) || !slices.Equal(r.History, want.History) {
			t.Errorf("%s\nexpected %s", r.Encode(), want.Encode())
		}
	}
}

// TestRepeat repeats runs of several sets from their lines, with the network that is shown at the time.
func TestRepeat(t *testing.T) {
	for _, query := range []string{"set=spiral&hidden=4", "set=clouds&classes=3&cost=log-likelihood", "set=sine", "set=points&drawn=gAgAAhAgABhAhAAhAgAB"} {
		b := open(t, query)
		b.settle()
		b.train(3)
		b.send(Batch{})
		b.settle()
		b.send(OfRuns{runs.Choose{ID: 1}})
		b.send(OfRuns{runs.CopyLine{}})
		want := b.state.Network().Clone()
		b.send(Choose{"moons"})
		b.settle()
		b.send(OfRuns{runs.TypeLine{Text: b.copied}})
		b.send(OfRuns{runs.RunLine{}})
		if !b.state.Running {
			t.Errorf("%s: the line does not train", query)
		}
		b.settle()
		if html := b.html(); b.state.Running || !slices.Equal(b.state.Network().Bytes(), want.Bytes()) || !strings.Contains(html, "Same results") {
			t.Errorf("%s: the repetition differs: %+v", query, b.state.Runs.Repeat.Found)
		}
		if n := len(b.state.Runs.Runs); n != 1 {
			t.Errorf("%s: the repetition is kept as another run: %d", query, n)
		}
		b.send(OfRuns{runs.TypeLine{Text: strings.Replace(b.copied, "training-points=", "training-points=9", 1)}})
		b.send(OfRuns{runs.RunLine{}})
		b.settle()
		if html := b.html(); !strings.Contains(html, "The results differ. Training points: here ") {
			t.Errorf("%s: altered results are called the same", query)
		}
		b.send(OfRuns{runs.RunLine{}})
		b.send(Begin{})
		if html := b.html(); !strings.Contains(html, "was ended before the last epoch") || b.state.Running {
			t.Errorf("%s: the page does not say that the repetition was ended", query)
		}
		b.send(OfRuns{runs.TypeLine{Text: "inkling 2"}})
		b.send(OfRuns{runs.RunLine{}})
		if html := b.html(); !strings.Contains(html, "line of version") {
			t.Errorf("%s: a wrong line is not reported", query)
		}
	}
}

// TestRunsAreEdited renames, deletes, restores, compares and opens runs, in both languages.
func TestRunsAreEdited(t *testing.T) {
	b := open(t, "")
	for _, eta := range []string{"0.1", "0.2", "0.3"} {
		b.send(Change{"eta", eta})
		b.send(Begin{})
		b.train(2)
	}
	list := b.state.Runs
	if got := fmt.Sprint(runs.Differing(list.Runs)); got != "[eta]" {
		t.Errorf("the runs differ in %s", got)
	}
	b.send(OfRuns{runs.Toggle{Open: true}})
	b.send(OfRuns{runs.Choose{ID: 2}})
	b.send(OfRuns{runs.BeginRename{}})
	b.send(OfRuns{runs.Rename{Name: "  fast "}})
	b.send(OfRuns{runs.Compare{ID: 1, On: true}})
	b.send(OfRuns{runs.Compare{ID: 3, On: true}}) // the one in progress
	for l, want := range map[words.Language][]string{
		words.English: {"fast", "Learning rate 0.1", "This run", "Run 1", "Settings that differ", "The line of fast", "Output of Run 1"},
		words.German:  {"fast", "Lernrate 0,1", "Dieser Lauf", "Lauf 1", "Einstellungen, die sich unterscheiden", "Ausgabe von: Lauf 1"},
	} {
		uitest.Speak(t, l)
		html := b.html()
		for _, text := range want {
			if !strings.Contains(html, text) {
				t.Errorf("the page does not say %q", text)
			}
		}
		if n := strings.Count(html, "<figure"); n != 2 {
			t.Errorf("%d outputs are compared, expected 2", n)
		}
	}
	uitest.Speak(t, words.English)
	b.send(OfRuns{runs.Delete{}})
	if len(list.Runs) != 2 || list.Chosen != 0 || strings.Contains(b.kept, "fast") || !strings.Contains(b.html(), "Deleted: fast.") {
		t.Errorf("after deleting: %v", list.Runs)
	}
	b.send(OfRuns{runs.Undo{}})
	if len(list.Runs) != 3 || list.Runs[1].Name != "fast" || list.Chosen != 2 {
		t.Errorf("after undoing: %v", list.Runs)
	}
	b.send(OfRuns{runs.OpenRun{}})
	b.settle()
	if b.state.Settings.Eta != 0.2 || b.state.Running || b.address != "set=circle&eta=0.2" {
		t.Errorf("opened: %s", b.address)
	}
	for i := range runs.Most + 5 {
		list.Add(run.Run{Line: line.Line{Settings: plane.Default(), Epochs: 100 + i}}, 0)
	}
	if len(list.Runs) != runs.Most || list.Runs[0].Name != "fast" {
		t.Errorf("%d runs are kept; the first is %s", len(list.Runs), list.Runs[0].Name)
	}
}

// TestSweep trains a setting over values, with one that cannot be and one that diverges, and stops.
func TestSweep(t *testing.T) {
	b := open(t, "set=slope")
	b.settle()
	do := func(m sweep.Msg) { b.send(OfSweep{m}) }
	for text, want := range map[string]string{
		"0.01; x": `eta: "x" is not a number`, "0.01": "1 values, expected 2 to 20", "": "0 values", "0.01; 0.010": "1 values",
	} {
		do(sweep.Type{Text: text})
		if do(sweep.Start{}); !strings.HasPrefix(b.state.Sweep.Problem.String(), want) || b.state.Sweep.Busy() {
			t.Errorf("%q: %s, expected %s", text, b.state.Sweep.Problem, want)
		}
	}
	do(sweep.Type{Text: "0,01; 0,03; 900"})
	do(sweep.TypeEpochs{Text: "20"})
	do(sweep.Start{})
	if html := b.html(); !strings.Contains(html, "Training run 1 of 3: Learning rate 0.01") {
		t.Error("the page does not say what is in training")
	}
	b.sweep()
	s := b.state.Sweep
	if s.Busy() || len(s.Results) != 3 || !s.Results[2].Run.Diverged || s.Results[0].Run.Epochs != 20 || b.sweeper != nil {
		t.Fatalf("%+v", s.Results)
	}
	for _, r := range s.Results[:2] {
		n, want, err := r.Run.Line.Train(nil)
		if err != nil || n == nil {
			t.Fatal(err)
		}
		for _, f := range r.Run.Compare(want) {
			if !f.Same() {
				t.Errorf("%s: %+v", r.Value, f)
			}
		}
	}
	if n := len(b.state.Runs.Runs); n != 3 || b.state.Settings.Eta != 0.01 || b.state.Frame.Epoch != 0 {
		t.Errorf("%d runs are kept, and the network that is shown is at epoch %d", n, b.state.Frame.Epoch)
	}
	if html := b.html(); strings.Count(html, "lowest cost") != 1 || strings.Count(html, "picture-of-run") != 6 || !strings.Contains(html, "diverged") {
		t.Errorf("the table of results is not complete: %d, %d", strings.Count(html, "lowest cost"), strings.Count(html, "picture-of-run"))
	}
	do(sweep.Start{})
	do(sweep.Stop{})
	b.sweep()
	if s.Busy() || len(s.Results) != 0 {
		t.Error("a sweep that was stopped goes on")
	}
	for _, key := range sweep.Keys(plane.Default()) {
		do(sweep.Choose{Key: key})
		b.send(Choose{"clouds"})
		do(sweep.TypeEpochs{Text: "1"})
		if do(sweep.Start{}); !s.Busy() {
			t.Errorf("%s: the values to begin with cannot be used: %s", key, s.Problem)
		}
		do(sweep.Stop{})
		for len(b.swept) > 0 {
			<-b.swept
		}
	}
}

// TestAdvice lets networks go wrong, and takes the advice.
func TestAdvice(t *testing.T) {
	for _, c := range []struct {
		query  string
		epochs int
		title  string
		change string
	}{
		{"set=slope&eta=100", 1, "Training diverged", "eta=10"},
		{"set=circle&eta=0.000003", 3, "Learning is slow", "eta=0.0003"},
		{"set=circle&hidden=6,6,6,6&activation=sigmoid", 3, "Vanishing gradient", "activation=tanh"},
		{"set=clouds&hidden=4&init=large", 10, "Saturated units", "init=scaled"},
		{"set=circle&hidden=8,8&activation=relu&eta=3", 8, "Dead units", "activation=tanh"},
		{"set=xor&points=20&noise=50&hidden=16,16&test=50&eta=0.1", 200, "Overfitting", "lambda=1"},
	} {
		b := open(t, c.query)
		b.settle()
		if strings.Contains(c.query, "clouds") { // whose points are on both sides of the line of this unit, and none near it
			for from := range 2 {
				b.send(ChooseNumber{message.Place{Unit: 1, From: from}})
				b.send(SetNumber{"30"})
			}
		}
		b.train(c.epochs)
		a, ok := b.state.advice()
		if !ok || a.Title != c.title || fmt.Sprint(a.Changes[0][0], "=", a.Changes[0][1]) != c.change {
			t.Errorf("%s: %+v; signs %+v", c.query, a, b.state.Frame.Signs)
			continue
		}
		if html := b.html(); !strings.Contains(html, c.title) || !strings.Contains(html, a.Button) {
			t.Errorf("%s: the page does not say %q", c.query, c.title)
		}
		b.send(TakeAdvice{a.Changes})
		if got := b.state.Settings.Get(a.Changes[0][0]); got != a.Changes[0][1] {
			t.Errorf("%s: after the advice: %s", c.query, got)
		}
	}
}

// TestNoAdvice trains the presets: there is nothing to find fault with.
func TestNoAdvice(t *testing.T) {
	for _, p := range plane.Presets {
		b := open(t, "set="+p.Key)
		b.settle()
		for range 20 {
			b.train(4)
			if a, ok := b.state.advice(); ok {
				t.Errorf("%s after %d epochs: %+v", p.Key, b.state.Frame.Epoch, a)
				break
			}
		}
	}
}

// TestPictures draws the pictures of runs with one output, several, and a curve, whose colours are those of the large picture.
func TestPictures(t *testing.T) {
	p := colour.NewPalette(colour.Shade{100, 100, 100, 255})
	for _, query := range []string{"set=circle", "set=xor&cost=cross-entropy", "set=clouds&classes=3", "set=clouds&classes=4&cost=log-likelihood"} {
		b := open(t, query)
		b.settle()
		b.train(3)
		large, side := b.state.surface(p)
		for _, key := range []string{"0", "1"} {
			pixels := p.PaintRun(b.state.findRun(key))
			if len(pixels) != 4*run.Side*run.Side {
				t.Fatalf("%s: %d bytes", query, len(pixels))
			}
			for k := range run.Side * run.Side {
				row, column := k/run.Side*side/run.Side, k%run.Side*side/run.Side
				for c := range 4 {
					if d := int(pixels[4*k+c]) - int(large[4*(row*side+column)+c]); d < -8 || d > 8 {
						t.Fatalf("%s: pixel %d is %v, in the large picture %v", query, k, pixels[4*k:4*k+4], large[4*(row*side+column):][:4])
					}
				}
			}
		}
	}
	b := open(t, "set=sine")
	b.settle()
	b.train(100)
	r := b.state.findRun("1")
	pixels := p.PaintRun(r)
	for x := range run.Side {
		level := (0.5 - float64(b.state.Frame.Large[2*x])/3) * run.Side
		if y := min(run.Side-1, max(0, int(level))); pixels[4*(y*run.Side+x)] != colour.Hues[1][0] && pixels[4*(max(0, y-1)*run.Side+x)] != colour.Hues[1][0] && pixels[4*(min(run.Side-1, y+1)*run.Side+x)] != colour.Hues[1][0] {
			t.Errorf("the curve is not at %d, %d", x, y)
		}
	}
	if b.state.findRun("7") != nil || b.state.findRun("x") != nil || b.state.findRun("sweep-0") != nil {
		t.Error("there are pictures of runs that do not exist")
	}
}
