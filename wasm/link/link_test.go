package link

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/foreign"
	"inkling/nn/ink"
	"inkling/nn/receipt"
	"inkling/nn/recipe"
)

// check sees that a link that was read can be used, and is read as it is written.
func check(t *testing.T, query string) (Link, []string) {
	t.Helper()
	l, found := Read(query)
	for key, text := range l.Settings {
		if _, errs := recipe.Parse(map[string]string{key: text}); len(errs) > 0 {
			t.Fatalf("%.200q: setting %s: %v", query, key, errs)
		}
	}
	if len(found) > mostProblems || len([]rune(l.Note)) > MaxNote || len(l.Hide) > MaxNames || len(l.Lock) > MaxNames {
		t.Fatalf("%.200q: out of bounds: %v", query, l)
	}
	if len(l.Strokes) > 0 && len(ink.Image(l.Strokes)) == 0 {
		t.Fatalf("%.200q: a drawing without an image", query)
	}
	var problems []string
	for _, p := range found {
		text := p.String()
		if len([]rune(text)) > 300 || strings.ContainsAny(text, "\n\x00") {
			t.Fatalf("%.200q: the problem %q cannot be shown", query, text)
		}
		problems = append(problems, text)
	}
	written := l.String()
	again, more := Read(written)
	if len(written) <= MaxBytes && (len(more) > 0 || again.String() != written) {
		t.Fatalf("%.200q: written as %q, read as %q, %v", query, written, again.String(), more)
	}
	return l, problems
}

func TestRead(t *testing.T) {
	l, problems := check(t, "v=1&preset=good&layers=30,16&eta=.5&seed=7&reader=sixteen&hide=images,chart&lock=eta,layers"+
		"&run=begin&note=Draw%20a%20seven.%0AThen+train.&theme=dark&lang=de&host=lti&view=learn/cost&simd=off")
	if problems != nil {
		t.Error(problems)
	}
	want := Link{View: "learn/cost", Preset: "good", Settings: map[string]string{"hidden": "30, 16", "eta": "0.5", "seed": "7"}, Reader: "sixteen",
		Hide: []string{"images", "chart"}, Lock: []string{"eta", "hidden"}, Begin: true, Note: "Draw a seven.\nThen train.",
		Theme: "dark", Lang: "de", Host: "lti"}
	if d := cmp.Diff(want, l); d != "" {
		t.Error(d)
	}
}

// TestNumbers reads numbers as people write them by hand, and settings by all their names.
func TestNumbers(t *testing.T) {
	l, problems := check(t, "learning-rate=0,5&lambda=1,5e1&batch=20&hidden-layers=100,50&decay=0.25")
	want := map[string]string{"eta": "0.5", "lambda": "15", "mini-batch": "20", "hidden": "100, 50", "decay": "0.25"}
	if d := cmp.Diff(want, l.Settings); d != "" || problems != nil {
		t.Error(d, problems)
	}
}

// TestTargetOfBefore reads links from before a run could stop by the validation
// images: they mean the test images, and hide and lock whatever stops a run.
func TestTargetOfBefore(t *testing.T) {
	for query, want := range map[string]recipe.Settings{
		"target=95":                        {TestTarget: 95},
		"preset=fast":                      {TestTarget: 98},
		"preset=fast&target=0":             {},
		"validation-target=95":             {ValidationTarget: 95},
		"preset=short":                     {ValidationTarget: 97.8},
		"preset=fast&validation-target=97": {TestTarget: 98, ValidationTarget: 97},
	} {
		l, problems := check(t, query)
		got := l.Recipe()
		if got.TestTarget != want.TestTarget || got.ValidationTarget != want.ValidationTarget || problems != nil {
			t.Errorf("%s stops at %v%% of the test and %v%% of the validation images (%v)", query, got.TestTarget, got.ValidationTarget, problems)
		}
	}
	l, _ := check(t, "lock=target,eta&hide=target")
	if d := cmp.Diff(Link{Settings: map[string]string{}, Lock: []string{"target", "eta", "validation-target"}, Hide: []string{"target", "validation-target"}}, l); d != "" {
		t.Error(d)
	}
}

