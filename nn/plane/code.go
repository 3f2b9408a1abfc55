package plane

import (
	"math"
	"strings"

	"inkling/nn/phrase"
)

// Points that are kept as a code lie on a grid: coordinates have 12 bits, values 18.
const (
	coordinateStep = Extent / 2048.0
	valueStep      = 1 / 1024.0
)

// digits are the 64 digits of codes, none of which has a meaning in addresses.
const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

// indexOn returns the nearest of 2^bits places on a grid around 0.
func indexOn(x float32, step float64, bits int) int {
	half := 1 << (bits - 1)
	return max(0, min(2*half-1, int(math.Round(float64(x)/step))+half))
}

func placeOn(index int, step float64, bits int) float32 {
	return float32(float64(index-1<<(bits-1)) * step)
}

// Snap returns the nearest point that a code can express.
func (p Point) Snap() Point {
	on := func(x float32, step float64, bits int) float32 { return placeOn(indexOn(x, step, bits), step, bits) }
	return Point{on(p.X1, coordinateStep, 12), on(p.X2, coordinateStep, 12), p.Class, on(p.Value, valueStep, 18)}
}

// EncodePoints returns points as a code for addresses: per coordinate two digits, and three for a value or one for a class.
func EncodePoints(task Task, axes int, points []Point) string {
	b := make([]byte, 0, 5*len(points))
	put := func(n, count int) {
		for count--; count >= 0; count-- {
			b = append(b, digits[n>>(6*count)&63])
		}
	}
	for _, p := range points {
		put(indexOn(p.X1, coordinateStep, 12), 2)
		if axes == 2 {
			put(indexOn(p.X2, coordinateStep, 12), 2)
		}
		if task == Fit {
			put(indexOn(p.Value, valueStep, 18), 3)
		} else {
			put(p.Class, 1)
		}
	}
	return string(b)
}

// DecodePoints reads a code of EncodePoints.
func DecodePoints(task Task, axes int, code string) ([]Point, error) {
	size := 2*axes + 1
	if task == Fit {
		size += 2
	}
	switch {
	case len(code)%size != 0:
		return nil, phrase.Errorf("%d characters for points, expected %d for each: copy the whole address", len(code), size)
	case len(code)/size > MaxPoints:
		return nil, phrase.Errorf("more than %d points: use fewer", MaxPoints)
	}
	for i := range len(code) {
		if strings.IndexByte(digits, code[i]) < 0 {
			return nil, phrase.Errorf("character %d of the points is not a letter, digit, - or _: copy the address again", i+1)
		}
	}
	take := func(count int) (n int) {
		for i := range count {
			n = n<<6 | strings.IndexByte(digits, code[i])
		}
		code = code[count:]
		return n
	}
	var points []Point
	for code != "" {
		p := Point{X1: placeOn(take(2), coordinateStep, 12)}
		if axes == 2 {
			p.X2 = placeOn(take(2), coordinateStep, 12)
		}
		if task == Fit {
			p.Value = placeOn(take(3), valueStep, 18)
		} else if p.Class = take(1); p.Class >= MaxClasses {
			return nil, phrase.Errorf("point %d is of class %d, expected 0 to %d", len(points)+1, p.Class, MaxClasses-1)
		}
		points = append(points, p)
	}
	return points, nil
}
