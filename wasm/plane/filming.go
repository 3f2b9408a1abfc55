package plane

import (
	"math"

	"inkling/nn/plane"
	"inkling/wasm/plane/colour"
	"inkling/wasm/plane/film"
	"inkling/wasm/plane/message"
	"inkling/wasm/ui"
)

// Messages about films.
type (
	// SaveFilm saves a film of the run: how the large picture came about.
	SaveFilm struct{}
	// StopFilm gives up the film in the making.
	StopFilm struct{}
)

// A filming is a film in the making. The page looks at one moment after the other, as a visitor does with the slider, and
// each look becomes a picture.
type filming struct {
	moments []int // of State.Moment; the last is 0, the present
	done    int   // of them
	film    *film.Film

	palette *colour.Palette
	colours []colour.Shade
	nearest map[colour.Shade]byte // the indices of the nearest colours
	marks   []byte                // of the points, over each picture; noMark elsewhere
}

// What films look like.
const (
	filmSide     = 4 * message.LargeSide
	filmBar      = 6  // height of the bar below the picture, which is as long as the epoch is late
	mostPictures = 60 // evenly among the moments
	pictureTime  = 10 // hundredths of a second
	lastTime     = 200
	noMark       = 255
)

// The indices of the first colours of a film: that of the page, those of lines and of outlines, and the hues.
const (
	pageColour = iota
	inkColour
	whiteColour
	hueColours
)

func (SaveFilm) apply(s *State) []Effect {
	if s.Frame == nil || len(s.Frame.Moments) == 0 {
		return nil
	}
	effects := s.pause()
	s.filming = &filming{}
	return effects
}

func (StopFilm) apply(s *State) []Effect {
	return s.pause()
}

// shoot takes a picture of a frame that has arrived, if it is the next one of the film, and turns to the moment after it.
func (s *State) shoot() []Effect {
	f := s.filming
	switch {
	case f == nil || s.Frame.Running:
		return nil
	case f.film == nil:
		s.beginFilm()
	case s.Frame.Moment == f.moments[f.done]:
		last := f.done == len(f.moments)-1
		time := pictureTime
		if last {
			time = lastTime
		}
		f.film.Add(f.picture(s), time)
		if f.done++; last {
			s.filming = nil
			s.Revision++
			return []Effect{ui.Save{Name: "plane-" + s.Settings.Data + ".gif", Content: f.film.End()}}
		}
	}
	s.Moment, s.stale = f.moments[f.done], true
	return nil
}

// beginFilm chooses the moments and the colours.
func (s *State) beginFilm() {
	f := s.filming
	earlier := len(s.Frame.Moments)
	count := min(earlier+1, mostPictures)
	for k := range count - 1 {
		f.moments = append(f.moments, k*earlier/(count-1)+1)
	}
	f.moments = append(f.moments, 0)

	f.palette = colour.NewPalette(colour.LightMiddle)
	units, _ := s.Settings.Outputs()
	used := max(2, units)
	f.colours = append([]colour.Shade{f.palette.Middle, {30, 30, 36, 255}, {255, 255, 255, 255}}, colour.Hues[:used]...)
	levels := (film.MaxColours - len(f.colours)) / used
	for _, hue := range colour.Hues[:used] {
		for k := range levels {
			f.colours = append(f.colours, colour.Mix(f.palette.Middle, hue, colour.Faint*float64(k+1)/float64(levels)))
		}
	}
	f.nearest = map[colour.Shade]byte{}
	colours := make([]film.Colour, len(f.colours))
	for i, c := range f.colours {
		copy(colours[i][:], c[:])
	}
	f.film = film.New(filmSide, filmSide+filmBar, colours)
	f.mark(s)
}

// index returns the index of the colour that is nearest to a shade.
func (f *filming) index(c colour.Shade) byte {
	if i, ok := f.nearest[c]; ok {
		return i
	}
	best, least := 0, math.MaxInt
	for i, other := range f.colours {
		sum := 0
		for k := range 3 {
			d := int(c[k]) - int(other[k])
			sum += d * d
		}
		if sum < least {
			best, least = i, sum
		}
	}
	f.nearest[c] = byte(best)
	return byte(best)
}

// mark draws the points as they are drawn in the page.
func (f *filming) mark(s *State) {
	const radius, reach = 4.0, 7
	f.marks = make([]byte, filmSide*filmSide)
	for i := range f.marks {
		f.marks[i] = noMark
	}
	stamps := map[colour.Mark]*[2*reach + 1][2*reach + 1]byte{}
	draw := func(points []plane.Point, training bool) {
		for _, p := range points {
			m, x, y := colour.MarkOf(s.Settings, p, training, f.palette.Middle)
			picture := stamps[m]
			if picture == nil {
				picture = new([2*reach + 1][2*reach + 1]byte)
				inside, outline := f.index(m.Colour), byte(whiteColour)
				if !training {
					inside, outline = pageColour, inside
				}
				for j := range picture {
					for i := range picture[j] {
						dx, dy := float64(i-reach)/radius, float64(j-reach)/radius
						switch {
						case colour.Covers(m.Shape, dx, dy):
							picture[j][i] = inside
						case colour.Covers(m.Shape, dx/1.35, dy/1.35):
							picture[j][i] = outline
						default:
							picture[j][i] = noMark
						}
					}
				}
				stamps[m] = picture
			}
			left, top := int(x*filmSide)-reach, int(y*filmSide)-reach
			for j, row := range picture {
				for i, v := range row {
					if x, y := left+i, top+j; v != noMark && x >= 0 && x < filmSide && y >= 0 && y < filmSide {
						f.marks[y*filmSide+x] = v
					}
				}
			}
		}
	}
	draw(s.Data.Test, false)
	draw(s.Data.Training, true)
}

// picture returns the picture of a frame: the large picture of the page with the points, and the bar.
func (f *filming) picture(s *State) []byte {
	b := make([]byte, filmSide*(filmSide+filmBar))
	if pixels, side := s.surface(f.palette); pixels != nil {
		scale := filmSide / side
		row := make([]byte, filmSide)
		for y := range filmSide {
			if y%scale == 0 {
				for x := range side {
					at := 4 * (y/scale*side + x)
					v := f.index(colour.Shade(pixels[at : at+4]))
					for k := range scale {
						row[x*scale+k] = v
					}
				}
			}
			copy(b[y*filmSide:], row)
		}
	} else if fields := s.outputs(); fields != nil {
		paintLine(b, fields[0])
	}
	for i, v := range f.marks {
		if v != noMark {
			b[i] = v
		}
	}
	moments := s.Frame.Moments
	part := 1.0
	if m := s.Frame.Moment; m > 0 {
		part = float64(m) / float64(len(moments)+1)
	}
	for y := filmSide + 2; y < filmSide+filmBar; y++ {
		for x := range int(part * filmSide) {
			b[y*filmSide+x] = inkColour
		}
	}
	return b
}

// paintLine draws a field of one axis as a line.
func paintLine(b []byte, field []float32) {
	before := -1
	for x := range filmSide {
		at := max(0, min(float64(len(field)-1), (float64(x)+0.5)/filmSide*float64(len(field))-0.5))
		i := min(int(at), len(field)-2)
		v := field[i] + float32(at-float64(i))*(field[i+1]-field[i])
		y := int(colour.Level(v) * filmSide)
		if before < 0 {
			before = y
		}
		for k := max(0, min(y, before)-1); k <= min(filmSide-1, max(y, before)+1); k++ {
			b[k*filmSide+x] = inkColour
		}
		before = y
	}
}
