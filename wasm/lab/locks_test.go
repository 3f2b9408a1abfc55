package lab

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"inkling/nn/diagnosis"
	"inkling/nn/receipt"
	"inkling/nn/recipe"
	"inkling/wasm/archive"
	"inkling/wasm/coach"
	"inkling/wasm/files"
	"inkling/wasm/hand"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
	"inkling/wasm/settings"
	"inkling/wasm/sweep"
	"inkling/wasm/ui/uitest"
)

// otherValue is a value that the field does not have by default.
func otherValue(f *recipe.Field) string {
	now := f.Text(recipe.Default())
	switch f.Kind {
	case recipe.Layers:
		return "7"
	case recipe.Folder:
		return "fashion"
	case recipe.Choice:
		return f.Choices[slices.IndexFunc(f.Choices, func(c string) bool { return c != now })]
	}
	for _, text := range []string{"2", "0.5", "50"} {
		s := recipe.Default()
		if f.Set(&s, text) == nil && f.Text(s) != now {
			return f.Text(s)
		}
	}
	panic("there is no other value of " + f.Key)
}

// withHeld is a page with runs by another value of a setting, one stopped and one
// finished that the coach has something to say of, whose address then locks or hides
// that setting.
func withHeld(how string, f *recipe.Field) *tab {
	b := (&testBrowser{storage: archive.NewMemory()}).open("a")
	b.do(settings.Edit{Field: f, Text: otherValue(f)})
	b.do(runs.Press{Do: &proto.Train{}})
	b.report(0, changed(proto.Training), epochDone(0, 9000), saved(1), changed(proto.Idle))
	b.do(runs.Press{Do: &proto.Train{}})
	b.report(0, changed(proto.Training), epochDone(0, 9000), diagnosed(1, diagnosis.Sign{Kind: diagnosis.Unanswered, Units: []int{3}, Of: 1000, Images: 102}), changed(proto.Finished))
	b.do(settings.ChoosePreset{Key: "book"})
	b.do(settings.Edit{Field: f, Text: f.Text(recipe.Default())})
	b.do(runs.TypeLine{Text: receipt.Receipt{Settings: b.Runs.Slots[0].Settings, Outcome: receipt.Outcome{Data: "1cb033366fe28590", Counts: []receipt.Count{{Correct: 9000, Total: 10_000}}}}.String()})
	b.do(AddressChanged{"#lab?v=1&" + how + "=" + f.Key})
	return b
}

// changers are the messages by which a page would change a setting.
func changers(b *tab, f *recipe.Field) []Msg {
	list := []Msg{
		settings.Edit{Field: f, Text: otherValue(f)}, settings.EditLayer{Layer: 0, Text: "7"}, settings.NudgeLayer{Layer: 0, By: 1}, settings.AddLayer{}, settings.RemoveLayer{Layer: 0}, settings.ChoosePreset{Key: "good"}, settings.ChoosePreset{Key: "sixteen"},
		settings.ChoosePreset{Key: "pen"}, settings.BackToMine{}, settings.ChoosePreset{Key: settings.Custom}, coach.Take{Change: coach.Change{f.Key: otherValue(f)}}, runs.NewStart{}, runs.RewindRun{}, runs.SetAbreast{Runs: 3}, runs.Press{Do: &proto.Train{}},
		sweep.Over{Key: f.Key}, sweep.Type{Text: otherValue(f) + "; " + f.Text(recipe.Default())}, sweep.Start{}, runs.RunLine{}, runs.ResumeAll{}, pad.Undo{},
	}
	for _, r := range b.Runs.Ledger.Runs {
		list = append(list, runs.ChooseRun{Run: r}, runs.RepeatRun{Run: r}, runs.VaryRun{Run: r}, runs.ResumeRun{Run: r})
	}
	return list
}

// authors are the messages of those who may change what is locked.
var authors = []string{"lab.AddressChanged", "lab.FrameOpened", "lab.Asked"}

// TestLockedSettingsDoNotChange sends every message, and twice those that would change a
// setting, to a page that locks or hides the setting: the form and the settings of new
// runs do not change.
func TestLockedSettingsDoNotChange(t *testing.T) {
	for _, how := range []string{"lock", "hide"} {
		for i, f := range recipe.Fields {
			b := withHeld(how, f)
			want := b.Form.Text[f.Key]
			m := newMaker(rand.New(rand.NewPCG(uint64(i), 0)), b.State)
			send := func(msg Msg) {
				b.posts = nil
				b.do(msg)
				if got := b.Form.Text[f.Key]; got != want {
					t.Errorf("%s=%s: %T%+v makes it %q, not %q", how, f.Key, msg, msg, got, want)
				}
				for _, p := range b.posts {
					settings := begun(p).Settings
					if c, ok := p.Command.(*proto.EstimateRun); ok {
						settings = c.Settings
					}
					if settings != nil && settings[f.Key] != want {
						t.Errorf("%s=%s: %T%+v has a run begin by %q, not %q", how, f.Key, msg, msg, settings[f.Key], want)
					}
				}
			}
			for range 2 {
				for _, msg := range changers(b, f) {
					send(msg)
					send(runs.Press{Do: &proto.Reset{}}) // so that the next can begin runs
					b.report(0, changed(proto.Idle))
				}
			}
			for range 3 {
				for _, example := range messages {
					if !slices.Contains(authors, fmt.Sprintf("%T", example)) {
						send(m.make(example))
					}
				}
			}
			if t.Failed() {
				return
			}
		}
	}
}

