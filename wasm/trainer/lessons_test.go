package trainer

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/wasm/learn/exercise"
	lessons "inkling/wasm/learn/lesson"
	"inkling/wasm/learn/text"
	"inkling/wasm/proto"
	"inkling/wasm/trainer/study"
)

// bookWith returns the book's settings with changes, as pairs of key and text.
func bookWith(changes ...string) map[string]string {
	settings := recipe.Default().Metadata()
	for key, text := range pairs(changes) {
		settings[key] = text
	}
	return settings
}

func stepBatches(restart bool, n int) proto.Command {
	return &proto.StepBatches{Settings: bookWith(), Restart: restart, Batches: n}
}

// TestStepBatches learns two epochs by StepBatches: the weights are nn's to the bit.
func TestStepBatches(t *testing.T) {
	p := open(t, newServer(whole()))
	splits := whole().splits
	book := recipe.Default()
	network := book.Network(dataset.MNIST)
	trainer, err := nn.NewTrainer(network, book.HyperParameters(), &splits[dataset.Train], nil, nn.Silence{})
	if err != nil {
		t.Fatal(err)
	}

	p.send(stepBatches(true, 0))
	first := until[proto.Stepped](p)
	if want := network.Bytes(); !bytes.Equal(first.Parameters, append(want, want...)) || len(first.Numbers) != 0 {
		t.Error("before the first mini-batch, the weights are not those that the seed draws")
	}
	taken := 0
	for _, n := range []int{1, 9, 990, 1000, 1000, 1000, 1000, 7} {
		var before []byte
		for i := range n {
			if i == n-1 {
				before = network.Bytes()
			}
			for trainer.Step() != nn.Trained { // the end of an epoch, without a test
			}
		}
		taken += n
		p.send(stepBatches(false, n))
		r := until[proto.Stepped](p)
		if !bytes.Equal(r.Parameters, append(before, network.Bytes()...)) {
			t.Fatalf("after %d mini-batches the weights are not nn's", taken)
		}
		want := proto.Stepped{Epoch: (taken - 1) / 5000, Taken: (taken-1)%5000 + 1, Of: 5000, Tested: 1000}
		ignored := cmpopts.IgnoreFields(proto.Stepped{}, "Numbers", "Labels", "Answers", "Before", "After", "Right", "Parameters", "Pixels")
		if d := cmp.Diff(want, *r, ignored); d != "" {
			t.Errorf("after %d mini-batches (-want +got):\n%s", taken, d)
		}
		checkBatch(t, r, &splits[dataset.Train])
	}
}

// checkBatch sees that the images of a mini-batch are those of their numbers.
func checkBatch(t *testing.T, b *proto.Stepped, set *dataset.Set) {
	t.Helper()
	if len(b.Numbers) != 10 || len(b.Answers) != 10 || b.After >= b.Before || b.Right < 50 {
		t.Errorf("a mini-batch that nobody learned: %+v", b)
	}
	for i, k := range b.Numbers {
		if int(set.Labels[k]) != b.Labels[i] || !bytes.Equal(set.Image(k), b.Pixels[i*dataset.MNISTPixels:][:dataset.MNISTPixels]) {
			t.Errorf("image %d is not number %d of the training images", i, k)
		}
	}
}

// TestCompare computes the gradients of few images and of all.
func TestCompare(t *testing.T) {
	p := open(t, newServer(whole()))
	splits := whole().splits
	p.send(&proto.Compare{})
	objection(t, p, "Compare", "There is no mini-batch yet. Learn one first.")
	p.send(stepBatches(true, 3))
	network := recipe.Default().Empty(dataset.MNIST)
	half := until[proto.Stepped](p).Parameters
	if err := network.SetBytes(half[len(half)/2:]); err != nil {
		t.Fatal(err)
	}
	p.send(&proto.Compare{})
	r := until[proto.Compared](p)
	p.send(stepBatches(false, 1))
	next := until[proto.Stepped](p).Numbers

	few, all := nn.NewParameters(network.Sizes), nn.NewParameters(network.Sizes)
	if few.SetBytes(r.Parameters[:len(r.Parameters)/2]) != nil || all.SetBytes(r.Parameters[len(r.Parameters)/2:]) != nil {
		t.Fatal("beside the report there are no two gradients")
	}
	want := network.Gradient(splits[dataset.Train].Pick(next), nn.Quadratic)
	if c := lessons.Cosine(want, few); c < 0.999999 {
		t.Errorf("the gradient is not that of the next mini-batch: cosine %v", c)
	}
	marks := r.Marks
	var images []int
	for _, m := range marks {
		images = append(images, m.Images)
	}
	if d := cmp.Diff([]int{1, 10, 100, 1000, 10000, 50000}, images); d != "" {
		t.Fatalf("marks (-want +got):\n%s", d)
	}
	if m := marks[5]; m.Cosine < 0.999999 || m.Length != lessons.Length(all) {
		t.Errorf("all images: %+v", m)
	}
	if marks[1].Cosine != lessons.Cosine(few, all) || !(marks[0].Cosine < marks[2].Cosine && marks[2].Cosine < marks[4].Cosine) {
		t.Errorf("more images do not point better: %+v", marks)
	}
}

