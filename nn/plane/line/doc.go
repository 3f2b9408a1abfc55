// Package line writes and reads the line that repeats a run of the plane, and repeats it:
//
//	inkling 1 plane=circle eta=0.1 seed=3 epochs=40 data-hash=3b1a40c5b2d9 training-points=0.0123,248/250 test-points=0.0456,240/250 weights=4ba455542c52
//
// Settings have the keys of package plane; missing ones are those of plane.Base. The lines of package
// receipt, which are of runs on images, begin in the same way and have preset= instead of plane=.
package line
