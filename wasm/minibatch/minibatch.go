// Package minibatch shows a mini-batch of a run: its images, and the network's answers.
package minibatch

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/words"
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
		elem.OrderedList(vecty.Markup(vecty.Attribute("aria-label", imagesLabel.Say())), tiles),
		elem.FigureCaption(vecty.Text(v.describe())),
	)
}

func (v *View) tile(i int, label, answer string) vecty.ComponentOrHTML {
	text := imageAnswer.Say(label, answer)
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
	text := batchCaption.Say(b.Size, b.Right, words.Thousands(b.Size))
	if len(b.Labels) < b.Size {
		text += " " + firstShown.Say(len(b.Labels))
	}
	return text
}

// image returns the pixels of image i.
func (b *Batch) image(i int) []byte {
	n := len(b.Pixels) / max(len(b.Labels), 1)
	return b.Pixels[i*n : (i+1)*n]
}