// TestComparisonIsAsTheLessonSays does what the page of mini-batches proposes: compare at the start, learn 1,000
// mini-batches, compare again.
func TestComparisonIsAsTheLessonSays(t *testing.T) {
	p := open(t, newServer(whole()))
	compare := func() []proto.Mark {
		p.send(&proto.Compare{})
		return until[proto.Compared](p).Marks
	}
	p.send(stepBatches(true, 0))
	first := compare()
	p.send(stepBatches(false, 1000))
	then := compare()
	for _, l := range text.Languages {
		rest := l.Say("batches.try")
		for _, m := range []proto.Mark{first[0], first[1], then[1]} {
			_, after, found := strings.Cut(rest, " "+l.Number(fmt.Sprintf("%.1f", m.Cosine)))
			if !found {
				t.Errorf("%s: the text does not say that %d images have a cosine of %.3f: %s", l, m.Images, m.Cosine, rest)
			}
			rest = after
		}
	}
	if all := len(first) - 1; then[all].Length > first[all].Length/10 {
		t.Errorf("the true gradient goes from %v to %v, not less than a tenth as long", first[all].Length, then[all].Length)
	}
}

// TestSurvey trains a network with a dead output unit and finds it.
func TestSurvey(t *testing.T) {
	p := open(t, newServer(tenth()))
	p.send(&proto.Load{Settings: bookWith()})
	p.send(&proto.Survey{})
	objection(t, p, "Survey", "There is no network to be asked. Train one first.")
	p.send(&proto.Train{Beginning: proto.Beginning{Settings: bookWith("epochs", "1", "images", "2000", "seed", "2")}})
	p.untilPhase(proto.Finished)
	p.send(&proto.Survey{Class: proto.AllClasses})
	s := until[proto.Surveyed](p)
	network := recipe.Default().Empty(dataset.MNIST)
	if err := network.SetBytes(p.parameters()); err != nil {
		t.Fatal(err)
	}
	splits := tenth().splits
	test := &splits[dataset.Test]
	right := 0
	for i, counts := range s.Counts {
		right += counts[i]
	}
	if want := network.Evaluate(test); right != want {
		t.Errorf("%d right, expected %d", right, want)
	}
	wanted := 0
	if len(s.Never) > 0 {
		wanted = s.Never[0]
	}
	if s.Class != wanted || len(s.Numbers) != study.ShownOpinions {
		t.Errorf("%d images of %d are shown, never predicted: %v", len(s.Numbers), s.Class, s.Never)
	}
	x := make([]float32, dataset.MNISTPixels)
	for i, k := range s.Numbers {
		dataset.Inputs(s.Pixels[i*dataset.MNISTPixels:][:dataset.MNISTPixels], x)
		if d := cmp.Diff(network.Feedforward(x), s.Outputs[i]); d != "" || int(test.Labels[k]) != s.Class {
			t.Errorf("image %d: label %d, outputs (-want +got):\n%s", k, test.Labels[k], d)
		}
	}
}

// rightAnswers are those of the table of exercises.
func rightAnswers() map[string]string {
	a := map[string]string{}
	for _, e := range exercise.Exercises {
		for _, b := range e.Blanks {
			a[b.Key] = b.Answer
		}
	}
	return a
}

func TestCheck(t *testing.T) {
	p := open(t, newServer(tenth()))
	ask := func(blank, answer string) *proto.Checked {
		p.send(&proto.Check{Blank: blank, Answer: answer})
		return until[proto.Checked](p)
	}
	for key, answer := range rightAnswers() {
		if d := cmp.Diff(&proto.Checked{Right: true}, ask(key, answer)); d != "" {
			t.Error(d)
		}
	}
	want := &proto.Checked{
		Message: phrase.New("%s: %s", phrase.New("got %s, expected %s", "(1, 1)", "(1, 3)"),
			phrase.New("this is the gradient by the biases, (BP3)")),
	}
	got := ask(exercise.OutputNabla, "delta")
	if d := cmp.Diff(want, got, cmpopts.IgnoreFields(proto.Checked{}, "Names", "Got", "Expected")); d != "" || len(got.Names) != 1 || got.Got == "" {
		t.Errorf("%s%+v", d, got)
	}
	if v := ask(exercise.Feedforward, "np.dot(a, w)"); v.Line != 1 || v.Column != 1 || !strings.HasPrefix(v.Message.String(), "line 1, column 1: np.dot of (2, 1) and (3, 2)") || v.Right || v.Got != "" {
		t.Errorf("a fault of the language: %+v", v)
	}
	p.send(&proto.Check{Blank: "none"})
	objection(t, p, "Check", "This cannot be computed. Reload the page.")
}

