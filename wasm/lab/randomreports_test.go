package lab

import (
	"math"
	"reflect"
	"slices"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/diagnosis"
	"inkling/nn/inspect"
	"inkling/nn/phrase"
	"inkling/nn/results"
	"inkling/wasm/proto"
	"inkling/wasm/run"
)

// report makes a report as a worker may send it, at a time when it may not: its
// parts agree with each other and with its run, but not with what was asked.
func (m *maker) report(of *run.Run) (r proto.Report) {
	d := m.state.readerData()
	r.Body = reflect.New(reflect.TypeOf(pick(m, proto.Reports)).Elem()).Interface()
	r.Question = m.question(questionOf(r.Body))
	m.fill(reflect.ValueOf(r.Body).Elem().FieldByName("Text"), 0)
	seconds := float64(m.IntN(100))
	switch b := r.Body.(type) {
	case *proto.Changed:
		b.Phase = pick(m, []proto.Phase{proto.Idle, proto.Fetching, proto.Training, proto.Training, proto.Paused, proto.Finished})
		b.Using = m.using()
	case *proto.Loaded:
		total := 1 + m.IntN(1000)
		b.Loading = proto.Loading{Bytes: m.IntN(total + 1), Total: total, Training: m.IntN(50_001), Of: 50_000}
		if m.IntN(3) == 0 {
			b.Loading.Training = b.Loading.Of
		}
		if m.IntN(3) == 0 {
			b.Loading.Fault, b.Loading.Again = phrase.Phrase{Text: "the server answers 404"}, float64(m.IntN(3))
		}
	case *proto.Trained:
		b.Progress, b.Using, b.Seconds, b.Tested = m.progress(), m.using(), seconds, float64(m.IntN(10))
		for i := range m.IntN(3) {
			b.Points = append(b.Points, results.Point{At: float64(m.IntN(40)) + float64(i)/10, Cost: m.cost(), Accuracy: 0.5, Samples: 10})
		}
	case *proto.Resumed:
		b.Progress = m.progress()
	case *proto.Saved:
		b.Progress, b.Seconds, b.Checkpoint = m.progress(), seconds, []byte{1}
	case *proto.Described:
		b.Data = *m.data()
	case *proto.Outgrown:
		e := m.epoch(len(of.Epochs))
		b.Using, b.Correct, b.Total = proto.Using{Images: 5000, Of: 50_000}, e.Correct, e.Total
	case *proto.EpochDone:
		b.Epoch, b.Seconds = m.epoch(len(of.Epochs)), seconds
	case *proto.Estimated:
		b.Seconds = seconds
	case *proto.Network:
		b.Parameters = m.parameters(of)
	case *proto.Final:
		b.Parameters = m.parameters(of)
	case *proto.Browsed:
		b.Data, b.Total = *m.data(), m.IntN(6000)
		q := *r.Question.(*proto.Browse)
		if m.IntN(2) == 0 { // what is wanted now
			q.Look = m.state.Browse.Look
		}
		if r.Question = &q; q.Class >= len(b.Data.Classes) {
			return proto.Report{Body: &proto.Refused{Why: phrase.Phrase{Text: "There is no such class."}}}
		}
		b.Numbers, b.Labels, b.Pixels = m.images(&b.Data)
	case *proto.Averaged:
		b.Data = *m.data()
		b.Pixels = make([]byte, len(b.Data.Classes)*b.Data.Pixels())
	case *proto.FineTuning:
		b.Done = 0.5
	case *proto.FineTuned:
		*b = proto.FineTuned{Seconds: seconds, Own: proto.Score{Before: 1, After: 2, Total: 3}, Tests: proto.Score{Before: 9000, After: 9001, Total: 10_000},
			Parameters: pick(m, m.networks).Network.Bytes()}
	case *proto.Examined:
		b.Data = *d
		for range d.Classes {
			row := make([]int, len(d.Classes))
			for j := range row {
				row[j] = m.IntN(1000)
			}
			b.Confusion = append(b.Confusion, row)
		}
	case *proto.Shown:
		b.Total = m.IntN(100)
		b.Numbers, b.Labels, b.Pixels = m.images(d)
		for range b.Labels {
			b.Outputs = append(b.Outputs, m.outputs(len(d.Classes)))
		}
	case *proto.Climbed:
		*b = proto.Climbed{Step: m.IntN(11), Steps: 10, Output: m.outputs(len(d.Classes)), Pixels: make([]byte, d.Pixels())}
	case *proto.Written:
		b.Content = []byte{1}
	case *proto.Diagnosed:
		if m.IntN(2) == 0 {
			layer := m.IntN(2)
			b.Findings.Signs = []diagnosis.Sign{{Kind: diagnosis.Dead, Layer: layer, Units: []int{1, 2}, Of: 30, Asked: 1000}}
		}
	case *proto.MiniBatchDone:
		d := of.LearnsFrom()
		b.Epoch, b.Number, b.Size = m.IntN(3), m.IntN(100), 10
		_, b.Labels, b.Pixels = m.images(d)
		for range b.Labels {
			b.Answers = append(b.Answers, m.IntN(len(d.Classes)))
		}
	case *proto.Unanswered:
		r.Question = m.question(pick(m, []proto.Command{&proto.Snapshot{}, &proto.Browse{}, &proto.Average{}, &proto.FineTune{}, &proto.Examine{}, &proto.Show{}, &proto.Ascend{},
			&proto.WriteFile{}, &proto.EstimateRun{}}))
	}
	return r
}

