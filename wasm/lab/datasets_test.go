package lab

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
	"inkling/wasm/settings"
	"inkling/wasm/ui"
)

var (
	twoSets = []dataset.SetRef{{Folder: "mnist", Name: "MNIST"}, {Folder: "fashion", Name: "Fashion-MNIST"}}
	fashion = &proto.Data{Name: "Fashion-MNIST", Rows: 28, Cols: 28, Classes: strings.Split("a,b,c,d,e,f,g,h,i,Ankle boot", ",")}
)

func TestChoosingADataSet(t *testing.T) {
	s := opened()
	if s.Form.Offered(recipe.MustField("data"), s.Sets) {
		t.Error("a choice is offered before it is known what there is")
	}
	s.Update(SetsArrived{Sets: twoSets[:1]})
	if s.Form.Offered(recipe.MustField("data"), s.Sets) {
		t.Error("a choice of one is offered")
	}
	s.Update(SetsArrived{Sets: twoSets})
	if !s.Form.Offered(recipe.MustField("data"), s.Sets) {
		t.Error("no choice is offered")
	}
	s.Update(settings.Edit{Field: recipe.MustField("data"), Text: "fashion"})
	if s.Form.Preset == settings.Custom {
		t.Error("other data makes other settings of a preset")
	}
	s.Update(settings.ChoosePreset{Key: "good"})
	if got := begun(s.Update(runs.Press{Do: &proto.Train{}})[0]).Settings["data"]; got != "fashion" || s.setName(got) != "Fashion-MNIST" {
		t.Errorf("trains on %q", got)
	}
}

func TestUnknownDataSet(t *testing.T) {
	s := opened()
	s.Update(SetsArrived{Sets: twoSets})
	s.Update(settings.Edit{Field: recipe.MustField("data"), Text: "cats"})
	effects := s.Update(runs.Press{Do: &proto.Train{}})
	if want := (ui.Bad(`Data set: "cats" is not on this site; use mnist, fashion.`)); s.Runs.Notice != want || effects != nil {
		t.Errorf("effects %v, the page says %+v", effects, s.Runs.Notice)
	}
}

// TestSiteWithoutMNIST chooses an available data set.
func TestSiteWithoutMNIST(t *testing.T) {
	s := opened()
	s.Update(SetsArrived{Sets: twoSets[1:]})
	if got := begun(s.Update(runs.Press{Do: &proto.Train{}})[0]).Settings["data"]; got != "fashion" {
		t.Errorf("trains on %q", got)
	}
	s = opened()
	s.Update(SetsArrived{Err: errors.New("gone")})
	if !strings.Contains(s.Runs.Notice.Text, "Could not list the data sets: gone.") {
		t.Errorf("the page says %q", s.Runs.Notice.Text)
	}
	if got := begun(s.Update(runs.Press{Do: &proto.Train{}})[0]).Settings["data"]; got != "mnist" {
		t.Errorf("trains on %q", got)
	}
}

// TestClassNames belong to the network that reads.
func TestClassNames(t *testing.T) {
	s := opened()
	stroke(s, ink.Point{X: 0.1}, ink.Point{X: 0.2})
	s.Update(runs.Press{Do: &proto.Train{}})
	report(s, changed(proto.Fetching), proto.Report{Body: &proto.Described{Data: *fashion}}, changed(proto.Training),
		proto.Report{Body: &proto.Network{Parameters: recipe.Default().Network(dataset.MNIST).Bytes()}})
	if got := s.readerData().Classes[9]; got != "Ankle boot" || s.readsDigits() || s.Pad.Output == nil {
		t.Errorf("class 9 is %q", got)
	}
	s.Update(ChooseReader{firstReader})
	if got := s.readerData().Classes[9]; got != "9" || !s.readsDigits() {
		t.Errorf("class 9 of a pre-trained network is %q", got)
	}
}

