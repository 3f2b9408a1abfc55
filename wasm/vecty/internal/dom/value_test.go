//go:build !js

package dom

import (
	"fmt"
	"math"
	"testing"
)

func TestValueOf(t *testing.T) {
	type named float32
	tests := []struct {
		x      any
		text   string
		truthy bool
	}{
		{Value{}, "<undefined>", false},
		{nil, "<null>", false},
		{true, "<boolean: true>", true},
		{false, "<boolean: false>", false},
		{3, "<number: 3>", true},
		{uint8(0), "<number: 0>", false},
		{named(2.5), "<number: 2.5>", true},
		{math.NaN(), "<number: NaN>", false},
		{"text", "text", true},
		{"", "", false},
		{map[string]any{}, "<object>", true},
	}
	for _, test := range tests {
		v := ValueOf(test.x)
		if v.String() != test.text || v.Truthy() != test.truthy {
			t.Errorf("ValueOf(%v) is %s, truthy %t", test.x, v, v.Truthy())
		}
		if v.IsUndefined() != (test.text == "<undefined>") || v.IsNull() != (test.text == "<null>") {
			t.Errorf("ValueOf(%v): undefined %t, null %t", test.x, v.IsUndefined(), v.IsNull())
		}
	}
}

func TestObject(t *testing.T) {
	v := ValueOf(map[string]any{"length": 2, "0": "zero", "1": 1.5})
	v.Set("flag", true)
	if v.Length() != 2 || v.Index(0).String() != "zero" || v.Index(1).Float() != 1.5 ||
		v.Index(1).Int() != 1 || !v.Get("flag").Bool() || !v.Get("none").IsUndefined() {
		t.Errorf("the object is %v", v)
	}
	if !v.Equal(v) || v.Equal(ValueOf(map[string]any{})) || !ValueOf(1).Equal(ValueOf(1.0)) {
		t.Error("Equal is not ===")
	}
}

// TestStrict: what panics in a browser panics natively.
func TestStrict(t *testing.T) {
	tests := []struct {
		want string
		f    func()
	}{
		{"dom: call of Value.Get on <undefined>", func() { Value{}.Get("x") }},
		{"dom: call of Value.Set on <null>", func() { Null().Set("x", 1) }},
		{"dom: call of Value.Call on text", func() { ValueOf("text").Call("x") }},
		{"dom: call of Value.Int on text", func() { ValueOf("text").Int() }},
		{"dom: call of Value.Float on <boolean: true>", func() { ValueOf(true).Float() }},
		{"dom: call of Value.Bool on <number: 1>", func() { ValueOf(1).Bool() }},
		{"dom: an object has no method x", func() { ValueOf(map[string]any{}).Call("x") }},
		{"dom: ValueOf: invalid value", func() { ValueOf(struct{}{}) }},
	}
	for _, test := range tests {
		func() {
			defer func() {
				if got := fmt.Sprint(recover()); got != test.want {
					t.Errorf("panic %q, want %q", got, test.want)
				}
			}()
			test.f()
		}()
	}
}

func TestCallOfNode(t *testing.T) {
	r := NewRecorder()
	r.Body().Call("setPointerCapture", 1)
	if got := r.Take(); got != "call #0.setPointerCapture[<number: 1>]" {
		t.Errorf("wrote %s", got)
	}
}
