package augment

// A padded image has a border of paper, so that no neighbour lies outside.
type padded [(Rows + 2) * side]byte

const side = Cols + 2

// load loads an image. A positive thickness moves each pixel that fraction of the
// way to the darkest of its four neighbours, a negative one to the lightest:
// strokes grow or shrink by up to a pixel on each side.
func (p *padded) load(image []byte, thickness float64) {
	for row := range Rows {
		copy(p[(row+1)*side+1:], image[row*Cols:row*Cols+Cols])
	}
	fraction := int(max(-1, min(1, thickness)) * 256)
	if fraction == 0 {
		return
	}
	var old padded = *p
	for row := 1; row <= Rows; row++ {
		for i := row*side + 1; i <= row*side+Cols; i++ {
			v, towards := int(old[i]), 0
			if fraction > 0 {
				towards = int(max(old[i], old[i-1], old[i+1], old[i-side], old[i+side])) - v
			} else {
				towards = v - int(min(old[i], old[i-1], old[i+1], old[i-side], old[i+side]))
			}
			p[i] = byte(v + (fraction*towards)>>8)
		}
	}
}

// resample sets each pixel of dst to the source's grey, interpolated, at the
// position to which map and field lead.
func resample(p *padded, m affine, f *field, dst []byte) {
	const middleX, middleY = Cols / 2, Rows / 2
	for row := range Rows {
		var fx, fy [nodes]float64
		f.row(row, &fx, &fy)
		v := float64(row) + 0.5 - middleY
		x0 := float64(m.xy*v) + m.x + middleX + 0.5 // 1 for the border, -0.5 to pixels' centres
		y0 := float64(m.yy*v) + m.y + middleY + 0.5
		line := dst[row*Cols : row*Cols+Cols]
		for j := range Cols / spacing {
			for k := range spacing {
				w, col := &weights[k], j*spacing+k
				u := float64(col) + 0.5 - middleX
				x := x0 + float64(m.xx*u) + blend(w, fx[j], fx[j+1], fx[j+2], fx[j+3])
				y := y0 + float64(m.yx*u) + blend(w, fy[j], fy[j+1], fy[j+2], fy[j+3])
				line[col] = p.between(x, y)
			}
		}
	}
}

// between returns the interpolated grey at a position, computed in 256ths of a
// pixel.
func (p *padded) between(x, y float64) byte {
	if !(x >= 0 && y >= 0 && x < side-1 && y < Rows+1) {
		return 0
	}
	xi, yi := int(x*256), int(y*256)
	i := (yi>>8)*side + xi>>8
	a, b, c, d := int(p[i]), int(p[i+1]), int(p[i+side]), int(p[i+side+1])
	if a|b|c|d == 0 {
		return 0
	}
	xi, yi = xi&255, yi&255
	top, bottom := a<<8+(b-a)*xi, c<<8+(d-c)*xi
	return byte((top<<8 + (bottom-top)*yi + 1<<15) >> 16)
}
