package browser

import (
	"errors"
	"strings"
	"syscall/js"

	"inkling/nn/phrase"
	"inkling/wasm/words"
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
		done <- outcome{err: reason(args[0])}
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
			err = reason(thrown.Value)
		case *js.ValueError: // something that should be an object is undefined
			err = failure(unsupported)
		default:
			panic(thrown)
		}
	}()
	return f(), nil
}

// reason describes what was thrown, or what a promise was rejected with. It is never empty.
func reason(thrown js.Value) error {
	if thrown.Type() != js.TypeObject {
		return errors.New(js.Global().Call("String", thrown).String()) // which works for undefined too
	}
	name, message := property(thrown, "name"), property(thrown, "message")
	switch {
	case name == "QuotaExceededError":
		return storageFull.Err()
	case name == "SecurityError":
		return storageRefused.Err()
	case name == silenceError:
		return failure(silentFor, silence)
	case message != "":
		return errors.New(strings.TrimSuffix(message, ".")) // it becomes part of a sentence
	case name != "":
		return errors.New(name)
	default:
		return failure(noReason)
	}
}

// failure returns a message as an error that the page says in its language, though a worker, which knows only English, may
// have met it.
func failure(m words.M, args ...any) error { return phrase.Errorf(m[0], args...) }

// property returns a string property of an object, or "".
func property(object js.Value, name string) string {
	if v := object.Get(name); v.Type() == js.TypeString {
		return v.String()
	}
	return ""
}
