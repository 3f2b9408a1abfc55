package strictjson

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

// A thing has a member of every kind that our files and messages have.
type thing struct {
	label
	Count  int                `json:"count"`
	Small  int8               `json:"small,omitempty"`
	Seed   uint64             `json:"seed"`
	Cost   *float64           `json:"cost"`
	Rate   float32            `json:"rate"`
	Right  bool               `json:"right"`
	Pair   [2]int             `json:"pair"`
	Sizes  []int              `json:"sizes"`
	Bytes  []byte             `json:"bytes"`
	Parts  []part             `json:"parts"`
	Texts  map[string]string  `json:"texts"`
	Points map[string][]point `json:"points"`
	Began  time.Time          `json:"began"`
	Secret int                `json:"-"`
}

type label struct {
	Name string `json:"name"`
}

type part struct{ Images, Correct int }

type point [2]float64

const whole = `{"name":"a \"b\" \u00e4\ud83d\ude00","count":-3,"small":-128,"seed":18446744073709551615,"cost":1.5e-3,"rate":0.25,"right":true,` +
	`"pair":[1,2],"sizes":[784,30,10],"bytes":"AQID","parts":[{"Images":1,"Correct":0},{}],"texts":{"eta":"3"},` +
	`"points":{"":[[0,-1]]},"began":"2026-11-28T20:16:52Z"}`

// TestSameAsEncodingJSON reads what encoding/json reads, and writes.
func TestSameAsEncodingJSON(t *testing.T) {
	for _, text := range []string{whole, `{}`, " {\n\t\"cost\" : null ,\r\"sizes\":null,\"texts\":null,\"parts\":[ ],\"bytes\":null } ", `{"name":"\ud800x"}`} {
		var got, want thing
		if err := Decode(text, &got); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		if err := json.Unmarshal([]byte(text), &want); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, got, cmp.AllowUnexported(thing{})); d != "" {
			t.Errorf("%s: %s", text, d)
		}
		again, err := json.Marshal(got)
		if err != nil {
			t.Fatal(err)
		}
		got = thing{}
		if err := Decode(again, &got); err != nil {
			t.Errorf("%s: %v", again, err)
		}
	}
}

