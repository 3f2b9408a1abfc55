package results

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"inkling/nn"
)

// follow reports to a tracer a training in which sample i costs i, and every second
// is answered rightly.
func follow(t *Tracer, epochs, samples, miniBatch int) (points []Point) {
	batches := (samples + miniBatch - 1) / miniBatch
	for epoch := range epochs {
		sum, seen := 0.0, 0
		for batch := range batches {
			for ; seen < min(samples, (batch+1)*miniBatch); seen++ {
				sum += float64(seen)
			}
			t.MiniBatch(nn.Progress{Epoch: epoch, MiniBatch: batch + 1, MiniBatches: batches, Seen: seen,
				Cost: sum / float64(seen), Accuracy: float64(seen/2) / float64(seen)})
		}
		points = append(points, t.Take()...)
	}
	return points
}

func TestTracer(t *testing.T) {
	points := follow(new(Tracer), 2, 4*pointsPerEpoch*10-10, 10)
	if len(points) != 2*pointsPerEpoch {
		t.Fatalf("%d points, expected %d", len(points), 2*pointsPerEpoch)
	}
	end := points[2*pointsPerEpoch-1]
	want := []Point{
		{At: 1 + 4.0/159, Cost: 19.5, Accuracy: 0.5, Samples: 40},
		{At: 1 + 8.0/159, Cost: 59.5, Accuracy: 0.5, Samples: 40},
		{At: 2, Cost: 1574.5, Accuracy: 0.5, Samples: 30},
	}
	got := []Point{points[pointsPerEpoch], points[pointsPerEpoch+1], end}
	if d := cmp.Diff(want, got, cmpopts.EquateApprox(0, 1e-9)); d != "" {
		t.Error(d)
	}
	if n := len(follow(new(Tracer), 1, 5, 2)); n != 3 {
		t.Errorf("%d points of three mini-batches", n)
	}
}

// TestTraceStaysShort adds far more points than a trace holds, and expects the
// same means as of all of them, and an end that is where the last point was.
func TestTraceStaysShort(t *testing.T) {
	var trace Trace
	n := 9*MostPoints + 5
	sum, samples := 0.0, 0
	for i := range n {
		p := Point{At: float64(i), Cost: float64(i % 7), Samples: 1 + i%3}
		sum += p.Cost * float64(p.Samples)
		samples += p.Samples
		trace.Add(p)
		if len(trace.Points) > MostPoints {
			t.Fatalf("%d points", len(trace.Points))
		}
	}
	got, seen := 0.0, 0
	for i, p := range trace.Points {
		got += p.Cost * float64(p.Samples)
		seen += p.Samples
		if i > 0 && p.At <= trace.Points[i-1].At {
			t.Errorf("point %d at %v follows one at %v", i, p.At, trace.Points[i-1].At)
		}
	}
	if seen != samples || math.Abs(got-sum) > 1e-6*sum || trace.Points[len(trace.Points)-1].At != float64(n-1) {
		t.Errorf("%d samples, cost %v, last %+v; expected %d, %v", seen, got, trace.Points[len(trace.Points)-1], samples, sum)
	}
	if len(trace.Points) < MostPoints/2 {
		t.Errorf("only %d points are left", len(trace.Points))
	}
}

// TestTraceContinues stores a trace, reads it and goes on.
func TestTraceContinues(t *testing.T) {
	var whole, parted Trace
	for i := range 3*MostPoints + 1 {
		p := Point{At: float64(i), Cost: 1, Samples: 1}
		whole.Add(p)
		parted.Add(p)
		if i%1000 == 999 {
			b, err := json.Marshal(parted)
			if err != nil {
				t.Fatal(err)
			}
			parted = Trace{}
			if err := json.Unmarshal(b, &parted); err != nil {
				t.Fatal(err)
			}
		}
	}
	if d := cmp.Diff(whole, parted); d != "" {
		t.Error(d)
	}
	for i, p := range whole.Points[:len(whole.Points)-1] {
		if p.Samples != whole.Merge {
			t.Errorf("point %d is made of %d samples, others of %d", i, p.Samples, whole.Merge)
		}
	}
}

func TestCut(t *testing.T) {
	var trace Trace
	trace.Add(Point{At: 0.5}, Point{At: 1}, Point{At: 1.5})
	trace.Cut(1)
	trace.Add(Point{At: 1.25})
	if d := cmp.Diff([]Point{{At: 0.5}, {At: 1}, {At: 1.25}}, trace.Points); d != "" {
		t.Error(d)
	}
}
