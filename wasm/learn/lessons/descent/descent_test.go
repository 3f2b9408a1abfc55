package descent

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/show"
	"inkling/wasm/learn/show/showtest"
	"inkling/wasm/learn/text"
)

// down is the way from the start, weight and bias moving.
func (d *State) down(eta float32) []lesson.Point {
	return d.way(eta, d.steps, weightPlace, biasPlace)
}

// TestRates checks that the learning rates that are compared go the four ways.
func TestRates(t *testing.T) {
	d := New()
	var got []pace
	for _, eta := range etas {
		got = append(got, paceOf(d.down(eta)))
	}
	if diff := cmp.Diff([]pace{falling, settling, bouncing, higher}, got); diff != "" {
		t.Error(diff)
	}
	if !slices.Contains(etas, d.eta) || d.steps != compared {
		t.Errorf("the page begins with η = %v and %d steps, which are not compared", d.eta, d.steps)
	}
	if n := rises(d.down(40)); n < compared/3 {
		t.Errorf("with η = 40 the cost rises %d times: expected an oscillation", n)
	}
}

// TestThreshold checks that from the start of the page one learning rate is the
// largest with which the cost never rises, where the text says.
func TestThreshold(t *testing.T) {
	d := New()
	for _, steps := range []int{compared, mostSteps} {
		d.steps = steps
		largest, least := 0.0, 0.0
		try := func(eta float64) {
			if rises(d.down(float32(eta))) == 0 {
				largest = max(largest, eta)
			} else if least == 0 {
				least = eta
			}
		}
		for eta := float64(leastEta); eta <= mostEta; eta *= 1.02 {
			try(eta)
		}
		if largest > least || largest < 10 || least > 40 {
			t.Errorf("in %d steps the cost rises with η = %v, and never with %v", steps, least, largest)
		}
	}
	d.steps = compared
	rose := false
	for eta := float32(22); eta < 25; eta += 0.01 {
		now := rises(d.down(eta)) > 0
		if rose && !now {
			t.Errorf("the cost rises with η below %v, and with this it does not", eta)
		}
		rose = now
	}
	if !rose {
		t.Error("the threshold is not between 22 and 25")
	}
}

// TestFlatGround starts at the point that the text proposes.
func TestFlatGround(t *testing.T) {
	d := New()
	slope := func() float64 {
		s := d.down(0)[0].Slopes
		return s[0]*s[0] + s[1]*s[1]
	}
	usual := slope()
	for _, start := range [][2]float32{{0, 6}, {-0.5, 6}, {0.5, 6}, {0, 5.5}, {-0.5, 5.5}, {0.5, 5.5}} {
		d.start = start
		if p := paceOf(d.down(10)); p != falling || slope() > usual/10 {
			t.Errorf("from %v: %s, slope² %v, and from the start of the page %v", start, p, slope(), usual)
		}
	}
}

func TestPaceOf(t *testing.T) {
	for _, c := range []struct {
		costs []float64
		want  pace
	}{
		{[]float64{1, 0.9}, falling},
		{[]float64{1, 0.9, 0.8}, falling},
		{[]float64{1, 0.1, 0.0999}, settling},
		{[]float64{1, 0.1, 0.1}, settling},
		{[]float64{1, 0.1, 0.1 + visible/2}, settling}, // rounding
		{[]float64{1, 0.1, 0.1 + 2*visible}, bouncing},
		{[]float64{1, 1.5, 0.1}, bouncing},
		{[]float64{1, 0.5, 1}, bouncing},
		{[]float64{1, 0.5, 1.1}, higher},
		{[]float64{1, 1.1}, higher},
		{[]float64{1, 1}, flat},
		{[]float64{1, 1 - visible/2, 1}, flat},
		{[]float64{0, 0, 0}, flat},
	} {
		var way []lesson.Point
		for _, cost := range c.costs {
			way = append(way, lesson.Point{Cost: cost})
		}
		if got := paceOf(way); got != c.want {
			t.Errorf("costs %v: %s, want %s", c.costs, got, c.want)
		}
	}
}

