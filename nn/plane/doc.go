// Package plane makes the small data sets on which one sees what a network does: points
// of two classes or more in a plane, surfaces over it, and curves of one variable. Its
// networks are those of package nn, and are trained by its Trainer.
//
// The plane reaches from -Extent to Extent in both directions. Everything follows from
// the settings and their seed, with the same bits on every machine: sines and normal
// deviates are those of package f32. Points, noise and the choice of points for testing
// have random streams of their own, so that more noise moves the same points.
//
// Out of scope: drawing, and words for visitors.
package plane
