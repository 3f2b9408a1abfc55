// Package chart says what the charts of runs show, and writes them to files.
//
//	run.go    runs, what of them can be drawn, and their colours
//	chart.go  the lines of a chart and how far its axes reach
//	path.go   lines and labels on a plane of pixels
//	ticks.go  the numbers at the axes
//	svg.go    the whole chart as a picture
//	csv.go    its numbers
//
// Package charts draws the same lines on the page, where people zoom, hide and point.
package chart
