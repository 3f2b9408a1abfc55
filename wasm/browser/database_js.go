package browser

import (
	"syscall/js"
)

// OpenDatabase returns the IndexedDB database with this name. build creates it if necessary; closed
// is called when the browser has closed it, or when a newer version of the program needs to change
// it. OpenDatabase blocks: call it from a goroutine.
func OpenDatabase(name string, version int, build func(database js.Value), closed func()) (js.Value, error) {
	request, err := try(func() js.Value {
		// Where storage is refused, reading the property throws, which Get cannot handle.
		return js.Global().Get("Reflect").Call("get", js.Global(), "indexedDB").Call("open", name, version)
	})
	if err != nil {
		return request, err
	}
	upgrade := js.FuncOf(func(js.Value, []js.Value) any {
		build(request.Get("result"))
		return nil
	})
	defer upgrade.Release()
	request.Set("onupgradeneeded", upgrade)
	if err := settled(request, "onsuccess", "onerror", "onblocked"); err != nil {
		return js.Undefined(), err
	}
	database := request.Get("result")
	database.Set("onclose", js.FuncOf(func(js.Value, []js.Value) any {
		closed()
		return nil
	}))
	database.Set("onversionchange", js.FuncOf(func(js.Value, []js.Value) any {
		database.Call("close")
		closed()
		return nil
	}))
	return database, nil
}

// Transact calls do to begin requests within a transaction on the stores, and waits until the
// transaction is complete. If it returns an error, nothing has changed.
func Transact(database js.Value, mode string, stores []string, do func(transaction js.Value)) error {
	list := js.Global().Get("Array").New()
	for _, s := range stores {
		list.Call("push", s)
	}
	t, err := try(func() js.Value { return database.Call("transaction", list, mode) })
	if err != nil {
		return err
	}
	if err := Try(func() { do(t) }); err != nil {
		return err
	}
	return settled(t, "oncomplete", "onabort")
}

// OnSuccess calls f with the result of a request, each time there is one. f must not block.
func OnSuccess(request js.Value, f func(result js.Value)) {
	transaction := request.Get("transaction")
	var done, release js.Func
	done = js.FuncOf(func(js.Value, []js.Value) any {
		f(request.Get("result"))
		return nil
	})
	release = js.FuncOf(func(js.Value, []js.Value) any {
		done.Release()
		release.Release()
		return nil
	})
	request.Set("onsuccess", done)
	for _, end := range []string{"complete", "abort"} {
		transaction.Call("addEventListener", end, release)
	}
}

// Try calls f and returns what it throws as an error.
func Try(f func()) error {
	_, err := try(func() js.Value {
		f()
		return js.Undefined()
	})
	return err
}

// settled waits for the good event of a request or transaction, or for one of the bad ones, whose
// reason it returns.
func settled(target js.Value, good string, bad ...string) error {
	done := make(chan error, 1)
	end := func(err func() error) js.Func {
		return js.FuncOf(func(js.Value, []js.Value) any {
			select {
			case done <- err():
			default:
			}
			return nil
		})
	}
	well := end(func() error { return nil })
	defer well.Release()
	ill := end(func() error {
		if e := target.Get("error"); e.Truthy() {
			return reason(e)
		}
		return failure(noReason)
	})
	defer ill.Release()
	target.Set(good, well)
	for _, name := range bad {
		target.Set(name, ill)
	}
	defer func() {
		for _, name := range append(bad, good) {
			target.Set(name, js.Null())
		}
	}()
	return <-done
}