// TestAnotherShape trains a network that cannot classify drawings.
func TestAnotherShape(t *testing.T) {
	s := opened()
	stroke(s, ink.Point{X: 0.1}, ink.Point{X: 0.2})
	s.Update(runs.Press{Do: &proto.Train{}})
	small := &proto.Data{Name: "Small", Rows: 2, Cols: 392, Classes: []string{"a", "b"}} // as many pixels as MNIST has
	report(s, proto.Report{Body: &proto.Described{Data: *small}}, changed(proto.Training),
		proto.Report{Body: &proto.Network{Parameters: recipe.Default().Network(small.Shape()).Bytes()}})
	if s.drawable() || s.Pad.Output != nil || s.Runs.Notice.Text != "" {
		t.Errorf("it reads the pad, or the page says %q", s.Runs.Notice.Text)
	}
	report(s, changed(proto.Idle))
	if !s.drawable() || s.Pad.Output == nil {
		t.Error("the pre-trained network does not read again")
	}
}

// TestStartNow follows a run that begins on a part of the data.
func TestStartNow(t *testing.T) {
	s := opened()
	s.Update(runs.Press{Do: &proto.Train{}})
	part := proto.Loading{Bytes: 1, Total: 9, Images: 1000, Training: 1000, Of: 50_000}
	using := &proto.Using{Images: 1000, Of: 50_000}
	r := s.Runs.Slots[0]
	report(s, changed(proto.Fetching))
	if r.Startable() {
		t.Error("it can start without data")
	}
	report(s, proto.Report{Body: &proto.Loaded{Loading: part}})
	if !r.Startable() {
		t.Error("it cannot start")
	}
	if d := cmp.Diff([]Effect{runs.Post{Run: 0, Command: &proto.StartNow{}}}, s.Update(runs.Press{Do: &proto.StartNow{}})); d != "" {
		t.Error(d)
	}
	report(s, proto.Report{Body: &proto.Changed{Phase: proto.Training, Using: using}})
	if !r.Early() || r.Startable() || r.Loading == nil {
		t.Errorf("run %+v", r)
	}
	report(s, proto.Report{Body: &proto.Outgrown{Using: *using, Correct: 7, Total: 10}},
		proto.Report{Body: &proto.Trained{Progress: nn.Progress{MiniBatches: 5000}}})
	if d := cmp.Diff([]archive.Part{{Images: 1000, Correct: 7, Total: 10}}, r.Parts); d != "" || !r.Early() || r.Using != nil || r.Loading != nil {
		t.Errorf("run %+v, parts %s", r, d)
	}
}

// TestRetry goes on where loading stopped, by its own button or by Train.
func TestRetry(t *testing.T) {
	s := opened()
	s.Update(runs.SetAbreast{Runs: 2})
	s.Update(runs.Press{Do: &proto.Train{}})
	for i := range 2 {
		s.Update(Reported{i, changed(proto.Fetching)})
		s.Update(Reported{i, proto.Report{Body: &proto.Loaded{Loading: proto.Loading{Fault: phrase.Phrase{Text: "gone"}, Again: 0.5}}}})
	}
	if s.Runs.Slots[1].Stuck() {
		t.Error("stuck, although it is tried again")
	}
	s.Update(Reported{1, proto.Report{Body: &proto.Loaded{Loading: proto.Loading{Fault: phrase.Phrase{Text: "gone"}}}}})
	want := []Effect{runs.Post{Run: 1, Command: &proto.Retry{}}}
	for _, do := range []proto.Command{&proto.Retry{}, &proto.Train{}} {
		if d := cmp.Diff(want, s.Update(runs.Press{Do: do})); d != "" {
			t.Errorf("%T: %s", do, d)
		}
	}
	s.Update(Reported{1, changed(proto.Idle)})
	s.Update(Reported{1, proto.Report{Body: &proto.Loaded{Loading: proto.Loading{Fault: phrase.Phrase{Text: "gone"}}}}})
	if s.Runs.Slots[1].Stuck() {
		t.Error("a run that was given up is stuck")
	}
}
