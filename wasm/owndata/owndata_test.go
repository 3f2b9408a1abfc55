package owndata

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/wasm/opener/message"
	"inkling/wasm/shelf"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

func understood() *message.Understood {
	return &message.Understood{
		Name: "letters", Kind: words.M{"CSV", "CSV"}, Notes: []words.M{{"No test images.", "Keine Testbilder."}}, Rows: 1, Cols: 2, Classes: []string{"a", "b"},
		Counts: [3][]int{{3, 4}, {1, 1}, {1, 2}}, Samples: []int{1, 2}, Pixels: []byte{1, 2, 3, 4, 5, 6},
	}
}

func reported(r message.Report) Reported { return Reported{Report: r} }

// wantEffects compares effects.
func wantEffects(t *testing.T, got []Effect, want ...Effect) {
	t.Helper()
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("effects (-want +got):\n%s", d)
	}
}

// TestUse opens a file, corrects how it is read, and keeps it.
func TestUse(t *testing.T) {
	s := State{Sets: []shelf.Set{{Folder: "own-1", Name: "letters"}}}
	wantEffects(t, s.Update(Chosen{"letters.csv"}, Env{}), Read{}, ui.FocusID{ID: titleID})
	wantEffects(t, s.Update(Use{}, Env{}))
	s.Update(reported(message.Report{Progress: &message.Progress{Done: 1, Of: 2}}), Env{})
	if s.Progress.Done != 1 {
		t.Errorf("progress %+v", s.Progress)
	}
	s.Update(reported(message.Report{Understood: understood()}), Env{})
	if s.Name != "letters 2" || s.Progress != nil {
		t.Errorf("it would be called %q", s.Name)
	}
	wantEffects(t, s.Update(SetOption{"invert", "yes"}, Env{}), Read{map[string]string{"invert": "yes"}})
	wantEffects(t, s.Update(SetOption{"invert", "yes"}, Env{}))
	s.Update(reported(message.Report{Failed: &words.M{"no", "nein"}}), Env{})
	if s.Found != nil || s.Failed[0] != "no" {
		t.Error("an old preview is shown with an error")
	}
	wantEffects(t, s.Update(SetOption{"invert", ""}, Env{}), Read{map[string]string{}})
	s.Update(reported(message.Report{Understood: understood()}), Env{})
	s.Update(SetName{" "}, Env{})
	wantEffects(t, s.Update(Use{}, Env{}), ui.Focus{ID: nameID})
	if !s.Notice.Bad {
		t.Error("an empty name is allowed")
	}
	s.Update(SetName{" mine "}, Env{})
	wantEffects(t, s.Update(Use{}, Env{}), Keep{"mine"})
	s.Update(reported(message.Report{Failed: &words.M{"full", "voll"}}), Env{})
	if s.Found == nil || s.Keeping {
		t.Error("the preview is gone because the browser was full")
	}
	wantEffects(t, s.Update(Use{}, Env{}), Keep{"mine"})
	wantEffects(t, s.Update(reported(message.Report{Kept: &message.Kept{Folder: "own-2", Name: "mine"}}), Env{}),
		Stop{}, List{}, UseData{"own-2"}, ui.FocusID{ID: headingID})
	if s.Source != "" || s.Notice.Text != keptNotice.Say("mine") {
		t.Errorf("%+v", s)
	}
}

// TestStop drops the reports that arrive late.
func TestStop(t *testing.T) {
	var s State
	s.Update(Chosen{"x"}, Env{})
	wantEffects(t, s.Update(Cancel{}, Env{}), Stop{}, ui.FocusID{ID: headingID})
	s.Update(reported(message.Report{Understood: understood()}), Env{})
	if s.Found != nil || s.Source != "" {
		t.Errorf("%+v", s)
	}
	s.Update(Chosen{"x"}, Env{})
	wantEffects(t, s.Update(Lost{errors.New("it ended")}, Env{}), Stop{})
	if s.Notice != ui.Bad(lostNotice.Say("it ended")) {
		t.Errorf("%+v", s.Notice)
	}
}

