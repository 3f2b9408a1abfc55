package plane

import (
	"syscall/js"

	"inkling/wasm/browser"
	"inkling/wasm/plane/run"
	"inkling/wasm/plane/runs"
)

// runsName is the name under which the runs are kept.
const runsName = "inkling-plane-runs"

// RecallRuns sends the kept runs, now and when another tab has changed them.
func RecallRuns(send func(Msg)) {
	recall := func() {
		text, err := browser.Recall(runsName)
		send(OfRuns{runs.Recalled{Text: text, Err: err}})
	}
	js.Global().Call("addEventListener", "storage", js.FuncOf(func(_ js.Value, args []js.Value) any {
		if key := args[0].Get("key"); key.Type() == js.TypeString && key.String() == runsName {
			recall()
		}
		return nil
	}))
	recall()
}

// RememberRuns keeps the runs.
func RememberRuns(text string, send func(Msg)) {
	if browser.Remember(runsName, text) != nil {
		send(OfRuns{runs.Failed{}})
	}
}

// drawRuns draws the pictures of runs; with live only that of the run in progress.
func (c *Canvases) drawRuns(s *State, live bool) {
	selector := "#" + ID + " .picture-of-run"
	if live {
		selector += `[data-run="0"]`
	}
	list := js.Global().Get("document").Call("querySelectorAll", selector)
	for i := range list.Length() {
		canvas := list.Index(i)
		r := s.findRun(canvas.Get("dataset").Get("run").String())
		if r == nil {
			continue
		}
		if c.thumb == nil {
			c.thumb = newRaster(run.Side, run.Side)
		}
		c.thumb.put(c.palette.PaintRun(r))
		canvas.Call("getContext", "2d").Call("drawImage", c.thumb.context.Get("canvas"), 0, 0)
	}
}
