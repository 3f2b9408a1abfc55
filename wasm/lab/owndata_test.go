package lab

import (
	"reflect"
	"strings"
	"testing"

	"inkling/nn/recipe"
	"inkling/wasm/opener/message"
	"inkling/wasm/owndata"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
	"inkling/wasm/shelf"
	"inkling/wasm/ui"
)

// TestOwnData keeps a data set, trains on it, and deletes it.
func TestOwnData(t *testing.T) {
	s := opened()
	s.Update(SetsArrived{Sets: twoSets})
	s.Update(owndata.Chosen{Name: "x.csv"})
	s.Update(owndata.Reported{Report: message.Report{Kept: &message.Kept{Folder: "own-1", Name: "Bars"}}})
	if s.Form.Text["data"] != "own-1" || s.Browse.Folder != "own-1" || s.Browse.Loading == nil {
		t.Errorf("the next run has %s, the panel %s", s.Form.Text["data"], s.Browse.Folder)
	}
	s.Update(owndata.Listed{Sets: []shelf.Set{{Folder: "own-1", Name: "Bars"}}})
	if got := s.setName("own-1"); got != "Bars" || len(s.Sets) != 3 {
		t.Errorf("it is called %s, among %v", got, s.Sets)
	}
	if got := begun(s.Update(runs.Press{Do: &proto.Train{}})[0]).Settings["data"]; got != "own-1" {
		t.Errorf("trains on %q", got)
	}

	s = opened()
	s.Update(SetsArrived{Sets: twoSets})
	s.Update(owndata.Listed{Sets: []shelf.Set{{Folder: "own-1", Name: "Bars"}}})
	s.Update(owndata.Choose{Folder: "own-1"})
	s.Update(owndata.Delete{Folder: "own-1"})
	s.Update(owndata.Confirm{})
	if s.Form.Text["data"] != "mnist" || s.Browse.Folder != "mnist" || len(s.Sets) != 2 {
		t.Errorf("after deleting it, the next run has %s, the panel %s, of %v", s.Form.Text["data"], s.Browse.Folder, s.Sets)
	}
}

// TestOwnDataOfOthers follows a link to data that another visitor has.
func TestOwnDataOfOthers(t *testing.T) {
	s := opened()
	s.Update(SetsArrived{Sets: twoSets})
	s.Form.Set(recipe.MustField("data"), "own-0123456789abcdef")
	s.Update(runs.Press{Do: &proto.Train{}})
	want := ui.Bad("Data set: own-0123456789abcdef is somebody's own data, which is not in this browser; ask for its file, and open it in Images.")
	if s.Runs.Notice != want {
		t.Errorf("the page says %+v", s.Runs.Notice)
	}
}

// TestFilesOnThePad are opened, and not refused by the pad, if the page knows what to do with them.
func TestFilesOnThePad(t *testing.T) {
	s := opened()
	for names, refused := range map[string]bool{
		"x.csv": false, "train-images-idx3-ubyte.gz": false, "a.csv b.csv": false, "x.PNG": false, "x.heic": false, "x.npz": false, "x.safetensors": false,
		"x.json.gz": false, "a.png b.png": true, "x.txt": true, "x.safetensors y.npz": true, "": true,
	} {
		name := names
		before := s.Pad
		s.Update(pad.Offered{Names: strings.Split(names, " ")})
		if changed := !reflect.DeepEqual(before, s.Pad); changed != refused {
			t.Errorf("%s: refused %v", name, !refused)
		}
		s.Pad = before
	}
}
