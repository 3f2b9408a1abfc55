package lab

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"strings"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/ink/strokes"
	"inkling/nn/model"
	"inkling/nn/recipe"
	"inkling/nn/results"
	"inkling/wasm/address"
	"inkling/wasm/archive"
	"inkling/wasm/browse"
	"inkling/wasm/charts"
	"inkling/wasm/coach"
	"inkling/wasm/files"
	"inkling/wasm/hand"
	"inkling/wasm/hints"
	"inkling/wasm/histograms"
	"inkling/wasm/inside"
	"inkling/wasm/opener/message"
	"inkling/wasm/owndata"
	"inkling/wasm/pad"
	"inkling/wasm/photo"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/runs"
	"inkling/wasm/settings"
	"inkling/wasm/share"
	"inkling/wasm/shelf"
	"inkling/wasm/shortcuts"
	"inkling/wasm/sweep"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// messages has every message of the page; TestAllMessagesAreSent compares it with the
// source.
var messages = []Msg{
	AddressChanged{}, Asked{}, ChooseReader{}, CopyLink{}, FrameOpened{}, LeaveDraft{}, Measured{}, ModelArrived{}, Reported{}, Reshape{}, SetsArrived{}, Spoken{}, WantPad{},
	address.DismissProblems{},
	browse.ChooseClass{}, browse.ChooseSplit{}, browse.ChooseTile{}, browse.FitTiles{}, browse.GoTo{}, browse.Load{}, browse.Seen{}, browse.TileKey{},
	charts.Key{}, charts.PointAt{}, charts.Save{}, charts.SetLog{}, charts.SetMeasure{}, charts.ShowKind{}, charts.ShowTable{}, charts.ZoomBy{},
	charts.ZoomTo{},
	coach.Take{},
	files.Cancel{}, files.Choose{}, files.ChooseForm{}, files.Lost{}, files.Open{}, files.Reported{}, files.Save{}, files.Use{},
	hand.Ask{}, hand.BeginNew{}, hand.BeginRename{}, hand.CancelNew{}, hand.ConfirmDelete{}, hand.Create{}, hand.Delete{}, hand.DeleteAll{}, hand.DeleteSet{}, hand.Elsewhere{},
	hand.Export{}, hand.FineTune{}, hand.Import{}, hand.Keep{}, hand.KeepSet{}, hand.Learn{}, hand.LearnAll{}, hand.Loaded{}, hand.NetworkArrived{}, hand.NotKept{},
	hand.Paused{}, hand.Reported{}, hand.Reveal{}, hand.SetByItself{}, hand.SetDistorted{}, hand.SetInTurn{}, hand.ShowSet{}, hand.StopAsking{}, hand.Take{}, hand.TakeBack{},
	hand.TypeClasses{}, hand.TypeName{}, hand.Undo{},
	hints.Begin{}, hints.Dismiss{}, hints.Next{}, hints.Withdraw{},
	histograms.Seen{}, histograms.Show{},
	inside.AnotherWish{}, inside.BeginWish{}, inside.CaseKey{}, inside.CellKey{}, inside.ChooseCase{}, inside.ChooseCell{}, inside.ChooseUnit{},
	inside.FitCases{}, inside.FitNet{}, inside.FitUnits{}, inside.NetKey{}, inside.PointAtUnit{}, inside.SaveConfusion{}, inside.SaveInside{},
	inside.Seen{}, inside.SetApart{}, inside.ShowFlow{}, inside.ShowList{}, inside.ShowStage{}, inside.ShowTab{}, inside.TestNetwork{}, inside.Tick{},
	inside.TurnCases{}, inside.TurnUnits{}, inside.UnitKey{}, inside.WishOnPad{},
	owndata.BeginExport{}, owndata.BeginRename{}, owndata.Cancel{}, owndata.Choose{}, owndata.Chosen{}, owndata.Confirm{}, owndata.Delete{}, owndata.Export{}, owndata.Listed{},
	photo.Lost{}, photo.Reported{}, photo.Show{}, photo.Taken{},
	owndata.Lost{}, owndata.Rename{}, owndata.Reported{}, owndata.SetName{}, owndata.SetOption{}, owndata.Use{},
	pad.AllSteps{}, pad.Break{}, pad.Clear{}, pad.KeyDown{}, pad.KeysLeft{}, pad.Mend{}, pad.Offered{}, pad.PenCancel{}, pad.PenDown{}, pad.PenMove{},
	pad.PenUp{}, pad.Redo{}, pad.SetStep{}, pad.ShowSteps{}, pad.Undo{},
	runs.BeginRename{}, runs.ChooseRun{}, runs.CompareSweep{}, runs.CopyLine{}, runs.CopyRun{}, runs.DeleteHidden{}, runs.DeleteRun{}, runs.EndRename{},
	runs.DeleteUnreadable{}, runs.HideRun{}, runs.HoldSweep{}, runs.MoreEpochs{}, runs.NewStart{}, runs.NextRun{}, runs.Press{}, runs.RenameRun{}, runs.RepeatRun{},
	runs.ResumeAll{}, runs.ResumeRun{}, runs.RewindRun{}, runs.RunChanged{}, runs.RunClaimed{}, runs.RunLine{}, runs.RunNetwork{}, runs.RunNotKept{},
	runs.RunsArrived{}, runs.SaveRun{}, runs.SetAbreast{}, runs.SetSpeed{}, runs.ShowAllRuns{}, runs.StopSweep{}, runs.TrainOn{}, runs.TypeLine{},
	runs.UndoDelete{}, runs.VaryRun{},
	settings.AddLayer{}, settings.BackToMine{}, settings.ChoosePreset{}, settings.EditLayer{}, settings.Edit{}, settings.NudgeLayer{},
	settings.RemoveLayer{},
	share.Compose{}, share.CopySnippet{}, share.OpenPieces{}, share.PreviewSized{}, share.Refresh{}, share.TickAll{}, share.Tick{},
	shortcuts.Hide{}, shortcuts.Press{}, shortcuts.Show{}, shortcuts.Switch{},
	sweep.Fill{}, sweep.Over{}, sweep.Series{}, sweep.SetWorkers{}, sweep.Start{}, sweep.Type{},
	ui.Copied{},
}

