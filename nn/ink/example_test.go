package ink_test

import (
	"fmt"
	"strings"

	"inkling/nn/ink"
)

// A seven of one stroke, drawn somewhere on a pad of any size.
func ExampleImage() {
	image := ink.Image([]ink.Stroke{{{X: 300, Y: 100}, {X: 420, Y: 100}, {X: 340, Y: 300}}})
	for y := range 28 {
		var line strings.Builder
		for _, grey := range image[28*y : 28*y+28] {
			line.WriteByte(" .:#"[int(grey)*3/255])
		}
		if row := strings.TrimRight(line.String(), " "); row != "" {
			fmt.Printf("%2d|%s\n", y, row)
		}
	}
	// Output:
	// 7|        ............
	//  8|       :############
	//  9|       .::::::::::#:
	// 10|                 ##.
	// 11|                .##
	// 12|                :#.
	// 13|                ##
	// 14|               .#:
	// 15|               ##.
	// 16|              .##
	// 17|              :#.
	// 18|              ##
	// 19|             .#:
	// 20|             ##.
	// 21|            .##
	// 22|            :#.
	// 23|            ##
	// 24|           .#:
	// 25|           ##.
	// 26|           ##
}
