package strictjson

import (
	"encoding/base64"
	"reflect"
	"slices"
	"strings"
	"sync"
)

// Decode parses a text that is one value into the zero value that v points to. Members are named as
// in encoding/json.
func Decode[T ~string | ~[]byte](text T, v any) error {
	r := NewReader(text)
	if err := r.Value(v); err != nil {
		return err
	}
	return r.End()
}

// Value reads the next value into the value that v points to.
func (r *Reader) Value(v any) error { return r.value(reflect.ValueOf(v).Elem()) }

func (r *Reader) value(v reflect.Value) error {
	if u, ok := v.Addr().Interface().(interface{ UnmarshalJSON([]byte) error }); ok { // such as time.Time
		raw, err := r.Raw()
		if err == nil && u.UnmarshalJSON([]byte(raw)) != nil {
			r.at -= len(raw)
			err = r.Errorf("%s, expected a value of type %v", r.found(), v.Type())
		}
		return err
	}
	switch v.Kind() {
	case reflect.Pointer:
		if r.Null() {
			return nil
		}
		v.Set(reflect.New(v.Type().Elem()))
		return r.value(v.Elem())
	case reflect.Struct:
		return r.members(v)
	case reflect.Map:
		return r.entries(v)
	case reflect.Slice:
		return r.items(v)
	case reflect.Array:
		return r.array(v)
	}
	return r.plain(v)
}

// plain reads a string, a number or a bool.
func (r *Reader) plain(v reflect.Value) error {
	switch v.Kind() {
	case reflect.String:
		text, err := r.Text()
		v.SetString(text)
		return err
	case reflect.Bool:
		b, err := r.Bool()
		v.SetBool(b)
		return err
	case reflect.Float32, reflect.Float64:
		x, err := r.Float(v.Type().Bits())
		v.SetFloat(x)
		return err
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		n, err := r.Int(v.Type().Bits())
		v.SetInt(n)
		return err
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		n, err := r.Uint(v.Type().Bits())
		v.SetUint(n)
		return err
	}
	panic("strictjson: a type that it cannot read: " + v.Type().String())
}

func (r *Reader) members(v reflect.Value) error {
	fields := fieldsOf(v.Type())
	return r.Object(func(key string) error {
		i := slices.Index(fields.names, key)
		if i < 0 {
			return r.Unknown(key, fields.names...)
		}
		return r.value(v.FieldByIndex(fields.index[i]))
	})
}

func (r *Reader) entries(v reflect.Value) error {
	if r.Null() {
		return nil
	}
	t := v.Type()
	v.Set(reflect.MakeMap(t))
	return r.Object(func(key string) error {
		item := reflect.New(t.Elem()).Elem()
		err := r.value(item)
		v.SetMapIndex(reflect.ValueOf(key).Convert(t.Key()), item)
		return err
	})
}

func (r *Reader) items(v reflect.Value) error {
	if r.Null() {
		return nil
	}
	if v.Type().Elem().Kind() == reflect.Uint8 {
		return r.bytes(v)
	}
	v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	return r.List(func(i int) error {
		v.Grow(1)
		v.SetLen(i + 1)
		v.Index(i).SetZero()
		return r.value(v.Index(i))
	})
}

// bytes reads a base64 string, as encoding/json writes bytes.
func (r *Reader) bytes(v reflect.Value) error {
	text, err := r.Text()
	if err != nil {
		return err
	}
	b, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return r.Errorf("the string is not valid base64")
	}
	v.SetBytes(b)
	return nil
}

func (r *Reader) array(v reflect.Value) error {
	n := 0
	err := r.List(func(i int) error {
		if n++; n > v.Len() {
			return r.Errorf("more items than the expected %d", v.Len())
		}
		return r.value(v.Index(i))
	})
	if err == nil && n < v.Len() {
		return r.Errorf("%d items, expected %d", n, v.Len())
	}
	return err
}

// fields are the members of a struct, by their names in JSON.
type fields struct {
	names []string
	index [][]int                    // as FieldByIndex takes it
	omit  []func(reflect.Value) bool // whether to leave it out; nil for never
}

var known sync.Map // fields by their reflect.Type

func fieldsOf(t reflect.Type) fields {
	if f, ok := known.Load(t); ok {
		return f.(fields)
	}
	var f fields
	for _, field := range reflect.VisibleFields(t) {
		tag := field.Tag.Get("json")
		name, options, _ := strings.Cut(tag, ",")
		if field.Anonymous && name == "" || !field.IsExported() || tag == "-" {
			continue
		}
		if name == "" {
			name = field.Name
		}
		f.names, f.index = append(f.names, name), append(f.index, field.Index)
		f.omit = append(f.omit, omits[options])
	}
	known.Store(t, f)
	return f
}
