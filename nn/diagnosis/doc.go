// Package diagnosis looks into a network while it is trained, and says what is a
// sign of what.
//
//	examiner.go   asks a network some images, and makes a Measure
//	measure.go    what was found: histograms, norms, dead and saturated units
//	histogram.go  numbers in bars
//	unit.go       what a unit does
//	course.go     the looks of a run, and the signs that they are; no flicker
//	find.go       how each sign is found
//	sign.go       the signs, and all thresholds with their reasons
//
// A look changes nothing and draws nothing by chance: the same run gives the same
// signs. How they are told to people, and what to try, is not known here, nor who
// looks when.
package diagnosis
