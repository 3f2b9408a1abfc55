package results

import (
	"slices"

	"inkling/nn"
)

// A Point is the result on some consecutive training samples, each before its own
// update.
type Point struct {
	At       float64 // epochs completed by then; 1.5 is the middle of the second
	Cost     float64 // mean
	Accuracy float64 // fraction answered correctly, 0 to 1
	Samples  int
}

// A Trace is the progress of training within the epochs. The zero Trace is empty. It
// never exceeds MostPoints: longer traces have coarser points.
type Trace struct {
	Points []Point
	Merge  int // how many added points form one, a power of two; 0 means 1
	Open   int // how many the last point contains so far, if not all; else 0
}

// MostPoints is the largest number of points of a trace: enough for a chart.
const MostPoints = 512

// Add appends points.
func (t *Trace) Add(points ...Point) {
	for _, p := range points {
		t.add(p)
	}
}

// Cut removes the points after the given number of epochs, so that the trace can
// continue from there.
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

// Coarse returns a copy with at most the given number of points.
func (t *Trace) Coarse(most int) Trace {
	c := *t
	c.Points = slices.Clone(t.Points)
	for len(c.Points) > most {
		c.halve()
	}
	return c
}

// halve joins the points in pairs.
func (t *Trace) halve() {
	half := len(t.Points) / 2
	for i := range half {
		t.Points[i] = join(t.Points[2*i], t.Points[2*i+1])
	}
	t.Points = t.Points[:half]
	t.Merge = 2 * max(t.Merge, 1)
}

// join returns the combined result of two consecutive points.
func join(a, b Point) Point {
	n := a.Samples + b.Samples
	mean := func(x, y float64) float64 {
		return (x*float64(a.Samples) + y*float64(b.Samples)) / float64(max(n, 1))
	}
	return Point{At: b.At, Cost: mean(a.Cost, b.Cost), Accuracy: mean(a.Accuracy, b.Accuracy), Samples: n}
}

// pointsPerEpoch is about how many points a Tracer makes in an epoch.
const pointsPerEpoch = 40

// A Tracer makes points from the progress of training. It makes one every so many
// mini-batches, by their number, and one at the end of each epoch. So the same
// training always gives the same points.
type Tracer struct {
	points []Point
	since  nn.Progress // the mini-batch after which the next point begins
}

// MiniBatch records a mini-batch.
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

// Begin sets where training continues if not at the start of an epoch.
func (t *Tracer) Begin(p nn.Progress) { t.since = p }

// Take returns the points made since the last call.
func (t *Tracer) Take() []Point {
	points := t.points
	t.points = nil
	return points
}
