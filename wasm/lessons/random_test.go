package lessons

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/model"
	"inkling/nn/phrase"
	"inkling/wasm/learn"
	"inkling/wasm/learn/lessons/anyfunction"
	"inkling/wasm/learn/lessons/backprop"
	"inkling/wasm/learn/lessons/batches"
	"inkling/wasm/learn/lessons/descent"
	"inkling/wasm/learn/lessons/exercises"
	"inkling/wasm/learn/lessons/lines"
	"inkling/wasm/learn/lessons/perceptron"
	"inkling/wasm/learn/lessons/thirty"
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/show"
	"inkling/wasm/learn/small"
	"inkling/wasm/proto"
	"inkling/wasm/ui/uitest"
)

// messages has those of the lessons that come from outside of their package.
var messages = []page.Msg{
	anyfunction.ChooseBump{}, anyfunction.ChooseCurve{}, anyfunction.DropTrained{}, anyfunction.Reset{}, anyfunction.SetBump{},
	anyfunction.SetUnit{}, anyfunction.SetWeight{}, anyfunction.ShowSolution{}, anyfunction.StopTraining{}, anyfunction.Train{},
	backprop.ChooseBigUnit{}, backprop.ImageArrived{}, backprop.NetworkArrived{}, backprop.ResetBig{},
	backprop.SetDigit{}, backprop.SetLearningRate{}, backprop.ShowBig{}, backprop.TakeStep{}, backprop.UseDrawing{},
	backprop.UseTestImage{}, backprop.WriteDigit{},
	batches.CompareGradients{}, batches.Next{}, batches.OtherStart{}, batches.PausePlay{}, batches.Play{},
	batches.SameStart{}, batches.SetEta{}, batches.SetSize{}, batches.SetTempo{}, batches.ShowMoved{},
	batches.ShowUnit{},
	descent.Reset{}, descent.SetDesired{}, descent.SetEta{}, descent.SetStart{}, descent.SetSteps{}, descent.StartAt{},
	exercises.Fill{}, exercises.KeepAnswer{}, exercises.MoreHint{}, exercises.PracticeEpochs{},
	exercises.PracticeImages{}, exercises.ShowAnswer{}, exercises.StartPractice{}, exercises.StopPractice{},
	exercises.TryAnswer{},
	learn.Check{}, learn.Choose{}, learn.ChooseLanguage{}, learn.Open{}, learn.Recalled{}, learn.Reported{},
	learn.Spoken{}, learn.Unkeepable{}, learn.Write{},
	lines.ChooseUnit{}, lines.Reset{}, lines.SetHidden{}, lines.SetNumber{}, lines.SetUnit{}, lines.ShowSolution{},
	perceptron.ResetUnit{}, perceptron.ScaleUnit{}, perceptron.SetChange{}, perceptron.SetInput{}, perceptron.SetUnit{},
	perceptron.ShowNAND{},
	show.Settled{}, show.Typed{},
	small.ChooseUnit{}, small.NewWeights{}, small.Reset{}, small.SetNumber{}, small.SetShape{}, small.SetX{},
	small.SetY{},
	thirty.AskOutputs{}, thirty.Guess{}, thirty.RunEpochs{}, thirty.StopEpochs{},
}

// TestAllMessagesAreSent checks that no message of the lessons is left out of the random ones.
func TestAllMessagesAreSent(t *testing.T) {
	var names []string
	for _, m := range messages {
		names = append(names, reflect.TypeOf(m).String())
	}
	var files []string
	for _, folder := range []string{"", "show/", "small/", "lessons/*/"} {
		list, err := filepath.Glob("../learn/" + folder + "*.go")
		if err != nil || len(list) == 0 {
			t.Fatalf("%s has no source: %v", folder, err)
		}
		files = append(files, list...)
	}
	found := 0
	for _, file := range files {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv != nil && fn.Name.Name == "apply" {
				name := fn.Recv.List[0].Type.(*ast.Ident).Name
				if found++; ast.IsExported(name) && !slices.Contains(names, f.Name.Name+"."+name) {
					t.Errorf("messages lacks %s.%s", f.Name.Name, name)
				}
			}
		}
	}
	if found < len(messages) {
		t.Errorf("%d messages were found in the source, %d are sent", found, len(messages))
	}
}

