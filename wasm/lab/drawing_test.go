//go:build !js

package lab

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/model"
	"inkling/nn/recipe"
	"inkling/wasm/files"
	"inkling/wasm/hand"
	"inkling/wasm/owndata"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/shelf"
	"inkling/wasm/ui/uitest"
)

// newSet begins a set of drawings, for which the pad asks.
func newSet(s *State, classes string) {
	s.Update(hand.BeginNew{})
	s.Update(hand.TypeClasses{Text: classes})
	s.Update(hand.Create{})
}

// TestAskingOnThePad draws what the pad asks for: kept after a pause, by Enter, and taken back.
func TestAskingOnThePad(t *testing.T) {
	s := opened()
	newSet(s, "heart star")
	if e := s.padEnv(); e.Asked != "heart" {
		t.Errorf("the pad asks for %q", e.Asked)
	}
	line := func(x float64) (effects []Effect) {
		by := pad.Pointer{ID: 1}
		s.Update(pad.PenDown{By: by, At: ink.Point{X: x, Y: 0.2}})
		s.Update(pad.PenMove{By: by, To: []ink.Point{{X: x, Y: 0.8}}})
		return s.Update(pad.PenUp{By: by})
	}
	waits := line(0.1)
	if len(waits) != 1 {
		t.Fatalf("effects %v at the end of a stroke", waits)
	}
	line(0.9)
	if s.Update(hand.Paused{Touch: waits[0].(hand.Wait).Touch}); len(s.Hand.Kept) != 0 {
		t.Error("the drawing is kept between two strokes")
	}
	if s.Update(pad.KeyDown{Key: "Enter"}); len(s.Hand.Kept) != 1 || len(s.Hand.Kept[0].Strokes()) != 2 || !s.Pad.Blank() || s.padEnv().Asked != "star" || s.Pad.Keys.Used {
		t.Errorf("%d drawings are kept after Enter", len(s.Hand.Kept))
	}
	if s.Update(pad.Undo{}); len(s.Hand.Kept) != 0 || len(s.Pad.Strokes) != 2 || s.padEnv().Asked != "heart" {
		t.Error("Undo does not bring the drawing back to the pad")
	}
	waits = line(0.5)
	if s.Update(hand.Paused{Touch: waits[0].(hand.Wait).Touch}); len(s.Hand.Kept) != 1 || len(s.Hand.Kept[0].Strokes()) != 3 {
		t.Error("the drawing with another stroke is not kept after a pause")
	}
	s.Update(hand.StopAsking{})
	if effects := line(0.5); effects != nil || s.padEnv().Asked != "" {
		t.Errorf("effects %v though the pad does not ask", effects)
	}
}

// drawnModel is a network for drawings.
func drawnModel(classes ...string) *model.Model {
	settings, shape := recipe.Default(), dataset.MNIST
	shape.Classes = len(classes)
	return &model.Model{Network: settings.Network(shape), Settings: settings, Classes: classes, Correct: 3, Total: 4}
}