var refused = []struct{ text, want string }{
	{``, "byte 0: the text is incomplete, expected an object"},
	{`<!doctype html>`, `byte 0: "<", expected an object`},
	{`[]`, "byte 0: a list, expected an object"},
	{`{} {}`, "byte 3: an object, expected the end of the text"},
	{"{}\x00", `byte 2: "\x00", expected the end of the text`},
	{`{"count"`, "byte 8: the text is incomplete, expected a colon"},
	{`{"count":`, "count (byte 9): the text is incomplete, expected a whole number"},
	{`{"count":1`, "byte 10: the text is incomplete, expected a comma or }"},
	{`{"count":1,}`, `byte 11: "}", expected a key in quotes`},
	{`{count:1}`, `byte 1: "c", expected a key in quotes`},
	{`{"COUNT":1}`, `byte 9: key "COUNT", expected "count": upper and lower case differ`},
	{`{"Name":"x"}`, `byte 8: key "Name", expected "name": upper and lower case differ`},
	{`{"parts":[{"images":1}]}`, `parts[0] (byte 20): key "images", expected "Images": upper and lower case differ`},
	{`{"Secret":1}`, `byte 10: unknown key "Secret", expected one of name, count, small, seed, cost, rate, right, pair, sizes, bytes, parts, texts, points, began`},
	{`{"count":1,"count":2}`, `byte 11: key "count" appears twice`},
	{`{"count":1,"c\u006funt":2}`, `byte 11: key "count" appears twice`},
	{`{"texts":{"a":"","a":""}}`, `texts (byte 17): key "a" appears twice`},
	{`{"texts":{"a b":1}}`, `texts."a b" (byte 16): a number, expected a string`},
	{`{"texts":{"a":null}}`, `texts.a (byte 14): null, expected a string`},
	{`{"count":"1"}`, "count (byte 9): a string, expected a whole number"},
	{`{"count":1.0}`, "count (byte 9): 1.0, expected a whole number of at most 64 bits"},
	{`{"count":` + strings.Repeat("9", 1000) + `}`, "count (byte 9): " + strings.Repeat("9", 40) + "..., expected a whole number of at most 64 bits"},
	{`{"small":128}`, "small (byte 9): 128, expected a whole number of at most 8 bits"},
	{`{"seed":-1}`, "seed (byte 8): -1, expected a whole number from 0, of at most 64 bits"},
	{`{"rate":1e99}`, "rate (byte 8): 1e99, expected a number that fits float32"},
	{`{"rate":1.}`, "rate (byte 10): incomplete number, expected another digit"},
	{`{"rate":-}`, "rate (byte 9): incomplete number, expected another digit"},
	{`{"rate":01}`, `byte 9: a number, expected a comma or }`},
	{`{"rate":NaN}`, `rate (byte 8): "N", expected a number`},
	{`{"right":tru}`, `right (byte 9): "t", expected true or false`},
	{`{"pair":[1]}`, "pair (byte 11): 1 items, expected 2"},
	{`{"pair":[1,2,3]}`, "pair[2] (byte 13): more items than the expected 2"},
	{`{"sizes":[1,]}`, `sizes (byte 12): "]", expected a value`},
	{`{"sizes":[1 2]}`, `sizes (byte 12): a number, expected a comma or ]`},
	{`{"bytes":"?"}`, "bytes (byte 12): the string is not valid base64"},
	{`{"began":"` + strings.Repeat("x", 1000) + `"}`, "began (byte 9): a string, expected a value of type time.Time"},
	{"{\"name\":\"a\nb\"}", "name (byte 10): unescaped control character in a string"},
	{"{\"name\":\"a\xffb\"}", "name (byte 10): a string is not valid UTF-8: save the text as UTF-8"},
	{`{"name":"\x"}`, `name (byte 10): unknown escape sequence, expected one such as \n or \u00e4`},
	{`{"name":"\u12G4"}`, `name (byte 10): unknown escape sequence, expected one such as \n or \u00e4`},
	{`{"name":"\`, "name (byte 10): the text is incomplete, expected the rest of an escape sequence"},
	{`{"name":"x`, "name (byte 10): the text is incomplete, expected closing quotes"},
	{`{"` + strings.Repeat("x", 1<<20) + `":1}`, `byte 1048580: unknown key "` + strings.Repeat("x", 40) + `"..., expected one of name,`},
	{`{"\u001b[2J\u202e":1}`, `byte 19: unknown key "\x1b[2J\u202e"`},
}

func TestRefused(t *testing.T) {
	for _, c := range refused {
		err := Decode(c.text, new(thing))
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%.60q: error %v, expected %s", c.text, err, c.want)
		}
	}
}

// TestManyKeys uses so many keys that they are no longer searched linearly.
func TestManyKeys(t *testing.T) {
	var text strings.Builder
	for i := range 200 {
		text.WriteString(`"` + strings.Repeat("k", i) + `":"",`)
	}
	var got map[string]string
	if err := Decode("{"+text.String()+`"x":""}`, &got); err != nil || len(got) != 201 {
		t.Errorf("%d keys, %v", len(got), err)
	}
	for _, twice := range []string{"", "k", strings.Repeat("k", 199)} {
		if err := Decode("{"+text.String()+`"`+twice+`":""}`, &got); err == nil || !strings.Contains(err.Error(), "appears twice") {
			t.Errorf("%.20q twice: %v", twice, err)
		}
	}
}

func TestDepth(t *testing.T) {
	nested := func(n int) string { return strings.Repeat("[", n) + strings.Repeat("]", n) }
	if raw, err := NewReader(nested(MaxDepth)).Raw(); err != nil || raw != nested(MaxDepth) {
		t.Errorf("%q, %v", raw, err)
	}
	for _, text := range []string{nested(MaxDepth + 1), strings.Repeat("[", 1<<20), strings.Repeat(`{"a":`, 1<<20)} {
		if _, err := NewReader(text).Raw(); err == nil || !strings.Contains(err.Error(), "more than 32 nested lists and objects") {
			t.Errorf("%.20q: %v", text, err)
		}
	}
}

// FuzzDecode looks for a text that is read otherwise than encoding/json reads it, or taken although that refuses it.
func FuzzDecode(f *testing.F) {
	f.Add(whole)
	for _, c := range refused {
		if len(c.text) < 1000 {
			f.Add(c.text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		var got, want thing
		raw, err := NewReader(text).Raw()
		if err == nil && !json.Valid([]byte(raw)) {
			t.Errorf("%q is skipped", raw)
		}
		if err := Decode(text, &got); err != nil {
			if len(err.Error()) > 3000 || strings.ContainsFunc(err.Error(), func(r rune) bool { return !unicode.IsPrint(r) }) {
				t.Errorf("error %.300q", err)
			}
			return
		}
		if err := json.Unmarshal([]byte(text), &want); err != nil {
			t.Fatalf("%q is read, but %v", text, err)
		}
		if d := cmp.Diff(want, got, cmp.AllowUnexported(thing{})); d != "" {
			t.Errorf("%q: %s", text, d)
		}
	})
}
