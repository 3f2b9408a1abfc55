package app

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/ink/strokes"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
)

// keep draws a line and keeps it as this digit.
func keep(s *State, label int, x float64) []Effect {
	stroke(s, ink.Point{X: x, Y: 0.2}, ink.Point{X: x, Y: 0.8})
	return s.Update(KeepDrawing{label})
}

// labelsOf are the labels of the drawings that are kept.
func labelsOf(s *State) (labels []int) {
	for _, d := range s.Own.Kept {
		labels = append(labels, d.Label)
	}
	return labels
}

func expectLabels(t *testing.T, s *State, want ...int) {
	t.Helper()
	if d := cmp.Diff(want, labelsOf(s)); d != "" {
		t.Errorf("kept (-want +got):\n%s", d)
	}
}

const aOne = `[
{"label":1,"source":"","strokes":[[[0.3333,0.2],[0.3333,0.8]]]}
]
`

func TestKeeping(t *testing.T) {
	s := opened()
	if effects := s.Update(KeepDrawing{3}); effects != nil || s.Own.Notice != (Notice{"There is nothing to keep: draw a 3 on the pad first.", true}) {
		t.Errorf("of a blank pad: effects %v, the visitor reads %+v", effects, s.Own.Notice)
	}
	if d := cmp.Diff([]Effect{StoreOwn{aOne}}, keep(s, 1, 1.0/3)); d != "" {
		t.Errorf("effects (-want +got):\n%s", d)
	}
	if !s.Pad.Blank() || !bytes.Equal(s.Own.Kept[0].Image, ink.Image(s.Own.Kept[0].Strokes)) {
		t.Error("the pad is not free, or the picture is another")
	}
	s.Update(pad.Undo{})
	if s.Pad.Blank() {
		t.Error("Undo does not bring the strokes back to the pad")
	}
	keep(s, 2, 0.5)
	s.Update(DeleteDrawing{s.Own.Kept[0]})
	expectLabels(t, s, 2)
	s.Update(DeleteOwn{})
	expectLabels(t, s)
	s.Update(UndoOwn{})
	s.Update(UndoOwn{})
	expectLabels(t, s, 1, 2)
	s.Update(UndoOwn{})
	s.Update(UndoOwn{})
	if effects := s.Update(UndoOwn{}); effects != nil || s.Own.Notice.Text != "There is nothing to take back." {
		t.Errorf("of nothing: effects %v, the visitor reads %q", effects, s.Own.Notice.Text)
	}
}

func TestKeepingBounds(t *testing.T) {
	s := opened()
	for i := range proto.MostOwn {
		keep(s, 1, float64(i)/proto.MostOwn)
	}
	if effects := keep(s, 1, 0.5); effects != nil || len(s.Own.Kept) != proto.MostOwn || s.Own.Notice.Text != tooMany {
		t.Errorf("%d are kept, the visitor reads %q", len(s.Own.Kept), s.Own.Notice.Text)
	}
	s = opened()
	s.Update(pad.PenDown{At: ink.Point{}})
	long := make([]ink.Point, 2*strokes.MaxPoints)
	for i := range long {
		long[i].X = float64(i%2) / 2
	}
	s.Update(pad.PenMove{To: long})
	if s.Update(KeepDrawing{1}); len(s.Own.Kept) > 0 || !strings.Contains(s.Own.Notice.Text, "too many points") {
		t.Errorf("the visitor reads %q", s.Own.Notice.Text)
	}
}

func TestStored(t *testing.T) {
	s := opened()
	keep(s, 2, 0.5) // before what was kept has come
	s.Update(OwnArrived{Text: aOne})
	expectLabels(t, s, 2, 1)
	for _, m := range []OwnArrived{{}, {Text: "[]"}, {Text: `[{"label":12}]`}, {Text: "nonsense"}} {
		s.Update(m)
		expectLabels(t, s, 2, 1)
	}
	if !strings.HasPrefix(s.Own.Notice.Text, "The drawings that this browser has kept cannot be read: strokes: ") {
		t.Errorf("the visitor reads %q", s.Own.Notice.Text)
	}
	for _, m := range []Msg{OwnUnkept{errors.New("full")}, OwnArrived{Err: errors.New("full")}} {
		s := opened()
		s.Update(m)
		if want := "This browser does not keep the drawings (full). They are lost when the tab is closed, unless you export them."; s.Own.Unkept != want {
			t.Errorf("the visitor reads %q", s.Own.Unkept)
		}
	}
}

