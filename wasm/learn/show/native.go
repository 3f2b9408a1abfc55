//go:build !js

package show

// A painter does nothing outside of the browser.
type painter struct{}

func (painter) later(*Picture) {}
func (painter) start(*Picture) {}
func (painter) stop()          {}
