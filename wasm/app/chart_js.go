package app

import (
	"math"
	"syscall/js"
)

// A lineChart shows the cost and the test accuracy of a run, epoch by epoch. It
// is drawn by uPlot, which site/index.html loads.
type lineChart struct {
	place js.Value
	plot  js.Value // a uPlot, or undefined
	shown int      // epochs that it shows
	dark  bool
}

const chartHeight = 200 // CSS pixels

func newLineChart(place js.Value) *lineChart {
	c := &lineChart{place: place, plot: js.Undefined(), shown: -1}
	observer := js.Global().Get("ResizeObserver").New(js.FuncOf(func(js.Value, []js.Value) any {
		if !c.plot.IsUndefined() {
			c.plot.Call("setSize", map[string]any{"width": place.Get("clientWidth").Int(), "height": chartHeight})
		}
		return nil
	}))
	observer.Call("observe", place)
	return c
}

// draw brings the chart up to date; it costs nothing while no epoch has ended.
func (c *lineChart) draw(r *Run) {
	if js.Global().Get("uPlot").IsUndefined() {
		return // the log has the numbers
	}
	dark := js.Global().Call("matchMedia", "(prefers-color-scheme: dark)").Get("matches").Bool()
	if len(r.Epochs) == c.shown && dark == c.dark {
		return
	}
	if c.plot.IsUndefined() || dark != c.dark {
		c.dark = dark
		c.create()
	}
	c.shown = len(r.Epochs)
	c.show(r)
	log := js.Global().Get("document").Call("querySelector", ".log")
	js.Global().Call("requestAnimationFrame", onceFunc(func() {
		log.Set("scrollTop", log.Get("scrollHeight")) // the newest line in sight
	}))
}

// show draws the epochs. The axes reach from nothing to what the run may come to,
// so that the lines grow into the picture and do not jump.
func (c *lineChart) show(r *Run) {
	epochs, cost, accuracy := []any{}, []any{}, []any{}
	highest, lowest := 0.0, 95.0
	for _, e := range r.Epochs {
		right := 100 * float64(e.Correct) / float64(e.Total)
		epochs, cost, accuracy = append(epochs, e.Epoch), append(cost, e.Cost), append(accuracy, right)
		highest, lowest = max(highest, e.Cost), min(lowest, right)
	}
	if highest == 0 {
		highest = 1
	}
	c.plot.Call("setData", []any{epochs, cost, accuracy}, false)
	for scale, ends := range map[string][2]float64{
		"x": {0, float64(max(r.Settings.Epochs-1, 1))}, "cost": {0, highest * 1.05}, "accuracy": {math.Floor(lowest/5) * 5, 100},
	} {
		c.plot.Call("setScale", scale, map[string]any{"min": ends[0], "max": ends[1]})
	}
}

// onceFunc returns a function for one call from JavaScript.
func onceFunc(f func()) js.Func {
	var once js.Func
	once = js.FuncOf(func(js.Value, []js.Value) any {
		once.Release()
		f()
		return nil
	})
	return once
}

func (c *lineChart) create() {
	if !c.plot.IsUndefined() {
		c.plot.Call("destroy")
	}
	style := js.Global().Call("getComputedStyle", c.place)
	read := func(name string) string { return style.Call("getPropertyValue", name).String() }
	axis := func(scale string, side int, grid bool) map[string]any {
		return map[string]any{
			"scale": scale, "side": side, "stroke": read("--quiet"), "size": 48,
			"grid": map[string]any{"show": grid, "stroke": read("--line"), "width": 1}, "ticks": map[string]any{"show": false},
		}
	}
	epochs := axis("x", 2, false)
	epochs["size"], epochs["incrs"] = 32, []any{1, 2, 5, 10, 20, 50, 100, 200}
	options := map[string]any{
		"width": c.place.Get("clientWidth").Int(), "height": chartHeight,
		"scales": map[string]any{"x": map[string]any{"time": false}},
		"legend": map[string]any{"live": false},
		"axes":   []any{epochs, axis("cost", 3, true), axis("accuracy", 1, false)},
		"series": []any{
			map[string]any{"label": "Epoch"},
			map[string]any{"label": "Cost", "scale": "cost", "stroke": read("--quiet"), "width": 2, "dash": []any{6, 4}},
			map[string]any{"label": "Test accuracy, %", "scale": "accuracy", "stroke": read("--accent"), "width": 2},
		},
	}
	empty := []any{[]any{}, []any{}, []any{}}
	c.plot = js.Global().Get("uPlot").New(options, empty, c.place)
}
