//go:build !js

package dom

import (
	"fmt"
	"reflect"
	"strconv"
)

// Value is the native counterpart of a JavaScript value, with the methods of
// js.Value that are needed to handle events. It is equally strict: a method
// that does not suit the value's type panics. The zero Value is undefined.
type Value struct {
	_ [0]func() // not comparable with ==, as js.Value is not
	v any       // nil, null, bool, float64, string or object
}

type null struct{}

// An object is a Value's content other than the primitive types.
type object interface {
	get(name string) Value
	set(name string, value Value)
	call(method string, args []Value) Value
	String() string
}

// Null returns the counterpart of JavaScript's null.
func Null() Value { return Value{v: null{}} }

// ValueOf returns x as a Value. It accepts the types that js.ValueOf does,
// except slices and functions.
func ValueOf(x any) Value {
	switch x := x.(type) {
	case nil:
		return Null()
	case Value:
		return x
	case bool, string, object:
		return Value{v: x}
	case map[string]any:
		return Value{v: NewObject(x)}
	}
	v := reflect.ValueOf(x)
	switch {
	case v.CanInt():
		return Value{v: float64(v.Int())}
	case v.CanUint():
		return Value{v: float64(v.Uint())}
	case v.CanFloat():
		return Value{v: v.Float()}
	}
	panic("dom: ValueOf: invalid value")
}

func (v Value) object(method string) object {
	o, ok := v.v.(object)
	if !ok {
		panic("dom: call of Value." + method + " on " + v.String())
	}
	return o
}

// as returns the content of v as a T; method is the caller's name for a panic.
func as[T any](v Value, method string) T {
	t, ok := v.v.(T)
	if !ok {
		panic("dom: call of Value." + method + " on " + v.String())
	}
	return t
}

// Get returns a property of an object.
func (v Value) Get(name string) Value { return v.object("Get").get(name) }

// Set sets a property of an object.
func (v Value) Set(name string, x any) { v.object("Set").set(name, ValueOf(x)) }

// Call calls a method of an object.
func (v Value) Call(method string, args ...any) Value {
	values := make([]Value, len(args))
	for i, arg := range args {
		values[i] = ValueOf(arg)
	}
	return v.object("Call").call(method, values)
}

// Index returns the element i of an array-like object.
func (v Value) Index(i int) Value { return v.object("Index").get(strconv.Itoa(i)) }

// Length returns the property "length" of an array-like object.
func (v Value) Length() int { return v.object("Length").get("length").Int() }

// Float returns a number.
func (v Value) Float() float64 { return as[float64](v, "Float") }

// Int returns a number without its fraction.
func (v Value) Int() int { return int(as[float64](v, "Int")) }

// Bool returns a bool.
func (v Value) Bool() bool { return as[bool](v, "Bool") }

// Truthy reports whether JavaScript treats v as true in a condition.
func (v Value) Truthy() bool {
	switch x := v.v.(type) {
	case nil, null:
		return false
	case bool:
		return x
	case float64:
		return x != 0 && x == x
	case string:
		return x != ""
	}
	return true
}

// IsNull reports whether v is null.
func (v Value) IsNull() bool { return v.v == null{} }

// IsUndefined reports whether v is undefined.
func (v Value) IsUndefined() bool { return v.v == nil }

// Equal reports whether v === w.
func (v Value) Equal(w Value) bool { return v.v == w.v }

// String returns a string unchanged, and a description of anything else.
func (v Value) String() string {
	switch x := v.v.(type) {
	case nil:
		return "<undefined>"
	case null:
		return "<null>"
	case string:
		return x
	case bool:
		return fmt.Sprintf("<boolean: %t>", x)
	case float64:
		return fmt.Sprintf("<number: %v>", x)
	}
	return fmt.Sprint(v.v)
}

// Object is the native counterpart of a plain JavaScript object.
type Object struct {
	fields  map[string]Value
	methods map[string]func()
}

// NewObject returns an object with these properties.
func NewObject(fields map[string]any) *Object {
	o := &Object{fields: map[string]Value{}, methods: map[string]func(){}}
	for name, x := range fields {
		o.fields[name] = ValueOf(x)
	}
	return o
}

func (o *Object) get(name string) Value        { return o.fields[name] }
func (o *Object) set(name string, value Value) { o.fields[name] = value }
func (o *Object) String() string               { return "<object>" }

func (o *Object) call(method string, _ []Value) Value {
	f, ok := o.methods[method]
	if !ok {
		panic("dom: an object has no method " + method)
	}
	f()
	return Value{}
}
