package nn

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn/f32"
	"inkling/nn/sparse"
)

// pixels are made-up SparseSamples: n images of 784 bytes, a fifth of them inked.
type pixels struct {
	Vectors // the same samples, expanded
	x       *sparse.Matrix
	rows    []sparse.Span
}

func newPixels(n int) *pixels {
	table := new([256]float32)
	for v := range table {
		table[v] = float32(v) / 255
	}
	p := &pixels{Vectors: Vectors{newMatrix(n, 784), newMatrix(n, 10)}, x: sparse.New(784, table)}
	rng := f32.NewRand(3, 3)
	for i := range n {
		row(p.Y, i)[int(rng.Float64()*10)] = 1
		image := make([]byte, 784)
		for j := range image {
			if rng.Float64() < 0.2 {
				image[j] = uint8(1 + rng.Float64()*255)
				row(p.X, i)[j] = table[image[j]]
			}
		}
		p.rows = append(p.rows, p.x.Append(image))
	}
	return p
}

func (p *pixels) Sparse() (*sparse.Matrix, []sparse.Span) { return p.x, p.rows }

// Inputs must not be asked for: the samples are sparse.
func (p *pixels) Inputs([]int, blas32.General) { panic("expanded") }

// TestSparseIsDense trains on the same samples sparse and expanded: the same bits.
func TestSparseIsDense(t *testing.T) {
	data := newPixels(150)
	for _, h := range []HyperParameters{
		{Cost: Quadratic, MiniBatch: 10, Eta: 3, Epochs: 2},
		{Cost: CrossEntropy, MiniBatch: 16, Eta: 0.5, Lambda: 2, Epochs: 2},
		{Cost: CrossEntropy, MiniBatch: 1, Eta: 0.1, Lambda: 2, Momentum: 0.8, Epochs: 1},
	} {
		sparse, dense := newBook(784, 30, 10), newBook(784, 30, 10)
		var log [2]logRecorder
		if err := sparse.SGD(h, data, data, &log[0]); err != nil {
			t.Fatal(err)
		}
		if err := dense.SGD(h, data.Vectors, data.Vectors, &log[1]); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(sparse.Bytes(), dense.Bytes()) {
			t.Errorf("%+v: sparse and expanded samples gave other weights", h)
		}
		if last := h.Epochs - 1; log[0].epochs[last] != log[1].epochs[last] {
			t.Errorf("%+v: %+v sparse, %+v expanded", h, log[0].epochs[last], log[1].epochs[last])
		}
	}
}

func TestSparseTrainingDoesNotAllocate(t *testing.T) {
	data := newPixels(300)
	h := book(1000)
	h.Momentum, h.Lambda, h.Eta = 0.5, 1, 0.1
	trainer, err := NewTrainer(newBook(784, 30, 10), h, data, data, Silence{})
	if err != nil {
		t.Fatal(err)
	}
	trainer.Step()
	if n := testing.AllocsPerRun(200, func() { trainer.Step() }); n != 0 {
		t.Errorf("%v allocations a step, want 0", n)
	}
}

func TestReadingDoesNotAllocate(t *testing.T) {
	net := newBook(784, 30, 10)
	reader, x := NewReader(net), row(blots(1, 1).X, 0)
	want := net.Feedforward(x)
	if n := testing.AllocsPerRun(100, func() { reader.Feedforward(x) }); n != 0 {
		t.Errorf("%v allocations an answer, want 0", n)
	}
	if d := cmp.Diff(want, reader.Feedforward(x)); d != "" {
		t.Error(d)
	}
}

// BenchmarkFeedforward answers one image.
func BenchmarkFeedforward(b *testing.B) {
	reader, x := NewReader(newBook(784, 30, 10)), row(blots(1, 1).X, 0)
	for b.Loop() {
		reader.Feedforward(x)
	}
}

// BenchmarkEpoch trains on a tenth of an epoch's worth of made-up samples; the
// figure is seconds for 50,000.
func BenchmarkEpoch(b *testing.B) {
	data := newPixels(5000)
	for _, c := range []struct {
		name      string
		hidden    int
		miniBatch int
	}{{"784-30-10 batch 10", 30, 10}, {"784-100-10 batch 32", 100, 32}} {
		b.Run(c.name, func(b *testing.B) {
			h := book(1 << 30)
			h.MiniBatch, h.Eta = c.miniBatch, 0.1
			trainer, err := NewTrainer(newBook(784, c.hidden, 10), h, data, nil, Silence{})
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				for trainer.Step() == Trained {
				}
			}
			b.ReportMetric(b.Elapsed().Seconds()/float64(b.N)*10, "s/epoch")
		})
	}
}

// made are the same pixels, copied to a new matrix for each mini-batch.
type made struct {
	*pixels
	scratch *sparse.Matrix
	rows    []sparse.Span
}

func (m *made) Make(index []int) (*sparse.Matrix, []sparse.Span) {
	m.scratch.Reset()
	m.rows = m.rows[:0]
	for _, i := range index {
		m.rows = append(m.rows, m.scratch.AppendRow(m.x, m.pixels.rows[i]))
	}
	return m.scratch, m.rows
}

// TestGeneratedSamplesMatchKeptOnes trains on samples that are kept and on the same, made for each
// mini-batch: the same bits.
func TestGeneratedSamplesMatchKeptOnes(t *testing.T) {
	data := newPixels(105)
	_, _, table := data.x.Entries()
	h := HyperParameters{Cost: CrossEntropy, MiniBatch: 10, Eta: 0.5, Lambda: 2, Momentum: 0.5, Epochs: 2}
	kept, fresh := newBook(784, 30, 10), newBook(784, 30, 10)
	if err := kept.SGD(h, data, data, Silence{}); err != nil {
		t.Fatal(err)
	}
	m := &made{pixels: data, scratch: sparse.New(784, table)}
	if err := fresh.SGD(h, m, m, Silence{}); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(kept.Bytes(), fresh.Bytes()) {
		t.Error("samples that are made gave other weights than samples that are kept")
	}
}
