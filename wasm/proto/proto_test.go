package proto

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
)

func TestRoundTrip(t *testing.T) {
	c := Command{Do: Train, Settings: map[string]string{"eta": "3"}}
	gotC, err := DecodeCommand(EncodeCommand(c))
	if d := cmp.Diff(c, gotC); d != "" || err != nil {
		t.Error(d, err)
	}
	for _, r := range []Report{
		{Kind: Ready},
		{Kind: Loaded, Loading: &Loading{Bytes: 5, Total: 10, Images: 3}},
		{Kind: Trained, Progress: &nn.Progress{Epoch: 2, Cost: 0.25}, Seconds: 1.5},
		{Kind: Network, Parameters: []byte{1, 2, 3}},
	} {
		got, err := DecodeReport(EncodeReport(r), r.Parameters)
		if d := cmp.Diff(r, got); d != "" || err != nil {
			t.Error(d, err)
		}
	}
}

func TestBadMessages(t *testing.T) {
	for _, text := range []string{"", "hello", `{"do": 3}`, `{"dont": "train"}`} {
		if _, err := DecodeCommand(text); err == nil || !strings.HasPrefix(err.Error(), "message ") {
			t.Errorf("%q: error %v", text, err)
		}
	}
}
