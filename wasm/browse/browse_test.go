package browse

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/norunners/vecty"

	"inkling/nn/dataset"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

// A page is the environment of the section: a pad, and a worker with a data set of 1,000 images in
// each of two splits. Image i is of class i modulo 10, and all its pixels are i modulo 256.
type page struct {
	State
	env        Env
	rows, cols int
}

// newPage returns a page that shows the section.
func newPage() *page {
	p := &page{State: NewState(), rows: 28, cols: 28}
	p.do(Seen{true})
	return p
}

// do sends a message, and returns what the worker is asked.
func (p *page) do(m Msg) []proto.Command { return p.receive(p.Update(m, p.env)) }

// receive puts an image onto the pad, and returns what the worker is asked.
func (p *page) receive(effects []Effect) (asked []proto.Command) {
	for _, e := range effects {
		switch e := e.(type) {
		case proto.Command:
			asked = append(asked, e)
		case Show:
			p.env.OnPad = &Picture{Split: e.Split, Number: e.Number, Name: "an image"}
		}
	}
	return asked
}

// answer plays the worker: it answers every look.
func (p *page) answer(asked []proto.Command) {
	counts := make([]int, 10)
	for class := range counts {
		counts[class] = 100
	}
	data := proto.Data{Name: "Test digits", Rows: p.rows, Cols: p.cols, Classes: strings.Split("0123456789", ""),
		Counts: [][]int{counts, make([]int, 10), counts}}
	for _, c := range asked {
		answer := proto.Report{Question: c}
		switch c := c.(type) {
		case *proto.Browse:
			b := &proto.Browsed{Data: data}
			for i := range 1000 {
				if c.Class != proto.AllClasses && c.Class != i%10 {
					continue
				}
				if b.Total >= c.From && len(b.Numbers) < c.Count {
					b.Numbers, b.Labels = append(b.Numbers, i), append(b.Labels, i%10)
					b.Pixels = append(b.Pixels, p.image(byte(i))...)
				}
				b.Total++
			}
			answer.Body = b
		case *proto.Average:
			a := &proto.Averaged{Data: data}
			for class := range data.Classes {
				a.Pixels = append(a.Pixels, p.image(byte(class))...)
			}
			answer.Body = a
		}
		p.Report(answer)
	}
}

// image is an image of one grey level.
func (p *page) image(value byte) []byte { return bytes.Repeat([]byte{value}, p.rows*p.cols) }

// loaded reports that all data has loaded.
func (p *page) loaded() []proto.Command { return p.progress(10, 2000) }

// progress reports these bytes and images, among them all training images.
func (p *page) progress(bytes, images int) []proto.Command {
	return p.receive(p.Report(proto.Report{Body: &proto.Loaded{Loading: proto.Loading{Bytes: bytes, Total: 10, Images: images, Training: 1500, Of: 1500}}}))
}

// browsing is a page with all data loaded, in a grid of 10 columns and 10 lines.
func browsing(t *testing.T) *page {
	t.Helper()
	p := newPage()
	p.answer(p.loaded())
	p.answer(p.do(FitTiles{10 * tileWidth}))
	if p.Page == nil || p.Means == nil || len(p.Page.Labels) != 100 {
		t.Fatalf("the data is here, but not shown: %+v", p.Page)
	}
	return p
}

func TestLoadingData(t *testing.T) {
	p := newPage()
	p.env.Next = "letters"
	if d := cmp.Diff([]proto.Command{&proto.Load{Settings: map[string]string{"data": "letters"}}}, p.do(Load{})); d != "" {
		t.Error(d)
	}
	if p.Loading == nil {
		t.Error("nothing shows that the data is loading")
	}
	part := proto.Loading{Bytes: 5, Total: 10, Images: 1000, Training: 500, Of: 1500}
	p.Report(proto.Report{Body: &proto.Loaded{Loading: part}})
	if d := cmp.Diff(&part, p.Loading); d != "" {
		t.Error(d)
	}
	if here := p.Failed("Gone."); !here || p.Error != "Gone." || p.Loading != nil {
		t.Errorf("wanted %t, the visitor reads %q", here, p.Error)
	}
	p.do(Load{})
	if p.Error != "" {
		t.Error("the old error still stands there")
	}
	look := proto.Look{Class: proto.AllClasses, Count: 12 * lines}
	want := []proto.Command{&proto.Browse{Look: look}, &proto.Average{}}
	if d := cmp.Diff(want, p.loaded()); d != "" || p.Loading != nil {
		t.Error(d)
	}
}

