// Package loading shows the progress of loading data.
package loading

import (
	"github.com/norunners/vecty"

	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// Bar shows a progress bar with a name, the images and the bytes.
func Bar(what string, l *proto.Loading) *vecty.HTML {
	text := begunLoading.Say(what)
	if l.Total > 0 {
		text = imagesLoaded.Say(what, words.Thousands(l.Images), Amount(l))
	}
	return ui.Meter(what, WithTrouble(text, l), l.Bytes, max(l.Total, 1))
}

// Amount says how much of the data is loaded.
func Amount(l *proto.Loading) string {
	return megabytesLoaded.Say(float64(l.Bytes)/1e6, float64(l.Total)/1e6)
}

// WithTrouble adds the last error while loading to a text about it, if there is one.
func WithTrouble(text string, l *proto.Loading) string {
	switch {
	case l.Fault.Empty():
		return text
	case l.Stuck():
		return loadingStopped.Say(text)
	default:
		return loadingRetried.Say(text, l.Again, l.Fault)
	}
}
