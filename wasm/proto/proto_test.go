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
	"inkling/wasm/learn/phrase"
)

func TestRoundTrip(t *testing.T) {
	for _, c := range []Command{
		{Do: Train, Settings: map[string]string{"eta": "3"}},
		{Do: Train, Settings: map[string]string{"eta": "3"}, Keep: &Keep{Seconds: 1.5, Data: "abc"}, Checkpoint: []byte{1, 2, 3}},
		{Do: Learn, Own: &Own{Labels: []int{7, 3}}, Parameters: []byte{1, 2, 3, 4}, Pixels: bytes.Repeat([]byte{9}, 2*dataset.MNISTPixels)},
		{Do: Examine, Settings: map[string]string{"eta": "3"}, Parameters: []byte{1, 2, 3, 4}, ID: 3, Ask: &Question{Shape: dataset.MNIST}},
		{Do: Show, ID: 4, Ask: &Question{Case: inspect.Case{Was: 4, Read: inspect.Wrong}, From: 24, Count: 24}},
	} {
		got, err := DecodeCommand(EncodeCommand(c))
		if d := cmp.Diff(c, got); d != "" || err != nil {
			t.Error(d, err)
		}
	}
	for _, r := range []Report{
		{Kind: Ready},
		{Kind: Unanswered, ID: 2, Text: "No number.", Why: phrase.New("no number")},
		{Kind: Loaded, Loading: &Loading{Bytes: 5, Total: 10, Images: 3}},
		{Kind: Trained, Progress: &nn.Progress{Epoch: 2, Cost: 0.25}, Seconds: 1.5},
		{Kind: MiniBatchDone, Batch: &MiniBatch{Epoch: 1, Number: 2, Size: 1, Labels: []int{3}, Answers: []int{4}}, Pixels: []byte{1, 2, 3}},
		{Kind: Estimated, ID: 7, Seconds: 2.5},
		{Kind: Network, Parameters: []byte{1, 2, 3}},
		{Kind: Diagnosed, Findings: &Diagnosis{Signs: []diagnosis.Sign{{Kind: diagnosis.Slow, Ratio: 1e-5}},
			Measure: &diagnosis.Measure{Epochs: 1.5, Layers: []diagnosis.Layer{{Units: 2, Dead: []int{1}}}},
			Norms:   []NormsAt{{Epochs: 1, Layers: []diagnosis.Norms{{Weights: 2}}}}}},
		{Kind: Saved, Checkpoint: []byte{1, 2, 3}, Progress: &nn.Progress{Epoch: 2}},
		{Kind: Final, Parameters: []byte{1, 2, 3}},
		{Kind: Learned, Parameters: []byte{1, 2, 3}, Lesson: &Lesson{Own: Score{1, 2, 3}}},
		{Kind: Stepped, Parameters: []byte{1, 2}, Pixels: make([]byte, 2*dataset.MNISTPixels), Study: &Studied{Batch: &Batch{Numbers: []int{5, 6}}}},
		{Kind: Compared, Parameters: []byte{1, 2}, Study: &Studied{Marks: []Mark{{10, 0.5, 2}}}},
		{Kind: Checked, Study: &Studied{Verdict: &Verdict{Message: phrase.New("got %s, expected %s", 1, phrase.New("a number"))}}},
		{Kind: Browsed, Pixels: []byte{1, 2, 3}, Images: &Images{Look: Look{Split: dataset.Test, Class: AllClasses, From: 5, Count: 1},
			Data:  Data{Name: "MNIST", Rows: 1, Cols: 3, Classes: []string{"0", "1"}, Counts: [][]int{{1, 2}, nil, {3, 4}}},
			Total: 7, Numbers: []int{5}, Labels: []int{1}}},
		{Kind: Examined, ID: 3, Exam: &Exam{Confusion: [][]int{{1, 2}, {3, 4}}}},
		{Kind: Shown, Pixels: []byte{1, 2}, ID: 4, Cases: &Cases{Total: 2, Numbers: []int{7}, Labels: []int{1}, Outputs: [][]float32{{0.25, 0.1}}}},
		{Kind: Climbed, Pixels: []byte{1, 2}, ID: 5, Wish: &Wish{Class: 3, Step: 8, Steps: 150, Output: []float32{0.1}}},
	} {
		got, err := DecodeReport(EncodeReport(r))
		if d := cmp.Diff(r, got); d != "" || err != nil {
			t.Error(d, err)
		}
	}
}

func TestBadMessages(t *testing.T) {
	for _, text := range []string{"", "hello", `{"do": 3}`, `{"dont": "train"}`, `{"Do": "train"}`, `{"do": "train", "do": "reset"}`, `{"do":"train"}{}`} {
		if _, err := DecodeCommand(text, nil); err == nil || !strings.HasPrefix(err.Error(), "message ") {
			t.Errorf("%q: error %v", text, err)
		}
	}
}

// TestOtherLengths brings fewer or more bytes beside a message than it tells, and lengths that cannot be.
func TestOtherLengths(t *testing.T) {
	text, beside := EncodeCommand(Command{Do: Learn, Parameters: make([]byte, 8), Pixels: make([]byte, 4)})
	for _, n := range []int{0, 7, 11, 13} {
		if _, err := DecodeCommand(text, append(beside, 0)[:n]); err != errLengths {
			t.Errorf("%d bytes: error %v", n, err)
		}
	}
	for _, text := range []string{`{"do":"learn"}`, `{"do":"learn","lengths":[-1,9]}`, `{"do":"learn","lengths":[0,0,0,0,8]}`} {
		if _, err := DecodeCommand(text, make([]byte, 8)); err != errLengths {
			t.Errorf("%s: error %v", text, err)
		}
	}
}
