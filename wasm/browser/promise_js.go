package browser

import (
	"errors"
	"syscall/js"
)

// Await waits until a promise is settled and returns its value, or the reason of its rejection as
// an error. Call it from a goroutine, never directly in a js.Func: the promise cannot be settled
// before that returns.
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

// try returns the result of f. If f throws, or uses an object that the browser does not have, try
// returns an error.
func try(f func() js.Value) (v js.Value, err error) {
	defer func() {
		switch thrown := recover().(type) {
		case nil:
		case js.Error:
			err = errors.New(reason(thrown.Value))
		case *js.ValueError: // something that should be an object is undefined
			err = errors.New("this browser does not support it")
		default:
			panic(thrown)
		}
	}()
	return f(), nil
}

// reason describes what was thrown, or what a promise was rejected with. It is never empty.
func reason(thrown js.Value) string {
	if thrown.Type() != js.TypeObject {
		return js.Global().Call("String", thrown).String() // which works for undefined too
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

// property returns a string property of an object, or "".
func property(object js.Value, name string) string {
	if v := object.Get(name); v.Type() == js.TypeString {
		return v.String()
	}
	return ""
}