// TestOf sees that every preset, with one setting changed, is written shortly and
// comes back.
func TestOf(t *testing.T) {
	for _, p := range recipe.Presets {
		text := p.Settings.Metadata()
		if l := Of(text); l.Preset != p.Key || len(l.Settings) != 1 || l.Settings["seed"] != text["seed"] {
			t.Errorf("%s is written as %q", p.Key, l)
		}
		text["seed"], text["hidden"] = "99", ""
		l := Of(text)
		back, problems := Read(l.String())
		if problems != nil {
			t.Error(problems)
		}
		base, _ := recipe.FindPreset(l.Preset)
		got := base.Settings.Metadata()
		for key, value := range back.Settings {
			got[key] = value
		}
		if d := cmp.Diff(text, got); d != "" {
			t.Errorf("%s as %s: %s", p.Key, l, d)
		}
	}
	if s := Of(recipe.Default().Metadata()).String(); s != "" {
		t.Errorf("what is so anyway is written as %q", s)
	}
	text := recipe.Default().Metadata()
	text["eta"], text["epochs"] = "0.5", "never"
	if s := Of(text).String(); s != "v=1&eta=0.5&seed=18" {
		t.Errorf("%q", s)
	}
	sixteen, _ := recipe.FindPreset("sixteen")
	text = sixteen.Settings.Metadata()
	text["seed"] = "77"
	if s := Of(text).String(); s != "v=1&preset=sixteen&seed=77" {
		t.Errorf("a preset with another seed is written as %q", s)
	}
}

// TestUnsaidSeed reads links from before the default seed was 18, which say none.
func TestUnsaidSeed(t *testing.T) {
	for query, want := range map[string]uint64{
		"eta=0.5": 1, "preset=book": 1, "v=1&preset=book&epochs=2": 1, "view=train&layers=30": 1, "preset=unlucky": 3, "preset=late": 1, "preset=good": 1,
		"seed=18": 18, "preset=book&seed=7": 7, "preset=good&seed=18": 18,
	} {
		l, problems := check(t, query)
		if got := l.Recipe().Seed; got != want || problems != nil {
			t.Errorf("%s means seed %d, want %d (%v)", query, got, want, problems)
		}
	}
}

func TestStrokes(t *testing.T) {
	circle := ink.Stroke{}
	for i := range 400 {
		a := float64(i) / 400 * 2 * math.Pi
		circle = append(circle, ink.Point{X: 0.5 + 0.3*math.Cos(a), Y: 0.5 + 0.3*math.Sin(a)})
	}
	strokes := []ink.Stroke{circle, {{X: 0.2, Y: 0.2}}, {{X: -7, Y: 0.1}, {X: 0.5, Y: 9}}}
	text := EncodeStrokes(strokes)
	if len(text) > 150 {
		t.Errorf("a circle, a dot and a line take %d letters", len(text))
	}
	got, err := DecodeStrokes(text)
	if err != nil {
		t.Fatal(err)
	}
	if EncodeStrokes(got) != text {
		t.Error("a drawing changes each time it is written")
	}
	a, b := ink.Image(strokes[:1]), ink.Image(got[:1])
	for i := range a {
		if math.Abs(float64(a[i])-float64(b[i])) > 40 {
			t.Fatalf("pixel %d is %d, was %d", i, b[i], a[i])
		}
	}
	long := make(ink.Stroke, MaxPoints+2)
	for i := range long {
		long[i] = ink.Point{X: float64(i % 2), Y: float64(i*i%7) / 7}
	}
	if EncodeStrokes([]ink.Stroke{long}) != "" {
		t.Error("an endless drawing is written")
	}
}

// outcome is that of some run.
const outcome = "data-hash=d10e52eb64ba&epoch-0=9137/10000"

