package line

import (
	"encoding/binary"
	"math"
	"strconv"
	"strings"

	"inkling/nn"
	"inkling/nn/plane"
	"inkling/nn/receipt"
	"inkling/nn/sha256"
)

// A Line is a run: what it was trained by, for how long, and its results.
type Line struct {
	Settings plane.Settings
	Points   []plane.Point // if the settings are for given points
	Epochs   int           // complete ones
	Batches  int           // mini-batches of the next one
	Outcome
}

// An Outcome is the results of a run, with its data.
type Outcome struct {
	Data           string // the beginning of the hash of the points
	Training, Test nn.Score
	Weights        string // the beginning of the hash of weights and biases
}

// The keys of a line other than those of settings.
const (
	keyPlane    = "plane" // the data set
	keySet      = "set"   // the same, among the settings
	keyDrawn    = "drawn" // the code of given points
	keyEpochs   = "epochs"
	keyBatches  = "batches"
	keyData     = "data-hash"
	keyTraining = "training-points"
	keyTest     = "test-points"
	keyWeights  = "weights"
)

// Given reports whether the settings are for given points, which a line contains.
func Given(s plane.Settings) bool { return s.Data == plane.Given || s.Data == plane.GivenCurve }

// Pairs returns the settings that differ from plane.Base, as keys and values.
func (l Line) Pairs() (pairs [][2]string) {
	base := plane.Base(l.Settings.Data)
	for _, key := range plane.Keys() {
		if value := l.Settings.Get(key); key != keySet && value != base.Get(key) && !(Given(l.Settings) && (key == "points" || key == "noise")) {
			pairs = append(pairs, [2]string{key, value})
		}
	}
	return pairs
}

// String returns the line.
func (l Line) String() string {
	words := []string{receipt.Start}
	add := func(key, value string) { words = append(words, key+"="+value) }
	add(keyPlane, l.Settings.Data)
	for _, p := range l.Pairs() {
		add(p[0], p[1])
	}
	if Given(l.Settings) {
		add(keyDrawn, plane.EncodePoints(l.Settings.Task(), l.Settings.Axes(), l.Points))
	}
	add(keyEpochs, strconv.Itoa(l.Epochs))
	if l.Batches > 0 {
		add(keyBatches, strconv.Itoa(l.Batches))
	}
	for _, p := range l.Outcome.Pairs() {
		add(p[0], p[1])
	}
	return strings.Join(words, " ")
}

// Pairs returns the results as keys and values, in the order of a line.
func (o Outcome) Pairs() [][2]string {
	pairs := [][2]string{{keyData, receipt.Shorten(o.Data)}, {keyTraining, score(o.Training)}}
	if o.Test.Total > 0 {
		pairs = append(pairs, [2]string{keyTest, score(o.Test)})
	}
	return append(pairs, [2]string{keyWeights, receipt.Shorten(o.Weights)})
}

// score writes the cost, to six digits, and how many points are answered correctly.
func score(s nn.Score) string {
	return strconv.FormatFloat(s.Cost, 'g', 6, 64) + "," + strconv.Itoa(s.Correct) + "/" + strconv.Itoa(s.Total)
}

// HashOf returns the hash of the points of data.
func HashOf(d plane.Data) string {
	var b []byte
	for _, list := range [][]plane.Point{d.Training, d.Test} {
		b = binary.LittleEndian.AppendUint32(b, uint32(len(list)))
		for _, p := range list {
			for _, x := range []float32{p.X1, p.X2, p.Value} {
				b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
			}
			b = append(b, byte(p.Class))
		}
	}
	return sha256.Sum(b)
}

// HashOfWeights returns the hash of weights and biases, which are bytes of nn.Parameters.Bytes.
func HashOfWeights(numbers []byte) string { return sha256.Sum(numbers) }

// A Finding compares a result with that of a line.
type Finding struct {
	Key       string
	Got, Want string
}

// Same reports whether they agree.
func (f Finding) Same() bool { return f.Got == f.Want }

// Compare compares the results of a repetition with those of the line.
func (l Line) Compare(got Outcome) (list []Finding) {
	want, have := l.Outcome.Pairs(), map[string]string{}
	for _, p := range got.Pairs() {
		have[p[0]] = p[1]
	}
	for _, p := range want {
		list = append(list, Finding{p[0], have[p[0]], p[1]})
	}
	return list
}
