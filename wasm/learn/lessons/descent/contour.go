package descent

import (
	"fmt"
	"strings"
)

// contour returns the contour line of values on a grid at this level, as an SVG path in a picture
// of side mapSide. Each cell contains up to two line segments, between the points where its sides
// cross the level (marching squares).
func contour(grid [][]float64, level float64) string {
	var b strings.Builder
	for i := range len(grid) - 1 {
		for k := range len(grid[i]) - 1 {
			ends := crossings(grid, i, k, level)
			for ; len(ends) >= 2; ends = ends[2:] {
				fmt.Fprintf(&b, "M%.1f %.1fL%.1f %.1f", ends[0][0], ends[0][1], ends[1][0], ends[1][1])
			}
		}
	}
	return b.String()
}

// mapSide is the side of the map's picture, in its own units.
const mapSide = 400.0

// crossings returns the points where the sides of a cell cross the level, in order around it.
func crossings(grid [][]float64, i, k int, level float64) (at [][2]float64) {
	corners := [5][2]int{{i, k}, {i, k + 1}, {i + 1, k + 1}, {i + 1, k}, {i, k}}
	for c := range 4 {
		from, to := corners[c], corners[c+1]
		v, w := grid[from[0]][from[1]], grid[to[0]][to[1]]
		if (v < level) == (w < level) {
			continue
		}
		fraction := (level - v) / (w - v)
		scale := mapSide / float64(len(grid)-1)
		at = append(at, [2]float64{
			scale * (float64(from[1]) + fraction*float64(to[1]-from[1])),
			scale * (float64(from[0]) + fraction*float64(to[0]-from[0])),
		})
	}
	return at
}