// TestOutcome reads the results of a run from a link.
func TestOutcome(t *testing.T) {
	query := "v=1&preset=sixteen&epochs=2&seed=7&run=begin&" + outcome + "&epoch-1=9245/10000&weights=4ba455542c52"
	l, problems := check(t, query)
	want := &receipt.Outcome{Data: "d10e52eb64ba", Counts: []receipt.Count{{Epoch: 0, Correct: 9137, Total: 10000}, {Epoch: 1, Correct: 9245, Total: 10000}}, Weights: "4ba455542c52"}
	if d := cmp.Diff(want, l.Outcome); d != "" || problems != nil {
		t.Error(d, problems)
	}
	if s := l.Recipe(); s.Epochs != 2 || s.Seed != 7 || len(s.Hidden) != 2 {
		t.Errorf("settings %+v", s)
	}
	if l.String() != query {
		t.Errorf("%s\nwant %s", l, query)
	}
	if l, _ := check(t, outcome); !l.Trains() {
		t.Error("a link to a run by the usual settings says nothing of them")
	}
}

// TestMalformed has what people, programs and attackers put into addresses.
func TestMalformed(t *testing.T) {
	for _, c := range []struct{ query, problem string }{
		{"v=2", "it is from a newer version of Inkling (2; this one reads 1)"},
		{"v=0", `v is "0", expected 1`},
		{"v=one", `v is "one", expected 1`},
		{"v=", `v is "", expected 1`},
		{"v=99999999999999999999", `v is "99999999999999999999", expected 1`},
		{"eta=1e99", "Learning rate: 1e99 is too large; use a number from 0.000001 to 1000000000000; it was changed to 1e+12"},
		{"eta=0", "0 is too small; use a number from 0.000001 to 1000000000000; it was changed to 1e-06"},
		{"eta=-3", "-3 is too small"},
		{"eta=1e-999", "it was changed to 1e-06"},
		{"eta=inf", "it was changed to 1e+12"},
		{"eta=-Infinity", "it was changed to 1e-06"},
		{"eta=NaN", `"NaN" is not a number; use one from 0.000001 to 1000000000000; it was left unchanged`},
		{"eta=three", `"three" is not a number`},
		{"eta", `"" is not a number`},
		{"eta=", `"" is not a number`},
		{"eta=1;2", `"1;2" is not a number`},
		{"eta=1,125", `"1,125" is ambiguous: write 1.125 or 1125`},
		{"epochs=1.000", `"1.000" is ambiguous: write only digits, such as 1000; use one from 1 to 1000; it was left unchanged`},
		{"hidden=1,024", `"024" begins with 0; write the units of each layer as plain digits, such as 1000; it was left unchanged`},
		{"eta=0x", `"0x" is not a number`},
		{"eta=%00", `"\x00" is not a number`},
		{"eta=3&eta=4", `"eta" appears twice; the first one counts`},
		{"eta=3&learning-rate=4", `"eta" appears twice`},
		{"layers=3&hidden=4", `"hidden" appears twice`},
		{"ETA=3", `"ETA" is not a known key`},
		{"eta =3", `"eta " is not a known key`},
		{"=3", `"" is not a known key`},
		{"=", `"" is not a known key`},
		{"epochs=1.5", "Epochs: 1.5 is not a whole number; use one from 1 to 1000; it was changed to 2"},
		{"epochs=0", "it was changed to 1"},
		{"epochs=1001", "it was changed to 1000"},
		{"epochs=1e400", "it was changed to 1000"},
		{"seed=-1", "it was changed to 0"},
		{"seed=18446744073709551616", "it was changed to 9007199254740992"},
		{"hidden=0", "a layer has 0 units; use 1 to 1024; it was changed to 1"},
		{"hidden=5000,3", "a layer has 5000 units; use 1 to 1024; it was changed to 1024, 3"},
		{"hidden=1,2,3,4,5,6,7", "7 hidden layers; use at most 6; it was changed to 1, 2, 3, 4, 5, 6"},
		{"hidden=-5", "it was changed to 1"},
		{"hidden=1e30", "it was changed to 1024"},
		{"hidden=a,b", "it was left unchanged"},
		{"hidden=3;drop", "it was left unchanged"},
		{"activation=swish", `"swish" is unknown; use one of sigmoid`},
		{"cost=free", `"free" is unknown`},
		{"init=0", `"0" is unknown`},
		{"data=../../etc/passwd", "it was left unchanged"},
		{"data=//evil.example/data", "it was left unchanged"},
		{"data=https://evil.example", "it was left unchanged"},
		{"data=", "it was left unchanged"},
		{"data=a/b", "it was left unchanged"},
		{"preset=none", `there is no preset "none"`},
		{"preset=", `there is no preset ""`},
		{"reader=fast", `there is no pre-trained network "fast"`},
		{"reader=trained", `there is no pre-trained network "trained"`},
		{"reader=../x", `there is no pre-trained network "../x"`},
		{"hide=<b>", `hide is "<b>", which is not a name`},
		{"hide=a b", `hide is "a b", which is not a name`},
		{"hide=" + strings.Repeat("x", 61), "which is not a name"},
		{"lock=[]", `lock is "[]", which is not a name`},
		{"hide=" + many(65), "hide names more than 64 parts"},
		{"ink=!", `the drawing cannot be read: "!" is not base64url`},
		{"ink=A", "is not base64url"},
		{"ink=AA", "stroke 1: it has no points"},
		{"ink=AQ", "stroke 1: it is incomplete"},
		{"ink=_w", "stroke 1: it is incomplete"},
		{"ink=AQIC_w", "stroke 2: it is incomplete"},
		{"ink=AQKA", "stroke 1: it is incomplete"},
		{"ink=AYCAgICAgICAgAEC", "it leaves the pad"},
		{"ink=__________8B", "stroke 1: more than 2000 points in all"},
		{"ink=gICAgICAgICAgICA", "stroke 1: it is incomplete"},
		{"ink=AQIC%3D%3D", "is not base64url"},
		{"run=now", `run is "now", expected begin`},
		{"run=1", `run is "1"`},
		{"epoch-0=9137/10000", `the results of the run were ignored: data-hash is missing: copy the whole line`},
		{"data-hash=d10e52eb64ba", "the results of the run were ignored: epoch-0 is missing"},
		{outcome + "&epoch-30=1/2", `"epoch-30" is not an epoch of this run, expected epoch-0 to epoch-29`},
		{outcome + "&epochs=2&epoch-2=1/2", `"epoch-2" is not an epoch of this run, expected epoch-0 to epoch-1`},
		{outcome + "&epoch-1=3/2", `epoch-1 is "3/2", expected correct/all test images`},
		{outcome + "&epoch-00=1/2", "epoch 0 appears twice"},
		{outcome + "&weights=%3Cb%3E", `weights is "<b>", expected 12 to 64 hexadecimal digits`},
		{outcome + "&eta=0", "ignored, because its settings were changed"},
		{outcome + "&preset=cook", "ignored, because its settings were changed"},
		{outcome + "&epoch-0=1/2", `"epoch-0" appears twice`},
		{"note=" + strings.Repeat("x", 1001), "the note is cut after 1000 characters"},
		{"theme=red", `theme is "red", expected light, dark, auto`},
		{"theme=dark;}", "expected light, dark, auto"},
		{"lang=<de>", `lang is "<de>", which is not a name`},
		{"host=evil", `host is "evil", expected inkling`},
		{"view=javascript:alert(1)", `view is "javascript:alert(1)", which is not a name`},
		{"view=..%2F..", `view is "../..", which is not a name`},
		{"%", `"%" is invalid: % must be followed by two hexadecimal digits`},
		{"eta=%", `"eta=%" is invalid`},
		{"eta=%f", "is invalid"},
		{"%zz=1", "is invalid"},
		{"note=%ff%fe", `"note=%ff%fe" is not valid UTF-8`},
		{"note=\xff", "is not valid UTF-8"},
		{"__proto__=1", `"__proto__" is not a known key`},
		{"constructor=1&toString=2", `"constructor" is not a known key`},
		{"<script>alert(1)</script>", "is not a known key"},
		{"utm_source=mail", `"utm_source" is not a known key`},
		{"v=1?eta=3", `v is "1?eta=3", expected 1`},
		{"#lab", `"#lab" is not a known key`},
		{strings.Repeat("x", MaxBytes+1), "it has 16385 characters, but at most 16384 are read"},
		{strings.Repeat("k=1&", 3000), `"k" is not a known key`},
	} {
		_, problems := check(t, c.query)
		if !strings.Contains(strings.Join(problems, "\n"), c.problem) {
			t.Errorf("%.60q: %q, expected %q", c.query, problems, c.problem)
		}
	}
}

