package chart

import (
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/results"
	"inkling/wasm/words"
)

var update = flag.Bool("update", false, "write the golden files anew")

// runs returns n runs of some epochs, each a little better than the one before.
func runs(n, epochs int) (list []Run) {
	for i := range n {
		r := Run{Key: fmt.Sprint(i), Name: fmt.Sprintf("eta %d <&\">", i+1), Place: i, Most: epochs}
		for e := range epochs {
			wrong := 1000/(e+1) + 200 - 10*i
			r.Epochs = append(r.Epochs, nn.EpochResult{Epoch: e, Correct: 10_000 - wrong, Total: 10_000, TestCost: float64(wrong) / 5000,
				Validation: nn.Score{Cost: float64(wrong+20) / 5000, Correct: 10_000 - wrong - 20, Total: 10_000}})
			for k := range 4 {
				at := float64(e) + float64(k+1)/4
				r.Trace = append(r.Trace, results.Point{At: at, Cost: 1 / (at + 1), Accuracy: at / (at + 0.1), Samples: 100})
			}
		}
		list = append(list, r)
	}
	return list
}

func TestLines(t *testing.T) {
	list := runs(2, 3)
	list[1].Hidden = true
	c := New(Accuracy, Choice{Without: [kinds]bool{Validation: true}}, list)
	if len(c.Lines) != 2 || c.Lines[0].Kind != Learning || c.Lines[1].Kind != Test {
		t.Fatalf("%d lines", len(c.Lines))
	}
	if d := cmp.Diff([]Point{{1, 88}, {2, 93}, {3, 94.67}}, c.Lines[1].Points); d != "" {
		t.Error(d)
	}
	if c.X != (Span{0, 3}) || c.Y != (Span{85, 100}) {
		t.Errorf("axes %v, %v", c.X, c.Y)
	}
	c = New(Accuracy, Choice{Log: true}, list)
	if last := c.Lines[2].Points[2]; c.Title() != "Wrong answers, %" || math.Abs(last.Y-5.33) > 1e-9 {
		t.Errorf("%s: %v", c.Title(), last)
	}
	list[0].Epochs[2].Correct = 10_000 // has no logarithm
	if c = New(Accuracy, Choice{Log: true}, list); len(c.Lines[2].Points) != 2 {
		t.Error("no mistakes are drawn on a log scale")
	}
}

// TestAxes has runs of which nothing, little, much or something wild is known.
func TestAxes(t *testing.T) {
	long := runs(1, 60)
	long[0].Most = 1000
	wild := runs(1, 9)
	wild[0].Epochs[0].TestCost = math.MaxFloat64
	for _, c := range []struct {
		name string
		q    Quantity
		log  bool
		runs []Run
		x, y Span
	}{
		{"nothing", Cost, false, nil, Span{0, 1}, Span{0, 1.05}},
		{"nothing yet", Accuracy, false, []Run{{Most: 30}}, Span{0, 30}, Span{95, 100}},
		{"long", Accuracy, false, long, Span{0, 100}, Span{85, 100}},
		{"wild", Cost, false, wild, Span{0, 9}, Span{0, 20 * 0.084 * 1.05}},
		{"wild log", Cost, true, wild, Span{0, 9}, Span{math.Pow(10, -1.4), 1e12}},
	} {
		got := New(c.q, Choice{Log: c.log}, c.runs)
		if got.X != c.x || math.Abs(got.Y.From/c.y.From-1) > 1e-9 && c.y.From != 0 || math.Abs(got.Y.To/c.y.To-1) > 0.05 {
			t.Errorf("%s: axes %v and %v, expected %v and %v", c.name, got.X, got.Y, c.x, c.y)
		}
	}
}

// TestAt looks for measures in a run of which the second epoch was not validated.
func TestAt(t *testing.T) {
	r := runs(1, 4)[0]
	r.Epochs[1].Validation = nn.Score{}
	for x, want := range map[float64]float64{-5: 1, 1: 1, 1.9: 1, 2.1: 3, 3.4: 3, 3.6: 4, 99: 4, math.Inf(1): 4} {
		if p, ok := r.At(Validation, x); !ok || p.At != want {
			t.Errorf("at %v: %v, expected %v", x, p.At, want)
		}
	}
	if p, _ := r.At(Learning, 2.3); p.At != 2.25 || p.Cost != 1/3.25 {
		t.Errorf("%+v", p)
	}
	if _, ok := r.At(Training, 1); ok || r.Has(Training) || !r.Has(Test) {
		t.Error("something was measured that was not, or the other way round")
	}
}

func TestPath(t *testing.T) {
	c := &Chart{X: Span{2, 4}, Y: Span{0, 10}}
	l := Line{Points: []Point{{0, 1}, {1, 2}, {2.5, 5}, {3, math.MaxFloat64}, {4.5, 0}, {5, 0}}}
	p := Plane{Left: 10, Top: 20, Width: 200, Height: 100}
	if d := cmp.Diff("M-90 100L60 70L110 -280L260 120", p.Path(c, l)); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff("M60 70h0.1", p.Path(c, Line{Points: l.Points[2:3]})); d != "" {
		t.Error(d)
	}
	if got := p.Path(c, Line{}); got != "" {
		t.Errorf("a line of nothing is %q", got)
	}
	if got := string(appendTenths(nil, -0.34)); got != "-0.3" {
		t.Error(got)
	}
}

