package lab

import (
	"fmt"
	"syscall/js"

	"github.com/norunners/vecty"

	"inkling/nn/dataset"
	"inkling/nn/model"
	"inkling/wasm/address"
	"inkling/wasm/alone"
	"inkling/wasm/archive"
	"inkling/wasm/ask"
	"inkling/wasm/browse"
	"inkling/wasm/browser"
	"inkling/wasm/charts"
	"inkling/wasm/files"
	"inkling/wasm/frame"
	"inkling/wasm/hand"
	"inkling/wasm/histograms"
	"inkling/wasm/inside"
	"inkling/wasm/intake"
	"inkling/wasm/minibatch"
	"inkling/wasm/owndata"
	"inkling/wasm/pad"
	"inkling/wasm/photo"
	"inkling/wasm/phrases"
	"inkling/wasm/proto"
	"inkling/wasm/reader"
	"inkling/wasm/run"
	"inkling/wasm/runs"
	"inkling/wasm/shortcuts"
	"inkling/wasm/ui"
)

// A runtime carries messages to the state, effects to the browser and the state to the screen. All
// of it runs on the page's one thread.
type runtime struct {
	state      *State
	page       *Page
	navigation *Navigation
	limits     string        // and language that the navigation was rendered with
	around     *frame.Around // of a frame, or nil
	bar        *address.Bar
	workers    []*ask.Worker // by number of run
	pad        *pad.Canvases
	plots      *charts.Plots
	log        runs.Log
	browse     *browse.Canvases
	hand       *hand.Pictures
	drawer     *hand.Trainer
	drawings   *hand.Opener
	opener     *owndata.Opener // nil in a frame
	networks   *files.Opener
	photo      *photo.Opener
	photos     *photo.Canvases
	samples    *owndata.Canvases
	archivist  *runs.Archivist
	batch      minibatch.Canvases
	inside     *inside.Canvases
	observers  []*browser.VisibilityObserver
	keyboard   *shortcuts.Keyboard // nil in a frame

	shower  js.Func // calls show
	waiting bool    // for shower

	painter  js.Func // calls draw
	painting bool    // painter will be called before the next frame
}

// Show replaces the skeleton of index.html, or the program pad, by the lab, and never returns.
func Show() {
	afterPad(show)
	select {}
}

