package plane

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/norunners/vecty"

	"inkling/nn"
	"inkling/nn/phrase"
	"inkling/nn/plane"
	"inkling/wasm/frame"
	"inkling/wasm/plane/colour"
	"inkling/wasm/plane/message"
	"inkling/wasm/plane/runs"
	"inkling/wasm/plane/sweep"
	"inkling/wasm/plane/training"
	"inkling/wasm/ui"
	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

// A visitor carries out the effects of a page with a session in place of a worker.
type visitor struct {
	t       *testing.T
	state   *State
	orders  chan message.Order
	session *training.Session
	sweeper *training.Session // of sweeps, or nil
	swept   chan message.Order
	kept    string // all runs
	copied  string
	address string
	saved   *ui.Save
	events  []frame.Event
}

func open(t *testing.T, query string) *visitor {
	b := &visitor{t: t, state: NewState(), orders: make(chan message.Order, 1000), swept: make(chan message.Order, 100)}
	b.session = training.NewSession(training.Host{Send: func(r message.Report) { b.send(Reported{r}) }, Yield: func() {}, Now: func() time.Duration { return 0 }})
	b.send(Opened{query})
	return b
}

// send applies a message. Orders to run without an end are left out: a test trains epoch by epoch.
func (b *visitor) send(m Msg) {
	for _, e := range b.state.Update(m) {
		switch e := e.(type) {
		case Post:
			if e.Order.Kind != message.Run || e.Order.Until != nil {
				b.orders <- e.Order
			}
		case SetAddress:
			b.address = e.Query
		case ui.Save:
			b.saved = &e
		case frame.Event:
			b.events = append(b.events, e)
		case runs.Keep:
			b.kept = e.Text
		case ui.CopyText:
			b.copied = e.Text
		case sweep.Post:
			b.swept <- e.Order
		case sweep.End:
			b.sweeper = nil
		}
	}
}

// sweep lets the worker of sweeps obey.
func (b *visitor) sweep() {
	if b.sweeper == nil {
		b.sweeper = training.NewSession(training.Host{Send: func(r message.Report) { b.send(OfSweep{sweep.Reported{Report: r}}) }, Yield: func() {}, Now: func() time.Duration { return 0 }})
	}
	session := b.sweeper
	for len(b.swept) > 0 {
		orders := make(chan message.Order, 2)
		orders <- <-b.swept
		orders <- <-b.swept
		close(orders)
		session.Serve(orders)
	}
}

// html returns the page.
func (b *visitor) html() string {
	ignore := func(vecty.SyscallJSValue) {}
	return uitest.HTML(&Page{State: b.state, Send: b.send, Numbers: &Numbers{State: b.state}, Scrubber: &Scrubber{State: b.state, Send: b.send}, Parameter: &Parameter{State: b.state, Send: b.send}, Comparison: NewComparison(b.state), Mounts: Mounts{ignore, ignore, ignore, ignore}})
}

// settle lets the worker obey, and the page look at what is new.
func (b *visitor) settle() {
	b.t.Helper()
	for range 100 {
		orders := b.orders
		b.orders = make(chan message.Order, 1000)
		close(orders)
		b.session.Serve(orders)
		if !b.state.NeedsTick() {
			return
		}
		b.send(Tick{})
	}
	if !b.state.Running {
		b.t.Error("the page never stops looking")
	}
}