// question returns a question of a type that was asked, or one like it; of nil none.
func (m *maker) question(like proto.Command) proto.Command {
	for _, c := range slices.Backward(m.asked) {
		if reflect.TypeOf(c) == reflect.TypeOf(like) && m.IntN(3) > 0 {
			return c
		}
	}
	switch like.(type) {
	case *proto.EstimateRun:
		return &proto.EstimateRun{Settings: pick(m, m.networks).Settings.Metadata()}
	case *proto.Show:
		return &proto.Show{Case: pick(m, []inspect.Case{{Was: inspect.Any, Read: inspect.Wrong}, {Was: 1, Read: 2}})}
	case *proto.WriteFile:
		return &proto.WriteFile{Name: pick(m, texts), Extension: ".npz"}
	}
	return like
}

// parameters are those of a network, mostly of the run's.
func (m *maker) parameters(of *run.Run) []byte {
	if m.IntN(4) > 0 {
		return of.Settings.Empty(of.LearnsFrom().Shape()).Bytes()
	}
	return pick(m, m.networks).Network.Bytes()
}

func (m *maker) using() *proto.Using {
	if m.IntN(5) > 0 {
		return nil
	}
	return &proto.Using{Images: 5000, Of: 50_000}
}

func (m *maker) cost() float64 { return pick(m, []float64{0, 0.5, 1e-9, 1e300, math.MaxFloat64}) }

func (m *maker) progress() nn.Progress {
	return nn.Progress{Epoch: m.IntN(40), MiniBatch: m.IntN(5001), MiniBatches: 5000, Seen: m.IntN(50_001), Cost: m.cost(), Accuracy: 0.5, Latest: m.cost()}
}

func (m *maker) epoch(number int) nn.EpochResult {
	e := nn.EpochResult{Epoch: number, Cost: m.cost(), Accuracy: 0.5, Total: 10_000, Correct: m.IntN(10_001), TestCost: m.cost()}
	if m.IntN(2) == 0 {
		e.Validation = nn.Score{Cost: m.cost(), Correct: m.IntN(10_001), Total: 10_000}
	}
	return e
}

// data is MNIST, or data of another shape.
func (m *maker) data() *proto.Data {
	if m.IntN(5) > 0 {
		d := *proto.MNIST
		d.Counts = counts(len(d.Classes))
		return &d
	}
	return &proto.Data{Name: "Letters", Rows: 20, Cols: 10, Classes: []string{"a", "b", "many letters"}, Hash: "1", Counts: counts(3)}
}

func counts(classes int) [][]int {
	list := make([][]int, 3)
	for i := range list {
		list[i] = make([]int, classes)
		for j := range list[i] {
			list[i][j] = 1000
		}
	}
	return list
}

func (m *maker) images(d *proto.Data) (numbers, labels []int, pixels []byte) {
	n := m.IntN(5)
	for range n {
		numbers, labels = append(numbers, m.IntN(5000)), append(labels, m.IntN(len(d.Classes)))
	}
	return numbers, labels, make([]byte, n*d.Pixels())
}

func (m *maker) outputs(n int) []float32 {
	o := make([]float32, n)
	for i := range o {
		o[i] = float32(m.IntN(101)) / 100
	}
	return o
}

// drawnReport is a report of the worker that trains on drawings: one that can be.
func (m *maker) drawnReport() proto.Report {
	switch m.IntN(3) {
	case 0:
		return proto.Report{Body: &proto.TrainingDrawings{Done: 0.5}}
	case 1:
		return proto.Report{Body: &proto.Unanswered{Why: phrase.Phrase{Text: "It ended."}}}
	}
	drawn := *pick(m, m.networks)
	drawn.Classes = pick(m, [][]string{{"a", "b"}, {"Herz", "Stern", "c"}})
	shape := dataset.MNIST
	shape.Classes = len(drawn.Classes)
	drawn.Network = drawn.Settings.Network(shape)
	return proto.Report{Body: &proto.TrainedDrawings{
		Drawn:  proto.Drawn{Seconds: float64(m.IntN(100)), Trained: 8, Held: 2, Nothing: 1, Features: m.IntN(4) - 1},
		Folder: pick(m, []string{"", "own-1", "own-2"}), Model: proto.NewModel(&drawn),
	}}
}