func many(n int) string {
	var names []string
	for i := range n {
		names = append(names, "p"+strings.Repeat("x", i%50)+string(rune('a'+i/50)))
	}
	return strings.Join(names, ",")
}

// TestNastyValues gives each key of an address invalid values.
func TestNastyValues(t *testing.T) {
	keys := []string{"v", "preset", "reader", "hide", "lock", "ink", "run", "note", "theme", "lang", "host", "view", "layers", "data-hash", "epoch-0", "weights"}
	for _, f := range recipe.Fields {
		keys = append(keys, f.Key)
	}
	cases := 0
	for _, key := range keys {
		for _, value := range nasty {
			l, _ := check(t, key+"="+value)
			if strings.ContainsAny(l.Note, "\x00\x1b\u202e") {
				t.Errorf("a note has what cannot be seen: %q", l.Note)
			}
			cases++
		}
	}
	if cases < 200 {
		t.Errorf("only %d cases", cases)
	}
}

var nasty = []string{"", "%20", "null", "undefined", "NaN", "-0", "1e309", "-1e309", "0x1p-2", "1_000", "９", "٣", "%2e%2e%2f", "%00", "a%00b",
	"%e2%80%ae", "%1b%5b31m", "<img src=x onerror=alert(1)>", "%3Cscript%3E", "javascript:alert(1)", "data:text/html,x", "'\"`", "${1}", "{{1}}",
	"[1,[2]]", "[[[[", "]]]]", ",,,,", ";;;", strings.Repeat("9", 400), strings.Repeat("1,", 500), strings.Repeat("%F0%9F%98%80", 300), "\x80", "+", "%2B", "true"}