// TestPageMatchesTheComputation checks that what the page says of the ways is so, for its
// start and others, in both languages.
func TestPageMatchesTheComputation(t *testing.T) {
	for _, l := range text.Languages {
		s := showtest.Open(New())
		s.Language = l
		for _, m := range []page.Msg{SetSteps{compared}, StartAt{-6, 6}, StartAt{6, -6}, SetDesired{0, 1}, SetSteps{1}, Reset{}} {
			s.Update(m)
			for _, eta := range append(slices.Clone(etas), leastEta, 23, mostEta) {
				s.Update(SetEta{eta})
				d, html := s.State, s.HTML()
				way := d.down(eta)
				first, last := show.Rough6(s.Language, way[0].Cost), show.Rough6(s.Language, way[len(way)-1].Cost)
				want := s.Language.Say("descent.went", d.steps, first, last) + " "
				switch p := paceOf(way); p {
				case bouncing, higher:
					want += s.Language.Say(string(p), rises(way), d.steps)
				default:
					want += s.Language.Say(string(p))
				}
				if !strings.Contains(html, want) {
					t.Errorf("after %+v with η = %v the page does not say %q", m, eta, want)
				}
				for _, eta := range etas {
					way := d.way(eta, compared, weightPlace, biasPlace)
					want := s.Language.Say("descent.rate.done", show.Plain(s.Language, eta), s.Language.Say(called[paceOf(way)]), show.Rough6(s.Language, way[compared].Cost))
					if !strings.Contains(html, want) {
						t.Errorf("after %+v the page does not say %q", m, want)
					}
				}
			}
		}
	}
}

// TestTextsNameTheSameNumbers compares the numbers in the texts of both languages with
// those that the tests above use.
func TestTextsNameTheSameNumbers(t *testing.T) {
	number := regexp.MustCompile(`−?\d+`)
	d := New()
	for key, want := range map[string][]string{
		"descent.try":  {"40", strconv.Itoa(compared), "10", "40", "10"},
		"descent.hint": {"40", fmt.Sprint(d.start[0]), strings.Replace(fmt.Sprint(d.start[1]), "-", "−", 1)},
	} {
		for _, l := range text.Languages {
			got := number.FindAllString(l.Say(key), -1)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s in %s: %s", key, l, diff)
			}
		}
	}
}

// TestPathStaysInView looks at every point of the lines and dots of the page.
func TestPathStaysInView(t *testing.T) {
	points := regexp.MustCompile(`points="([^"]*)" class="(?:path|starts)"|cx="([^"]*)" cy="([^"]*)" r="[^"]*" class="[a-z]+-dot"`)
	s := showtest.Open(New())
	zoomed := false
	for _, start := range [][2]float32{New().start, {6, 6}, {-6, -6}, {0, 0}} {
		s.Update(StartAt{start[0], start[1]})
		for _, eta := range append(slices.Clone(etas), mostEta) {
			s.Update(SetEta{eta})
			html, count := s.HTML(), 0
			zoomed = zoomed || strings.Contains(html, "zoomed out")
			for _, m := range points.FindAllStringSubmatch(html, -1) {
				for _, xy := range strings.FieldsFunc(m[1]+" "+m[2]+" "+m[3], func(r rune) bool { return r == ' ' || r == ',' }) {
					if x, err := strconv.ParseFloat(xy, 64); err != nil || x < 0 || x > mapSide {
						t.Errorf("from %v with η = %v a step is at %s", start, eta, xy)
					}
					count++
				}
			}
			if count < 4*compared {
				t.Errorf("only %d coordinates of steps", count)
			}
		}
	}
	if !zoomed {
		t.Error("no way needed a larger map")
	}
}

func TestDescent(t *testing.T) {
	s := showtest.Open(New())
	for _, m := range []page.Msg{SetSteps{-1}, SetSteps{mostSteps + 1}, StartAt{99, -99}, SetEta{mostEta}, SetDesired{0, 1}, SetStart{1, 2}} {
		s.Update(m)
		if html := s.HTML(); strings.Contains(html, "NaN") || strings.Contains(html, "Inf") {
			t.Errorf("after %+v a coordinate is not a number", m)
		}
	}
	if s.State.steps != mostSteps || s.State.start[0] != mostParameter {
		t.Errorf("%+v is out of bounds", s.State)
	}
	s.Update(Reset{})
	if d := s.State; d.steps != New().steps || d.desired[0] != New().desired[0] {
		t.Errorf("%+v is not the beginning", d)
	}
	if New().desired[0] == 1 {
		t.Error("the samples of the beginning were changed")
	}
}

// TestContour draws the line of level 0.5 over a slope: it is straight and in the
// middle.
func TestContour(t *testing.T) {
	grid := [][]float64{{0, 1}, {0, 1}}
	if got, want := contour(grid, 0.5), "M200.0 0.0L200.0 400.0"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got := contour(grid, 2); got != "" {
		t.Errorf("there is a line %s where no value has this level", got)
	}
}
