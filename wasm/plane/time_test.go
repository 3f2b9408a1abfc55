package plane

import (
	"bytes"
	"image/gif"
	"slices"
	"strings"
	"testing"

	"inkling/nn"
	"inkling/wasm/plane/colour"
)

// TestScrub looks back at a run, and returns to its end in several ways.
func TestScrub(t *testing.T) {
	b := open(t, "")
	b.send(Scrub{3}) // before there is a frame
	b.settle()
	start := b.state.Network().Clone()
	for range 12 {
		b.send(Epoch{})
	}
	b.settle()
	s := b.state
	end, numbers := s.Network().Clone(), *s.Frame
	same := func(n *nn.Network) bool { return slices.Equal(s.Network().Bytes(), n.Bytes()) }
	b.send(Play{})
	b.send(Scrub{0})
	b.settle()
	if s.Running || s.Moment != 1 || s.Frame.Epoch != 0 || s.Frame.Last != 12 || !same(start) || !strings.Contains(b.html(), "Epoch 0 of 12") {
		t.Errorf("at the first moment: running %v, moment %d, epoch %d", s.Running, s.Moment, s.Frame.Epoch)
	}
	b.send(SetNumber{"3"})
	b.settle()
	if s.Moment != 1 || !same(start) {
		t.Error("a weight of the past can be changed")
	}
	b.send(Scrub{7})
	b.settle()
	if s.Frame.Epoch != 7 || len(s.Frame.Moments) != 12 || s.Frame.Test.Cost <= numbers.Test.Cost {
		t.Errorf("at moment 7: %+v", s.Frame)
	}
	for _, c := range []struct {
		m     Msg
		epoch int
	}{{Scrub{12}, 12}, {Scrub{-1}, 12}, {Play{}, 12}, {Change{"eta", "0.1"}, 12}, {Epoch{}, 13}, {Begin{}, 0}} {
		b.send(Scrub{5})
		b.settle()
		b.send(c.m)
		b.settle()
		if s.Moment != 0 || s.Frame.Moment != 0 || s.Frame.Epoch != c.epoch || c.epoch == 12 && !same(end) {
			t.Errorf("%+v leads to moment %d, epoch %d", c.m, s.Moment, s.Frame.Epoch)
		}
		b.send(Scrub{-1})
	}
}

// TestFilm saves films, and reads them.
func TestFilm(t *testing.T) {
	for _, c := range []struct {
		query    string
		epochs   int
		pictures int
	}{{"set=circle", 3, 4}, {"set=sine", 90, mostPictures}, {"set=clouds&classes=4&cost=log-likelihood", 2, 3}, {"set=hills&noise=10", 1, 2}} {
		b := open(t, c.query)
		b.settle()
		b.send(SaveFilm{})
		if b.state.filming != nil {
			t.Errorf("%s: a film of a network that has not been trained", c.query)
		}
		for range c.epochs {
			b.send(Epoch{})
		}
		b.settle()
		b.send(SaveFilm{})
		b.settle()
		if s := b.state; b.saved == nil || s.filming != nil || s.Moment != 0 || s.Frame.Epoch != c.epochs {
			t.Fatalf("%s: no film; %+v", c.query, b.state.filming)
		}
		g, err := gif.DecodeAll(bytes.NewReader(b.saved.Content))
		if err != nil {
			t.Fatal(err)
		}
		if b.saved.Name != "plane-"+b.state.Settings.Data+".gif" || len(g.Image) != c.pictures || g.Config.Width != filmSide || g.Delay[0] != pictureTime || g.Delay[c.pictures-1] != lastTime {
			t.Errorf("%s: %s, %d pictures of %d, delays %v", c.query, b.saved.Name, len(g.Image), g.Config.Width, g.Delay)
		}
		t.Logf("%s: %d KB", c.query, len(b.saved.Content)>>10)
		changed := 0
		for _, v := range g.Image[1].Pix {
			if v != noMark {
				changed++
			}
		}
		if least := filmSide; changed < least {
			t.Errorf("%s: only %d pixels change", c.query, changed)
		}
	}
}

// TestFilmPixels compares pixels of a picture with the colours of the page.
func TestFilmPixels(t *testing.T) {
	b := open(t, "set=circle&noise=0")
	for range 30 {
		b.send(Epoch{})
	}
	b.settle()
	s := b.state
	f := &filming{}
	s.filming = f
	s.beginFilm()
	picture := f.picture(s)
	pixels, side := s.surface(f.palette)
	far := 0
	for i, v := range picture[:filmSide*filmSide] {
		if f.marks[i] != noMark {
			continue
		}
		at := 4 * (i/filmSide/4*side + i%filmSide/4)
		for k := range 3 {
			far = max(far, abs(int(f.colours[v][k])-int(pixels[at+k])))
		}
	}
	if far > 3 {
		t.Errorf("a colour differs by %d from that in the page", far)
	}
	p := s.Data.Training[len(s.Data.Training)-1]
	m, x, y := colour.MarkOf(s.Settings, p, true, f.palette.Middle)
	if got := f.colours[picture[int(y*filmSide)*filmSide+int(x*filmSide)]]; got != m.Colour {
		t.Errorf("a point is %v, want %v", got, m.Colour)
	}
	if picture[len(picture)-1] != inkColour || picture[filmSide*filmSide] != pageColour {
		t.Error("the bar of the last picture is not full")
	}
	b.send(Scrub{0})
	b.send(Play{})
	if s.filming != nil {
		t.Error("training does not stop the film")
	}
	b.send(SaveFilm{})
	b.send(StopFilm{})
	b.send(Play{})
	b.send(Play{})
	b.settle()
	if b.saved != nil || s.filming != nil {
		t.Error("a film that was stopped is saved")
	}
}

func abs(n int) int { return max(n, -n) }
