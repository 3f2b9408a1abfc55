// Package message has the messages between the page of the plane and its worker, which are one program.
package message

import (
	"encoding/binary"
	"errors"
	"math"

	"inkling/nn"
	"inkling/nn/diagnosis"
	"inkling/nn/phrase"
	"inkling/nn/plane"
	"inkling/nn/strictjson"
)

// An Order is a message to the worker.
type Order struct {
	Kind     string         `json:"kind"`
	Settings plane.Settings `json:"settings"`         // of Begin and Change
	Points   []plane.Point  `json:"points,omitempty"` // of Begin and Change, if the settings are for given points
	Pace     int            `json:"pace,omitempty"`   // of Run: epochs in a second, or 0 for as many as possible
	Until    *Goal          `json:"until,omitempty"`  // of Run: where it pauses by itself and reports a Frame
	Place    Place          `json:"place"`            // of Set
	Number   float32        `json:"number,omitempty"` // of Set
	Moment   int            `json:"moment,omitempty"` // of Look: one more than the index of an earlier moment, or 0 for the present
}

// A Goal is the end of a run: complete epochs, and mini-batches of the next one.
type Goal struct {
	Epochs  int `json:"epochs"`
	Batches int `json:"batches,omitempty"`
}

// A Place is that of a weight or a bias: it belongs to unit Unit of layer Layer, where layer 0 is the first with weights. From
// is the unit of the layer before, or -1 for the bias.
type Place struct {
	Layer int `json:"layer"`
	Unit  int `json:"unit"`
	From  int `json:"from"`
}

// Of returns the weight or bias at this place, or nil if the network has none there.
func (p Place) Of(n *nn.Network) *float32 {
	switch {
	case p.Layer < 0 || p.Layer >= n.Layers() || p.Unit < 0 || p.Unit >= n.Sizes[p.Layer+1] || p.From < -1 || p.From >= n.Sizes[p.Layer]:
		return nil
	case p.From < 0:
		return &n.Biases[p.Layer][p.Unit]
	}
	w := n.Weights[p.Layer]
	return &w.Data[p.From*w.Stride+p.Unit]
}

// The kinds of orders.
const (
	Begin  = "begin"  // a new network with initial weights
	Change = "change" // the same network goes on with other points, or at another learning rate
	Set    = "set"    // a weight or a bias
	Run    = "run"
	Pause  = "pause"
	Batch  = "batch" // train one mini-batch and pause
	Epoch  = "epoch" // train to the end of an epoch and pause
	Look   = "look"  // report a Frame
)

// A Report is a message from the worker. One of its fields is set.
type Report struct {
	Ready  string         `json:"ready,omitempty"` // the build; the first report
	Frame  *Frame         `json:"frame,omitempty"` // the answer to Look
	Failed *phrase.Phrase `json:"failed,omitempty"`
}

// A Frame is the state of a network in training.
type Frame struct {
	Run      int              `json:"run"` // counts the orders to Begin and Change
	Running  bool             `json:"running"`
	Moment   int              `json:"moment"`         // that of Look
	Last     int              `json:"last"`           // complete epochs at present
	Epoch    int              `json:"epoch"`          // complete ones
	Batch    int              `json:"batch"`          // mini-batches of the next one
	Batches  int              `json:"batches"`        // mini-batches in an epoch
	Stride   int              `json:"stride"`         // epochs between two entries of History
	Over     *phrase.Phrase   `json:"over,omitempty"` // why training has ended by itself
	Training Score            `json:"training"`
	Test     Score            `json:"test"`
	Altered  bool             `json:"altered,omitempty"` // the network or its data were changed during training
	Signs    []diagnosis.Sign `json:"signs,omitempty"`   // of trouble

	Moments []float32 `json:"-"` // the complete epochs of the earlier moments that are kept
	History []float32 `json:"-"` // pairs of the mean cost on the training points and the test points
	Wrong   []float32 `json:"-"` // the indices of the points whose class is misread: those of training, then those of test
	Numbers []float32 `json:"-"` // weights and biases, in the order of nn.Parameters.Bytes
	Small   []float32 `json:"-"` // the fields of the hidden units, SmallSide x SmallSide each
	Large   []float32 `json:"-"` // the fields of the outputs, LargeSide x LargeSide each, or LargeSide of a curve
}

// A Score is how well a network does on some points.
type Score struct {
	Cost  float64 `json:"cost"` // mean
	Right int     `json:"right"`
	Of    int     `json:"of"`
}

// The sides of the grids over which fields are computed.
const (
	SmallSide = 20
	LargeSide = 80
)

// EncodeOrder returns the text of an order.
func EncodeOrder(o Order) string { return encode(o) }

// DecodeOrder reads the text of an order.
func DecodeOrder(text string) (o Order, err error) {
	err = strictjson.Decode(text, &o)
	return o, err
}

func encode(v any) string {
	b, err := strictjson.Encode(v)
	if err != nil {
		panic("message: " + err.Error()) // all numbers are finite
	}
	return string(b)
}

// parts are the fields of a frame that are sent as bytes.
func (f *Frame) parts() []*[]float32 {
	return []*[]float32{&f.Moments, &f.History, &f.Wrong, &f.Numbers, &f.Small, &f.Large}
}

// EncodeReport returns the text of a report and the bytes of its frame, or nil.
func EncodeReport(r Report) (text string, beside []byte) {
	if r.Frame != nil {
		for _, part := range r.Frame.parts() {
			beside = binary.LittleEndian.AppendUint32(beside, uint32(len(*part)))
			for _, x := range *part {
				beside = binary.LittleEndian.AppendUint32(beside, math.Float32bits(x))
			}
		}
	}
	return encode(r), beside
}

// DecodeReport reads a report from its text and the bytes of its frame.
func DecodeReport(text string, beside []byte) (r Report, err error) {
	if err = strictjson.Decode(text, &r); err != nil || r.Frame == nil {
		return r, err
	}
	for _, part := range r.Frame.parts() {
		if len(beside) < 4 {
			return r, errLengths
		}
		n := int(binary.LittleEndian.Uint32(beside))
		beside = beside[4:]
		if n < 0 || n > len(beside)/4 {
			return r, errLengths
		}
		*part = make([]float32, n)
		for i := range *part {
			(*part)[i] = math.Float32frombits(binary.LittleEndian.Uint32(beside[4*i:]))
		}
		beside = beside[4*n:]
	}
	return r, nil
}

var errLengths = errors.New("the bytes of a frame are not as many as it says") // for programs
