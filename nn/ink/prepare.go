package ink

// A Preparation says which steps make a drawing look like MNIST's images. Each
// can be left out, to show its effect.
type Preparation struct {
	Crop      bool // crop to the ink instead of using the whole pad.
	Scale     bool // fit into 20 x 20 pixels, not the whole image.
	Thickness bool // draw with MNIST's pen, not the pad's.
	Centre    bool // move the centre of mass to the middle
}

// Full takes every step, as for MNIST; Naive scales the pad's square to the image
// as it is.
var (
	Full  = Preparation{Crop: true, Scale: true, Thickness: true, Centre: true}
	Naive = Preparation{}
)

// A Pad is the square that was drawn on, in the strokes' units. Side must be
// positive.
type Pad struct{ X, Y, Side float64 }

// UnitPad is the pad of strokes whose coordinates run from 0 to 1.
var UnitPad = Pad{Side: 1}

// PadAround returns the smallest pad that contains the strokes' points, with the
// points in its middle.
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

// PadPen is the thickness of the line on the pad, in units of its side.
const PadPen = 0.07

// tap is the size, in units of the pad's side, up to which ink counts as a dot:
// no hand taps without moving a little, and scaling would show only that.
const tap = 0.02

// Steps returns the intermediate images: the pad as it is; the ink cropped;
// fitted into 20 x 20 pixels with the right pen; and centred. A step that p
// leaves out changes nothing. The last image is what p.Image returns.
func (p Preparation) Steps(strokes []Stroke, pad Pad) [4][]byte {
	return [4][]byte{
		Naive.Image(strokes, pad),
		Preparation{Crop: p.Crop}.Image(strokes, pad),
		Preparation{Crop: p.Crop, Scale: p.Scale, Thickness: p.Thickness}.Image(strokes, pad),
		p.Image(strokes, pad),
	}
}

// Image returns the strokes drawn on the pad, prepared as p says, as Pixels
// bytes. With all steps it equals the function Image, except that the pad
// determines what counts as a dot.
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

// place returns the placing of the ink between low and high, and the pen's
// radius.
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