// A source chooses at random: from a seed, or from the bytes of a fuzz target.
type source interface{ IntN(n int) int }

func pick[T any](r source, list []T) T { return list[r.IntN(len(list))] }

// A maker makes messages with fields that are right, wrong or extreme.
type maker struct {
	source
	state    *State
	networks []*model.Model
	asked    []proto.Command // questions, the last ones
}

func newMaker(r source, s *State) *maker {
	m := &maker{source: r, state: s}
	for _, key := range []string{"sixteen", "pen"} {
		p, _ := recipe.FindPreset(key)
		m.networks = append(m.networks, &model.Model{Network: p.Settings.Network(dataset.MNIST), Settings: p.Settings, Correct: 9000, Total: 10_000})
	}
	return m
}

var (
	ints   = []int{0, 1, 2, 3, 5, 9, 10, 27, 99, 783, 10_000, -1, -2, math.MaxInt32, math.MaxInt, math.MinInt}
	floats = []float64{0, 0.25, 0.5, 0.99, 1, 3, 28, 1000, 1e12, -1, -0.5, 1e-300, math.MaxFloat64, -math.MaxFloat64, math.Inf(1), math.Inf(-1), math.NaN()}
	texts  = []string{"", "0", "3", "0.5", "0,5", "-1", "1e400", typedText, "0.5; 1.5", "30, 30", "784", "abc", "ß\x00\u202e<b>", "a-1", "a-2", "run:a-1",
		"trained", "taught", "file", "pen", "book", "sixteen", "good", "custom", "eta", "seed", "hidden", "data", "mnist", "sigmoid", ".npz",
		"train", "learn/batches", "t", "s", "e", "c", "z", "r", "p", "f", "?", "Digit1", "Digit2", "perceptron", "lines", "anyfunction", "matrices", "descent", "backprop", "batches", "thirty", "exercises", "net", "mistakes", "units", "wish", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown", "Enter", " ", "Escape",
		"https://example.org/#train?eta=3", "x.safetensors", "x.json", "evaluate", "np.argmax(a)"}
)

