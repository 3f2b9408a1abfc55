package sources

import (
	"encoding/binary"
	"fmt"
	"math"
	"regexp"

	"inkling/nn/foreign"
)

// An array is a numpy array in C order, with its elements not yet decoded.
type array struct {
	name  string // for messages
	dtype string // as numpy writes it: byte order, kind and size in bytes, such as |u1, <f4, <i8
	shape []int
	data  []byte
}

// dtypes are the element types supported for pixels or labels.
var dtypes = regexp.MustCompile(`^[<>|=]?(?:[ui][1248]|f[48])$`)

// maxAxes is more than any array of images or labels has.
const maxAxes = 8

// newArray checks that type, shape and data agree.
func newArray(name, dtype string, shape []int, data []byte) (array, error) {
	a := array{name, dtype, shape, data}
	size, err := a.bytes()
	if err == nil && size != len(data) {
		err = a.errorf("%d bytes of data, expected %d for the shape %v of %s: save it again", len(data), size, shape, dtype)
	}
	return a, err
}

// bytes returns the size in bytes that type and shape imply.
func (a *array) bytes() (int, error) {
	if !dtypes.MatchString(a.dtype) {
		return 0, a.errorf("elements of type %s, expected integers, or floats of 4 or 8 bytes: convert it with astype(\"float32\")", foreign.Quote(a.dtype))
	}
	if len(a.shape) > maxAxes {
		return 0, a.errorf("%d axes, expected at most %d: reshape it", len(a.shape), maxAxes)
	}
	size := a.width()
	for _, n := range a.shape {
		if n < 0 || n > maxContent || size*n > maxContent { // each factor is below 2^30, so nothing overflows
			return 0, a.errorf("shape %v of %s, expected at most %d bytes: split the data set", a.shape, a.dtype, maxContent)
		}
		size *= n
	}
	return size, nil
}

// float reports whether the elements are floats.
func (a *array) float() bool { return a.kind() == 'f' }

// kind returns the kind of the elements, u, i or f, and width their size in bytes.
func (a *array) kind() byte { return a.dtype[len(a.dtype)-2] }
func (a *array) width() int { return int(a.dtype[len(a.dtype)-1] - '0') }

// len returns the number of elements.
func (a *array) len() int { return len(a.data) / a.width() }

// bits returns an element as it is stored.
func (a *array) bits(i int) uint64 {
	w := a.width()
	b := a.data[i*w : (i+1)*w]
	order := binary.ByteOrder(binary.LittleEndian)
	if a.dtype[0] == '>' {
		order = binary.BigEndian
	}
	switch w {
	case 1:
		return uint64(b[0])
	case 2:
		return uint64(order.Uint16(b))
	case 4:
		return uint64(order.Uint32(b))
	}
	return order.Uint64(b)
}

// number returns an element of an array of floats.
func (a *array) number(i int) float64 {
	if a.width() == 4 {
		return float64(math.Float32frombits(uint32(a.bits(i))))
	}
	return math.Float64frombits(a.bits(i))
}

// size returns rows and columns of the images in the array. Its shape is N x rows x cols, with or without a last axis of one
// channel, or N x pixels, with rows from the options or from a square root.
func (a *array) size(o Options) (rows, cols int, err error) {
	shape := a.shape
	if len(shape) == 4 && shape[3] == 1 {
		shape = shape[:3]
	}
	switch {
	case len(shape) == 2:
		return flatSize(a.name, shape[1], o)
	case len(shape) != 3:
		return 0, 0, a.errorf("shape %v, expected images x rows x columns or images x pixels: %s", a.shape, reshaping(shape))
	}
	rows, cols = shape[1], shape[2]
	if pixels := rows * cols; (rows == 1 || cols == 1) && pixels > 1 && isSquare(pixels) {
		return 0, 0, a.errorf("shape %v, expected images x rows x columns or images x pixels: save x.reshape(len(x), -1)", a.shape)
	}
	if err := checkSide(a.name, rows, cols); err != nil {
		return 0, 0, fmt.Errorf("%w, or put the axes in the order images x rows x columns (shape %v)", err, a.shape)
	}
	return rows, cols, nil
}

