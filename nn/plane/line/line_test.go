package line

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/foreign"
	"inkling/nn/plane"
	"inkling/nn/receipt"
)

// runOf returns a line with made-up results.
func runOf(s plane.Settings, points ...plane.Point) Line {
	return Line{s, points, 40, 0, Outcome{"d10e52eb64ba", nn.Score{Cost: 0.0123, Correct: 248, Total: 250}, nn.Score{Cost: 0.5, Correct: 2, Total: 3}, "4ba455542c52"}}
}

const results = " data-hash=d10e52eb64ba training-points=0.0123,248/250 test-points=0.5,2/3 weights=4ba455542c52"

func TestLines(t *testing.T) {
	changed, _ := plane.FindPreset("spiral")
	changed.Eta, changed.Hidden, changed.Inputs, changed.Seed = 0.1, []int{8, 8}, plane.X1|plane.X2|plane.X1Squared|plane.SinX1, 3
	own := plane.Base(plane.Given)
	within := runOf(plane.Default())
	within.Batches, within.Test = 7, nn.Score{}
	for want, l := range map[string]Line{
		"inkling 1 plane=circle epochs=40" + results:                                                                            runOf(plane.Default()),
		"inkling 1 plane=spiral seed=3 inputs=x1,x2,x1^2,sin(x1) hidden=8,8 eta=0.1 epochs=40" + results:                        runOf(changed),
		"inkling 1 plane=points drawn=gAgAAhAgAB epochs=40" + results:                                                           runOf(own, plane.Point{}, plane.Point{X1: 0.1875, Class: 1}),
		"inkling 1 plane=circle epochs=40 batches=7 data-hash=d10e52eb64ba training-points=0.0123,248/250 weights=4ba455542c52": within,
	} {
		if got := l.String(); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
		got, err := Parse("\n " + strings.ReplaceAll(want, " ", " \n") + " ")
		if d := cmp.Diff(l, got); d != "" || err != nil {
			t.Errorf("%s: %v %s", want, err, d)
		}
		if !Is(want) {
			t.Errorf("%s is not of the plane", want)
		}
	}
	if text := "inkling 1 preset=book seed=18"; Is(text) || Is("") {
		t.Errorf("%s is of the plane", text)
	}
}