// handTexts are what the browser may have kept of drawn sets, and files of drawings.
var handTexts = []string{"", "x", "[]", `[{"label":1,"strokes":[[[1,2]]]}]`, `[{"label":"a","strokes":[[[1,2]]]},{"label":"b","strokes":[[[1,2],[3,4]]]}]`,
	"{\"name\":\"two\",\"classes\":[\"a\",\"b\"],\"folder\":\"own-1\"}\n[{\"label\":\"a\",\"strokes\":[[[1,2]]]}]"}

// typedText is a text that a visitor may type, and the page then shows.
const typedText = "typed NaN"

// make returns a message of the type of an example.
func (m *maker) make(example Msg) Msg {
	switch example.(type) {
	case Reported:
		run := m.IntN(len(m.state.Runs.Slots) + 1)
		return Reported{run, m.report(m.state.Runs.Slots[run%len(m.state.Runs.Slots)])}
	case ModelArrived:
		if m.IntN(3) == 0 {
			return ModelArrived{Key: pick(m, texts), Err: errors.New("not there")}
		}
		return ModelArrived{Key: pick(m, texts), Model: pick(m, m.networks)}
	case share.Compose:
		return share.Compose{What: share.Choice(m.IntN(int(share.NoteOf) + 1)), Text: pick(m, texts)}
	case share.Tick:
		t := share.Tick{What: share.ShowPiece + share.Choice(m.IntN(5))}
		m.fill(reflect.ValueOf(&t).Elem().FieldByName("Name"), 0)
		m.fill(reflect.ValueOf(&t).Elem().FieldByName("On"), 0)
		return t
	case owndata.Reported:
		return owndata.Reported{Report: m.ownReport()}
	case files.Reported:
		return files.Reported{Report: m.networkReport()}
	case files.Choose:
		key := pick(m, []string{"activation", "cost", "inputs", "weights"})
		return files.Choose{Key: key, Value: pick(m, map[string][]string{
			"activation": {"relu", "tanh"}, "cost": {"cross-entropy", "log-likelihood"}, "inputs": {"0..1", "standard"}, "weights": {"units", "inputs"},
		}[key])}
	case files.Lost:
		return files.Lost{Err: errors.New("full")}
	case photo.Reported:
		return photo.Reported{Report: m.photoReport()}
	case photo.Lost:
		return photo.Lost{Err: errors.New("full")}
	case owndata.Listed:
		sets := []shelf.Set{{Folder: "own-1", Name: pick(m, texts), Images: pick(m, ints)}, {Folder: "own-2", Name: "two"}}
		return owndata.Listed{Sets: sets[:m.IntN(len(sets)+1)]}
	case owndata.Lost:
		return owndata.Lost{Err: errors.New("full")}
	case hand.TypeClasses:
		return hand.TypeClasses{Text: pick(m, []string{"", "A", "A B C", "Herz, Stern", "x x", "0-9", typedText})}
	case hand.Reported:
		return hand.Reported{Report: m.drawnReport()}
	case hand.ShowSet:
		return hand.ShowSet{ID: pick(m, m.state.Hand.Sets).ID}
	case hand.Loaded:
		return hand.Loaded{ID: pick(m, []string{"", "1", "2"}), Text: pick(m, handTexts)}
	case hand.Elsewhere:
		return hand.Elsewhere{ID: pick(m, []string{"", "1", "2"}), Text: pick(m, handTexts)}
	case hand.Import:
		list, err := strokes.ReadDrawings(strings.NewReader(pick(m, handTexts)))
		drawings, _ := message.NewDrawings(list)
		return hand.Import{Name: pick(m, texts), Drawings: drawings, Err: err}
	case hand.NotKept:
		return hand.NotKept{Err: errors.New("full")}
	case runs.RunNotKept:
		return runs.RunNotKept{ID: pick(m, texts), Err: pick(m, []error{archive.ErrTaken, archive.MemoryOnlyError{Err: errors.New("full")}})}
	}
	v := reflect.New(reflect.TypeOf(example)).Elem()
	if f := v.FieldByName("Run"); f.IsValid() && f.Kind() == reflect.Pointer && len(m.state.Runs.Ledger.Runs) == 0 {
		return runs.Press{Do: &proto.Train{}} // for then there will be one
	}
	m.fill(v, 0)
	return v.Interface()
}