// reshaping returns advice for images x whose shape has neither two nor three axes.
func reshaping(shape []int) string {
	if len(shape) == 4 {
		switch channels := [2]int{shape[1], shape[3]}; {
		case channels[0] == 1:
			return "save x[:, 0]"
		case channels[1] == 3 || channels[1] == 4:
			return "make them grey with x[..., :3].mean(axis=3)"
		case channels[0] == 3 || channels[0] == 4:
			return "make them grey with x[:, :3].mean(axis=1)"
		}
	}
	return "reshape it"
}

func isSquare(n int) bool {
	side := int(math.Sqrt(float64(n)))
	return side*side == n
}

// flatSize returns rows and columns of images for which only the number of pixels is known.
func flatSize(where string, pixels int, o Options) (rows, cols int, err error) {
	rows, cols = o.Rows, o.Cols
	if rows == 0 {
		rows = int(math.Sqrt(float64(pixels)))
		cols = rows
	}
	if rows*cols != pixels {
		return 0, 0, fmt.Errorf("%s: %d pixels per image, expected %d x %d: add --size ROWSxCOLS", where, pixels, rows, cols)
	}
	return rows, cols, checkSide(where, rows, cols)
}

// labels returns the elements as labels.
func (a *array) labels() ([]byte, error) {
	if len(a.shape) == 0 || a.len() != a.shape[0] {
		return nil, a.errorf("shape %v, expected one label for each image: if they are one-hot, save y.argmax(axis=1)", a.shape)
	}
	labels := make([]byte, a.len())
	for i := range labels {
		label, ok := a.small(i, maxClasses-1)
		if !ok {
			return nil, a.errorf("label %d is %v, expected a whole number from 0 to %d: number the classes from 0", i, a.value(i), maxClasses-1)
		}
		labels[i] = label
	}
	return labels, nil
}

// small returns an element if it is a whole number from 0 to most.
func (a *array) small(i, most int) (byte, bool) {
	if a.float() {
		v := a.number(i)
		ok := v >= 0 && v <= float64(most) && v == math.Trunc(v)
		if !ok {
			return 0, false
		}
		return byte(v), true
	}
	v, bits := int64(0), a.bits(i)
	if a.kind() == 'i' {
		v = a.signed(i)
	}
	return byte(bits), v >= 0 && bits <= uint64(most)
}

// value returns an element for messages.
func (a *array) value(i int) any {
	switch a.kind() {
	case 'f':
		return a.number(i)
	case 'u':
		return a.bits(i)
	}
	return a.signed(i)
}

// signed returns an element of an array of signed integers.
func (a *array) signed(i int) int64 {
	unused := 64 - 8*a.width()
	return int64(a.bits(i)<<unused) >> unused
}

// bytePixels returns the elements of an array of integers as pixels.
func (a *array) bytePixels() ([]byte, error) {
	if a.kind() == 'u' && a.width() == 1 {
		return a.data, nil
	}
	pixels := make([]byte, a.len())
	for i := range pixels {
		p, ok := a.small(i, 255)
		if !ok {
			return nil, a.outside(i, "from 0 (paper) to 255 (ink)")
		}
		pixels[i] = p
	}
	return pixels, nil
}

// outside returns the error for an element that is not a grey level. Converting it anyway would change the picture.
func (a *array) outside(i int, expected string) error {
	return a.errorf("value %d is %v, expected %s: scale the images to that, or save them as they were before they were normalised", i, a.value(i), expected)
}

// imagesOf pairs pixels and labels.
func imagesOf(x, y *array, pixels []byte, o Options) (*Images, error) {
	rows, cols, err := x.size(o)
	if err != nil {
		return nil, err
	}
	labels, err := y.labels()
	if err != nil {
		return nil, err
	}
	if x.shape[0] != len(labels) {
		return nil, x.errorf("%d images, but %s holds %d labels: they belong to different sets", x.shape[0], y.name, len(labels))
	}
	return &Images{rows, cols, pixels, labels}, nil
}

func (a *array) errorf(format string, args ...any) error {
	return fmt.Errorf("%s: "+format, append([]any{a.name}, args...)...)
}