// TestDrawnNetwork trains on drawings, with the reports written by hand: the network reads with the names of its classes, and is
// examined on the drawings held back.
func TestDrawnNetwork(t *testing.T) {
	s := opened()
	s.Update(SetsArrived{Sets: []dataset.SetRef{{Folder: "mnist", Name: "MNIST"}}})
	newSet(s, "heart star")
	for range 6 {
		stroke(s, ink.Point{X: 0.2, Y: 0.2}, ink.Point{X: 0.8, Y: 0.8})
		s.Update(hand.Take{})
	}
	effects := s.Update(hand.Learn{})
	c := effects[0].(hand.Train).Command.(*proto.TrainDrawings)
	if d := cmp.Diff(s.Networks[firstReader].Network.Sizes, c.From.Sizes); d != "" {
		t.Errorf("the features are of another network: %s", d)
	}
	trained := func(folder string) []Effect {
		m := drawnModel("heart", "star")
		m.Settings.Data = folder
		return s.Update(hand.Reported{Report: proto.Report{Body: &proto.TrainedDrawings{Drawn: proto.Drawn{Held: 2, Nothing: 2, Features: 1}, Folder: folder, Model: proto.NewModel(m)}}})
	}
	if d := cmp.Diff([]Effect{owndata.List{}}, trained("own-1")[1:]); d != "" {
		t.Error(d)
	}
	key := hand.Prefix + "1"
	if s.Reader != key || s.readerData().Name != "heart star" || s.Networks[key].Origin.Public() == nil {
		t.Errorf("%s reads %+v", s.Reader, s.readerData())
	}
	if d := cmp.Diff([]string{"heart", "star"}, s.padEnv().Classes); d != "" {
		t.Error(d)
	}
	s.Update(owndata.Listed{Sets: []shelf.Set{{Folder: "own-1", Name: "heart star"}}})
	if s.examData() != "own-1" || s.setName("own-1") != "heart star" || len(s.Sets) != 2 {
		t.Errorf("it is examined on %s, data sets %v", s.examData(), s.Sets)
	}
	s.Update(hand.Learn{})
	if d := cmp.Diff([]Effect{owndata.Remove{Folder: "own-1"}, owndata.List{}}, trained("own-2")[1:]); d != "" {
		t.Errorf("the data set before stays (-want +got):\n%s", d)
	}
	s.Runs.Ledger.Runs = append(s.Runs.Ledger.Runs, &run.Run{ID: "x", Settings: recipe.Settings{Data: "own-2"}})
	s.Update(hand.Learn{})
	if d := cmp.Diff([]Effect{owndata.List{}}, trained("own-3")[1:]); d != "" {
		t.Errorf("the data set of a run is removed (-want +got):\n%s", d)
	}
	s.Update(ChooseReader{firstReader})
	if html := uitest.HTML((&Page{State: s, Send: func(Msg) {}}).reader()); !strings.Contains(html, "heart star, drawn by you") {
		t.Error("the network cannot be chosen")
	}
	if effects := s.Update(ChooseReader{key}); effects != nil || s.Reader != key {
		t.Errorf("effects %v", effects)
	}
	delete(s.Networks, key) // as after another visit
	if d := cmp.Diff([]Effect{hand.FetchNetwork{ID: "1", Folder: "own-3"}}, s.Update(ChooseReader{key})); d != "" {
		t.Error(d)
	}
	m := drawnModel("heart", "star")
	m.Settings.Data = "own-3"
	s.Update(hand.NetworkArrived{ID: "1", Model: m})
	if s.padEnv().Classes[1] != "star" || s.examData() != "own-3" {
		t.Errorf("the network from another visit reads %v", s.padEnv().Classes)
	}
	s.Update(owndata.Listed{Sets: []shelf.Set{{Folder: "own-3", Name: "heart star"}}})
	s.Update(owndata.Delete{Folder: "own-3"})
	s.Update(owndata.Confirm{})
	if s.Hand.Folder != "" {
		t.Error("a data set that was deleted is still that of the drawings")
	}
	s.Update(hand.DeleteSet{})
	s.Update(hand.ConfirmDelete{})
	if s.Reader != firstReader || s.Networks[key] != nil || len(s.Hand.Sets) != 1 {
		t.Errorf("%s reads after the set was deleted", s.Reader)
	}
}

// TestDrawnNetworkFromFile opens a network for drawings from a file: it reads with the names of its classes.
func TestDrawnNetworkFromFile(t *testing.T) {
	s := opened()
	m := drawnModel("heart", "star")
	m.Settings.Data = "own-1"
	b, err := model.Decode(m.Encode())
	if err != nil {
		t.Fatal(err)
	}
	s.ofFiles([]files.Effect{files.Opened{Model: b}})
	if d := cmp.Diff([]string{"heart", "star"}, s.padEnv().Classes); d != "" || s.padEnv().Network == nil {
		t.Errorf("it reads other classes: %s", d)
	}
}
