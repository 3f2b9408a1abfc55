package ink

// A Preparation says which of the steps are taken that make a drawing look like
// MNIST's images. Each can be left out, to see what it is good for.
type Preparation struct {
	Crop      bool // look at the ink alone, not at the whole pad
	Scale     bool // fit that into 20 x 20 pixels, not into all of the image
	Thickness bool // draw with MNIST's pen, not as thick as it is on the pad
	Centre    bool // move the centre of mass to where it is in MNIST's images
}

// Full takes every step, as MNIST was made; Naive drops the pad's square into the
// image as it is.
var (
	Full  = Preparation{Crop: true, Scale: true, Thickness: true, Centre: true}
	Naive = Preparation{}
)

// A Pad is the square that was drawn on, in the strokes' units. A pad has a side
// above 0.
type Pad struct{ X, Y, Side float64 }

// UnitPad is the pad of strokes whose coordinates run from 0 to 1.
var UnitPad = Pad{Side: 1}

// PadAround returns the smallest pad that the strokes' points fit onto, which
// lie in its middle.
func PadAround(strokes []Stroke) Pad {
	low, high, ok := bounds(strokes)
	if !ok {
		return UnitPad
	}
	side, middle := longerSide(low, high), between(low, high)
	if side <= dot {
		side = 1
	}
	return Pad{middle.X - side/2, middle.Y - side/2, side}
}

// PadPen is how wide the line looks on the pad, in units of its side.
const PadPen = 0.07

// tap is the size of ink, in units of the pad's side, that was meant as a dot:
// no hand taps without moving a little, and scaling would show only that.
const tap = 0.02

// Steps returns the images on the way: the pad as it is; the ink cropped; that in
// 20 x 20 pixels, with the right pen; and centred. A step that the preparation
// leaves out changes nothing. The last is what p.Image returns.
func (p Preparation) Steps(strokes []Stroke, pad Pad) [4][]byte {
	return [4][]byte{
		Naive.Image(strokes, pad),
		Preparation{Crop: p.Crop}.Image(strokes, pad),
		Preparation{Crop: p.Crop, Scale: p.Scale, Thickness: p.Thickness}.Image(strokes, pad),
		p.Image(strokes, pad),
	}
}

// Image returns the strokes that were drawn on the pad, prepared so, as Pixels
// bytes. With all steps it is what the function Image returns, but that the pad
// tells what is no more than a dot.
func (p Preparation) Image(strokes []Stroke, pad Pad) []byte {
	if !(pad.Side > 0) {
		panic("ink: a pad has a side above 0")
	}
	image := make([]byte, Pixels)
	low, high, ok := bounds(strokes)
	if !ok {
		return image
	}
	placing, radius := p.place(low, high, pad)
	new(Renderer).render(strokes, placing, radius, p.Centre, image)
	return image
}

// place returns where the ink between low and high comes, and the pen's radius.
func (p Preparation) place(low, high Point, pad Pad) (placing, float64) {
	size := float64(Cols)
	if p.Scale {
		size = box
	}
	pen := pad.Side * PadPen / 2
	around := placing{between(low, high), size / pad.Side}
	switch side := longerSide(low, high); {
	case !p.Crop:
		around.from = Point{pad.X + pad.Side/2, pad.Y + pad.Side/2}
	case side <= pad.Side*tap:
	case p.Thickness:
		around = fitInto(low, high, size, PenRadius)
	default:
		around.scale = size / (side + 2*pen)
	}
	if p.Thickness {
		return around, PenRadius
	}
	return around, float64(pen * around.scale)
}