// TestBarred opens and chooses data where a link has fixed it.
func TestBarred(t *testing.T) {
	s := State{Sets: []shelf.Set{{Folder: "own-1", Name: "a"}}}
	env := Env{Barred: "fixed"}
	wantEffects(t, s.Update(Chosen{"x"}, env), Stop{})
	if s.Notice != ui.Bad("fixed") {
		t.Errorf("%+v", s.Notice)
	}
	wantEffects(t, s.Update(Choose{"own-1"}, env))
}

// TestSets chooses, renames, exports and deletes a data set.
func TestSets(t *testing.T) {
	var s State
	s.Update(Listed{[]shelf.Set{{Folder: "own-1", Name: "a/b"}, {Folder: "own-2", Name: "c"}}}, Env{})
	wantEffects(t, s.Update(Choose{"own-1"}, Env{}), UseData{"own-1"})
	wantEffects(t, s.Update(BeginRename{"own-1"}, Env{}), ui.FocusID{ID: renameID})
	wantEffects(t, s.Update(Rename{"own-1", "a/b"}, Env{}))
	wantEffects(t, s.Update(Rename{"own-1", "d"}, Env{}), StoreName{"own-1", "d"})
	wantEffects(t, s.Update(BeginExport{"own-1"}, Env{}), ui.FocusID{ID: formID})
	wantEffects(t, s.Update(Export{"own-1", "csv"}, Env{}), SaveFile{"own-1", "a-b.zip", "csv"})
	wantEffects(t, s.Update(Export{"own-1", "npz"}, Env{}), SaveFile{"own-1", "a-b.npz", "npz"})
	wantEffects(t, s.Update(BeginExport{"own-1"}, Env{}), ui.FocusID{ID: formID})
	if wantEffects(t, s.Update(BeginExport{}, Env{})); s.Saving != "" {
		t.Error("the offer is not taken back")
	}
	wantEffects(t, s.Update(Delete{"own-1"}, Env{}), ui.FocusID{ID: confirmID})
	wantEffects(t, s.Update(Delete{}, Env{}))
	wantEffects(t, s.Update(Confirm{}, Env{}))
	s.Update(Delete{"own-1"}, Env{})
	wantEffects(t, s.Update(Confirm{}, Env{}), Remove{"own-1"}, Gone{"own-1"}, ui.FocusID{ID: headingID})
	if len(s.Refs()) != 1 || s.Refs()[0].Name != "c" {
		t.Errorf("%+v are left", s.Refs())
	}
	for _, m := range []Msg{Choose{"own-1"}, BeginRename{"own-1"}, Rename{"own-1", "x"}, BeginExport{"own-1"}, Export{"own-1", ""}} {
		wantEffects(t, s.Update(m, Env{}))
	}
}

func TestTakes(t *testing.T) {
	for name, want := range map[string]bool{
		"a.csv": true, "A.CSV.gz": true, "train-images-idx3-ubyte.gz": true, "t10k-labels.idx1-ubyte": true, "x.zip": true, "x.npy": true,
		"mnist.pkl.gz": false, "mine.npz": false, "net.json": false, "digits.json.gz": false, "seven.png": false, "x.safetensors": false, "": false,
	} {
		if got := Takes([]string{name}); got != want {
			t.Errorf("%q: %v", name, got)
		}
	}
}

func TestIsTable(t *testing.T) {
	for text, want := range map[string]bool{"1\t0\t255\n2\t0\t3\n": true, "1\t2": false, "a text\nof lines": false, "": false, "a\tb\nc": false} {
		if got := IsTable(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestNames names several files, and a data set whose files have nothing in common.
func TestNames(t *testing.T) {
	if got := titleOf("a.csv", 0) + ", " + titleOf("a.csv", 1) + ", " + titleOf("a.csv", 3); got != "a.csv, a.csv and 1 more, a.csv and 3 more" {
		t.Error(got)
	}
	var s State
	s.Update(Chosen{titleOf("train-images-idx3-ubyte", 3)}, Env{})
	s.Update(reported(message.Report{Understood: &message.Understood{}}), Env{})
	if s.Name != "My images" {
		t.Errorf("called %q", s.Name)
	}
}

func TestSheet(t *testing.T) {
	sheet := sheetOf(understood(), 1)
	if sheet.Width != 8 || sheet.Height != 3 || sheet.Alpha[8+1] != 3 || sheet.Alpha[8+5] != 5 {
		t.Errorf("%+v", sheet)
	}
}
