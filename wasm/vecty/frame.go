//go:build !js

package vecty

import "github.com/norunners/vecty/internal/dom"

// Frame renders the components queued by Rerender. Browsers do that before they paint;
// native tests must call it.
func Frame() { page.(*dom.Recorder).Frame() }