// TestLabels ends more lines at one height than there is space for below it.
func TestLabels(t *testing.T) {
	list := runs(6, 5)
	for i := range list {
		list[i].Epochs = list[0].Epochs
	}
	c := New(Cost, Choice{}, list)
	p := Plane{Height: 100, Width: 100}
	labels := p.Labels(c, 10)
	tags := ""
	for i, l := range labels {
		tags += l.Run.Tag()
		if i > 0 && l.Y-labels[i-1].Y < 10-1e-9 || l.Y > 100 {
			t.Errorf("label %s at %v", l.Run.Tag(), l.Y)
		}
	}
	if tags != "ABCDEF" {
		t.Errorf("labels %s", tags)
	}
}

func TestTicks(t *testing.T) {
	for _, c := range []struct {
		got  []float64
		want string
	}{
		{ticks(Span{0, 30}, 10), "0 5 10 15 20 25 30"},
		{ticks(Span{85, 100}, 6), "85 90 95 100"},
		{ticks(Span{0, 0.35}, 6), "0 0.1 0.2 0.3"},
		{ticks(Span{2.25, 3}, 5), "2.4 2.6 2.8 3"},
		{logTicks(Span{0.01, 1}), "0.01 0.02 0.05 0.1 0.2 0.5 1"},
		{logTicks(Span{0.003, 1e4}), "0.01 0.1 1 10 100 1000 10000"},
	} {
		var text []string
		for _, v := range c.got {
			text = append(text, short(v))
		}
		if d := cmp.Diff(c.want, strings.Join(text, " ")); d != "" {
			t.Error(d)
		}
	}
}

func TestTags(t *testing.T) {
	for place, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 52: "BA", 702: "AAA"} {
		if got := tag(place); got != want {
			t.Errorf("tag %d is %s, expected %s", place, got, want)
		}
	}
}

// TestSVG compares a picture, and reads some for being well formed.
func TestSVG(t *testing.T) {
	got := New(Cost, Choice{Zoom: Span{0.5, 2.5}}, runs(2, 3)).SVG("two <runs>")
	const file = "testdata/cost.svg"
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), string(got)); d != "" {
		t.Error(d)
	}
	for _, n := range []int{0, 1, 40} {
		for _, q := range []Quantity{Cost, Accuracy} {
			for _, log := range []bool{false, true} {
				wellFormed(t, New(q, Choice{Log: log}, runs(n, 30)).SVG("&"))
			}
		}
	}
}

func wellFormed(t *testing.T, svg []byte) {
	t.Helper()
	if strings.Contains(string(svg), "NaN") || strings.Contains(string(svg), "Inf") {
		t.Errorf("a coordinate is no number:\n%.2000s", svg)
	}
	d := xml.NewDecoder(strings.NewReader(string(svg)))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

// TestGerman has German words in the picture, and English data in the file.
func TestGerman(t *testing.T) {
	words.Use(words.German)
	t.Cleanup(func() { words.Use(words.English) })
	c := New(Cost, Choice{Zoom: Span{0.5, 2.5}}, runs(1, 3))
	svg := string(c.SVG(""))
	for _, text := range []string{">Kosten<", ">trainierte Epochen<", ">beim Lernen<", ">0,05<"} {
		if !strings.Contains(svg, text) {
			t.Errorf("%q is not in the picture:\n%s", text, svg)
		}
	}
	if strings.Contains(svg, "epoch") || strings.Contains(svg, ">0.05<") {
		t.Errorf("English in\n%s", svg)
	}
	if csv := string(c.CSV()); !strings.Contains(csv, ",while learning,0.25,0.8\n") {
		t.Errorf("the file is not as in English:\n%s", csv)
	}
	if got := New(Accuracy, Choice{}, nil).Text(results.Point{Accuracy: 0.975}); got != "97,50\u00a0%" {
		t.Error(got)
	}
}

func TestCSV(t *testing.T) {
	list := runs(1, 1)
	list[0].Name = "=1+1"
	want := `run,name,measured_on,epochs_trained,accuracy_percent
A,'=1+1,while learning,0.25,71.42857142857143
A,'=1+1,while learning,0.5,83.33333333333334
A,'=1+1,while learning,0.75,88.23529411764706
A,'=1+1,while learning,1,90.9090909090909
A,'=1+1,validation,1,87.8
A,'=1+1,test,1,88
`
	if d := cmp.Diff(want, string(New(Accuracy, Choice{}, list).CSV())); d != "" {
		t.Error(d)
	}
}

// BenchmarkDraw makes what a chart of eight long runs is drawn of.
func BenchmarkDraw(b *testing.B) {
	list := runs(8, 256)
	p := Plane{0, 0, 500, 200}
	for b.Loop() {
		c := New(Cost, Choice{}, list)
		for _, l := range c.Lines {
			p.Path(c, l)
		}
	}
}
