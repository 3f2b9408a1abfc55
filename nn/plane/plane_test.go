package plane

import (
	"crypto/sha256"
	"encoding/binary"
	"flag"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
)

var update = flag.Bool("update", false, "rewrite the golden file")

func newData(t *testing.T, s Settings) Data {
	t.Helper()
	d, err := s.Make()
	if err != nil {
		t.Fatalf("%s: %v", s.Data, err)
	}
	return d
}

// A log keeps the latest result.
type log struct {
	nn.Silence
	latest nn.EpochResult
}

func (l *log) Epoch(e nn.EpochResult) { l.latest = e }

// train trains for some epochs, until the result pleases.
func train(t *testing.T, s Settings, epochs int, pleases func(nn.EpochResult) bool) (*nn.Network, nn.EpochResult) {
	t.Helper()
	n, l := s.Network(), &log{latest: nn.EpochResult{Epoch: -1}}
	trainer, err := s.Trainer(n, newData(t, s), l)
	if err != nil {
		t.Fatalf("%s: %v", s.Data, err)
	}
	for l.latest.Epoch < epochs-1 && !(l.latest.Epoch >= 0 && pleases(l.latest)) {
		if trainer.Step() == nn.Done {
			t.Fatalf("%s: %v", s.Data, trainer.Err())
		}
	}
	return n, l.latest
}

func never(nn.EpochResult) bool { return false }

// TestPresetsLearn trains each preset with five seeds. Two inputs must be enough: for the
// spiral this is what the presets are for.
func TestPresetsLearn(t *testing.T) {
	for _, p := range Presets {
		for seed := uint64(1); seed <= 5; seed++ {
			s := p.Settings
			s.Seed = seed
			if s.Inputs&^(X1|X2) != 0 {
				t.Fatalf("%s has the inputs %v", p.Key, s.Inputs)
			}
			enough := func(e nn.EpochResult) bool { return float64(e.Correct) > 0.98*float64(e.Total) }
			if s.Task() == Fit {
				enough = func(e nn.EpochResult) bool { return e.TestCost < 0.02 }
			}
			if _, e := train(t, s, 400, enough); !enough(e) {
				t.Errorf("%s, seed %d: %d of %d correct, cost %.4f after epoch %d", p.Key, seed, e.Correct, e.Total, e.TestCost, e.Epoch)
			}
		}
	}
}

