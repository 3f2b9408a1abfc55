package frame

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/foreign"
)

func TestRead(t *testing.T) {
	got, err := read(`{"inkling": 1, "id": 7, "do": "set", "settings": {"eta": 0.5, "layers": [30, 16], "cost": "quadratic", "seed": 9007199254740992}}`)
	if err != nil {
		t.Fatal(err)
	}
	want := Command{7, Set, map[string]string{"eta": "0.5", "layers": "30,16", "cost": "quadratic", "seed": "9007199254740992"}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if c, err := read(`{"inkling":1,"id":7,"do":"train","DO":"reset"}`); err == nil || c.ID != 7 {
		t.Errorf("the error does not say to which message it answers: %v, %v", c, err)
	}
	for _, do := range dos {
		if c, err := read(`{"inkling":1,"do":"` + string(do) + `","settings":{}}`); err != nil || c.Do != do {
			t.Errorf("%s: %v, %v", do, c, err)
		}
	}
}

// malformed are messages that others send, by mistake or not, and the beginning of
// what is wrong with them; "" for those that are not for Inkling.
var malformed = []struct{ text, problem string }{
	{"", ""}, {"null", ""}, {"true", ""}, {"0", ""}, {`"train"`, ""}, {"[]", ""}, {"{}", ""}, {`{"do":"train"}`, ""},
	{`{"type":"webpackOk"}`, ""}, {`{"subject":"lti.frameResize"}`, ""}, {`"[iFrameSizer]a:1"`, ""}, {`{"source":"react-devtools","inklings":1}`, ""},
	{`{"inkling":null}`, ""}, {"{", ""}, {"\x00", ""}, {strings.Repeat("[", 5000), ""}, {`{"x":"` + strings.Repeat("x", MaxBytes) + `"}`, ""},
	{`{"INKLING":1}`, ""},
	{`{"inkling":1`, "the message is not of the form"}, {`{"inkling":1}{"inkling":1}`, "the message is not of the form"},
	{`{"inkling":1,}`, "the message is not of the form"}, {`{"inkling":1,"do":1}`, "the message is not of the form"},
	{`{"inkling":1,"do":["train"]}`, "the message is not of the form"}, {`{"inkling":1,"do":{"x":"inkling"}}`, "the message is not of the form"},
	{`{"inkling":1,"do":"set","settings":[]}`, "the message is not of the form"}, {`{"inkling":1,"do":"set","settings":"eta=1"}`, "the message is not of the form"},
	{`{"inkling":0,"do":"train"}`, "inkling is 0: this frame speaks version 1"}, {`{"inkling":2,"do":"train"}`, "inkling is 2"},
	{`{"inkling":"1","do":"train"}`, `inkling is "1"`}, {`{"inkling":1.0,"do":"train"}`, "inkling is 1.0"}, {`{"inkling":-1,"do":"train"}`, "inkling is -1"},
	{`{"inkling":[1],"do":"train"}`, "inkling is [1]"}, {`{"inkling":1e99,"do":"train"}`, "inkling is 1e99"}, {`{"inkling":true}`, "inkling is true"},
	{`{"inkling":1}`, "do is missing"}, {`{"inkling":1,"do":null}`, "do is missing"}, {`{"inkling":1,"do":""}`, `do is "", which is not a command`},
	{`{"inkling":1,"do":"eval"}`, `do is "eval", which is not a command`}, {`{"inkling":1,"do":"Train"}`, `do is "Train"`},
	{`{"inkling":1,"do":"train\u0000"}`, `do is "train\x00"`}, {`{"inkling":1,"do":"__proto__"}`, "do is"}, {`{"inkling":1,"do":"constructor"}`, "do is"},
	{`{"inkling":1,"id":-1,"do":"train"}`, "id is -1, expected a whole number"}, {`{"inkling":1,"id":1.5,"do":"train"}`, "id is 1.5"},
	{`{"inkling":1,"id":"x","do":"train"}`, `id is "x"`}, {`{"inkling":1,"id":99999999999999999999,"do":"train"}`, "id is 99999999999999999999"},
	{`{"inkling":1,"id":{},"do":"train"}`, "id is {}"}, {`{"inkling":1,"id":[1],"do":"train"}`, "id is [1]"}, {`{"inkling":1,"id":true,"do":"train"}`, "id is true"},
	{`{"inkling":1,"do":"set","settings":{"eta":null}}`, `settings: "eta" is neither a text`}, {`{"inkling":1,"do":"set","settings":{"eta":{}}}`, `settings: "eta" is neither`},
	{`{"inkling":1,"do":"set","settings":{"eta":true}}`, `settings: "eta" is neither`}, {`{"inkling":1,"do":"set","settings":{"layers":[[1]]}}`, `settings: "layers" is neither`},
	{`{"inkling":1,"do":"set","settings":{"layers":[null]}}`, `settings: "layers" is neither`}, {`{"inkling":1,"do":"set","settings":{` + keys(65) + `}}`, "more than 64 settings"},
	{`{"inkling":1,"DO":"train"}`, `the message is not of the form {inkling, id, do, settings}: byte 18: key "DO", expected "do": upper and lower case differ`},
	{`{"inkling":1,"do":"train","Id":7}`, `the message is not of the form {inkling, id, do, settings}: byte 31: key "Id", expected "id"`},
	{`{"inkling":1,"do":"set","setings":{"eta":1}}`, `the message is not of the form {inkling, id, do, settings}: byte 34: unknown key "setings", expected one of inkling, id, do, settings`},
	{`{"inkling":1,"do":"train","do":"reset"}`, `the message is not of the form {inkling, id, do, settings}: byte 26: key "do" appears twice`},
	{`{"inkling":1,"do":"set","settings":{"eta":1,"eta":2}}`, `the message is not of the form {inkling, id, do, settings}: settings (byte 44): key "eta" appears twice`},
	{`{"inkling":1,"do":"set","settings":{"eta":` + strings.Repeat("[", 4000) + strings.Repeat("]", 4000) + `}}`, "the message is not of the form {inkling, id, do, settings}: settings.eta"},
	{`{"payload":{"inkling":1,"do":"train"}}`, ""}, {`{"Inkling":1,"do":"\"inkling\""}`, ""},
	{`{"inkling":1,"do":"\u001b[2J\u202e"}`, `do is "\x1b[2J\u202e", which is not a command`},
	{`{"inkling":"\u2028\ud800","do":"train"}`, `inkling is "\u2028\ud800": this frame speaks`}, {"{\"inkling\":\"\u202e\"}", `inkling is "\u202e"`},
	{`{"inkling":1,"do":"set"}`, "settings is missing"}, {`{"inkling":1,"do":"set","settings":null}`, "settings is missing"},
	{`{"inkling":1,"x":"` + strings.Repeat("x", MaxBytes) + `"}`, "a message of"},
}

func keys(n int) string {
	var list []string
	for i := range n {
		list = append(list, `"k`+strings.Repeat("k", i)+`":1`)
	}
	return strings.Join(list, ",")
}

func TestMalformed(t *testing.T) {
	for _, c := range malformed {
		_, err := read(c.text)
		switch {
		case err == nil:
			t.Errorf("%.60q was taken", c.text)
		case errors.Is(err, errForeign) != (c.problem == ""):
			t.Errorf("%.60q: %v, expected %q", c.text, err, c.problem)
		case c.problem != "" && !strings.HasPrefix(err.Error(), c.problem):
			t.Errorf("%.60q: %v, expected %q", c.text, err, c.problem)
		}
	}
}

// TestTornMessages cuts and spoils a good message at every place.
func TestTornMessages(t *testing.T) {
	good := `{"inkling":1,"id":7,"do":"set","settings":{"eta":0.5,"layers":[30,16]}}`
	for i := range good {
		for _, text := range []string{good[:i], good[i:], good[:i] + "\x00" + good[i+1:], good[:i] + `"` + good[i:], good[:i] + "{" + good[i+1:]} {
			if c, err := read(text); err == nil && c.Do != Set {
				t.Errorf("%q is read as %v", text, c)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, c := range malformed {
		f.Add(c.text)
	}
	f.Add(`{"inkling":1,"id":7,"do":"set","settings":{"eta":0.5,"layers":[30,16]}}`)
	f.Fuzz(func(t *testing.T, text string) {
		c, err := read(text)
		if err == nil && (c.ID < 0 || c.Do == "" || len(c.Settings) > 64) {
			t.Errorf("%q is read as %v", text, c)
		}
		if err != nil && (len(err.Error()) > 1000 || err.Error() != foreign.Clean(err.Error())) {
			t.Errorf("%q: error %.300q", text, err)
		}
		if answer := (Event{Event: Answer, ID: c.ID, Error: "x"}).Encode(); !json.Valid([]byte(answer)) {
			t.Error(answer)
		}
	})
}

func TestResizing(t *testing.T) {
	for host, want := range map[string][]any{
		"":     {Note{`{"inkling":1,"event":"size","height":480}`, true}},
		LTI:    {Note{`{"height":480,"subject":"lti.frameResize"}`, false}},
		Canvas: {Note{`{"height":480,"subject":"lti.frameResize"}`, true}},
		EdX:    {Note{`{"payload":{"height":480,"width":700},"type":"plugin.resize"}`, true}},
		H5P:    {Note{`{"action":"resize","context":"h5p","scrollHeight":480}`, true}},
	} {
		r := Resizer{Host: host}
		if d := cmp.Diff(want, r.Resize(700, 480)); d != "" {
			t.Errorf("%s: %s", host, d)
		}
	}
}

// TestHear hears a command, one that is wrong, what iframe-resizer says, and what is for others.
func TestHear(t *testing.T) {
	for text, want := range map[string]struct {
		answer  *Event
		effects []any
	}{
		`{"inkling":1,"id":7,"do":"train"}`: {answer: &Event{Event: Answer, ID: 7}},
		`{"inkling":1,"id":7,"do":"eval"}`:  {answer: &Event{Event: Answer, ID: 7, Error: `do is "eval", which is not a command`}},
		`"[iFrameSizer]a:1"`:                {effects: []any{Remeasure{}}},
		`"another text"`:                    {},
		`{"type":"webpackOk"}`:              {},
	} {
		r := Resizer{Host: IframeResizer}
		c, answer, effects := r.Receive(text)
		if d := cmp.Diff(want.answer, answer) + cmp.Diff(want.effects, effects); d != "" || (c.Do == Train) != strings.Contains(text, "train") {
			t.Errorf("%s: %s %s", text, c.Do, d)
		}
	}
}

func TestSizeOf(t *testing.T) {
	for text, want := range map[string]int{
		Event{Event: Size, Height: 480}.Encode():             480,
		Event{Event: Ready, View: "pad"}.Encode():            -1,
		`{"inkling":1,"event":"size","height":480.5}`:        -1,
		`{"inkling":1,"event":"size","Height":480}`:          -1,
		`{"inkling":1,"event":"size","height":1,"height":2}`: -1,
		`{"event":"size","height":480}`:                      -1,
		`"size"`:                                             -1,
	} {
		if got, ok := SizeOf(text); ok != (want >= 0) || ok && got != want {
			t.Errorf("%s: %d, %v, expected %d", text, got, ok, want)
		}
	}
}

func TestIframeResizer(t *testing.T) {
	r := Resizer{Host: IframeResizer}
	if r.Resize(700, 480) != nil || r.receiveFromHost("[iFrameSizer]") || !r.receiveFromHost("[iFrameSizer]frame1:8:false:false:32:true:true:null:bodyOffset") {
		t.Error("the greeting is not understood")
	}
	r.receiveFromHost("[iFrameSizer]other:1")
	if d := cmp.Diff([]any{Note{"[iFrameSizer]frame1:480:700:size", false}}, r.Resize(700, 480)); d != "" {
		t.Error(d)
	}
	if other := (Resizer{Host: LTI}); other.receiveFromHost("[iFrameSizer]frame1:8") {
		t.Error("another host is taken for iframe-resizer")
	}
}
