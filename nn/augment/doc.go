// Package augment makes new images of old ones, as another hand, or the same on
// another day, would have written them: a little turned, slanted, larger, beside
// the middle, distorted, thicker. A network that never sees an image twice does
// not learn it by heart.
//
// A Distorter draws the distortion by chance, a Change is one that was chosen.
// All but thickness and noise is one resampling through a field of displacements. What
// images there are, and which of them are replaced, is not known here.
//
// The numerics are those of package nn: the same seed makes the same images on
// every machine.
package augment
