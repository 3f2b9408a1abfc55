package app

import "syscall/js"

// onceFunc returns a function for one call from JavaScript.
func onceFunc(f func()) js.Func { return onceWith(func(js.Value) { f() }) }

// onceWith returns a function for one call from JavaScript, with one argument.
func onceWith(f func(js.Value)) js.Func {
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
