package results

import (
	"slices"

	"inkling/nn"
)

// A Point tells how some training samples in a row were answered, each before
// its own update.
type Point struct {
	At       float64 // epochs trained by then; 1.5 is the middle of the second
	Cost     float64 // mean
	Accuracy float64 // share answered rightly, 0 to 1
	Samples  int
}

// A Trace is how training went within the epochs. The zero Trace is empty. It
// never grows beyond MostPoints: a longer one is told in coarser points.
type Trace struct {
	Points []Point
	Merge  int // how many points that are added make one, a power of two; 0 is 1
	Open   int // how many the last point is made of so far, if not all; else 0
}

// MostPoints is how many points a trace has at most: as many as a chart has room for.
const MostPoints = 512

// Add goes on with points that follow those before.
func (t *Trace) Add(points ...Point) {
	for _, p := range points {
		t.add(p)
	}
}

// Cut forgets what came after so many epochs, so that the trace can go on from there.
func (t *Trace) Cut(at float64) {
	for n := len(t.Points); n > 0 && t.Points[n-1].At > at; n-- {
		t.Points, t.Open = t.Points[:n-1], 0
	}
}

func (t *Trace) add(p Point) {
	if t.Open == 0 || len(t.Points) == 0 {
		if len(t.Points) >= MostPoints {
			t.halve()
		}
		t.Points = append(t.Points, p)
	} else {
		last := &t.Points[len(t.Points)-1]
		*last = join(*last, p)
	}
	if t.Open++; t.Open >= t.Merge {
		t.Open = 0
	}
}

// Coarse returns a copy with at most so many points.
func (t *Trace) Coarse(most int) Trace {
	c := *t
	c.Points = slices.Clone(t.Points)
	for len(c.Points) > most {
		c.halve()
	}
	return c
}

// halve makes one point of every two.
func (t *Trace) halve() {
	half := len(t.Points) / 2
	for i := range half {
		t.Points[i] = join(t.Points[2*i], t.Points[2*i+1])
	}
	t.Points = t.Points[:half]
	t.Merge = 2 * max(t.Merge, 1)
}

// join returns what two points in a row came to together.
func join(a, b Point) Point {
	n := a.Samples + b.Samples
	mean := func(x, y float64) float64 {
		return (x*float64(a.Samples) + y*float64(b.Samples)) / float64(max(n, 1))
	}
	return Point{At: b.At, Cost: mean(a.Cost, b.Cost), Accuracy: mean(a.Accuracy, b.Accuracy), Samples: n}
}

// pointsPerEpoch is about how many points a Tracer makes of an epoch.
const pointsPerEpoch = 40

// A Tracer makes points of the progress of a training. It is told of each
// mini-batch, and makes a point of every so many and of the last of an epoch, by
// their number: so the same training gives the same points anywhere.
type Tracer struct {
	points []Point
	since  nn.Progress // the mini-batch behind which the next point begins
}

// MiniBatch takes a mini-batch into account.
func (t *Tracer) MiniBatch(p nn.Progress) {
	if every := (p.MiniBatches + pointsPerEpoch - 1) / pointsPerEpoch; p.MiniBatch%every != 0 && p.MiniBatch != p.MiniBatches {
		return
	}
	if t.since.Epoch != p.Epoch || t.since.MiniBatch > p.MiniBatch {
		t.since = nn.Progress{}
	}
	samples := p.Seen - t.since.Seen
	mean := func(now, then float64) float64 {
		return (now*float64(p.Seen) - then*float64(t.since.Seen)) / float64(max(samples, 1))
	}
	t.points = append(t.points, Point{
		At:       float64(p.Epoch) + float64(p.MiniBatch)/float64(p.MiniBatches),
		Cost:     max(0, mean(p.Cost, t.since.Cost)),
		Accuracy: min(1, max(0, mean(p.Accuracy, t.since.Accuracy))),
		Samples:  samples,
	})
	t.since = p
}

// Begin says where training goes on if not at the start of an epoch.
func (t *Tracer) Begin(p nn.Progress) { t.since = p }

// Take returns the points since it was called last.
func (t *Tracer) Take() []Point {
	points := t.points
	t.points = nil
	return points
}