// TestNothingOffersToChange checks that no enabled button would change a locked or hidden
// setting: each gives the reason.
func TestNothingOffersToChange(t *testing.T) {
	const advised = "Try"
	for _, how := range []string{"lock", "hide"} {
		for key, names := range map[string]string{
			"seed": "New start,Rewind,Repeat,Change one thing,Run and compare",
			"cost": "Rewind,Repeat,Change one thing,Run and compare," + advised,
			"eta":  "Rewind,Repeat,Change one thing,Run and compare",
		} {
			html := pageOf(withHeld(how, recipe.MustField(key)).State)
			for name := range strings.SplitSeq(names, ",") {
				if !regexp.MustCompile(`<button[^>]* title="[^"]*(locked at|hides)[^"]*"[^>]*aria-disabled="true"[^>]*>` + name).MatchString(html) {
					t.Errorf("%s=%s offers %s: %v", how, key, name, regexp.MustCompile(`<button[^>]*>`+name).FindAllString(html, -1))
				}
			}
			sweep := regexp.MustCompile(`Setting to try</label><select.*?</select>`).FindString(html)
			if sweep == "" || strings.Contains(sweep, ">"+recipe.MustField(key).Label+"<") {
				t.Errorf("%s=%s: a sweep over it is offered", how, key)
			}
		}
	}
	if html := pageOf(withHeld("lock", recipe.MustField("epochs")).State); strings.Contains(html, `locked at 1 here; this needs the next seed`) {
		t.Error("New start is not offered, though only the epochs are locked")
	}
}

// pageOf is the markup of a page, on the workbench with all panels of the stage.
func pageOf(s *State) string {
	p := newPage(s)
	html := uitest.HTML(p)
	if s.Frame != nil {
		return html
	}
	seen := map[string]bool{s.stage().panel: true}
	for _, at := range places {
		if at.onStage() && !at.hidden(&s.Address) && !seen[at.panel] {
			seen[at.panel] = true
			locked := slices.ContainsFunc(at.pieces, s.Address.Locks)
			i := slices.IndexFunc(staged, func(l *panel) bool { return l.name == at.panel })
			html += uitest.HTML(p.titled(at.panel, locked, staged[i].show(p)))
		}
	}
	return html
}

func newPage(s *State) *Page {
	p := &Page{State: s, Send: func(Msg) {}}
	mounts(p)
	return p
}

// mounts gives the page functions that take its canvases and do nothing.
func mounts(p *Page) {
	for _, v := range []reflect.Value{reflect.ValueOf(p).Elem(), reflect.ValueOf(&p.PadMounts).Elem(), reflect.ValueOf(&p.PlotMounts).Elem()} {
		for i := range v.NumField() {
			if f := v.Field(i); f.Kind() == reflect.Func && f.CanSet() && f.IsNil() {
				f.Set(reflect.MakeFunc(f.Type(), func([]reflect.Value) []reflect.Value { return nil }))
			}
		}
	}
}

// TestGroupsLockAndHide checks what the name of a group locks and hides.
func TestGroupsLockAndHide(t *testing.T) {
	for query, want := range map[string]string{
		"lock=more": "cost", "hide=more": "cost", "lock=settings": "eta,cost,preset", "hide=train": "eta,cost,preset", "lock=preset": "preset", "lock=log": "",
	} {
		s := opened()
		s.openLink(query)
		var fixed []string
		for _, name := range []string{"eta", "cost", "preset"} {
			if s.Address.Fixes(name) {
				fixed = append(fixed, name)
			}
		}
		if got := strings.Join(fixed, ","); got != want {
			t.Errorf("%s holds %q, expected %q", query, got, want)
		}
	}
}