// TestRunWaits asks for data that a run waits for, which tells itself what goes wrong.
func TestRunWaits(t *testing.T) {
	p := newPage()
	p.env.Awaited = true
	p.do(Load{})
	if p.Failed("Gone.") || p.Error != "" {
		t.Errorf("the visitor reads %q", p.Error)
	}
}

// TestNobodyLooks lets the data load while its section is out of sight, also one that was never in sight: the worker is asked
// once the visitor looks.
func TestNobodyLooks(t *testing.T) {
	never := &page{State: NewState(), rows: 28, cols: 28}
	left := newPage()
	left.do(Seen{false})
	for name, s := range map[string]*page{"never in sight": never, "left": left} {
		if effects := s.loaded(); effects != nil {
			t.Errorf("%s: the section is out of sight, but asks the worker for %v", name, effects)
		}
		s.answer(s.do(Seen{true}))
		if s.Page == nil || s.Means == nil {
			t.Errorf("%s: the section is in sight, but has nothing to show", name)
		}
		if effects := s.do(Seen{true}); effects != nil {
			t.Errorf("%s: the worker is asked again for %v", name, effects)
		}
	}
}

// TestAskingOnce asks the worker again for more images, but not for more bytes of them.
func TestAskingOnce(t *testing.T) {
	p := newPage()
	for _, step := range []struct {
		bytes, images int
		asks          bool
	}{{7, 1700, true}, {8, 1700, false}, {9, 1700, false}, {9, 1800, true}, {10, 2000, true}, {10, 2000, false}} {
		if asked := p.progress(step.bytes, step.images); (asked != nil) != step.asks {
			t.Errorf("%d bytes, %d images: the worker is asked for %v", step.bytes, step.images, asked)
		}
	}
	p.do(Load{}) // a visitor who asks again is answered again
	if p.loaded() == nil {
		t.Error("the worker is not asked again after the button")
	}
}

func TestTurning(t *testing.T) {
	s := browsing(t)
	for _, step := range []struct {
		m            Msg
		from, cursor int
	}{
		{TileKey{"ArrowLeft"}, 0, 0}, // nothing is there
		{TileKey{"ArrowUp"}, 0, 0},
		{TileKey{"ArrowRight"}, 0, 1},
		{TileKey{"ArrowDown"}, 0, 11},
		{TileKey{"End"}, 0, 19},
		{TileKey{"ArrowRight"}, 0, 20},
		{TileKey{"ArrowLeft"}, 0, 19},
		{TileKey{"Home"}, 0, 10},
		{TileKey{"PageDown"}, 100, 110},
		{TileKey{"ArrowUp"}, 100, 100},
		{TileKey{"ArrowUp"}, 0, 90}, // to the screen before
		{TileKey{"ArrowDown"}, 100, 100},
		{TileKey{"PageUp"}, 0, 0},
		{TileKey{"PageUp"}, 0, 0},
		{GoTo{987}, 900, 987},
		{TileKey{"End"}, 900, 989},
		{TileKey{"PageDown"}, 900, 999},
		{TileKey{"ArrowRight"}, 900, 999},
		{TileKey{"ArrowDown"}, 900, 999},
		{GoTo{5000}, 900, 999},
		{GoTo{-100}, 0, 0},
		{ChooseClass{3}, 0, 0},
		{GoTo{99}, 0, 99},
		{TileKey{"ArrowRight"}, 0, 99}, // there are 100 of a class
		{ChooseSplit{dataset.Test}, 0, 0},
	} {
		s.answer(s.do(step.m))
		if s.Look.From != step.from || s.Cursor != step.cursor {
			t.Errorf("%T%+v: from %d, cursor %d; want %d, %d", step.m, step.m, s.Look.From, s.Cursor, step.from, step.cursor)
		}
		if s.Page.Look != s.Look {
			t.Errorf("%T%+v: wanted %+v, shown %+v", step.m, step.m, s.Look, s.Page.Look)
		}
	}
	if s.Page.Look.Split != dataset.Test || s.Means.Split != dataset.Test || s.Page.Look.Class != 3 {
		t.Error("another split or class is shown")
	}
}