// TestPractise trains with correct answers and with package nn.
func TestPractise(t *testing.T) {
	p := open(t, newServer(whole()))
	practise := &proto.Practise{Settings: bookWith("epochs", "2", "images", "1000", "seed", "1"), Answers: rightAnswers()}
	p.send(practise)
	for epoch := range 2 {
		r := until[proto.Drilled](p)
		if r.Own.Epoch != epoch || r.Theirs.Epoch != epoch || r.Own.Total != 10_000 || r.Seconds == 0 || r.Nn == 0 {
			t.Errorf("epoch %d: %+v %+v", epoch, r.Own, r.Theirs)
		}
		if difference := r.Own.Correct - r.Theirs.Correct; difference < -100 || difference > 100 || r.Own.Correct < 3000 {
			t.Errorf("by the answers %d are right, by nn %d", r.Own.Correct, r.Theirs.Correct)
		}
	}
	until[proto.Practised](p)

	p.send(practise)
	p.send(&proto.Compare{})
	objection(t, p, "Compare", "The worker is busy with something longer. Stop that first.")
	p.send(&proto.Cease{})
	until[proto.Ceased](p)

	practise.Answers[exercise.HiddenDelta] = "np.dot(weights[-l].transpose(), delta)"
	p.send(practise)
	objection(t, p, "Practise", `In the blank "backprop.delta": line 1, column 1: np.dot of (784, 30) and (10, 1): 30 columns, but 10 rows.`)
}

// TestNoDataToStudy asks while no data can be had, and again.
func TestNoDataToStudy(t *testing.T) {
	server := newServer(tenth())
	server.change("train-02", func([]byte) ([]byte, error) { return nil, errors.New("the server is away") })
	p := open(t, server)
	p.send(stepBatches(true, 0))
	r := nextObjection(p)
	if proto.NameOf(r.Question) != "StepBatches" || !strings.Contains(textOf(r), "The images could not be loaded: the server is away") {
		t.Errorf("objection %+v", r)
	}
	server.change("train-02", nil)
	p.send(stepBatches(true, 0))
	p.send(&proto.Compare{}) // waits as well
	until[proto.Stepped](p)
	until[proto.Compared](p)
}

// fitCurve asks for training on a curve, with weights of so many hidden units.
func fitCurve(curve string, hidden, epochs, units int) *proto.FitCurve {
	return &proto.FitCurve{Curve: curve, Hidden: hidden, Epochs: epochs, Seed: 5, Parameters: lessons.CurveNetwork(units).Bytes()}
}

// TestFitCurve trains on a curve without loading any data.
func TestFitCurve(t *testing.T) {
	server := newServer(tenth())
	p := open(t, server)
	n := lessons.Bumps(2, lessons.Bump{From: -6, To: -3, Height: 0.5}, lessons.Bump{From: 0, To: 3, Height: 0.5})
	p.send(&proto.FitCurve{Curve: "sine", Hidden: 4, Epochs: 7, Seed: 5, Parameters: n.Bytes()})
	got := until[proto.Fitted](p)
	curve, _ := lessons.NewCurve("sine")
	if err := curve.Fit(n, 7, 5); err != nil || !bytes.Equal(got.Parameters, n.Bytes()) {
		t.Errorf("the weights are not those of Fit: %v", err)
	}
	if server.mu.Lock(); len(server.fetched) != 0 {
		t.Errorf("data was loaded: %v", server.fetched)
	}
	server.mu.Unlock()
}

// TestWhatCannotBeStudied sends what no page sends.
func TestWhatCannotBeStudied(t *testing.T) {
	p := open(t, newServer(tenth()))
	for _, c := range []proto.Command{
		stepBatches(true, -1),
		stepBatches(true, proto.MostBatches+1),
		&proto.StepBatches{Settings: bookWith("eta", "high")},
		&proto.Practise{Settings: bookWith("eta", "high")},
		&proto.Practise{Settings: bookWith()},
		fitCurve("circle", 8, 1, 8), fitCurve("sine", 0, 1, 8), fitCurve("sine", proto.MostFitUnits+1, 1, 8),
		fitCurve("sine", 8, 0, 8), fitCurve("sine", 8, lessons.FitEpochs+1, 8), fitCurve("sine", 8, 1, 7),
	} {
		p.send(c)
		if r := nextObjection(p); r.Question != c || textOf(r) == "" {
			t.Errorf("%T: objection %+v", c, r)
		}
	}
}

func nextObjection(p *page) proto.Report {
	for {
		if r := p.next(); is[proto.Unanswered](r) {
			return r
		}
	}
}

func objection(t *testing.T, p *page, question, text string) {
	t.Helper()
	objection := nextObjection(p)
	r := objection.Body.(*proto.Unanswered)
	if d := cmp.Diff(question+": "+text, proto.NameOf(objection.Question)+": "+r.Why.String()); d != "" {
		t.Errorf("objection (-want +got):\n%s", d)
	}
}