func zipped(b []byte) []byte {
	var z bytes.Buffer
	w := gzip.NewWriter(&z)
	w.Write(b)
	w.Close()
	return z.Bytes()
}

func TestFiles(t *testing.T) {
	s := opened()
	if effects := s.Update(ExportOwn{}); effects != nil || !s.Own.Notice.Bad {
		t.Errorf("export of nothing: %v", effects)
	}
	s.Update(ImportOwn{Name: "a", File: []byte(aOne)})
	keep(s, 2, 0.5)
	text := s.Update(ExportOwn{})[0].(Download).Text
	for _, file := range [][]byte{[]byte(text), zipped([]byte(text))} {
		other := opened()
		keep(other, 9, 0.1)
		other.Update(ImportOwn{Name: "a", File: file})
		other.Update(ImportOwn{Name: "a", File: file}) // adds nothing
		expectLabels(t, other, 9, 1, 2)
		if other.Own.Notice.Text != "0 drawings imported from a." {
			t.Errorf("the visitor reads %q", other.Own.Notice.Text)
		}
		other.Update(UndoOwn{})
		expectLabels(t, other, 9)
	}
	many := strings.Builder{}
	for i := range proto.MostOwn {
		fmt.Fprintf(&many, `,{"label":1,"strokes":[[[%d,1]]]}`, i)
	}
	for _, c := range []struct {
		m    ImportOwn
		want string
	}{
		{ImportOwn{File: []byte("{}")}, "f cannot be imported: strokes: byte 0: an object, expected a list: a file of strokes is a JSON array. Nothing has changed."},
		{ImportOwn{Err: errors.New("gone")}, "f cannot be imported: gone. Nothing has changed."},
		{ImportOwn{File: []byte{0x1f, 0x8b, 1}}, "f cannot be imported: it is gzipped and spoilt: unexpected EOF. Nothing has changed."},
		{ImportOwn{File: zipped(make([]byte, 100<<20))}, "f cannot be imported: it has more than 4 MB. Nothing has changed."},
		{ImportOwn{File: []byte("[" + many.String()[1:] + "]")}, "f cannot be imported: with its 500 drawings there would be more than 500. Nothing has changed."},
	} {
		c.m.Name = "f"
		if effects := s.Update(c.m); effects != nil || s.Own.Notice != (Notice{c.want, true}) {
			t.Errorf("effects %v; the visitor reads %q, expected %q", effects, s.Own.Notice.Text, c.want)
		}
		expectLabels(t, s, 1, 2)
	}
}

// FuzzImport looks for a file that does harm.
func FuzzImport(f *testing.F) {
	f.Add([]byte(aOne))
	f.Add(zipped([]byte(aOne)))
	f.Add([]byte(`[{"label":1,"strokes":[[[1e9,-1e9],[0,0]]]}]`))
	s := opened()
	f.Fuzz(func(t *testing.T, b []byte) {
		s.Own = Own{}
		keep(s, 1, 0.5)
		s.Update(ImportOwn{Name: "f", File: b})
		if n := len(s.Own.Kept); n < 1 || n > proto.MostOwn || s.Own.Notice.Bad && n > 1 {
			t.Errorf("%d drawings, the visitor reads %+v", n, s.Own.Notice)
		}
		if right, ok := s.ownScore(); !ok || right > len(s.Own.Kept) {
			t.Errorf("%d of %d", right, len(s.Own.Kept))
		}
		s.Own.text()
	})
}