// TestRandomMessages sends all kinds of messages in random order: nothing panics, and the page shows no nonsensical text.
func TestRandomMessages(t *testing.T) {
	const episodes, length = 40, 300
	for seed := range uint64(episodes) {
		m := maker{Rand: rand.New(rand.NewPCG(seed, 1))}
		s := NewState()
		p := &Page{State: s, Send: func(Msg) {}}
		for i := range length {
			effects := s.Update(m.next(s))
			for _, e := range effects {
				switch e := e.(type) {
				case page.Later:
					m.later = append(m.later, e.Msg)
				case page.Ask:
					if _, browse := e.Command.(*proto.Browse); browse {
						m.look = e.Command
					}
					if _, fit := e.Command.(*proto.FitCurve); fit {
						m.fit = e.Command
					}
					if _, err := proto.DecodeRequest(proto.EncodeRequest(proto.Request{Command: e.Command})); err != nil {
						t.Fatalf("seed %d, message %d: %v", seed, i, err)
					}
				}
			}
			if i%10 == 0 {
				html := uitest.HTML(p.Render())
				if found := senseless.FindStringIndex(html); found != nil {
					t.Fatalf("seed %d, message %d: the page says %s", seed, i, html[max(0, found[0]-200):min(len(html), found[1]+100)])
				}
			}
		}
	}
}

// senseless is what no visitor should read.
var senseless = regexp.MustCompile(`NaN|[+-]Inf\b|%!|<nil>|runtime error`)

// A maker makes messages with fields that are right, wrong or extreme.
type maker struct {
	*rand.Rand
	later   []Msg         // answers that are due
	look    proto.Command // the last question for an image, or nil
	fit     proto.Command // the last question for training on a curve, or nil
	drilled int           // epochs of the exercises' training
}

func pick[T any](m *maker, list ...T) T { return list[m.IntN(len(list))] }

func (m *maker) text() string {
	return pick(m, "", "0", "3", "0.5", "0,5", "-1", "1e400", "abc", "ß\x00\u202e<b>", "784", "learn", "perceptron", "lines", "anyfunction", "batches", "backprop", "thirty", "exercises",
		"evaluate", "np.argmax(a)", "en", "de-AT", "ArrowLeft", "Enter")
}

func (m *maker) next(s *State) Msg {
	switch n := m.IntN(20); {
	case n < 3 && len(m.later) > 0:
		next := m.later[0]
		m.later = m.later[1:]
		return next
	case n < 8:
		return learn.Reported{Report: m.report(s)}
	case n == 8:
		return AddressChanged{"#learn/" + m.text(), true}
	case n == 9:
		return pick[Msg](m, AddressChanged{"#lab", true}, AddressChanged{"#learn?lang=de&note=x", true}, DismissProblems{}, Measured{m.IntN(900), m.IntN(900)}, Asked{`{"inkling":1,"id":1,"do":"hello"}`}, Opened{"view=learn/batches"})
	case n == 10:
		if m.IntN(2) == 0 {
			return ModelArrived{Err: errors.New("gone")}
		}
		return ModelArrived{Model: &model.Model{Network: nn.New([]int{dataset.MNISTPixels, 16, 16, 10}, nn.Sigmoid, nn.Sigmoid)}}
	}
	v := reflect.New(reflect.TypeOf(messages[m.IntN(len(messages))])).Elem()
	switch v.Interface().(type) {
	case learn.Reported:
		return learn.Reported{Report: m.report(s)}
	case batches.SetTempo:
		return batches.SetTempo{Tempo: m.IntN(4)}
	case show.Typed:
		return show.Typed{Field: m.text(), Text: m.text(), Then: pick[page.Msg](m, nil, small.Reset{})}
	case learn.Unkeepable:
		return learn.Unkeepable{Err: errors.New("full")}
	case backprop.ChooseBigUnit:
		return backprop.ChooseBigUnit{Layer: m.IntN(3), Unit: m.IntN(10)}
	case backprop.ImageArrived:
		return backprop.ImageArrived{Image: make([]byte, pick(m, 0, 1, dataset.MNISTPixels)), Digit: m.IntN(11) - 1}
	}
	m.fill(v)
	return v.Interface()
}

// fill fills a value by its type, with numbers that the controls of the lessons send.
func (m *maker) fill(v reflect.Value) {
	switch v.Interface().(type) {
	case phrase.Phrase: // before error, which it is too
		v.Set(reflect.ValueOf(phrase.New("%s is wrong", m.text())))
		return
	case error:
		return
	case *nn.Network:
		v.Set(reflect.ValueOf(nn.New([]int{pick(m, 2, dataset.MNISTPixels), 16, 16, 10}, nn.Sigmoid, nn.Sigmoid)))
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(m.IntN(2) == 0)
	case reflect.Int:
		if v.Type().PkgPath() != "" { // one of some constants
			v.SetInt(int64(m.IntN(2)))
		} else {
			v.SetInt(int64(m.IntN(10)))
		}
	case reflect.Float32, reflect.Float64:
		v.SetFloat(float64(m.IntN(41)-20) / 2)
	case reflect.String:
		v.SetString(m.text())
	case reflect.Struct:
		for i := range v.NumField() {
			switch f := v.Field(i); {
			case v.Type().Field(i).Name == "Which": // one of two, for the view that sends it
				f.SetInt(int64(m.IntN(2)))
			case f.CanSet():
				m.fill(f)
			}
		}
	case reflect.Slice:
		n := m.IntN(4)
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			m.fill(v.Index(i))
		}
	}
}