func TestTraining(t *testing.T) {
	b := open(t, "")
	b.settle()
	s := b.state
	if s.Frame == nil || s.Frame.Epoch != 0 || b.address != "set=circle" {
		t.Fatalf("at first: %+v, address %s", s.Frame, b.address)
	}
	first := s.Network().Clone()
	if want := s.Settings.Network(); !slices.Equal(first.Bytes(), want.Bytes()) {
		t.Error("the network has other weights than that of the settings")
	}
	for range 30 {
		b.send(Epoch{})
	}
	b.send(Batch{})
	b.settle()
	for _, p := range s.wrongPoints() {
		output := s.Network().Feedforward([]float32{p.X1, p.X2})
		if plane.Answer(output, nn.Tanh) == p.Class {
			t.Errorf("%+v is read correctly", p)
		}
	}
	if f := s.Frame; len(s.wrongPoints()) != len(f.Wrong) || f.Epoch != 30 || f.Batch != 1 || f.Test.Cost > 0.4 || slices.Equal(s.Network().Bytes(), first.Bytes()) {
		t.Errorf("after 30 epochs: %+v", f)
	}
	b.send(Begin{})
	b.settle()
	if s.Frame.Epoch != 0 || !slices.Equal(s.Network().Bytes(), first.Bytes()) {
		t.Error("the start is another")
	}
	b.send(Play{})
	if !s.Running || !s.NeedsTick() {
		t.Error("the network does not train")
	}
	b.send(SetPace{10})
	b.send(Change{"eta", "0.1"})
	if !s.Running || s.Settings.Eta != 0.1 {
		t.Error("another setting has ended training")
	}
	b.send(Play{})
	b.settle()
	if s.Running || s.NeedsTick() {
		t.Error("the network does not pause")
	}
	b.send(Play{})
	b.send(Left{})
	b.send(Opened{})
	if s.Running || s.Settings.Eta != 0.1 {
		t.Error("the page left trains on, or has other settings when it is opened again")
	}
	b.send(Lost{phrase.Phrase{Text: "gone"}})
	if s.Problem.String() != "gone" || s.NeedsTick() {
		t.Error("the end of the worker is not shown")
	}
	b.send(Begin{})
	if s.Problem.String() != "" {
		t.Error("a new beginning still shows the problem")
	}
}

// TestLayers edits the network in the picture.
func TestLayers(t *testing.T) {
	b := open(t, "")
	var shapes []string
	for _, m := range []Msg{
		AddLayer{}, Resize{0, 1}, Resize{2, -1}, Resize{2, -1}, Resize{9, 1}, SetInput{plane.Product, true}, SetInput{plane.X1, false},
		RemoveLayer{}, RemoveLayer{}, RemoveLayer{}, RemoveLayer{}, SetInput{plane.X2, false}, SetInput{plane.Product, false},
	} {
		b.send(m)
		b.settle()
		shapes = append(shapes, ui.Shape(b.state.Units()))
		if b.state.Chosen != b.state.output() {
			t.Errorf("after %T: unit %+v is shown", m, b.state.Chosen)
		}
		if b.state.Frame == nil {
			t.Fatalf("after %T: no frame", m)
		}
	}
	want := []string{
		"2-4-2-2-1", "2-5-2-2-1", "2-5-2-1-1", "2-5-2-1-1", "2-5-2-1-1", "3-5-2-1-1", "2-5-2-1-1",
		"2-5-2-1", "2-5-1", "2-1", "2-1", "1-1", "1-1",
	}
	if d := cmp.Diff(want, shapes); d != "" {
		t.Error(d)
	}
	if got := b.state.Settings.Inputs.String() + " " + b.state.Problem.String(); got != "x1x2 there are no inputs: choose at least one" {
		t.Errorf("at last: %s", got)
	}
	b.send(Change{"hidden", "2,2,2,2,2,2,2,2"})
	b.send(AddLayer{})
	if got := b.state.Problem.String(); got != "9 hidden layers, expected at most 8" || len(b.state.Settings.Hidden) != 8 {
		t.Errorf("%s, %v", got, b.state.Settings.Hidden)
	}
	b.send(Show{Unit{3, 1}})
	if b.state.Chosen != (Unit{3, 1}) {
		t.Error("a unit cannot be chosen")
	}
	b.send(Resize{3, -1})
	if b.state.Chosen != b.state.output() {
		t.Error("a unit that is gone is still shown")
	}
	b.send(Show{Unit{3, 7}})
	b.send(Choose{"nothing"})
	b.send(Choose{"spiral"})
	if s := b.state; s.Chosen != s.output() || b.address != "set=spiral" || s.Problem.String() != "" {
		t.Errorf("%+v, %s, %s", s.Chosen, b.address, s.Problem)
	}
}

