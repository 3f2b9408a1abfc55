package lab

import (
	"math"
	"reflect"
	"slices"

	"inkling/nn"
	"inkling/nn/diagnosis"
	"inkling/nn/inspect"
	"inkling/nn/results"
	"inkling/wasm/proto"
	"inkling/wasm/run"
)

// report makes a report as a worker may send it, at a time when it may not: its
// parts agree with each other and with its run, but not with what was asked.
func (m *maker) report(of *run.Run) proto.Report {
	r := proto.Report{Kind: proto.Kind(pick(m, code.reports))}
	if do, ok := answered[r.Kind]; ok {
		r.Question = m.question(do)
	}
	m.fill(reflect.ValueOf(&r).Elem().FieldByName("Text"), 0)
	r.Seconds, r.Tested = float64(m.IntN(100)), float64(m.IntN(10))
	switch r.Kind {
	case proto.Changed:
		r.Phase = pick(m, []proto.Phase{proto.Idle, proto.Fetching, proto.Training, proto.Training, proto.Paused, proto.Finished})
		r.Using = m.using()
	case proto.Loaded:
		total := 1 + m.IntN(1000)
		r.Loading = &proto.Loading{Bytes: m.IntN(total + 1), Total: total, Training: m.IntN(50_001), Of: 50_000}
		if m.IntN(3) == 0 {
			r.Loading.Training = r.Loading.Of
		}
		if m.IntN(3) == 0 {
			r.Loading.Fault, r.Loading.Again = "the server answers 404", float64(m.IntN(3))
		}
	case proto.Trained, proto.Resumed, proto.Saved:
		r.Progress, r.Using = m.progress(), m.using()
		for i := range m.IntN(3) {
			r.Points = append(r.Points, results.Point{At: float64(m.IntN(40)) + float64(i)/10, Cost: m.cost(), Accuracy: 0.5, Samples: 10})
		}
		r.Checkpoint = []byte{1}
	case proto.Described:
		r.Data = m.data()
	case proto.Outgrown:
		r.Using, r.Epoch = &proto.Using{Images: 5000, Of: 50_000}, m.epoch(len(of.Epochs))
	case proto.EpochDone:
		r.Epoch = m.epoch(len(of.Epochs))
	case proto.Network, proto.Final:
		r.Parameters = pick(m, m.networks).Network.Bytes()
		if m.IntN(4) > 0 { // that of the run
			r.Parameters = of.Settings.Empty(of.LearnsFrom().Shape()).Bytes()
		}
	case proto.Browsed, proto.Averaged:
		r.Images = &proto.Images{Look: m.state.Browse.Look, Data: *m.data(), Total: m.IntN(6000)}
		if r.Images.Look.Class >= len(r.Images.Data.Classes) {
			return proto.Report{Kind: proto.Refused, Text: "There is no such class."}
		}
		r.Images.Numbers, r.Images.Labels, r.Pixels = m.images(&r.Images.Data)
	case proto.Learning, proto.Learned:
		r.Lesson = &proto.Lesson{Done: 0.5, Own: proto.Score{Before: 1, After: 2, Total: 3}, Tests: proto.Score{Before: 9000, After: 9001, Total: 10_000}}
		r.Parameters = pick(m, m.networks).Network.Bytes()
	case proto.Examined, proto.Shown, proto.Climbed:
		m.seen(&r)
	case proto.Written, proto.Read:
		description, parameters := proto.Describe(pick(m, m.networks))
		r.File, r.Parameters, r.Content = &proto.File{Name: pick(m, texts), Extension: ".npz", Model: description}, parameters, []byte{1}
	case proto.Diagnosed:
		r.Findings = &proto.Diagnosis{}
		if m.IntN(2) == 0 {
			layer := m.IntN(2)
			r.Findings.Signs = []diagnosis.Sign{{Kind: diagnosis.Dead, Layer: layer, Units: []int{1, 2}, Of: 30, Asked: 1000}}
		}
	case proto.MiniBatchDone:
		d := of.LearnsFrom()
		r.Batch = &proto.MiniBatch{Epoch: m.IntN(3), Number: m.IntN(100), Size: 10}
		_, r.Batch.Labels, r.Pixels = m.images(d)
		for range r.Batch.Labels {
			r.Batch.Answers = append(r.Batch.Answers, m.IntN(len(d.Classes)))
		}
	case proto.Unanswered:
		r.Question = m.question(pick(m, []proto.Do{proto.Snapshot, proto.Browse, proto.Average, proto.Learn, proto.Examine, proto.Show, proto.Ascend,
			proto.WriteFile, proto.ReadFile, proto.EstimateRun}))
	}
	return r
}

// question returns a question that was asked, or one like it.
func (m *maker) question(do proto.Do) *proto.Command {
	for _, c := range slices.Backward(m.asked) {
		if c.Do == do && m.IntN(3) > 0 {
			return c
		}
	}
	return &proto.Command{Do: do, Settings: pick(m, m.networks).Settings.Metadata(), Ask: &proto.Question{}}
}

func (m *maker) using() *proto.Using {
	if m.IntN(5) > 0 {
		return nil
	}
	return &proto.Using{Images: 5000, Of: 50_000}
}

func (m *maker) cost() float64 { return pick(m, []float64{0, 0.5, 1e-9, 1e300, math.MaxFloat64}) }

func (m *maker) progress() *nn.Progress {
	return &nn.Progress{Epoch: m.IntN(40), MiniBatch: m.IntN(5001), MiniBatches: 5000, Seen: m.IntN(50_001), Cost: m.cost(), Accuracy: 0.5, Latest: m.cost()}
}

func (m *maker) epoch(number int) *nn.EpochResult {
	e := &nn.EpochResult{Epoch: number, Cost: m.cost(), Accuracy: 0.5, Total: 10_000, Correct: m.IntN(10_001), TestCost: m.cost()}
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

// seen fills the answers of what looks into a network.
func (m *maker) seen(r *proto.Report) {
	d := m.state.readerData()
	switch r.Kind {
	case proto.Examined:
		r.Exam = &proto.Exam{Data: *d}
		for range d.Classes {
			row := make([]int, len(d.Classes))
			for j := range row {
				row[j] = m.IntN(1000)
			}
			r.Exam.Confusion = append(r.Exam.Confusion, row)
		}
	case proto.Shown:
		r.Cases = &proto.Cases{Of: pick(m, []inspect.Case{{Was: inspect.Any, Read: inspect.Wrong}, {Was: 1, Read: 2}}), Total: m.IntN(100)}
		r.Cases.Numbers, r.Cases.Labels, r.Pixels = m.images(d)
		for range r.Cases.Labels {
			r.Cases.Outputs = append(r.Cases.Outputs, m.outputs(len(d.Classes)))
		}
	case proto.Climbed:
		w := &m.state.Inside.Wish
		r.Wish = &proto.Wish{Class: max(w.Class, 0), Step: m.IntN(11), Steps: 10, Output: m.outputs(len(d.Classes))}
		r.Pixels = make([]byte, d.Pixels())
	}
}