// report makes a report as the worker may send it, at a time when it may not.
func (m *maker) report(s *State) (r proto.Report) {
	numbers, labels, pixels := []int{5, 7}, []int{m.IntN(10), m.IntN(10)}, make([]byte, 2*dataset.MNISTPixels)
	epoch := func(number int) nn.EpochResult {
		return nn.EpochResult{Epoch: number, Cost: 0.5, Accuracy: 0.5, Correct: m.IntN(10_001), Total: 10_000}
	}
	progress := nn.Progress{Epoch: m.IntN(40), MiniBatch: m.IntN(5001), MiniBatches: 5000, Seen: m.IntN(50_001), Cost: 0.5, Accuracy: 0.5}
	two := func() []byte {
		b := nn.New([]int{dataset.MNISTPixels, 30, 10}, nn.Sigmoid, nn.Sigmoid).Bytes()
		return append(b, b...)
	}
	r.Body = pick[proto.News](m, &proto.Changed{}, &proto.Loaded{}, &proto.Trained{}, &proto.Described{}, &proto.EpochDone{}, &proto.Browsed{}, &proto.Stepped{},
		&proto.Compared{}, &proto.Surveyed{}, &proto.Checked{}, &proto.Fitted{}, &proto.Practised{}, &proto.Practising{}, &proto.Drilled{}, &proto.Ceased{}, &proto.Studying{},
		&proto.Unanswered{}, &proto.Ended{}, &proto.Failed{}, &proto.Refused{}, &proto.Diverged{})
	if text := reflect.ValueOf(r.Body).Elem().FieldByName("Why"); text.IsValid() {
		text.Set(reflect.ValueOf(phrase.Phrase{Text: m.text()}))
	}
	switch b := r.Body.(type) {
	case *proto.Changed:
		b.Phase = pick(m, proto.Idle, proto.Fetching, proto.Training, proto.Finished)
	case *proto.Loaded:
		b.Loading = proto.Loading{Bytes: m.IntN(101), Total: 100, Training: pick(m, 0, 10_000, 50_000), Of: 50_000}
		if m.IntN(3) == 0 {
			b.Loading.Fault, b.Loading.Again = phrase.Phrase{Text: "the server answers 404"}, float64(m.IntN(2))
		}
	case *proto.Trained:
		b.Progress = progress
	case *proto.Described:
		b.Data = proto.Data{Name: "MNIST", Rows: 28, Cols: 28, Classes: strings.Split("0123456789", "")}
	case *proto.EpochDone:
		b.Epoch = epoch(m.IntN(4))
	case *proto.Browsed:
		r.Question = m.look
		b.Labels, b.Numbers, b.Pixels = labels[:1], numbers[:1], pixels[:dataset.MNISTPixels]
	case *proto.Stepped:
		r.Question = &proto.StepBatches{}
		*b = proto.Stepped{Taken: m.IntN(5001), Of: 5000, Numbers: numbers, Labels: labels, Answers: labels, Before: 0.5, After: 0.25, Right: 900, Tested: 1000,
			Parameters: two(), Pixels: pixels}
	case *proto.Compared:
		r.Question = &proto.Compare{}
		b.Marks, b.Parameters = []proto.Mark{{Images: 10, Cosine: 0.5, Length: 0.25}}, two()
	case *proto.Surveyed:
		r.Question = &proto.Survey{}
		*b = proto.Surveyed{Highest: make([]float64, 10), Own: make([]float64, 10), Never: []int{m.IntN(10)}, Numbers: numbers, Pixels: pixels}
		for range 10 {
			b.Counts = append(b.Counts, make([]int, 10))
		}
		for range numbers {
			b.Outputs = append(b.Outputs, make([]float32, 10))
		}
	case *proto.Checked:
		asked := &proto.Check{}
		m.fill(reflect.ValueOf(asked).Elem())
		m.fill(reflect.ValueOf(b).Elem())
		r.Question = asked
	case *proto.Fitted:
		r.Question = m.fit
		if m.fit != nil {
			b.Parameters = m.fit.(*proto.FitCurve).Parameters
		}
	case *proto.Practised:
		r.Question, b.Progress = &proto.Practise{}, progress
	case *proto.Practising:
		r.Question, b.Progress = &proto.Practise{}, progress
	case *proto.Drilled:
		m.drilled++
		r.Question, b.Progress, b.Own, b.Theirs = &proto.Practise{}, progress, epoch(m.drilled), epoch(m.drilled)
	case *proto.Studying:
		r.Question, b.Done = &proto.Compare{}, 0.5
	case *proto.Ceased, *proto.Unanswered:
		r.Question = pick[proto.Command](m, &proto.Browse{}, &proto.StepBatches{}, &proto.Compare{}, &proto.Survey{}, &proto.Check{}, &proto.Practise{})
	}
	return r
}
