// Package run is a run of the plane, as its page keeps and shows it: the line that repeats it, its costs epoch by epoch, and a
// small picture of its output.
package run

import (
	"encoding/binary"
	"math"
	"strconv"
	"strings"

	"inkling/nn"
	"inkling/nn/phrase"
	"inkling/nn/plane"
	"inkling/nn/plane/line"
	"inkling/nn/strictjson"
	"inkling/wasm/chart"
	"inkling/wasm/plane/message"
)

// A Run is a run.
type Run struct {
	line.Line
	ID       int    // 0 before it is kept
	Name     string // or "" for Run and its ID
	Altered  bool   // the network or its data were changed during training, so the line does not repeat it
	Diverged bool
	History  []float32 // pairs of the costs on training and test points, after the epochs 1, 1 + Stride, 1 + 2 Stride, ...
	Stride   int
	Picture  []byte // see PictureOf
}

// mostEntries is the largest number of pairs of a History.
const mostEntries = 100

// Of returns the run of a frame: of a network that is trained by these settings on these points, which are nil unless given.
// Its hashes are missing.
func Of(s plane.Settings, points []plane.Point, f *message.Frame) Run {
	r := Run{
		Line:    line.Line{Settings: s, Points: points, Epochs: f.Epoch, Batches: f.Batch},
		Altered: f.Altered, Diverged: f.Over != nil, Stride: max(1, f.Stride), Picture: PictureOf(s, f),
	}
	r.Training, r.Test = score(f.Training), score(f.Test)
	r.History = append([]float32(nil), f.History...)
	for len(r.History) > 2*mostEntries {
		n := 0
		for i := 0; i < len(r.History); i += 4 {
			n += copy(r.History[n:n+2], r.History[i:])
		}
		r.History, r.Stride = r.History[:n], 2*r.Stride
	}
	return r
}

// Hashed returns the run of a frame with the hashes of its data and its network.
func Hashed(s plane.Settings, points []plane.Point, data plane.Data, f *message.Frame) Run {
	r := Of(s, points, f)
	b := make([]byte, 0, 4*len(f.Numbers))
	for _, x := range f.Numbers {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
	}
	r.Data, r.Weights = line.HashOf(data), line.HashOfWeights(b)
	return r
}

func score(s message.Score) nn.Score { return nn.Score{Cost: s.Cost, Correct: s.Right, Total: s.Of} }

// Repeatable reports whether the line repeats the run.
func (r *Run) Repeatable() bool { return !r.Altered && !r.Diverged }

// Charted returns what charts need of the run. Place gives its colour and tag.
func (r *Run) Charted(name string, place int) chart.Run {
	c := chart.Run{Key: strconv.Itoa(r.ID), Name: name, Place: place, Most: r.Epochs}
	for i := 0; 2*i < len(r.History); i++ {
		e := nn.EpochResult{Epoch: i * r.Stride, Training: nn.Score{Cost: float64(r.History[2*i]), Total: 1}}
		if r.Test.Total > 0 {
			e.TestCost, e.Total = float64(r.History[2*i+1]), 1
		}
		c.Epochs = append(c.Epochs, e)
	}
	return c
}

// kept is a run in the browser's storage. The line has the settings, the points and the results.
type kept struct {
	ID       int    `json:"id"`
	Name     string `json:"name,omitempty"`
	Line     string `json:"line"`
	Altered  bool   `json:"altered,omitempty"`
	Diverged bool   `json:"diverged,omitempty"`
	Stride   int    `json:"stride"`
	History  []byte `json:"history"`
	Picture  []byte `json:"picture"`
}

// Encode returns the run as one line of text.
func (r *Run) Encode() string {
	k := kept{r.ID, r.Name, r.Line.String(), r.Altered, r.Diverged, r.Stride, nil, r.Picture}
	for _, x := range r.History {
		k.History = binary.LittleEndian.AppendUint32(k.History, math.Float32bits(x))
	}
	b, err := strictjson.Encode(k)
	if err != nil {
		panic("run: " + err.Error()) // it has no numbers that are not finite
	}
	return string(b)
}

// Decode reads a text of Encode.
func Decode(text string) (*Run, error) {
	var k kept
	if err := strictjson.Decode(text, &k); err != nil {
		return nil, err
	}
	l, err := line.Parse(k.Line)
	if err != nil {
		return nil, err
	}
	r := &Run{Line: l, ID: k.ID, Name: strings.TrimSpace(k.Name), Altered: k.Altered, Diverged: k.Diverged, Stride: k.Stride, Picture: k.Picture}
	if r.ID < 1 || r.Stride < 1 || len(k.History)%8 != 0 || len(k.History) > 8*mostEntries || len(k.Picture) != pictureSize(l.Settings) {
		return nil, phrase.Errorf("the lengths do not agree")
	}
	for ; len(k.History) > 0; k.History = k.History[4:] {
		r.History = append(r.History, math.Float32frombits(binary.LittleEndian.Uint32(k.History)))
	}
	return r, nil
}
