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
			err = thrown
		case *js.ValueError: // something that should have been an object is undefined
			err = thrown
		default:
			panic(thrown)
		}
	}()
	return f(), nil
}

// reason returns what a promise was rejected with, in words.
func reason(v js.Value) string {
	if v.Type() == js.TypeObject && v.Get("message").Type() == js.TypeString {
		return v.Get("message").String()
	}
	return v.Call("toString").String()
}
