package opener

import (
	"io"

	"inkling/nn/phrase"
	"inkling/nn/picture"
	"inkling/wasm/opener/message"
)

// mostPicture is the largest size of a picture in bytes.
const mostPicture = 100 << 20

// picture finds the digits in the file.
func (s *Session) picture(message.Order) error {
	path, err := s.single(mostPicture)
	if err != nil {
		return err
	}
	f, err := s.chosen.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	g, err := s.grey(path, f)
	if err != nil {
		return err
	}
	found := picture.Find(g)
	r := &message.Found{Rows: found.Small.Rows, Cols: found.Small.Cols, Lines: found.Lines}
	r.Why = [...]message.Why{picture.Blank: message.Blank, picture.Faint: message.Faint, picture.Crossed: message.Crossed}[found.Why]
	r.Pixels = append(append(r.Pixels, found.Small.Pixels...), found.Ink...)
	for _, d := range found.Digits {
		top, left, bottom, right := found.In(d)
		r.Boxes = append(r.Boxes, message.Box{Top: top, Left: left, Bottom: bottom, Right: right})
		r.Pixels = append(r.Pixels, d.Image...)
	}
	s.Send(message.Report{Picture: r}, r.Pixels)
	return nil
}

// grey decodes a picture: PNG and JPEG by ourselves, so that every browser sees the same pixels, and others by the browser.
func (s *Session) grey(path string, r io.Reader) (*picture.Grey, error) {
	g, err := picture.Decode(r, true, nil)
	if err == nil {
		return g, nil
	}
	g, other := s.Decode(path)
	if other != nil {
		return nil, phrase.Errorf("neither Inkling nor this browser can read the picture (%w): save it as PNG or JPEG", other)
	}
	return g, nil
}
