package app

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/recipe"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/settings"
	"inkling/wasm/ui"
)

func TestSweepValues(t *testing.T) {
	const unclear = "is unclear: separate the values by semicolons, such as 1; 2 or 0.5; 1.5"
	for _, c := range []struct {
		key, values string
		want        []string // by which the runs are understood; nil if nothing would train
		text        string   // that the visitor reads beside the field
	}{
		{"lambda", "0,5; 1,5", []string{"0.5", "1.5"}, "Trains 2 runs: 0.5 and 1.5."},
		{"eta", "1,5; 2,5", []string{"1.5", "2.5"}, "Trains 2 runs: 1.5 and 2.5."},
		{"lambda", "0.5, 1.5", []string{"0.5", "1.5"}, "Trains 2 runs: 0.5 and 1.5."},
		{"lambda", "0,5 1,5", []string{"0.5", "1.5"}, "Trains 2 runs: 0.5 and 1.5."},
		{"lambda", "1,5", nil, `Lambda: "1,5" ` + unclear + "."},
		{"lambda", "0,1,0,3", nil, `Lambda: "0,1,0,3" ` + unclear + "."},
		{"lambda", "0,5, 1,5", nil, `Lambda: "0,5, 1,5" ` + unclear + "."},
		{"lambda", "1;2;3", []string{"1", "2", "3"}, "Trains 3 runs: 1; 2 and 3."},
		{"lambda", "10,20,30", nil, `Lambda: "10,20,30" ` + unclear + "."},
		{"lambda", "1.000,5; 2", nil, `Lambda: "1.000,5" has a point and a comma: use one of them, for decimals only; use one from 0 to 10000.`},
		{"lambda", "1,125; 2", nil, `Lambda: "1,125" is unclear: write 1.125 or 1125; use one from 0 to 10000.`},
		{"eta", "1e-3; 1e-2", []string{"0.001", "0.01"}, "Trains 2 runs: 0.001 and 0.01."},
		{"eta", "1; 1,0; 2; ", []string{"1", "2"}, "Trains 2 runs: 1 and 2."},
		{"eta", "3", nil, "Learning rate: 3 is one value; type at least two, separated by semicolons."},
		{"eta", "", nil, "Learning rate: type at least two values, separated by semicolons."},
		{"eta", "1; x", nil, `Learning rate: "x" is not a number; use one from 0.000001 to 1000000000000.`},
		{"eta", "1; -1", nil, "Learning rate: -1 is too small; use a number from 0.000001 to 1000000000000."},
		{"eta", "0.3, 1; 3 10", nil, `Learning rate: "0.3, 1; 3 10" ` + unclear + "."},
		{"hidden", "30; 30, 30;", []string{"30", "30, 30"}, "Trains 2 runs: 30 and 30, 30."},
		{"hidden", "30, 30", nil, "Hidden layers: 30, 30 is one value; type at least two, separated by semicolons."},
		{"hidden", "10; ; 30;[]", []string{"10", "30", ""}, "Trains 3 runs: 10; 30 and none."},
		{"hidden", "10; 1,024", nil, `Hidden layers: "024" begins with 0; write the units of each layer with digits alone, such as 1000.`},
		{"activation", "sigmoid, relu", []string{"sigmoid", "relu"}, "Trains 2 runs: sigmoid and relu."},
		{"seed", "1 2 3", []string{"1", "2", "3"}, "Trains 3 runs: 1; 2 and 3."},
		{"seed", "1,2,3", []string{"1", "2", "3"}, "Trains 3 runs: 1; 2 and 3."},
		{"images", "10,000", nil, `Training images used: "10,000" ` + unclear + "."},
		{"images", "10.000; 20.000", nil, `Training images used: "10.000" is unclear: write the digits alone, such as 10000; use one from 0 to 1000000.`},
		{"epochs", "1; 2,5", nil, "Epochs: 2,5 is not a whole number; use one from 1 to 1000."},
		{"seed", strings.Repeat("1 ", 3) + many(MostValues+1), nil, "Seed: 65 values; at most 64 can be tried at once."},
	} {
		w := Sweep{Field: recipe.MustField(c.key), Values: c.values}
		list, err := w.list(recipe.Default())
		var got []string
		for _, s := range list {
			got = append(got, w.Field.Text(s))
		}
		if text, ok := w.understood(); text != c.text || ok != (err == nil) {
			t.Errorf("%s %q: the visitor reads %q, want %q", c.key, c.values, text, c.text)
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s %q: %s", c.key, c.values, d)
		}
	}
}

func many(n int) string {
	var list []string
	for i := range n {
		list = append(list, string(rune('1'+i%9))+strings.Repeat("0", i/9))
	}
	return strings.Join(list, " ")
}

func TestSeries(t *testing.T) {
	for _, c := range []struct {
		key, from, to, steps, values, notice string
	}{
		{"eta", "0.1", "10", "5", "0.1; 0.316; 1; 3.16; 10", ""},
		{"eta", "10", "0.1", "3", "10; 1; 0.1", ""},
		{"lambda", "0", "10", "5", "0; 2.5; 5; 7.5; 10", ""},
		{"epochs", "1", "5", "3", "1; 3; 5", ""},
		{"epochs", "1", "3", "9", "1; 2; 3", ""},
		{"eta", "0,1", "10,0", "3", "0.1; 1; 10", ""},
		{"eta", "0.1", "10", "1", "old", `"1" values: use a whole number from 2 to 64`},
		{"eta", "0.1", "10", "x", "old", `"x" values: use a whole number from 2 to 64`},
		{"eta", "0", "10", "3", "old", "Learning rate: 0 is too small; use a number from 0.000001 to 1000000000000"},
		{"eta", "1", "", "3", "old", `Learning rate: "" is not a number; use one from 0.000001 to 1000000000000`},
	} {
		w := Sweep{Field: recipe.MustField(c.key), Values: "old", From: c.from, To: c.to, Steps: c.steps}
		w.fill()
		if w.Values != c.values || w.Notice.Text != c.notice {
			t.Errorf("%+v: %q, notice %q", c, w.Values, w.Notice.Text)
		}
	}
}