// ownReport is a report of the opener: one that can be.
func (m *maker) ownReport() message.Report {
	switch m.IntN(4) {
	case 0:
		return message.Report{Progress: &message.Progress{Done: 3, Of: pick(m, ints)}}
	case 1:
		return message.Report{Failed: &words.M{"damaged", "kaputt"}}
	case 2:
		return message.Report{Kept: &message.Kept{Folder: pick(m, []string{"own-1", "own-3"}), Name: pick(m, texts)}}
	}
	u := &message.Understood{Name: pick(m, texts), Kind: words.M{"CSV", "CSV"}, Rows: 1 + m.IntN(3), Cols: 2, Notes: []words.M{{"Not read.", "Nicht gelesen."}}}
	for class := range 2 + m.IntN(3) {
		u.Classes = append(u.Classes, fmt.Sprint(class))
		u.Samples = append(u.Samples, m.IntN(3))
		u.Pixels = append(u.Pixels, make([]byte, u.Samples[class]*u.Rows*u.Cols)...)
		for split := range u.Counts {
			u.Counts[split] = append(u.Counts[split], m.IntN(100))
		}
	}
	return message.Report{Understood: u}
}

// networkReport is a report of the opener about a network: one that can be.
func (m *maker) networkReport() message.Report {
	switch m.IntN(3) {
	case 0:
		return message.Report{Failed: &words.M{"damaged", "kaputt"}}
	case 1:
		sent := proto.NewModel(pick(m, m.networks))
		return message.Report{Network: &message.Adopted{Model: &sent, Sizes: sent.Sizes}}
	}
	a := &message.Adopted{Sizes: []int{784, 10}, Images: m.IntN(3) * 100, Clear: m.IntN(2) == 0, Notes: []words.M{{"Not read.", "Nicht gelesen."}}}
	for _, hidden := range []string{"sigmoid", "relu"} {
		for _, cost := range []string{"quadratic", "log-likelihood"} {
			a.Trials = append(a.Trials, message.Trial{Hidden: hidden, Cost: cost, Inputs: "0..1", Correct: m.IntN(100)})
		}
	}
	return message.Report{Network: a}
}

// photoReport is a report of the opener about a picture: one that can be.
func (m *maker) photoReport() message.Report {
	if m.IntN(4) == 0 {
		return message.Report{Failed: &words.M{"damaged", "kaputt"}}
	}
	f := &message.Found{Rows: 2, Cols: 3, Why: message.Blank}
	for range m.IntN(4) {
		f.Boxes, f.Why = append(f.Boxes, message.Box{Bottom: 1, Right: 1}), ""
	}
	f.Pixels = make([]byte, 2*f.Rows*f.Cols+len(f.Boxes)*message.DigitPixels)
	return message.Report{Picture: f}
}