// TestLockedReader trains, chooses and opens networks while the active network is locked.
func TestLockedReader(t *testing.T) {
	b := (&testBrowser{storage: archive.NewMemory()}).open("a")
	b.do(AddressChanged{"#lab?v=1&lock=reader&reader=book"})
	b.do(runs.Press{Do: &proto.Train{}})
	b.report(0, changed(proto.Training), epochDone(0, 9000), changed(proto.Finished))
	for _, m := range []Msg{ChooseReader{"sixteen"}, runs.ChooseRun{Run: b.Runs.Slots[0]}, files.Open{Name: "x.npz"}, hand.FineTune{}, ChooseReader{runs.Key}} {
		b.do(m)
		if b.Reader != "book" {
			t.Fatalf("%T has %s read", m, b.Reader)
		}
	}
	if b.Files.Notice.Text != readerLocked.Say() || b.Hand.Notice.Text != readerLocked.Say() {
		t.Errorf("the page says %q and %q", b.Files.Notice.Text, b.Hand.Notice.Text)
	}
}

// TestQueueUnderLocks locks a setting while runs by other values wait.
func TestQueueUnderLocks(t *testing.T) {
	b := (&testBrowser{storage: archive.NewMemory()}).open("a")
	b.do(sweep.SetWorkers{Workers: 1})
	b.do(sweep.Type{Text: "1; 2; 3"})
	b.do(sweep.Start{})
	b.do(AddressChanged{"#lab?v=1&eta=3&lock=eta"})
	if queue := b.Runs.Ledger.Sweep.Queue; len(queue) != 1 || queue[0].Settings.Eta != 3 {
		t.Errorf("%d runs wait, expected the one by the locked learning rate", len(queue))
	}
}

// classed matches the beginning of an element that has a class, among others in any order.
func classed(element, class string) string {
	return `<` + element + ` [^>]*class="(?:[^"]* )?` + class + `[ "]`
}

// TestEveryPiece hides and locks each piece, and finds where it starts.
func TestEveryPiece(t *testing.T) {
	begins := map[string]string{
		"draw": `<section aria-label="Draw a digit"`, "hand": `<section aria-labelledby="own-title"`, "train": `<section aria-labelledby="train-title"`,
		"runs": `<section aria-labelledby="runs-title"`, "inside": `<section aria-label="The network at work"`, "browse": `<section aria-labelledby="data-title"`,
		"photo": classed("section", "photo"),
		"seen":  `<figure><canvas role="img" aria-label="The 28`, "answer": `<figure><div role="status" aria-label="Prediction"`, "bars": `<ul [^>]*class="bars"`,
		"reader": `<div class="field reader"`, "preparation": classed("details", "preparation"), "breaking": classed("details", "breaking"),
		"preset": `<div class="field preset"`, "settings": `<div class="field preset"|<div class="field"><label[^>]*>Learning rate<|` + classed("details", "more"),
		"more": classed("details", "more"), "buttons": `<div class="running"`, "speed": `<div class="slider speed"`, "figures": classed("dl", "figures"),
		"chart": classed("div", "charts"), "coach": classed("div", "coach"), "histograms": classed("section", "histograms"), "log": `<div [^>]*class="log"`,
		"repeat": `<details class="repeat"`, "navigation": `<div class="copylink"`,
	}
	for _, f := range recipe.Fields {
		begins[f.Key] = `<div class="field( wide)?"><label( title="[^"]*")?>` + f.Label + `<`
	}
	open := func(query string) *State {
		s := opened()
		s.Sets = twoSets
		s.openLink(query)
		return s
	}
	const locked = `<fieldset role="none" class="locked">`
	for _, p := range open("").offeredPieces() {
		find := func(query, before string) int {
			s := open(query)
			html := pageOf(s)
			if p.Name == "navigation" && !s.Address.Hides(p.Name) {
				html = uitest.HTML((&Navigation{At: home, Limits: &s.Address}).Render())
			}
			return len(regexp.MustCompile(before+"("+begins[p.Name]+")").FindAllString(html, -1))
		}
		places := strings.Count(begins[p.Name], "|") + 1
		if shown, hidden := find("", ""), find("hide="+p.Name, ""); begins[p.Name] == "" || shown != places || hidden != 0 {
			t.Errorf("%s is shown %d times, and %d times where it is hidden", p.Name, shown, hidden)
		}
		if free, held := find("", locked), find("lock="+p.Name, locked); free != 0 || held != places {
			t.Errorf("%s is locked in %d of %d places, and in %d where it is free", p.Name, held, places, free)
		}
	}
}

// TestLockedCanvases checks that a locked pad cannot be drawn on, and a locked network not explored.
func TestLockedCanvases(t *testing.T) {
	for query, want := range map[string]int{"": 0, "lock=draw": 1, "lock=inside": 1} {
		s := opened()
		s.openLink(query)
		if got := strings.Count(pageOf(s), `inert=""`); got != want {
			t.Errorf("%q: %d canvases are inert, expected %d", query, got, want)
		}
	}
}
