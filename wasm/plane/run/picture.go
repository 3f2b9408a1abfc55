package run

import (
	"inkling/nn"
	"inkling/nn/plane"
	"inkling/wasm/plane/message"
)

// Side is the side of a picture, in pixels.
const Side = 40

// pictureSize returns the number of bytes of a picture.
func pictureSize(s plane.Settings) int {
	if s.Axes() == 1 {
		return Side
	}
	return Side * Side
}

// strengths is the number of different strengths of a class in a picture.
const strengths = 32

// PictureOf returns a small picture of the output. With one coordinate it has a byte for each column: Level. Of two
// coordinates it has a byte for each pixel: of several outputs the class of the largest and how large it is, see Class; of one
// output its value, see Value.
func PictureOf(s plane.Settings, f *message.Frame) []byte {
	units, activation := s.Outputs()
	size := len(f.Large) / units
	if s.Axes() == 1 {
		picture := make([]byte, Side)
		for i := range picture {
			picture[i] = byte(128 + 100*within(f.Large[i*size/Side]/1.5, 1.27))
		}
		return picture
	}
	picture := make([]byte, 0, Side*Side)
	const step = message.LargeSide / Side
	for row := range Side {
		for column := range Side {
			k := row*step*message.LargeSide + column*step
			if units == 1 {
				picture = append(picture, value(f.Large[k], activation))
				continue
			}
			best := 0
			for class := range units {
				if f.Large[class*size+k] > f.Large[best*size+k] {
					best = class
				}
			}
			part := f.Large[best*size+k]
			if activation == nn.Tanh {
				part = (part + 1) / 2
			}
			picture = append(picture, byte(best*strengths+int(max(0, within(part, 1))*(strengths-1))))
		}
	}
	return picture
}

func value(v float32, f nn.Activation) byte {
	if f == nn.Sigmoid {
		v = 2*v - 1
	}
	return byte(128 + 127*within(v, 1))
}

// within limits a value to both sides of 0. NaN becomes 0.
func within(v, most float32) float32 {
	if v != v {
		return 0
	}
	return max(-most, min(v, most))
}

// Value returns the value of a byte, from -1 to 1.
func Value(b byte) float32 { return (float32(b) - 128) / 127 }

// Class returns the class of a byte, and how strong it is, from 0 to 1.
func Class(b byte) (class int, part float64) {
	return int(b) / strengths, float64(b%strengths) / (strengths - 1)
}

// Level returns where the curve is in the picture, as a fraction of its height from the top.
func Level(b byte) float64 { return 0.5 - (float64(b)-128)/200 }