func TestOwnScore(t *testing.T) {
	s := opened()
	keep(s, 1, 0.5)
	answer := s.ownAnswers()[0]
	keep(s, answer, 0.5)
	keep(s, (answer+1)%10, 0.5)
	want := 1
	if answer == 1 {
		want++
	}
	if right, ok := s.ownScore(); !ok || right != want {
		t.Errorf("%d of 3 right (%v), expected %d", right, ok, want)
	}
	s.Update(ChooseReader{"book"})
	if _, ok := s.ownScore(); ok {
		t.Error("a network that has not come has a score")
	}
}

// TestLearningOwn goes through a lesson, with the worker's side told by hand.
func TestLearningOwn(t *testing.T) {
	s := opened()
	if s.Update(LearnOwn{}); !strings.HasPrefix(s.Own.Notice.Text, "There is nothing to learn yet") {
		t.Errorf("the visitor reads %q", s.Own.Notice.Text)
	}
	keep(s, 1, 0.5)
	keep(s, 7, 0.5)
	m := s.Networks[firstReader]
	settings := m.Settings
	settings.Data = dataset.DefaultFolder
	want := []Effect{Post{0, proto.Command{Do: proto.Learn, Settings: settings.Metadata(), Own: &proto.Own{Labels: []int{1, 7}},
		Parameters: m.Network.Bytes(), Pixels: append(bytes.Clone(s.Own.Kept[0].Image), s.Own.Kept[1].Image...)}}}
	if d := cmp.Diff(want, s.Update(LearnOwn{})); d != "" {
		t.Errorf("effects (-want +got):\n%s", d)
	}
	if effects := s.Update(LearnOwn{}); effects != nil || s.Own.Notice.Text != "Your digits are being learned already." {
		t.Errorf("effects %v, the visitor reads %q", effects, s.Own.Notice.Text)
	}
	report(s, proto.Report{Kind: proto.Loaded, Loading: &proto.Loading{Bytes: 1, Total: 2, Of: 2}})
	if s.Own.Learning.Loading == nil {
		t.Error("nothing shows that data is loading")
	}
	half := proto.Report{Kind: proto.Learning, Lesson: &proto.Lesson{Done: 0.5}}
	if report(s, half); !(Reported{0, half}).frequent() {
		t.Error("each report of a lesson renders the page at once")
	}
	if d := cmp.Diff(&Learning{Done: 0.5}, s.Own.Learning); d != "" {
		t.Error(d)
	}
	after := settings.Network(dataset.MNIST)
	lesson := &proto.Lesson{Own: proto.Score{Before: 0, After: 1, Total: 2}, Tests: proto.Score{Before: 9807, After: 9800, Total: 10_000}}
	report(s, proto.Report{Kind: proto.Learned, Lesson: lesson, Parameters: after.Bytes()})
	if s.Reader != taught || s.Own.Learning != nil || s.testScore() != "98.0% of MNIST's test images" {
		t.Errorf("%s reads, with %q", s.Reader, s.testScore())
	}
	if d := cmp.Diff(after, s.Networks[taught].Network); d != "" {
		t.Error(d)
	}
	s.Update(UnlearnOwn{})
	if s.Reader != firstReader || s.Networks[taught] != nil || s.Own.Result != nil {
		t.Error("something of the lesson is left")
	}
}

// TestLearningOwnFails ends lessons in each way that they can fail.
func TestLearningOwnFails(t *testing.T) {
	for _, c := range []struct {
		m    Msg
		want string
	}{
		{Reported{0, proto.Report{Kind: proto.Declined, Text: "No."}}, "No."},
		{Reported{0, proto.Report{Kind: proto.Learned, Lesson: &proto.Lesson{}, Parameters: []byte{1}}}, "The network that was taught cannot be used: "},
		{WorkerFailed{0, "dead"}, "The trainer stopped working before your digits were learned."},
	} {
		s := opened()
		keep(s, 1, 0.5)
		s.Update(LearnOwn{})
		s.Update(c.m)
		if s.Own.Learning != nil || s.Reader != firstReader || !strings.HasPrefix(s.Own.Notice.Text, c.want) || !s.Own.Notice.Bad {
			t.Errorf("the visitor reads %+v, expected %q", s.Own.Notice, c.want)
		}
	}
}
