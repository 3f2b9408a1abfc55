// Package minibatch shows a mini-batch of a run: its images, and the network's answers.
package minibatch

import (
	"fmt"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// A Batch is a mini-batch with its images.
type Batch proto.MiniBatchDone

// A View shows a mini-batch.
type View struct {
	*Batch
	Classes []string
	Mounted func(image int, node vecty.SyscallJSValue) // called for the canvases of images
}

// Figure shows all of it.
func (v *View) Figure() vecty.ComponentOrHTML {
	var tiles vecty.List
	for i, label := range v.Labels {
		tiles = append(tiles, v.tile(i, v.Classes[label], v.Classes[v.Answers[i]]))
	}
	return elem.Figure(
		vecty.Markup(vecty.Class("minibatch")),
		elem.OrderedList(vecty.Markup(vecty.Attribute("aria-label", "Images of the mini-batch")), tiles),
		elem.FigureCaption(vecty.Text(v.describe())),
	)
}

func (v *View) tile(i int, label, answer string) vecty.ComponentOrHTML {
	text := label + ", read as " + answer
	sign := "✓ " + label
	if label != answer {
		sign = label + " → " + answer
	}
	return elem.ListItem(
		vecty.Markup(vecty.ClassMap{"wrong": label != answer}, vecty.Key(i)),
		&ui.Canvas{Class: "tile", Mounted: func(node vecty.SyscallJSValue) { v.Mounted(i, node) }},
		elem.Span(vecty.Markup(ui.Hidden(), ui.Verbatim()), vecty.Text(sign)),
		elem.Span(vecty.Markup(vecty.Class("unseen")), vecty.Text(text)),
	)
}

// describe summarises the mini-batch.
func (b *Batch) describe() string {
	text := fmt.Sprintf("The mini-batch just learned: %d of %s read correctly before it. Label → what the network answered.", b.Right, ui.Counted(b.Size, "image"))
	if len(b.Labels) < b.Size {
		text += fmt.Sprintf(" Shown are the first %d.", len(b.Labels))
	}
	return text
}

// image returns the pixels of image i.
func (b *Batch) image(i int) []byte {
	n := len(b.Pixels) / max(len(b.Labels), 1)
	return b.Pixels[i*n : (i+1)*n]
}
