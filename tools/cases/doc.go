// Package cases tests the readers of data sets, networks, strokes and pictures with files as other programs write them.
// A script outside the project makes the files from MNIST; without it, the tests are skipped. Tests next to each reader make
// their files in Go.
package cases