// TestSweep tries five values on two workers: each worker takes the next when its run has ended.
func TestSweep(t *testing.T) {
	h := &house{shelf: archive.NewMemory()}
	b := h.open("a")
	b.do(SweepValues{"1, 2, 3, 4, 5"})
	b.do(SweepWorkers{2})
	b.do(StartSweep{})
	begun := func(want ...string) {
		t.Helper()
		var got []string
		for _, p := range b.posts {
			if p.Do == proto.Train {
				got = append(got, p.Settings["eta"])
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Fatalf("begun (-want +got):\n%s", d)
		}
	}
	end := func(slot int) {
		b.report(slot, epochDone(0, 9000), proto.Report{Kind: proto.Final, Parameters: network()}, changed(proto.Finished))
	}
	begun("1", "2")
	b.report(0, changed(proto.Training))
	b.report(1, changed(proto.Training))
	wantStates(t, b, "Learning rate 1: Training", "Learning rate 2: Training", "Learning rate 3: Waiting", "Learning rate 4: Waiting", "Learning rate 5: Waiting")
	b.do(StartSweep{})
	if b.Ledger.Sweep.Notice.Text != "A run is going on. Wait until it ends, or press Reset." {
		t.Errorf("the visitor reads %q", b.Ledger.Sweep.Notice.Text)
	}
	end(1)
	begun("1", "2", "3")
	b.do(HoldSweep{true})
	b.report(1, changed(proto.Training))
	end(1)
	begun("1", "2", "3")
	b.do(HoldSweep{false})
	begun("1", "2", "3", "4")
	b.report(1, changed(proto.Training))
	b.report(1, proto.Report{Kind: proto.Diverged, Text: "Training diverged."}, epochDone(0, 1000), changed(proto.Finished))
	if b.Notice.Text != "Learning rate 4: Training diverged." {
		t.Errorf("the visitor reads %q", b.Notice.Text)
	}
	begun("1", "2", "3", "4", "5")
	b.report(1, changed(proto.Training))
	end(0)
	end(1)
	wantStates(t, b, "Learning rate 1: Finished", "Learning rate 2: Finished", "Learning rate 3: Finished", "Learning rate 4: Diverged", "Learning rate 5: Finished")
	if b.Busy() || b.sweeping() {
		t.Error("the sweep does not end")
	}
	b.do(Press{proto.Train})
	b.do(CompareSweep{})
	for i, r := range b.Ledger.Runs {
		if hidden := i == 5; r.Hidden != hidden {
			t.Errorf("%s: hidden %v", r.Name, r.Hidden)
		}
	}
}

// TestStopSweep stops what trains and what waits; all of it can go on, one after the other.
func TestStopSweep(t *testing.T) {
	for name, stop := range map[string]Msg{"stop": StopSweep{}, "reset": Press{proto.Reset}} {
		h := &house{shelf: archive.NewMemory()}
		b := h.open("a")
		b.do(SweepValues{"1, 2, 3"})
		b.do(SweepWorkers{1})
		b.do(StartSweep{})
		b.report(0, changed(proto.Training), epochDone(0, 9000), saved(1, 9))
		b.do(stop)
		if last := b.posts[len(b.posts)-1]; last.Do != proto.Reset {
			t.Errorf("%s: %+v", name, last)
		}
		b.report(0, changed(proto.Idle))
		wantStates(t, b, "Learning rate 1: Stopped", "Learning rate 2: Stopped", "Learning rate 3: Stopped")
		if b.Busy() {
			t.Errorf("%s: it goes on", name)
		}
		wantStates(t, h.open("another"), b.states()...)
		b.do(ResumeRun{b.Ledger.Runs[1]})
		b.report(0, changed(proto.Training))
		b.do(ResumeRun{b.Ledger.Runs[0]})
		wantStates(t, b, "Learning rate 1: Waiting", "Learning rate 2: Training", "Learning rate 3: Stopped")
		b.report(0, epochDone(0, 9000), changed(proto.Finished))
		if last := b.posts[len(b.posts)-1]; last.Settings["eta"] != "1" || last.Checkpoint == nil {
			t.Errorf("%s: next goes on %+v", name, last)
		}
	}
}

// TestSweepOverWhatIsWrong leads to what is wrong.
func TestSweepOverWhatIsWrong(t *testing.T) {
	b := (&house{shelf: archive.NewMemory()}).open("a")
	b.do(SweepValues{"1"})
	b.do(StartSweep{})
	if d := cmp.Diff([]Effect{ui.FocusID{ID: sweepValuesID}}, b.others); d != "" {
		t.Error(d)
	}
	b.others = nil
	b.do(SweepOver{"activation"})
	b.do(settings.Edit{Field: recipe.MustField("epochs"), Text: "many"})
	b.do(StartSweep{})
	if d := cmp.Diff([]Effect{ui.Focus{ID: "set-epochs"}}, b.others); d != "" || len(b.posts) != 0 {
		t.Error(d, b.posts)
	}
	if b.Ledger.Sweep.Values != "sigmoid; tanh; relu" {
		t.Errorf("suggested: %q", b.Ledger.Sweep.Values)
	}
}
