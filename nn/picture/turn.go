package picture

import "encoding/binary"

// turned returns a picture upright. orientation is that of the Exif standard (CIPA DC-008), in which cameras say how they were
// held: 1 is upright, and from 5 on rows and columns are swapped.
func turned(g *Grey, orientation int) *Grey {
	if orientation < 2 || orientation > 8 {
		return g
	}
	out := &Grey{Rows: g.Rows, Cols: g.Cols, Pixels: make([]byte, len(g.Pixels))}
	if orientation >= 5 {
		out.Rows, out.Cols = g.Cols, g.Rows
	}
	for row := range out.Rows {
		for col := range out.Cols {
			y, x := row, col
			if orientation >= 5 {
				y, x = x, y
			}
			switch orientation { // which edges of the file are swapped
			case 2:
				x = g.Cols - 1 - x
			case 3:
				y, x = g.Rows-1-y, g.Cols-1-x
			case 4:
				y = g.Rows - 1 - y
			case 6:
				y = g.Rows - 1 - y
			case 7:
				y, x = g.Rows-1-y, g.Cols-1-x
			case 8:
				x = g.Cols - 1 - x
			}
			out.Pixels[row*out.Cols+col] = g.Pixels[y*g.Cols+x]
		}
	}
	return out
}

// Markers of JPEG, and the tag of the orientation in Exif.
const (
	markerScan     = 0xda
	markerExif     = 0xe1
	tagOrientation = 0x112
	exifHead       = "Exif\x00\x00"
)

// orientationOf returns the orientation in the beginning of a JPEG file, or 1.
func orientationOf(b []byte) int {
	for at := 2; at+4 <= len(b) && b[at] == 0xff && b[at+1] != markerScan; {
		length := int(binary.BigEndian.Uint16(b[at+2:]))
		from, to := at+4, at+2+length
		if length < 2 || to > len(b) {
			break
		}
		if segment := b[from:to]; b[at+1] == markerExif && len(segment) > len(exifHead) && string(segment[:len(exifHead)]) == exifHead {
			return orientationIn(segment[len(exifHead):])
		}
		at = to
	}
	return 1
}

// orientationIn returns the orientation in the first directory of Exif data, which is in the form of TIFF.
func orientationIn(b []byte) int {
	if len(b) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if string(b[:2]) == "II" {
		order = binary.LittleEndian
	}
	at := uint64(order.Uint32(b[4:]))
	if at+2 > uint64(len(b)) {
		return 1
	}
	n := uint64(order.Uint16(b[at:]))
	for i := range n {
		entry := at + 2 + 12*i
		if entry+12 > uint64(len(b)) {
			break
		}
		if order.Uint16(b[entry:]) == tagOrientation {
			return int(order.Uint16(b[entry+8:]))
		}
	}
	return 1
}
