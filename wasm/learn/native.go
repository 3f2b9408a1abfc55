//go:build !js

package learn

// A painter draws nothing where nobody looks.
type painter struct{}

func (painter) later(*picture) {}
func (painter) start(*picture) {}
func (painter) stop()          {}

// A sideways looks for nothing there.
type sideways struct{}

func (sideways) later(*View) {}
func (sideways) start(*View) {}
func (sideways) stop()       {}
