package strictjson

import (
	"encoding"
	"encoding/base64"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"inkling/nn/phrase"
)

// Encode returns a value as JSON, with the same bytes as encoding/json, whose code is
// a tenth of a small browser program. It supports structs with tags, types with
// MarshalText, maps with string keys, lists, bytes, pointers, strings, numbers and
// bools; other kinds panic. It returns an error for values that JSON cannot represent.
func Encode(v any) ([]byte, error) {
	w := writer{}
	w.value(reflect.ValueOf(v))
	return w.text, w.err
}

type writer struct {
	text []byte
	err  error
}

func (w *writer) put(s string) { w.text = append(w.text, s...) }

func (w *writer) value(v reflect.Value) {
	if v.Kind() == reflect.Struct && v.CanInterface() {
		if m, ok := v.Interface().(encoding.TextMarshaler); ok {
			w.marshal(m)
			return
		}
	}
	switch v.Kind() {
	case reflect.Invalid:
		w.put("null")
	case reflect.Pointer, reflect.Interface:
		w.value(v.Elem())
	case reflect.Struct:
		w.members(v)
	case reflect.Map:
		w.entries(v)
	case reflect.Slice, reflect.Array:
		w.items(v)
	case reflect.String:
		w.quote(v.String())
	case reflect.Bool:
		w.text = strconv.AppendBool(w.text, v.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		w.text = strconv.AppendInt(w.text, v.Int(), 10)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		w.text = strconv.AppendUint(w.text, v.Uint(), 10)
	case reflect.Float32, reflect.Float64:
		w.float(v.Float(), v.Type().Bits())
	default:
		panic("strictjson: a type that it cannot write: " + v.Type().String())
	}
}

// marshal writes a value, such as a time, by its MarshalText.
func (w *writer) marshal(m encoding.TextMarshaler) {
	text, err := m.MarshalText()
	if err != nil {
		w.err = err
	}
	w.quote(string(text))
}

// list writes n items between two brackets.
func (w *writer) list(open, end string, n int, item func(i int)) {
	w.put(open)
	for i := range n {
		if i > 0 {
			w.put(",")
		}
		item(i)
	}
	w.put(end)
}

func (w *writer) members(v reflect.Value) {
	fields := fieldsOf(v.Type())
	var present []int
	for i, index := range fields.index {
		if omit := fields.omit[i]; omit == nil || !omit(v.FieldByIndex(index)) {
			present = append(present, i)
		}
	}
	w.list("{", "}", len(present), func(i int) {
		w.quote(fields.names[present[i]])
		w.put(":")
		w.value(v.FieldByIndex(fields.index[present[i]]))
	})
}

// omits are the options of a tag that omit a member.
var omits = map[string]func(reflect.Value) bool{"omitempty": empty, "omitzero": reflect.Value.IsZero}

// empty reports whether omitempty omits a member.
func empty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Slice, reflect.Map, reflect.Array:
		return v.Len() == 0
	case reflect.Struct:
		return false
	}
	return v.IsZero()
}

func (w *writer) entries(v reflect.Value) {
	if v.IsNil() {
		w.put("null")
		return
	}
	var keys []string
	for _, k := range v.MapKeys() {
		keys = append(keys, k.String())
	}
	slices.Sort(keys)
	w.list("{", "}", len(keys), func(i int) {
		w.quote(keys[i])
		w.put(":")
		w.value(v.MapIndex(reflect.ValueOf(keys[i]).Convert(v.Type().Key())))
	})
}

func (w *writer) items(v reflect.Value) {
	switch {
	case v.Kind() == reflect.Slice && v.IsNil():
		w.put("null")
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8:
		w.put(`"` + base64.StdEncoding.EncodeToString(v.Bytes()) + `"`)
	default:
		w.list("[", "]", v.Len(), func(i int) { w.value(v.Index(i)) })
	}
}

// float writes a number as JavaScript does: with an exponent only if it is very small
// or very large.
func (w *writer) float(x float64, bits int) {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		w.err = phrase.Errorf("JSON cannot represent %v", x)
		return
	}
	format, size := byte('f'), math.Abs(x)
	if bits == 32 {
		size = math.Abs(float64(float32(x)))
		if size != 0 && (float32(size) < 1e-6 || float32(size) >= 1e21) {
			format = 'e'
		}
	} else if size != 0 && (size < 1e-6 || size >= 1e21) {
		format = 'e'
	}
	text := strconv.FormatFloat(x, format, -1, bits)
	w.put(strings.Replace(text, "e-0", "e-", 1))
}

// quote writes a string; characters that are special in HTML or JavaScript are
// escaped.
func (w *writer) quote(text string) {
	w.put(`"`)
	for i, r := range text {
		switch {
		case r == '"' || r == '\\':
			w.text = append(w.text, '\\', byte(r))
		case r == '\n':
			w.put(`\n`)
		case r == '\r':
			w.put(`\r`)
		case r == '\t':
			w.put(`\t`)
		case r == '\b':
			w.put(`\b`)
		case r == '\f':
			w.put(`\f`)
		case r < ' ' || r == '<' || r == '>' || r == '&' || r == '\u2028' || r == '\u2029':
			w.put(fmt.Sprintf(`\u%04x`, r))
		case r == utf8.RuneError && !strings.HasPrefix(text[i:], string(utf8.RuneError)):
			w.put(`\ufffd`)
		default:
			w.text = utf8.AppendRune(w.text, r)
		}
	}
	w.put(`"`)
}