// TestGolden pins the points of every set and a short training with every activation, cost
// and initialisation, to the bit. The same file is read natively and in wasm.
func TestGolden(t *testing.T) {
	var got strings.Builder
	for _, set := range Sets {
		for classes := set.MinClasses; classes <= set.MaxClasses; classes++ {
			s := Default()
			s.Data, s.Classes, s.Noise, s.Inputs, s.Hidden = set.Key, classes, 20, AllInputs(set.Axes), []int{5, 3}
			d := newData(t, s)
			fmt.Fprintf(&got, "%s %d: points %s", set.Key, classes, digest(append(d.Training, d.Test...)))
			fmt.Fprintf(&got, " inputs %s\n", digest(s.samples(d, d.Training).(nn.Vectors).X.Data))
		}
	}
	for _, activation := range []nn.Activation{nn.Sigmoid, nn.Tanh, nn.ReLU, nn.Linear} {
		for _, cost := range []nn.Cost{nn.Quadratic, nn.CrossEntropy, nn.LogLikelihood} {
			for _, init := range []nn.Init{nn.Large, nn.Scaled} {
				s := Default()
				s.Data, s.Classes, s.Noise, s.Hidden = "spiral", 2+int(init), 10, []int{7, 4}
				s.Activation, s.Cost, s.Init = activation, cost, init
				s.Eta, s.Lambda, s.Momentum, s.Decay, s.MiniBatch = 0.01, float64(init), 0.5*float64(init), 0.01, 10+6*int(init)
				n, e := train(t, s, 3, never)
				fmt.Fprintf(&got, "%v %v %v: weights %s cost %016x correct %d\n", activation, cost, init, digest(n.Bytes()), math.Float64bits(e.TestCost), e.Correct)
			}
		}
	}
	for _, key := range []string{"hills", "sine"} {
		s, _ := FindPreset(key)
		n, e := train(t, s, 3, never)
		fmt.Fprintf(&got, "%s: weights %s cost %016x\n", key, digest(n.Bytes()), math.Float64bits(e.TestCost))
	}

	const file = "testdata/trace.golden"
	if *update {
		if err := os.WriteFile(file, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got.String()); d != "" {
		t.Errorf("the trace differs from %s (-want +got):\n%s", file, d)
	}
}

// digest is a short SHA-256 of the bits.
func digest(v any) string {
	h := sha256.New()
	if points, ok := v.([]Point); ok {
		for _, p := range points {
			binary.Write(h, binary.LittleEndian, []float32{p.X1, p.X2, float32(p.Class), p.Value})
		}
	} else {
		binary.Write(h, binary.LittleEndian, v)
	}
	return fmt.Sprintf("%x", h.Sum(nil)[:8])
}

// TestSetsAreBalanced looks at what every set promises: all points in the plane, classes
// of equal size, values within bounds, the share for testing, and points that more noise
// moves but does not exchange.
func TestSetsAreBalanced(t *testing.T) {
	for _, set := range Sets {
		for classes := set.MinClasses; classes <= set.MaxClasses; classes++ {
			s := Default()
			s.Data, s.Classes, s.Points, s.Test = set.Key, classes, 301, 30
			s.Inputs = X1
			d := newData(t, s)
			if len(d.Training) != 211 || len(d.Test) != 90 {
				t.Errorf("%s: %d training and %d test points", set.Key, len(d.Training), len(d.Test))
			}
			count := make([]int, MaxClasses)
			for _, p := range append(d.Training, d.Test...) {
				count[p.Class]++
				if math.Abs(float64(p.X1)) > Extent || math.Abs(float64(p.X2)) > Extent || math.Abs(float64(p.Value)) > 1 {
					t.Errorf("%s: point %+v", set.Key, p)
				}
				if set.Axes == 1 && p.X2 != 0 {
					t.Errorf("%s: a curve with point %+v", set.Key, p)
				}
			}
			for class, n := range count[:classes] {
				if n < 301/classes || n > 301/classes+1 {
					t.Errorf("%s: %d points of class %d of %d", set.Key, n, class, classes)
				}
			}
			s.Noise = 5
			moved := newData(t, s)
			var sum float64
			for i, p := range d.Training {
				q := moved.Training[i]
				sum += math.Hypot(float64(p.X1-q.X1), float64(p.X2-q.X2)) + math.Abs(float64(p.Value-q.Value))
				if p.Class != q.Class {
					t.Fatalf("%s: noise changed a class", set.Key)
				}
			}
			if mean := sum / float64(len(d.Training)); mean < 0.03 || mean > 0.3 {
				t.Errorf("%s: a noise of 5%% moves points by %.3f", set.Key, mean)
			}
		}
	}
}

// TestUse gives points of one's own.
func TestUse(t *testing.T) {
	s := Default()
	s.Data, s.Points = Given, 2
	points := []Point{{X1: 1, Class: 0}, {X1: 2, Class: 1}, {X1: 3, Class: 1}}
	d, err := s.Use(points)
	if err != nil || len(d.Training)+len(d.Test) != 3 || len(d.Training) == 0 || d.Classes != 2 {
		t.Errorf("%+v, %v", d, err)
	}
	s.Test = 90
	if d, err = s.Use(points[:2]); err != nil || len(d.Training) == 0 {
		t.Errorf("%+v, %v: expected a point for training", d, err)
	}
	points[2].Class = 2
	for want, points := range map[string][]Point{
		"point 3 is of class 2, expected 0 to 1": points,
		"1 points, expected 2 to 10000":          points[:1],
	} {
		if _, err := s.Use(points); err == nil || err.Error() != want {
			t.Errorf("%v, expected %s", err, want)
		}
	}
}

// TestSamples looks at the desired outputs of each kind of output.
func TestSamples(t *testing.T) {
	points := []Point{{X1: 1, X2: 2, Class: 1, Value: 0.5}, {X1: 3, X2: 4, Class: 0, Value: -0.5}}
	for _, c := range []struct {
		task    Task
		outputs int
		f       nn.Activation
		want    []float32
	}{
		{Classify, 1, nn.Tanh, []float32{1, -1}},
		{Classify, 1, nn.Sigmoid, []float32{1, 0}},
		{Classify, 3, nn.Tanh, []float32{-1, 1, -1, 1, -1, -1}},
		{Classify, 2, nn.Softmax, []float32{0, 1, 1, 0}},
		{Fit, 1, nn.Linear, []float32{0.5, -0.5}},
	} {
		v := Data{Task: c.task}.Samples(points, X1|Product, c.outputs, c.f).(nn.Vectors)
		if d := cmp.Diff(c.want, v.Y.Data); d != "" {
			t.Errorf("%v %d %v: %s", c.task, c.outputs, c.f, d)
		}
		if d := cmp.Diff([]float32{1, 2, 3, 12}, v.X.Data); d != "" {
			t.Error(d)
		}
	}
	nan := float32(math.NaN())
	for _, c := range []struct {
		outputs []float32
		f       nn.Activation
		want    int
	}{
		{[]float32{0.4}, nn.Sigmoid, 0}, {[]float32{0.6}, nn.Sigmoid, 1}, {[]float32{-0.1}, nn.Tanh, 0}, {[]float32{0.1}, nn.Tanh, 1},
		{[]float32{0.1, 0.7, 0.2}, nn.Softmax, 1}, {[]float32{nan}, nn.Tanh, -1}, {[]float32{0, nan}, nn.Softmax, -1},
	} {
		if got := Answer(c.outputs, c.f); got != c.want {
			t.Errorf("Answer(%v, %v) = %d, want %d", c.outputs, c.f, got, c.want)
		}
	}
}

// TestGrid compares the fields with single evaluations, on grids of all kinds of sizes.
func TestGrid(t *testing.T) {
	s := Default()
	s.Inputs, s.Hidden = X1|X2|X2Squared, []int{5, 3}
	n := s.Network()
	for _, size := range [][2]int{{1, 1}, {3, 2}, {16, 16}, {17, 31}, {100, 1}} {
		g := NewGrid(s.Inputs, size[0], size[1])
		reader := g.NewReader(n)
		reader.Read()
		n.Biases[0][0]++ // a reader uses the present weights
		fields, one, x := reader.Read(), nn.NewReader(n), make([]float32, 3)
		for k := range size[0] * size[1] {
			x1, x2 := g.Point(k)
			s.Inputs.Of(x1, x2, x)
			one.Feedforward(x)
			for l, layer := range fields {
				for j, field := range layer {
					if want := one.Activations(l + 1)[j]; field[k] != want {
						t.Fatalf("%v: unit %d of layer %d at %v, %v is %v, want %v", size, j, l, x1, x2, field[k], want)
					}
				}
			}
			for i, want := range x {
				if got := g.Input(i)[k]; got != want {
					t.Fatalf("%v: input %d at %v, %v is %v, want %v", size, i, x1, x2, got, want)
				}
			}
		}
	}
	if x1, x2 := NewGrid(X1, 3, 2).Point(0); x1 != -4 || x2 != 3 {
		t.Errorf("the first point is %v, %v", x1, x2)
	}
}
