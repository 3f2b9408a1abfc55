// Package loading shows the progress of loading data.
package loading

import (
	"fmt"

	"github.com/norunners/vecty"

	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// Bar shows a progress bar with a name, the images and the bytes.
func Bar(what string, l *proto.Loading) *vecty.HTML {
	text := what + " …"
	if l.Total > 0 {
		text = fmt.Sprintf("%s: %s images, %s", what, words.Thousands(l.Images), Amount(l))
	}
	return ui.Meter(what, text+Trouble(l), l.Bytes, max(l.Total, 1))
}

// Amount says how much of the data is loaded.
func Amount(l *proto.Loading) string {
	return fmt.Sprintf("%.1f of %.1f MB", float64(l.Bytes)/1e6, float64(l.Total)/1e6)
}

// Trouble describes the last error while loading, or returns "".
func Trouble(l *proto.Loading) string {
	switch {
	case l.Fault == "":
		return ""
	case l.Stuck():
		return "; stopped"
	default:
		return fmt.Sprintf("; trying again in %g s: %s", l.Again, l.Fault)
	}
}
