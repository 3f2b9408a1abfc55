// Package augment makes variants of images, as if written by another hand or on
// another day: slightly rotated, slanted, scaled, off centre, distorted or thicker. A
// network that never sees an image twice does not memorise it.
//
// A Distorter distorts randomly; a Change is a chosen distortion. Everything but
// thickness and noise is one resampling through a field of displacements. Out of
// scope: which images are replaced.
//
// The numerics are those of package nn: the same seed gives the same images on every
// machine.
package augment
