//go:build !js

package vecty

import "github.com/norunners/vecty/internal/dom"

// Frame renders what Rerender has asked for. Browsers do that before they paint; outside
// of a browser, tests have to.
func Frame() { page.(*dom.Recorder).Frame() }
