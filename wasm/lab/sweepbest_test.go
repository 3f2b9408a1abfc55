package lab

import (
	"strings"
	"testing"

	"github.com/norunners/vecty/elem"

	"inkling/nn"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
	"inkling/wasm/sweep"
	"inkling/wasm/ui/uitest"
)

// progress is the markup of how runs go.
func progress(s *State) string {
	p := &Page{State: s}
	mounts(p)
	return uitest.HTML(p.runs().Progress(nil, nil))
}

// buttons is the markup of the buttons of training.
func buttons(s *State) string { return uitest.HTML((&Page{State: s}).runs().Buttons()) }

// TestBestOfSweepBecomesActive sweeps over three values: the best on the validation images becomes the active network, with its name.
func TestBestOfSweepBecomesActive(t *testing.T) {
	b := (&testBrowser{storage: archive.NewMemory()}).open("a")
	options := func() string {
		return uitest.HTML(elem.Select(b.readers()))
	}
	b.do(sweep.Type{Text: "0.3; 3; 30"})
	b.do(sweep.SetWorkers{Workers: 1})
	b.do(sweep.Start{})
	for i, right := range []int{8000, 9000, 3800} {
		b.report(0, changed(proto.Training))
		if html := options(); !strings.Contains(html, "The network you are training") {
			t.Errorf("while run %d trains: %s", i, html)
		}
		epoch := nn.EpochResult{Correct: 9999 - right, Total: 10_000, Validation: nn.Score{Correct: right, Total: 10_000}}
		b.report(0, proto.Report{Body: &proto.EpochDone{Epoch: epoch}}, proto.Report{Body: &proto.Network{Parameters: network()}},
			proto.Report{Body: &proto.Final{Parameters: network()}}, changed(proto.Finished))
	}
	best := b.Runs.Ledger.Sweep.Runs[1]
	if b.Reader != runs.ReaderOf(best) || b.Networks[b.Reader] == nil {
		t.Errorf("after the sweep the active network is %s", b.Reader)
	}
	html := options()
	if !strings.Contains(html, "Learning rate 3, trained here") || !strings.Contains(html, "Learning rate 30, trained here") ||
		strings.Contains(html, "you are training") {
		t.Errorf("the networks to choose from: %s", html)
	}
}

// TestChosenReaderIsKept leaves the network that the visitor has chosen during a sweep.
func TestChosenReaderIsKept(t *testing.T) {
	b := (&testBrowser{storage: archive.NewMemory()}).open("a")
	b.do(sweep.Type{Text: "1; 2"})
	b.do(sweep.Start{})
	b.report(0, changed(proto.Training))
	b.do(ChooseReader{firstReader})
	for slot := range b.Runs.Slots {
		b.report(slot, epochDone(0, 9000+slot), proto.Report{Body: &proto.Final{Parameters: network()}}, changed(proto.Finished))
	}
	if b.Reader != firstReader {
		t.Errorf("the active network is %s", b.Reader)
	}
}