func show(before *alone.Handover, m *model.Model) {
	r := &runtime{bar: address.NewBar()}
	browser.FollowLanguage(func() { r.send(Spoken{}) })
	phrases.Register()
	r.state = NewState()
	if framed() {
		r.state = NewFrame(query())
	}
	r.shower = js.FuncOf(func(js.Value, []js.Value) any {
		r.waiting = false
		r.show()
		return nil
	})
	r.painter = js.FuncOf(func(js.Value, []js.Value) any {
		r.painting = false
		r.draw()
		return nil
	})
	r.hand, r.drawer = hand.NewPictures(&r.state.Hand, func(m hand.Msg) { r.send(m) }), hand.NewTrainer(func(m hand.Msg) { r.send(m) })
	r.browse = browse.NewCanvases(func(m browse.Msg) { r.send(m) }, &r.state.Browse)
	r.archivist, r.state.Runs.Ledger.Tab = runs.OpenArchive(func(m runs.Msg) { r.send(m) })
	r.state.Sweep.Workers = max(1, min(js.Global().Get("navigator").Get("hardwareConcurrency").Int(), run.MostAbreast))
	r.batch = minibatch.Canvases{}
	r.state.Plain = js.Global().Get("inkling").Get("plain").String()
	r.page = &Page{State: r.state, Send: r.send}
	sendPad := func(m pad.Msg) { r.send(m) }
	pad.Lend(&r.state.Pad)
	r.pad = pad.NewCanvases(sendPad)
	r.page.PadMounts = r.pad.Mounts()
	r.plots = charts.NewPlots(func(m charts.Msg) { r.send(m) }, &r.state.Charts, r.state.chartsEnv)
	r.page.PlotMounts = r.plots.Mounts()
	r.page.TilesMounted, r.page.MeanMounted = r.browse.MountTiles, r.browse.MountMean
	r.page.HandMounted, r.page.BatchMounted = r.hand.Mount, r.batch.Mount
	r.samples = owndata.NewCanvases(&r.state.OwnData)
	r.photos = photo.NewCanvases(&r.state.Photo)
	r.page.PhotoMounted = r.photos.Mount
	r.page.SampleMounted, r.page.PressFile = r.samples.Mount, owndata.Press
	r.inside = inside.NewCanvases(func(m inside.Msg) { r.send(m) }, &r.state.Inside, pad.NewSketch(&r.state.Pad, sendPad))
	r.page.InsideMounted, r.page.StageMounted = r.inside.Mount, r.inside.MountStage
	r.observers = []*browser.VisibilityObserver{
		browser.NewVisibilityObserver("section.data", "200px", func(seen bool) { r.send(browse.Seen{InSight: seen}) }),
		browser.NewVisibilityObserver("#"+inside.ID, "100px", func(seen bool) { r.send(inside.Seen{InSight: seen}) }),
		browser.NewVisibilityObserver("#"+histograms.ID, "0px", func(seen bool) { r.send(histograms.Seen{InSight: seen}) }),
	}
	if before != nil && r.state.Frame != nil {
		r.state.Frame.notified.Ready = before.Ready
	}
	arrival := r.openAddress()
	done := alone.ReadTouched()
	if before != nil {
		arrival = r.state.takeOver(*before, m, arrival)
	}
	if err := vecty.RenderInto("#app", r.page); err != nil {
		panic(err)
	}
	r.draw()
	done.Restore()
	browser.WatchScheme(r.draw)
	browser.WatchSubmit()
	pad.WatchOffers(sendPad)
	if r.state.wantsTrainer() {
		r.worker(0) // so that it is ready when Train is pressed
		r.archivist.WatchReturn()
		arrival = append(arrival, FetchSets{}, archive.FetchRuns{})
		if r.state.opensData() {
			r.opener = owndata.NewOpener(func(m owndata.Msg) { r.send(m) })
			arrival = append(arrival, owndata.List{})
		}
	}
	if m == nil && (r.state.Frame == nil || r.state.Route.View == Lab) {
		arrival = append(arrival, FetchModel{firstReader}) // lessons alone fetch what they need
	}
	r.carryOut(append(arrival, hand.Fetch{}))
	if before != nil {
		for _, text := range before.Left {
			r.send(Asked{text})
		}
	}
	r.networks = files.NewOpener(alone.FilesID, func(m files.Msg) { r.send(m) })
	r.photo = photo.NewOpener(func(m photo.Msg) { r.send(m) })
	intake.Listen(r.intake())
	r.drawings = hand.NewOpener(func(m hand.Msg) { r.send(m) })
	if left := filesLeft(); left.Truthy() {
		r.networks.Choose(left)
	}
	hand.WatchEnter(&r.state.Hand, func(m hand.Msg) { r.send(m) })
	r.welcome()
	js.Global().Get("inkling").Call("labShown")
}

// newsEvery is how many milliseconds pass between two updates of the page during training. Faster
// ones could not be read, and rendering takes time from training.
const newsEvery = 100

// send applies a message and shows the result: at once, or with the next update if it only reports
// progress of training.
func (r *runtime) send(m Msg) {
	r.carryOut(r.state.Update(m))
	if _, points := m.(charts.PointAt); points {
		r.plots.ShowPointer()
		return
	}
	if reported, ok := m.(Reported); !ok || !reported.frequent() {
		r.show()
	} else if !r.waiting {
		r.waiting = true
		js.Global().Call("setTimeout", r.shower, newsEvery)
	}
}

// show renders the state, and draws the canvases before the next frame, once however often show is
// called.
func (r *runtime) show() {
	if !r.painting {
		r.painting = true
		js.Global().Call("requestAnimationFrame", r.painter)
	}
	vecty.Rerender(r.page)
	r.navigate()
	r.keyboard.Follow()
}

// draw draws the canvases if the lab is shown; otherwise there are none.
func (r *runtime) draw() {
	if r.state.Route.View != Lab {
		return
	}
	r.pad.Draw(&r.state.Pad)
	r.plots.Draw()
	r.log.Follow(r.state.Runs.AtLength())
	r.browse.Draw()
	r.samples.Draw()
	r.photos.Draw()
	r.hand.Draw()
	first := r.state.Runs.Slots[0]
	r.batch.Draw(first.Batch, first.LearnsFrom().Rows, first.LearnsFrom().Cols)
	r.inside.Draw()
	for _, l := range r.observers {
		l.Follow()
	}
}

// worker returns the worker of a run, and starts it if necessary.
func (r *runtime) worker(run int) *ask.Worker {
	for len(r.workers) <= run {
		i := len(r.workers)
		r.workers = append(r.workers, ask.NewWorker("trainer.wasm", func(report proto.Report) { r.send(Reported{i, report}) }))
	}
	r.workers[run].Start()
	return r.workers[run]
}

