// Package learn is the lessons of the page: the mathematics of a network, by hand,
// on numbers that can be touched.
//
//	state.go    what the lessons know; a Msg changes it, an Effect is for the host
//	pages.go    the pages: a table
//	view.go     the frame around a page, and the list of all
//	question.go the question at the end of a page, and its answer
//	keep.go     what is kept for the next visit
//	number.go   numbers as they are typed and shown
//	parts.go    what pages are made of: fields, sliders, tables, formulas
//	picture.go  pixels on a canvas; picture_js.go draws them
//	plot.go     lines in a picture that scales; contour.go lines of equal height
//	sideways_js.go lets the keyboard move what is too wide for the screen
//	NAME.go     what the page of that name knows; NAMEview.go shows it
//	sigmacurve.go the curve of sigma with one point of it
//	small.go    the small network that two pages have one of each; diagram.go its
//	            picture
//	passage.go  one sample's backward pass, equation by equation; bigview.go that of
//	            an image through a large network
//	worker.go   the lessons' worker: what it is asked for, and what became of that;
//	            batches, thirty and exercises are computed by it
//	signed.go   pictures of weights, which have signs
//	text        every string, in each language
//	mathml      formulas
//
// All numbers are package nn's, by way of package lesson. Whoever shows a View is its
// host: it brings messages to State.Update, carries out the effects that come of
// them, and may show one page alone. The package knows no host.
package learn
