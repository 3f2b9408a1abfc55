//go:build !js

package learn

// A sideways does nothing outside of the browser.
type sideways struct{}

func (sideways) later(*View) {}
func (sideways) start(*View) {}
func (sideways) stop()       {}