// fill fills a value by its type.
func (m *maker) fill(v reflect.Value, depth int) {
	if !v.CanSet() || depth > 6 || m.special(v) {
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(m.IntN(2) == 0)
	case reflect.Int, reflect.Int64, reflect.Int32:
		if v.Type().PkgPath() != "" { // one of some constants
			v.SetInt(int64(m.IntN(2)))
			break
		}
		v.SetInt(int64(pick(m, ints)))
	case reflect.Uint8:
		v.SetUint(uint64(m.IntN(2)))
	case reflect.Uint, reflect.Uint64, reflect.Uint32:
		v.SetUint(uint64(pick(m, ints)))
	case reflect.Float64, reflect.Float32:
		v.SetFloat(pick(m, floats))
	case reflect.String:
		v.SetString(pick(m, texts))
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Name == "Which" { // one of two, for the view that sends it
				v.Field(i).SetInt(int64(m.IntN(2)))
				continue
			}
			m.fill(v.Field(i), depth+1)
		}
	case reflect.Slice:
		n := m.IntN(4)
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			m.fill(v.Index(i), depth+1)
		}
	case reflect.Array:
		for i := range v.Len() {
			m.fill(v.Index(i), depth+1)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for range m.IntN(3) {
			key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			m.fill(key, depth+1)
			m.fill(value, depth+1)
			v.SetMapIndex(key, value)
		}
	case reflect.Pointer:
		if m.IntN(3) > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			m.fill(v.Elem(), depth+1)
		}
	}
}

// special fills what not every value makes sense of, and reports whether v is such.
func (m *maker) special(v reflect.Value) bool {
	var with any
	switch v.Interface().(type) {
	case *run.Run: // a visitor acts on runs that the page shows
		with = pick(m, m.state.Runs.Ledger.Runs)
	case *recipe.Field:
		with = pick(m, recipe.Fields)
	case *model.Model:
		with = pick(m, m.networks)
	case *nn.Network:
		with = pick(m, m.networks).Network
	case ink.Point:
		with = ink.Point{X: float64(m.IntN(30))/28 - 0.05, Y: float64(m.IntN(30))/28 - 0.05}
	case *pad.Slider:
		with = pick(m, pad.Sliders)
	case pad.Step:
		with = pad.Step(m.IntN(int(pad.Centre) + 1))
	case proto.Measure:
		with = pick(m, proto.Measures)
	case archive.Kept:
		with = m.kept()
	case archive.Record:
		with = m.kept().Record
	case archive.Moment:
		with = archive.Moment{Milliseconds: int64(m.IntN(1e12))}
	default:
		if v.Type() == reflect.TypeFor[error]() && m.IntN(3) == 0 {
			with = pick(m, []error{errors.New("it cannot be had"), archive.ErrTaken, archive.ErrGone, archive.MemoryOnlyError{Err: errors.New("full")}})
			break
		}
		if v.Type() == reflect.TypeFor[proto.Command]() {
			with = pick(m, proto.Commands)
			break
		}
		return v.Kind() == reflect.Interface
	}
	v.Set(reflect.ValueOf(with))
	return true
}

// kept is a run as the archive has it: one that can be.
func (m *maker) kept() archive.Kept {
	k := archive.Kept{Record: archive.Record{ID: pick(m, []string{"b-1", "b-2", "x-1"}), Settings: recipe.Default().Metadata(), State: pick(m, []archive.State{archive.Waiting, archive.Going, archive.Stopped, archive.Ended})}}
	k.Name, k.Elsewhere, k.Deleted, k.Hidden = pick(m, texts), m.IntN(4) == 0, m.IntN(4) == 0, m.IntN(4) == 0
	for i := range m.IntN(3) {
		k.Epochs = append(k.Epochs, nn.EpochResult{Epoch: i, Correct: 9000, Total: 10_000})
	}
	k.Trace = results.Trace{Points: []results.Point{{At: 0.1, Cost: 0.5, Samples: 10}}}
	if m.IntN(5) == 0 {
		k.Err = errors.New("it is damaged")
	}
	return k
}