// TestTrain repeats runs of every data set, in part to the middle of an epoch, and compares the results.
func TestTrain(t *testing.T) {
	for _, p := range plane.Presets {
		l := Line{Settings: p.Settings, Epochs: 2, Batches: 3}
		epochs := 0
		_, first, err := l.Train(func(nn.EpochResult) { epochs++ })
		if err != nil || epochs != 2 {
			t.Fatal(p.Key, epochs, err)
		}
		l.Outcome = first
		again, err := Parse(l.String())
		if err != nil {
			t.Fatal(p.Key, err)
		}
		_, got, err := again.Train(nil)
		if err != nil {
			t.Fatal(p.Key, err)
		}
		for _, f := range again.Compare(got) {
			if !f.Same() {
				t.Errorf("%s: %+v", p.Key, f)
			}
		}
		shorter := l
		shorter.Batches = 0
		if _, o, err := shorter.Train(nil); err != nil || o.Weights == first.Weights {
			t.Errorf("%s: mini-batches of the next epoch change nothing, %v", p.Key, err)
		}
		again.Settings.Seed++
		_, other, err := again.Train(nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range again.Compare(other) {
			if f.Same() && f.Key != keyTest && f.Key != keyTraining {
				t.Errorf("%s with another seed: %+v", p.Key, f)
			}
		}
	}
	diverging := runOf(plane.Base("slope"))
	diverging.Settings.Eta = 1000
	if _, _, err := diverging.Train(nil); err == nil || !strings.Contains(err.Error(), "diverged") {
		t.Error(err)
	}
}

// TestGolden repeats runs whose results are the same in every browser, in Node and natively; the browsers' test has one of them.
func TestGolden(t *testing.T) {
	for _, text := range []string{
		"inkling 1 plane=spiral hidden=8,8 epochs=20 data-hash=b0b0455e500b training-points=0.358331,550/750 test-points=0.336351,188/250 weights=0c817fdae05e",
		"inkling 1 plane=clouds classes=3 hidden=5 activation=sigmoid cost=log-likelihood lambda=0.1 epochs=10 batches=3 data-hash=f0f8451ef25a training-points=0.466346,249/250 test-points=0.455374,249/250 weights=719b566ea429",
		"inkling 1 plane=sine activation=relu epochs=10 data-hash=5d0dc3a985b9 training-points=0.0599272,0/100 test-points=0.0635897,0/100 weights=fcf9ef8f2198",
	} {
		l, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		_, got, err := l.Train(nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range l.Compare(got) {
			if !f.Same() {
				t.Errorf("%s: %+v", l.Settings.Data, f)
			}
		}
	}
}

var malformed = []struct{ line, want string }{
	{"", `expected a line that begins with "inkling 1"`},
	{"inkling 1 preset=book", `unknown setting "preset"`},
	{"inkling 1", "plane is missing"},
	{"inkling 1 plane=circle", "epochs is missing: copy the whole line"},
	{"inkling 1 plane=circle epochs=4" + results + " set=xor", `unknown setting "set"`},
	{"inkling 1 plane=nowhere epochs=4" + results, `unknown name "nowhere"`},
	{"inkling 1 plane=circle eta=x epochs=4" + results, `eta: "x" is not a number`},
	{"inkling 1 plane=circle classes=3 epochs=4" + results, "circle has 3 classes, expected 2 to 2"},
	{"inkling 1 plane=circle drawn=gAgAA epochs=4" + results, "the line has points, but its data set is circle"},
	{"inkling 1 plane=points drawn=gAgA epochs=4" + results, "4 characters for points, expected 5 for each"},
	{"inkling 1 plane=points epochs=4" + results, "0 points, expected 2 to 10000"},
	{"inkling 1 plane=circle epochs=-4" + results, `epochs: "-4", expected a whole number from 0 to 1000000`},
	{"inkling 1 plane=circle epochs=4 batches=x" + results, `batches: "x", expected a whole number`},
	{"inkling 1 plane=circle epochs=4 data-hash=x training-points=1,1/2 weights=4ba455542c52", `data-hash is "x"`},
	{"inkling 1 plane=circle epochs=4 data-hash=d10e52eb64ba training-points=1,3/2 weights=4ba455542c52", `training-points is "1,3/2", expected the cost and correct/all points`},
	{"inkling 1 plane=circle epochs=4 data-hash=d10e52eb64ba training-points=NaN,1/2 weights=4ba455542c52", `training-points is "NaN,1/2"`},
	{"inkling 1 plane=circle epochs=4 data-hash=d10e52eb64ba training-points=1,1/2 test-points= weights=4ba455542c52", `test-points is ""`},
	{"inkling 1 plane=circle epochs=4 data-hash=d10e52eb64ba training-points=1,1/2 weights=4b", `weights is "4b"`},
	{strings.Repeat("x", longest+1), "line of 62001 bytes, expected at most"},
}

func TestMalformedLines(t *testing.T) {
	for _, c := range malformed {
		if _, err := Parse(c.line); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%.100s\nerror %v\nwant  %s", c.line, err, c.want)
		}
	}
}

func TestHashes(t *testing.T) {
	base, err := plane.Default().Make()
	if err != nil {
		t.Fatal(err)
	}
	want := HashOf(base)
	for name, change := range map[string]func(*plane.Data){
		"x1":    func(d *plane.Data) { d.Training[3].X1 = math.Nextafter32(d.Training[3].X1, 9) },
		"x2":    func(d *plane.Data) { d.Test[0].X2++ },
		"class": func(d *plane.Data) { d.Training[0].Class ^= 1 },
		"value": func(d *plane.Data) { d.Training[0].Value++ },
		"split": func(d *plane.Data) {
			d.Test = append([]plane.Point{d.Training[249]}, d.Test...)
			d.Training = d.Training[:249]
		},
	} {
		d, _ := plane.Default().Make()
		if HashOf(d) != want {
			t.Fatal("the same points have another hash")
		}
		if change(&d); HashOf(d) == want {
			t.Errorf("another %s has the same hash", name)
		}
	}
}

// FuzzParse looks for a line that is read, but not the same when it is written again.
func FuzzParse(f *testing.F) {
	for _, c := range malformed {
		f.Add(c.line)
	}
	f.Add(runOf(plane.Default()).String())
	f.Fuzz(func(t *testing.T, text string) {
		l, err := Parse(text)
		if err != nil {
			if message := err.Error(); message == "" || len(message) > 1000 || message != foreign.Clean(message) {
				t.Errorf("error %.1100q", message)
			}
			return
		}
		l.Data, l.Weights = receipt.Shorten(l.Data), receipt.Shorten(l.Weights)
		again, err := Parse(l.String())
		if err != nil || again.String() != l.String() {
			t.Errorf("%v: %s\n%s", err, l, again)
		}
	})
}
