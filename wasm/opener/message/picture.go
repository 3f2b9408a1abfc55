package message

// Found is what a picture holds. Sent with the report are the picture, reduced, with a byte for each pixel from black to white;
// as much again for the ink in it, from none to full; and the digits, each of 28 x 28 pixels.
type Found struct {
	Rows   int    `json:"rows"` // of the reduced picture
	Cols   int    `json:"cols"`
	Boxes  []Box  `json:"boxes,omitempty"` // of the digits, in reading order
	Why    Why    `json:"why,omitempty"`   // there are none
	Lines  bool   `json:"lines,omitempty"` // the printed lines of the paper were removed from the ink
	Pixels []byte `json:"-"`
}

// A Box is where a digit is in the reduced picture. Bottom and right are excluded.
type Box struct {
	Top    int `json:"top"`
	Left   int `json:"left"`
	Bottom int `json:"bottom"`
	Right  int `json:"right"`
}

// A Why says why no digit was found.
type Why string

// The reasons.
const (
	Blank   Why = "blank"   // nothing differs from the paper
	Faint   Why = "faint"   // some ink, but with too little contrast
	Crossed Why = "crossed" // everything is connected, or touches the edges
)

// Grey returns the pixels of the picture.
func (f *Found) Grey() []byte { return f.Pixels[:f.Rows*f.Cols] }

// Ink returns its ink.
func (f *Found) Ink() []byte { return f.Pixels[f.Rows*f.Cols:][:f.Rows*f.Cols] }

// Digit returns the image of a digit.
func (f *Found) Digit(i int) []byte { return f.Pixels[2*f.Rows*f.Cols+i*DigitPixels:][:DigitPixels] }

// DigitPixels are the pixels of a digit.
const DigitPixels = 28 * 28