func FuzzRead(f *testing.F) {
	f.Add("v=1&preset=good&layers=30,16&eta=.5&hide=a,b&lock=eta&ink=AQICAgI&run=begin&note=x&theme=dark&lang=de&host=lti&view=learn/x")
	f.Add(outcome + "&epoch-29=9525/10000&weights=4ba455542c52")
	for _, value := range nasty {
		f.Add("note=" + value + "&hidden=" + value)
	}
	f.Fuzz(func(t *testing.T, query string) { check(t, query) })
}

func FuzzDecodeStrokes(f *testing.F) {
	f.Add(EncodeStrokes([]ink.Stroke{{{X: 0.2, Y: 0.2}, {X: 0.8, Y: 0.3}}, {{X: 0.1, Y: 0.9}}}))
	f.Fuzz(func(t *testing.T, text string) {
		strokes, err := DecodeStrokes(text)
		if err != nil {
			if message := err.Error(); len(message) > 1000 || message != foreign.Clean(message) {
				t.Errorf("error %.1100q", message)
			}
			return
		}
		for _, s := range strokes {
			if len(s) == 0 {
				t.Fatal("a stroke without points")
			}
			for _, p := range s {
				if !(math.Abs(p.X) <= 1+outside && math.Abs(p.Y) <= 1+outside) {
					t.Fatalf("a point at %v", p)
				}
			}
		}
	})
}
