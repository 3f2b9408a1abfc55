//go:build !js

package learn

// A sideways looks for nothing where nobody looks.
type sideways struct{}

func (sideways) later(*View) {}
func (sideways) start(*View) {}
func (sideways) stop()       {}
