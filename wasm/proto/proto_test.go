package proto

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/diagnosis"
	"inkling/nn/inspect"
	"inkling/nn/phrase"
)

func TestRoundTrip(t *testing.T) {
	requests := []Request{
		{0, &Train{Beginning{Settings: map[string]string{"eta": "3"}}}},
		{0, &Train{Beginning{Settings: map[string]string{"eta": "3"}, Keep: true, Seconds: 1.5, Data: "abc", Checkpoint: []byte{1, 2, 3}}}},
		{0, &FineTune{Labels: []int{7, 3}, Parameters: []byte{1, 2, 3, 4}, Pixels: bytes.Repeat([]byte{9}, 2*dataset.MNISTPixels)}},
		{3, &Examine{Subject{Settings: map[string]string{"eta": "3"}, Parameters: []byte{1, 2, 3, 4}, Shape: dataset.MNIST}}},
		{4, &Show{Case: inspect.Case{Was: 4, Read: inspect.Wrong}, From: 24, Count: 24}},
	}
	for _, c := range Commands {
		requests = append(requests, Request{Command: c})
	}
	for _, r := range requests {
		got, err := DecodeRequest(EncodeRequest(r))
		if d := cmp.Diff(r, got); d != "" || err != nil {
			t.Error(d, err)
		}
	}
	reports := []Report{
		{ID: 2, Body: &Unanswered{Why: phrase.New("No number %s.", 1)}},
		{Body: &Loaded{Loading{Bytes: 5, Total: 10, Images: 3}}},
		{Body: &Trained{Progress: nn.Progress{Epoch: 2, Cost: 0.25}, Seconds: 1.5}},
		{Body: &MiniBatchDone{Epoch: 1, Number: 2, Size: 1, Labels: []int{3}, Answers: []int{4}, Pixels: []byte{1, 2, 3}}},
		{ID: 7, Body: &Estimated{Seconds: 2.5}},
		{Body: &Network{Parameters: []byte{1, 2, 3}}},
		{Body: &Diagnosed{Diagnosis{Signs: []diagnosis.Sign{{Kind: diagnosis.Slow, Ratio: 1e-5}},
			Measure: &diagnosis.Measure{Epochs: 1.5, Layers: []diagnosis.Layer{{Units: 2, Dead: []int{1}}}},
			Norms:   []NormsAt{{Epochs: 1, Layers: []diagnosis.Norms{{Weights: 2}}}}}}},
		{Body: &Saved{Checkpoint: []byte{1, 2, 3}, Progress: nn.Progress{Epoch: 2}}},
		{Body: &Final{Parameters: []byte{1, 2, 3}}},
		{Body: &FineTuned{Parameters: []byte{1, 2, 3}, Own: Score{1, 2, 3}}},
		{Body: &Stepped{Parameters: []byte{1, 2}, Pixels: make([]byte, 2*dataset.MNISTPixels), Numbers: []int{5, 6}}},
		{Body: &Compared{Parameters: []byte{1, 2}, Marks: []Mark{{10, 0.5, 2}}}},
		{Body: &Checked{Message: phrase.New("got %s, expected %s", 1, phrase.New("a number"))}},
		{Body: &Browsed{Pixels: []byte{1, 2, 3}, Data: Data{Name: "MNIST", Rows: 1, Cols: 3, Classes: []string{"0", "1"}, Counts: [][]int{{1, 2}, nil, {3, 4}}},
			Total: 7, Numbers: []int{5}, Labels: []int{1}}},
		{ID: 3, Body: &Examined{Confusion: [][]int{{1, 2}, {3, 4}}}},
		{ID: 4, Body: &Shown{Pixels: []byte{1, 2}, Total: 2, Numbers: []int{7}, Labels: []int{1}, Outputs: [][]float32{{0.25, 0.1}}}},
		{ID: 5, Body: &Climbed{Pixels: []byte{1, 2}, Step: 8, Steps: 150, Output: []float32{0.1}}},
	}
	for _, n := range Reports {
		reports = append(reports, Report{Body: n})
	}
	for _, r := range reports {
		got, err := DecodeReport(EncodeReport(r))
		if d := cmp.Diff(r, got); d != "" || err != nil {
			t.Error(d, err)
		}
	}
}

func TestBadMessages(t *testing.T) {
	for _, text := range []string{"", "hello", "\n", `{"kind":"Load"}`, `{"kind":3}` + "\n{}", `{"kin":"Load"}` + "\n{}", `{"Kind":"Load"}` + "\n{}",
		`{"kind":"Load","kind":"Load"}` + "\n{}", `{"kind":"Dance"}` + "\n{}", `{"kind":"Loaded"}` + "\n{}", `{"kind":"Load"}` + "\n" + `{"settings":{}}`,
		`{"kind":"Load"}` + "\n" + `{"Order":{}}`, `{"kind":"Train"}` + "\n" + `{"Checkpoint":"AQID"}`, `{"kind":"Load"}` + "\n{}{}"} {
		if _, err := DecodeRequest(text, nil); err == nil || !strings.HasPrefix(err.Error(), "message ") {
			t.Errorf("%q: error %v", text, err)
		}
	}
}

// TestOtherLengths decodes binary parts that are shorter or longer than the envelope says, and
// invalid lengths.
func TestOtherLengths(t *testing.T) {
	text, beside := EncodeRequest(Request{Command: &FineTune{Parameters: make([]byte, 8), Pixels: make([]byte, 4)}})
	for _, n := range []int{0, 7, 11, 13} {
		if _, err := DecodeRequest(text, append(beside, 0)[:n]); err != errLengths {
			t.Errorf("%d bytes: error %v", n, err)
		}
	}
	for _, text := range []string{`{"kind":"FineTune"}`, `{"kind":"FineTune","lengths":[-1,9]}`, `{"kind":"FineTune","lengths":[0,0,8]}`, `{"kind":"Reset","lengths":[8]}`} {
		if _, err := DecodeRequest(text+"\n{}", make([]byte, 8)); err != errLengths {
			t.Errorf("%s: error %v", text, err)
		}
	}
}
