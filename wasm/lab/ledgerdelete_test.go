package lab

import (
	"testing"

	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
)

func TestDeleteAndUndo(t *testing.T) {
	h := &testBrowser{storage: archive.NewMemory()}
	b := h.open("a")
	for range 2 {
		b.do(runs.Press{Do: &proto.Train{}})
		b.report(0, changed(proto.Training), epochDone(0, 9000), proto.Report{Body: &proto.Final{Parameters: network()}}, changed(proto.Finished))
	}
	b.do(runs.ChooseRun{Run: b.Runs.Ledger.Runs[0]})
	b.do(runs.DeleteRun{Run: b.Runs.Ledger.Runs[0]})
	wantStates(t, b, "Run 2: Finished")
	if b.Reader != firstReader || b.Networks["run:a-1"] != nil || b.Runs.AtLength().Name != "Run 2" {
		t.Errorf("a deleted network is still active: %q", b.Reader)
	}
	b.do(runs.UndoDelete{})
	wantStates(t, b, "Run 1: Finished", "Run 2: Finished")
	b.do(runs.UndoDelete{})
	if b.Runs.Ledger.Notice.Text != "There is nothing to restore." {
		t.Errorf("the page says %q", b.Runs.Ledger.Notice.Text)
	}
	b.do(runs.DeleteRun{Run: b.Runs.Ledger.Runs[1]})
	h.close("a")
	b = h.open("b")
	wantStates(t, b, "Run 1: Finished")
	b.do(runs.Press{Do: &proto.Train{}})
	b.do(runs.DeleteRun{Run: b.Runs.Slots[0]})
	b.report(0, changed(proto.Training))
	b.do(runs.DeleteRun{Run: b.Runs.Slots[0]})
	if want := "Run 2 goes on. Press Reset to stop it before you delete it."; b.Runs.Ledger.Notice.Text != want {
		t.Errorf("the page says %q", b.Runs.Ledger.Notice.Text)
	}
}

// TestDeletedRunsAreLimited deletes more runs than can be brought back: the first are
// removed for good.
func TestDeletedRunsAreLimited(t *testing.T) {
	const mostUndone = 10
	h := &testBrowser{storage: archive.NewMemory()}
	b := h.open("a")
	for range mostUndone + 2 {
		b.do(runs.Press{Do: &proto.Train{}})
		b.report(0, changed(proto.Training), epochDone(0, 9000), changed(proto.Finished))
		b.do(runs.DeleteRun{Run: b.Runs.Ledger.Runs[0]})
	}
	kept, err := h.storage.Records()
	if err != nil || len(kept) != mostUndone {
		t.Errorf("%d runs are kept, expected %d: %v", len(kept), mostUndone, err)
	}
	for range mostUndone {
		b.do(runs.UndoDelete{})
	}
	if first, n := b.Runs.Ledger.Runs[0].Name, len(b.Runs.Ledger.Runs); n != mostUndone || first != "Run 3" {
		t.Errorf("%d runs were restored, the first is %s", n, first)
	}
}

// TestDeleteHidden deletes what is not in the charts, and brings it back, in one step.
func TestDeleteHidden(t *testing.T) {
	b := (&testBrowser{storage: archive.NewMemory()}).open("a")
	for range 4 {
		b.do(runs.Press{Do: &proto.Train{}})
		b.report(0, changed(proto.Training), epochDone(0, 9000), changed(proto.Finished))
	}
	b.do(runs.DeleteHidden{})
	if b.Runs.Ledger.Notice.Text != "All runs are in the charts." {
		t.Errorf("the page says %q", b.Runs.Ledger.Notice.Text)
	}
	for _, i := range []int{0, 2} {
		b.do(runs.HideRun{Run: b.Runs.Ledger.Runs[i], Hidden: true})
	}
	b.do(runs.DeleteHidden{})
	wantStates(t, b, "Run 2: Finished", "Run 4: Finished")
	b.do(runs.UndoDelete{})
	wantStates(t, b, "Run 1: Finished", "Run 2: Finished", "Run 3: Finished", "Run 4: Finished")
}
