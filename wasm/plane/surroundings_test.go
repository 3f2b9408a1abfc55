package plane

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/wasm/frame"
	"inkling/wasm/plane/message"
	"inkling/wasm/plane/training"
)

// framed opens a page in a frame.
func framed(t *testing.T, query string) *visitor {
	b := &visitor{t: t, state: NewFrame(query), orders: make(chan message.Order, 1000)}
	b.session = training.NewSession(training.Host{Send: func(r message.Report) { b.send(Reported{r}) }, Yield: func() {}})
	b.send(Opened{query})
	b.settle()
	return b
}

// heard returns the names and numbers of what the page around hears after a message.
func (b *visitor) heard(m Msg) (list []string) {
	b.events = nil
	b.send(m)
	b.settle()
	b.send(Notify{})
	for _, e := range b.events {
		text := e.Encode()
		text = strings.TrimSuffix(strings.TrimPrefix(text, `{"inkling":1,"event":`), "}")
		list = append(list, text)
	}
	return list
}

// TestSurroundings sends commands to a page in a frame, and hears of its training.
func TestSurroundings(t *testing.T) {
	b := framed(t, "view=plane&set=moons&hidden=4&lock=eta&host=lti")
	do := func(what string) Msg { return Asked{`{"inkling":1,"id":7,"do":` + what + `}`} }
	b.send(Notify{})
	b.send(do(`"train"`))
	b.send(Notify{})
	b.send(do(`"pause"`))
	b.events = nil
	if b.send(Notify{}); len(b.events) > 0 {
		t.Errorf("numbers from before the pause are reported: %v", b.events)
	}
	b = framed(t, "view=plane&set=moons&hidden=4&lock=eta&host=lti")
	for i, c := range []struct {
		m    Msg
		want []string
	}{
		{Spoken{}, []string{`"ready","view":"plane"`}},
		{Spoken{}, nil},
		{do(`"step"`), []string{`"answer","id":7`, `"epoch","epoch":{"run":0,"seed":1,"epoch":0,"correct":208,"total":250,"cost":0.`}},
		{Epoch{}, []string{`"epoch","epoch":{"run":0,"seed":1,"epoch":1,`}},
		{do(`"train"`), []string{`"answer","id":7`}},
		{do(`"train"`), []string{`"answer","id":7`}},
		{do(`"pause"`), []string{`"answer","id":7`, `"finished","epoch":{"run":0,"seed":1,"epoch":1,`}},
		{do(`"set","settings":{"eta":0.5,"hidden":[3,2],"colour":"red"}`), []string{`"answer","id":7,"notes":["unknown name \"colour\"`, `"epoch","epoch":{"run":0,"seed":1,"epoch":0`}},
		{do(`"set","settings":{"set":"clouds","classes":3}`), []string{`"answer","id":7`}},
		{do(`"set","settings":{"set":"moons","classes":3}`), []string{`"answer","id":7,"error":"moons has 3 classes, expected 2 to 2"`, `"error","error":"moons has 3 classes`}},
		{do(`"set","settings":{"set":"points"}`), []string{`"answer","id":7,"notes":["set: the data set is unknown`}},
		{do(`"reset"`), []string{`"answer","id":7`}},
		{do(`"hello"`), []string{`"answer","id":7`, `"ready","view":"plane"`}},
		{do(`"clear"`), []string{`"answer","id":7,"error":"this frame shows the plane`}},
		{do(`"dance"`), []string{`"answer","id":7,"error":"do is`}},
		{Asked{`{"other":1}`}, nil},
		{Scrub{0}, nil},
	} {
		got := b.heard(c.m)
		for k := range got {
			if k < len(c.want) {
				got[k] = got[k][:min(len(got[k]), len(c.want[k]))]
			}
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%d, %v: %s", i, c.m, d)
		}
	}
	if s := b.state; s.Settings.Eta != 0.5 && s.Settings.Data != "clouds" {
		t.Errorf("settings %+v", s.Settings)
	}
	sized := b.state.Update(Measured{300, 200})
	if d := cmp.Diff([]Effect{frame.Note{Text: `{"height":200,"subject":"lti.frameResize"}`}}, sized); d != "" {
		t.Error(d)
	}
	alone := open(t, "")
	for _, m := range []Msg{do(`"train"`), Measured{1, 2}, Notify{}} {
		if effects := alone.state.Update(m); len(effects) > 0 {
			t.Errorf("a page of its own answers %v", effects)
		}
	}
	few := framed(t, "view=plane&set=points")
	if got := few.heard(do(`"train"`)); len(got) != 2 || got[0] != `"answer","id":7,"error":"Draw at least 2 points, or open a CSV file."` {
		t.Errorf("without points: %v", got)
	}
}
