package film

import (
	"bytes"
	"image/gif"
	"math/rand/v2"
	"testing"
)

// TestFilm reads a film with another decoder, picture over picture.
func TestFilm(t *testing.T) {
	const width, height = 40, 30
	colours := []Colour{{1, 2, 3}, {200, 100, 50}, {255, 255, 255}, {0, 0, 0}}
	f := New(width, height, colours)
	r := rand.New(rand.NewPCG(1, 1))
	picture := make([]byte, width*height)
	var want [][]byte
	for k := range 5 {
		for i := range picture {
			if r.IntN(k+1) == 0 { // fewer changes from picture to picture
				picture[i] = byte(r.IntN(len(colours)))
			}
		}
		want = append(want, bytes.Clone(picture))
		f.Add(picture, 10*k)
	}
	f.Add(picture, 5) // no change
	want = append(want, bytes.Clone(picture))
	file := f.End()
	g, err := gif.DecodeAll(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if len(g.Image) != len(want) || g.LoopCount != 0 || g.Delay[3] != 30 || g.Config.Width != width || g.Config.Height != height {
		t.Fatalf("%d pictures, delays %v, %d x %d", len(g.Image), g.Delay, g.Config.Width, g.Config.Height)
	}
	shown := make([]byte, width*height)
	for k, image := range g.Image {
		for i, v := range image.Pix {
			if v != unchanged {
				shown[i] = v
			}
			c, _, _, alpha := image.Palette[v].RGBA()
			if v != unchanged && (byte(c) != colours[v][0] || alpha == 0) {
				t.Fatalf("colour %d is %v", v, image.Palette[v])
			}
		}
		if !bytes.Equal(shown, want[k]) {
			t.Errorf("picture %d differs", k)
		}
	}
	still := New(width, height, colours)
	still.Add(picture, 1)
	once := len(still.End())
	if grown := len(file) - 5*once; grown > 0 {
		t.Errorf("the pictures are not compressed by what has changed: %d bytes more than five alone", grown)
	}
}