func (r *runtime) carryOut(effects []Effect) {
	for _, e := range effects {
		if r.archivist.CarryOut(e) || r.opener.CarryOut(e) || r.networks.CarryOut(e) || r.photo.CarryOut(e) || r.around.CarryOut(e) || r.carryOutKeys(e) {
			continue
		}
		switch e := e.(type) {
		case runs.Post:
			r.worker(e.Run).Post(e.Command)
		case runs.StopWorker:
			if e.Run < len(r.workers) { // otherwise its run has not begun
				r.workers[e.Run].Stop()
			}
		case FetchModel:
			go r.fetchModel(e.Key)
		case FetchSets:
			go r.fetchSets()
		case hand.Fetch:
			hand.Recall(func(m hand.Msg) { r.send(m) })
		case hand.Store:
			hand.Remember(e, func(m hand.Msg) { r.send(m) })
		case hand.Wait:
			hand.Rest(e.Touch, func(m hand.Msg) { r.send(m) })
		case hand.Prepare:
			r.drawer.Start()
		case hand.Train:
			r.drawer.Train(e.Command)
		case hand.FetchNetwork:
			hand.FetchTrained(e, func(m hand.Msg) { r.send(m) })
		case charts.SavePNG:
			e.Save()
		case ui.Save:
			browser.Save(e.Name, e.Content)
		case ui.Download:
			browser.Download(e.Name, e.Text)
		case address.Rewrite:
			r.bar.Write(e)
		case ui.CopyText:
			go func() { r.send(ui.Copied{Text: e.Text, Err: browser.CopyText(e.Text)}) }()
		case ShowPlace:
			showPlace(e)
		case inside.SavePNG:
			r.inside.Save(e)
		case Title:
			vecty.SetTitle(e.Text)
		case ui.Focus:
			focus(e.ID)
		case ui.FocusID:
			browser.Shown(func() { focus(e.ID) })
		case ShowPad:
			element := js.Global().Get("document").Call("getElementById", pad.ID)
			// In the middle: at an edge, what changes above it could push it out of sight.
			reveal(element, func() { element.Call("scrollIntoView", map[string]any{"block": "center"}) })
		default:
			panic(fmt.Sprintf("the lab does not know the effect %T", e))
		}
	}
}

// intake passes what is dropped or pasted to the features.
func (r *runtime) intake() intake.Page {
	goTo := func(place string) {
		if r.state.Frame == nil { // which shows its panels one below the other
			js.Global().Get("location").Set("hash", Route{Lab, place}.Hash())
		}
	}
	return intake.Page{
		OpensData: func() bool { return r.state.opensData() },
		ShowsData: func() bool { at := r.state.stage(); return at != nil && at.panel == "browse" },
		Takes:     func(names []string) bool { return r.state.takes(names) },
		Folders: func(transfer js.Value) bool {
			taken := r.opener.Folders(transfer)
			if taken {
				goTo("browse")
			}
			return taken
		},
		Paste: func(table string) { r.opener.Paste(table) },
		Data: func(list js.Value) {
			r.opener.Choose(list)
			goTo("browse")
		},
		Networks: func(list js.Value) { r.networks.Choose(list) },
		Picture: func(list js.Value, pasted bool) {
			goTo("photo")
			r.photo.Choose(list, pasted)
		},
		Strokes: func(list js.Value) {
			goTo("hand")
			r.drawings.Choose(list)
		},
	}
}

func (r *runtime) fetchModel(key string) {
	m, err := reader.Fetch(key)
	r.send(ModelArrived{key, m, err})
}

func (r *runtime) fetchSets() {
	b, err := browser.Fetch(browser.Request{Address: "data/" + dataset.SetsName, Cache: "no-cache", Limit: maxSetsBytes})
	var sets []dataset.SetRef
	if err == nil {
		sets, err = dataset.ReadSets(b)
	}
	r.send(SetsArrived{sets, err})
}

// maxSetsBytes is a generous limit for the list of data sets.
const maxSetsBytes = 1 << 16

// focus puts the keyboard's focus on an element, and opens the details around it.
func focus(id string) {
	element := js.Global().Get("document").Call("getElementById", id)
	if element.IsNull() {
		return
	}
	if details := element.Call("closest", "details"); !details.IsNull() {
		details.Set("open", true)
	}
	reveal(element, func() { element.Call("focus") })
}
