package app

import (
	"fmt"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// A MiniBatch is a mini-batch that a run has learned, with its images.
type MiniBatch struct {
	proto.MiniBatch
	Pixels []byte
}

// fresh reports whether the run has learned nothing since.
func (r *Run) fresh() bool {
	b, p := r.Batch, r.Progress
	return b != nil && p != nil && b.Epoch == p.Epoch && b.Number == p.MiniBatch
}

// miniBatch shows the images of the mini-batch that was learned last, when a run
// goes slowly or step by step.
func (p *Page) miniBatch() vecty.ComponentOrHTML {
	r := p.State.Runs[0]
	if r.Batch == nil || !r.fresh() && !(p.State.slowly() && r.Phase == proto.Training) {
		return nil
	}
	b := r.Batch
	var tiles vecty.List
	for i, label := range b.Labels {
		tiles = append(tiles, p.tile(i, r.data().Classes[label], r.data().Classes[b.Answers[i]]))
	}
	return elem.Figure(
		vecty.Markup(vecty.Class("minibatch")),
		elem.OrderedList(vecty.Markup(vecty.Attribute("aria-label", "Images of the mini-batch")), tiles),
		elem.FigureCaption(vecty.Text(b.describe())),
	)
}

func (p *Page) tile(i int, label, answer string) vecty.ComponentOrHTML {
	text := label + ", read as " + answer
	sign := "✓ " + label
	if label != answer {
		sign = label + " → " + answer
	}
	return elem.ListItem(
		vecty.Markup(vecty.ClassMap{"wrong": label != answer}, vecty.Key(i)),
		&ui.Canvas{Class: "tile", Mounted: func(node vecty.SyscallJSValue) { p.BatchMounted(i, node) }},
		elem.Span(vecty.Markup(ui.Hidden(), ui.Verbatim()), vecty.Text(sign)),
		elem.Span(vecty.Markup(vecty.Class("unseen")), vecty.Text(text)),
	)
}

// describe says what the tiles show.
func (b *MiniBatch) describe() string {
	text := fmt.Sprintf("The mini-batch just learned: %d of %s read correctly before it. Label → what the network answered.", b.Right, ui.Counted(b.Size, "image"))
	if len(b.Labels) < b.Size {
		text += fmt.Sprintf(" Shown are the first %d.", len(b.Labels))
	}
	return text
}

// tilePixels returns the pixels of image i.
func (b *MiniBatch) tilePixels(i int) []byte {
	n := len(b.Pixels) / max(len(b.Labels), 1)
	return b.Pixels[i*n : (i+1)*n]
}
