package strictjson

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"
)

type inner struct {
	X float64 `json:"x"`
	Y float32
}

type outer struct {
	inner
	Name   string            `json:"name,omitempty"`
	List   [][]inner         `json:"list"`
	Left   []int             `json:"left,omitempty"`
	Map    map[string]any    `json:"map"`
	Texts  map[string]string `json:"texts,omitempty"`
	To     *inner            `json:"to,omitempty"`
	None   *inner            `json:"none"`
	Seed   uint64
	Flag   bool      `json:"flag,omitempty"`
	Pair   [2]int    `json:"pair"`
	Time   time.Time `json:"time"`
	Zero   inner     `json:"zero,omitzero"`
	Bytes  []byte    `json:"bytes"`
	Secret []byte    `json:"-"`
}

// TestEncode compares with encoding/json, byte by byte.
func TestEncode(t *testing.T) {
	for _, v := range []any{
		nil, true, -7, uint64(math.MaxUint64), "", 0.1, float32(0.1), 1e21, 1e20, 1e-6, 9e-7, float32(1e-6), float32(9.9e-7), float32(1e21), math.Copysign(0, -1), math.MaxFloat64, math.SmallestNonzeroFloat64,
		"a \"b\" \\ \n\r\t\b\f\x00\x1f <&> \u2028\u2029 ä 7\ufffd \xff\xfe 😀 \x7f",
		outer{}, &outer{Name: "n", List: [][]inner{{{1, 2}}, nil, {}}, Map: map[string]any{"b": 1, "a": "x", "": nil}, Texts: map[string]string{"z": "1", "k": "2"}, To: &inner{}, Seed: 1 << 63, Flag: true, Left: []int{1}, Time: time.Unix(1e9, 5e8).UTC(), Zero: inner{X: 1}, Bytes: []byte{1, 2, 250}},
		map[string]int{"b": 1, "a": 2}, []string(nil), []string{}, []any{[]any{}, map[string]any{}, `{":,[\`, `\"`, `\\`},
	} {
		want, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Encode(v)
		if err != nil || string(got) != string(want) {
			t.Errorf("%#v: %s, want %s (%v)", v, got, want, err)
		}
		if want, _ = json.MarshalIndent(v, "", "  "); string(Indent(got)) != string(want) {
			t.Errorf("indented: %s, want %s", Indent(got), want)
		}
	}
	if b, err := Encode([]float64{1, math.NaN()}); err == nil || !strings.Contains(err.Error(), "NaN") {
		t.Errorf("NaN is %s", b)
	}
}

func FuzzEncode(f *testing.F) {
	f.Add("text", 0.5, float32(1e-7), uint64(3))
	f.Fuzz(func(t *testing.T, text string, x float64, y float32, n uint64) {
		v := map[string]any{text: x, "y": y, "n": n, "t": text}
		want, err := json.Marshal(v)
		got, err2 := Encode(v)
		if (err == nil) != (err2 == nil) || err == nil && string(got) != string(want) {
			t.Errorf("%s, want %s (%v, %v)", got, want, err2, err)
		}
	})
}
