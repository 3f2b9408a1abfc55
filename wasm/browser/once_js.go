package browser

import "syscall/js"

// OnceFunc returns a function for one call from JavaScript.
func OnceFunc(f func()) js.Func { return OnceWith(func(js.Value) { f() }) }

// OnceWith returns a function for one call from JavaScript, with one argument.
func OnceWith(f func(js.Value)) js.Func {
	var once js.Func
	once = js.FuncOf(func(_ js.Value, args []js.Value) any {
		once.Release()
		argument := js.Undefined()
		if len(args) > 0 {
			argument = args[0]
		}
		f(argument)
		return nil
	})
	return once
}
