//go:build !js

package vecty

import "github.com/norunners/vecty/internal/dom"

// Record gives the package a new page, without anything on it or waiting for
// it, and returns its recorder.
func Record() *dom.Recorder {
	r := dom.NewRecorder()
	Resume(r)
	return r
}

// Roots returns how many components were rendered in a place of their own.
func Roots() int { return len(roots) }

// Shown returns the copy that a RenderSkipper looks back on.
func Shown(c Component) Component { return c.Context().shown }

// LongestIncreasing is what keyed siblings are moved by.
var LongestIncreasing = longestIncreasing

// Resume goes back to a page that was shown before, on which these components
// were rendered.
func Resume(r *dom.Recorder, shown ...Component) {
	page, next, roots, touched = r, batch{}, nil, false
	for _, c := range shown {
		roots = append(roots, c.Context())
	}
}
