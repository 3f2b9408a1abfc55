package vecty

// Rerender renders a component again in the browser's next frame, together with
// all others requested by then. It panics if the component was never rendered,
// and does nothing once it is unmounted.
//
// Browsers delay frames while a page is hidden.
//
// Pass the component whose Render is called, not one given to a parent that
// retained an older one.
func Rerender(c Component) {
	core := c.Context()
	switch core.phase {
	case unrendered:
		panic("vecty: Rerender of a component that was never rendered")
	case unmounted:
		return
	}
	next.add(core)
}

// next is the batch for the next frame.
var next batch

// A batch collects components to render together, parents before their children.
type batch struct {
	queue []*Core // sorted by order
}

func (b *batch) add(c *Core) {
	if c.queued {
		return
	}
	c.queued = true
	q := append(b.queue, c)
	for i := len(q) - 1; i > 0 && q[i].order < q[i-1].order; i-- { // package slices would add 10 KB to a program
		q[i], q[i-1] = q[i-1], q[i]
	}
	b.queue = q
	if len(b.queue) == 1 {
		page.NextFrame(b.flush)
	}
}

// flush renders the batch: a child that its parent has already
// rendered is up to date, and no longer queued. Components queued from now on
// wait for the frame after.
func (b *batch) flush() {
	queue := b.queue
	b.queue = nil
	p := newPass()
	for _, c := range queue {
		if c.queued && c.phase != unmounted {
			c.render(p)
		}
	}
	p.finish()
}
