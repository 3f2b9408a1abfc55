package browser

import (
	"errors"
	"syscall/js"
)

// Await waits until a promise is settled and returns its value, or its reason as
// an error. Call it from a goroutine, never from a js.Func itself: the promise
// cannot be settled before that returns.
func Await(promise js.Value) (js.Value, error) {
	type outcome struct {
		value js.Value
		err   error
	}
	done := make(chan outcome, 1)
	fulfilled := js.FuncOf(func(_ js.Value, args []js.Value) any {
		done <- outcome{value: args[0]}
		return nil
	})
	defer fulfilled.Release()
	rejected := js.FuncOf(func(_ js.Value, args []js.Value) any {
		done <- outcome{err: errors.New(reason(args[0]))}
		return nil
	})
	defer rejected.Release()
	promise.Call("then", fulfilled, rejected)
	o := <-done
	return o.value, o.err
}

// try returns what f returns, or as an error what it throws or does not find.
func try(f func() js.Value) (v js.Value, err error) {
	defer func() {
		switch thrown := recover().(type) {
		case nil:
		case js.Error:
			err = errors.New(reason(thrown.Value))
		case *js.ValueError: // something that should have been an object is undefined
			err = errors.New("this browser does not offer it")
		default:
			panic(thrown)
		}
	}()
	return f(), nil
}

// reason returns what was thrown, or what a promise was rejected with, in words. It
// is never empty.
func reason(thrown js.Value) string {
	if thrown.Type() != js.TypeObject {
		return js.Global().Call("String", thrown).String() // which takes undefined too
	}
	name, message := property(thrown, "name"), property(thrown, "message")
	switch {
	case name == "QuotaExceededError":
		return "its storage for this site is full: delete what you do not need, or free disk space, and reload the page"
	case name == "SecurityError":
		return "its settings refuse it: allow this site to keep data, and reload the page"
	case message != "":
		return message
	case name != "":
		return name
	default:
		return "the browser gives no reason"
	}
}

// property returns a text that an object has, or nothing.
func property(object js.Value, name string) string {
	if v := object.Get(name); v.Type() == js.TypeString {
		return v.String()
	}
	return ""
}