// TestFittingTiles narrows the page: the image at the cursor stays in sight.
func TestFittingTiles(t *testing.T) {
	s := browsing(t)
	s.answer(s.do(GoTo{555}))
	for width, want := range map[float64]proto.Look{
		100:              {Class: proto.AllClasses, From: 540, Count: fewColumns * lines},
		5000:             {Class: proto.AllClasses, From: 480, Count: manyColumns * lines},
		8*tileWidth + 10: {Class: proto.AllClasses, From: 480, Count: 8 * lines},
	} {
		s.answer(s.do(FitTiles{width}))
		if d := cmp.Diff(want, s.Page.Look); d != "" || s.Cursor != 555 {
			t.Errorf("width %v: cursor %d; %s", width, s.Cursor, d)
		}
	}
	if effects := s.do(FitTiles{float64(s.Columns) * tileWidth}); effects != nil {
		t.Error("the same width asks again")
	}
}

// TestLateAnswers turns the page before an answer arrives: the answer is not shown, and none of it goes onto the pad.
func TestLateAnswers(t *testing.T) {
	s := browsing(t)
	first := s.do(GoTo{200})
	second := s.do(GoTo{300})
	s.answer(first)
	if s.Page.Look.From != 0 {
		t.Error("images are shown that nobody wants any more")
	}
	s.do(TileKey{"Enter"})
	if s.env.OnPad != nil {
		t.Error("an image went into the pad before it came")
	}
	s.answer(second)
	s.do(TileKey{"Enter"})
	if s.env.OnPad == nil || s.env.OnPad.Number != 300 {
		t.Errorf("on the pad is %+v", s.env.OnPad)
	}
}

// TestForeignShape shows images that the pad cannot hold.
func TestForeignShape(t *testing.T) {
	s := newPage()
	s.rows, s.cols = 20, 16
	s.answer(s.loaded())
	s.do(ChooseTile{3})
	if want := "The pad takes images of 28 x 28 pixels; these have 20 x 16 and can only be viewed."; s.Note != want || s.env.OnPad != nil {
		t.Errorf("the visitor reads %q", s.Note)
	}
	if p := s.Page.sheet(); p.Width != 12*18 || p.Height != lines*22 || len(p.Alpha) != p.Width*p.Height {
		t.Errorf("a sheet of %d x %d pixels", p.Width, p.Height)
	}
}

// TestRendering renders the section in each state.
func TestRendering(t *testing.T) {
	empty, loading, foreign := newPage(), newPage(), newPage()
	loading.do(Load{})
	foreign.rows, foreign.cols = 9, 64
	foreign.answer(foreign.loaded())
	foreign.do(ChooseTile{0})
	chosen := browsing(t)
	chosen.do(ChooseTile{7})
	for name, s := range map[string]*page{"empty": empty, "loading": loading, "foreign": foreign, "chosen": chosen} {
		v := &View{State: &s.State, Env: s.env, Send: func(Msg) {}}
		if v.Section() == nil {
			t.Errorf("%s: nothing is shown", name)
		}
		if s.Page == nil {
			continue
		}
		grid := v.tiles().(*ui.Mosaic)
		if grid.Render() == nil || grid.Names(7) != "training image 8, a 7" || s == chosen && grid.Chosen != 7 {
			t.Errorf("%s: the grid has %q, and place %d of it is marked", name, grid.Names(7), grid.Chosen)
		}
	}
}

// TestGerman shows the section in German.
func TestGerman(t *testing.T) {
	uitest.Speak(t, words.German)
	s := browsing(t)
	s.do(ChooseTile{7})
	none := func(vecty.SyscallJSValue) {}
	v := &View{State: &s.State, Env: s.env, Send: func(Msg) {}, TilesMounted: none, MeanMounted: func(int, vecty.SyscallJSValue) {}}
	html := uitest.HTML(v.Section())
	for _, text := range []string{"Trainingsbilder, alle Klassen, 1 bis 100 von 1000", "Bilder jeder Klasse", "Zeichenfeld zeigen"} {
		if !strings.Contains(html, text) {
			t.Errorf("%q is not shown in %s", text, html)
		}
	}
	for _, text := range []string{"class ", "image ", "Class<", "All<", "Next"} {
		if strings.Contains(html, text) {
			t.Errorf("%q is English in %s", text, html)
		}
	}
}
