package app

import "syscall/js"

// watchHistograms tells when the histograms come into sight and when they leave it.
func watchHistograms(send func(Msg)) {
	sight := js.FuncOf(func(_ js.Value, args []js.Value) any {
		entries := args[0]
		send(HistogramsSeen{entries.Index(entries.Length() - 1).Get("isIntersecting").Bool()})
		return nil
	})
	element := js.Global().Get("document").Call("getElementById", histogramsID)
	if !element.IsNull() {
		js.Global().Get("IntersectionObserver").New(sight).Call("observe", element)
	}
}
