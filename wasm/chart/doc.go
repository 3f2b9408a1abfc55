// Package chart computes the charts of runs, and writes them as SVG and CSV. Package charts draws
// the same lines on the page, where visitors zoom, hide and point.
package chart