// TestAddresses opens addresses, and compares what they lead to by the address of that.
func TestAddresses(t *testing.T) {
	for _, c := range []struct{ query, want, problem string }{
		{"", "set=circle", ""},
		{"set=spiral&view=plane&theme=dark&lang=de", "set=spiral", ""},
		{"hidden=8,8&set=spiral&eta=0.1", "set=spiral&hidden=8,8&eta=0.1", ""},
		{"set=sine&noise=20&hidden=", "set=sine&noise=20&hidden=", ""},
		{"inputs=x1%5e2,sin%28x1%29", "set=circle&inputs=x1%5E2,sin%28x1%29", ""},
		{"classes=3&set=clouds&cost=log-likelihood", "set=clouds&classes=3&cost=log-likelihood", ""},
		{"eta=fast&noise=10", "set=circle&noise=10", `eta: "fast" is not a number`},
		{"colour=red", "set=circle", `unknown name "colour", expected one of ` + strings.Join(plane.Keys(), ", ")},
		{"set=spiral&classes=9", "set=spiral", `classes: "9", expected a whole number from 0 to 6`},
		{"set=moons&classes=4", "set=moons", "moons has 4 classes, expected 2 to 2"},
		{"set=nowhere", "set=circle", `unknown name "nowhere", expected one of circle, xor, clouds, spiral, moons, checkerboard, rings, slope, hills, sine, step, points, curve`},
		{"set=%2", "set=circle", `"set=%2" cannot be read`},
		{"set=points", "set=points", ""},
	} {
		b := open(t, c.query)
		var problems []string
		for _, p := range b.state.Problems {
			problems = append(problems, p.String())
		}
		if got := strings.Join(problems, "; "); got != c.problem || b.address != c.want {
			t.Errorf("%s: %s (%s), want %s (%s)", c.query, b.address, got, c.want, c.problem)
		}
		if again := open(t, b.address); again.address != b.address || len(again.state.Problems) > 0 {
			t.Errorf("%s: opened again it is %s, %v", b.address, again.address, again.state.Problems)
		}
		b.settle()
		if b.state.Frame == nil && !b.state.few() {
			t.Errorf("%s: no frame", c.query)
		}
	}
}

// TestRandomMessages sends messages in random order: nothing panics, and the picture always fits the network.
func TestRandomMessages(t *testing.T) {
	for seed := range uint64(15) {
		r := rand.New(rand.NewPCG(seed, 1))
		b := open(t, "")
		p := colour.NewPalette(colour.Shade{1, 2, 3, 255})
		for range 60 {
			b.send([]Msg{
				Epoch{}, Batch{}, Play{}, Play{}, Begin{}, AddLayer{}, RemoveLayer{}, Tick{}, DismissProblems{}, Spoken{},
				Resize{r.IntN(3), r.IntN(3) - 1}, Show{Unit{r.IntN(4), r.IntN(5)}}, SetInput{1 << r.IntN(7), r.IntN(2) == 0},
				Choose{plane.Presets[r.IntN(len(plane.Presets))].Key}, SetPace{Paces[r.IntN(len(Paces))]},
				Change{plane.Keys()[r.IntN(len(plane.Keys()))], []string{"2", "0", "relu", "log-likelihood", "x", "3,4", "1000"}[r.IntN(7)]},
				Scrub{r.IntN(9) - 1}, SaveFilm{}, StopFilm{},
			}[r.IntN(19)])
			if r.IntN(3) == 0 {
				b.settle()
			}
			b.state.surface(p)
			if r.IntN(6) == 0 {
				b.html()
			}
		}
	}
}

// TestView looks for what the page must say, in both languages.
func TestView(t *testing.T) {
	for l, want := range map[words.Language][]string{
		words.English: {"The plane", "Exclusive or", "Unit 2 of hidden layer 1", "Test error", "One unit more in hidden layer 2", "log-likelihood"},
		words.German:  {"Die Ebene", "Exklusives Oder", "Einheit 2 der verborgenen Schicht 1", "Fehler beim Test", "Eine Einheit mehr in verborgener Schicht 2"},
	} {
		t.Run(string(l), func(t *testing.T) {
			uitest.Speak(t, l)
			b := open(t, "set=circle&inputs=x1,x2,x1%5E2")
			b.send(Epoch{})
			b.settle()
			b.send(Change{"noise", "x"})
			html := b.html()
			for _, text := range want {
				if !strings.Contains(html, text) {
					t.Errorf("the page does not say %q", text)
				}
			}
			for _, set := range plane.Sets {
				if !strings.Contains(html, names[set.Key].Say()) || names[set.Key].Say() == "" {
					t.Errorf("the data set %s is missing", set.Key)
				}
			}
		})
	}
}
