package opener

import (
	"bytes"
	"compress/gzip"
	"io"

	"inkling/nn/ink/strokes"
	"inkling/nn/phrase"
	"inkling/wasm/opener/message"
)

// mostDrawings is the largest size of a file of drawings in bytes, unzipped: more than those of a data set need.
const mostDrawings = 4 << 20

// drawings reads the file as drawings.
func (s *Session) drawings(message.Order) error {
	b, err := s.content(mostDrawings)
	if err != nil {
		return err
	}
	text, err := unzipped(b, mostDrawings)
	if err != nil {
		return phrase.Errorf("it is a damaged gzip file: %w", err)
	}
	if len(text) > mostDrawings {
		return phrase.Errorf("the file has more than %d MB", mostDrawings>>20)
	}
	list, err := strokes.ReadDrawings(bytes.NewReader(text))
	if err != nil {
		return err
	}
	found, beside := message.NewDrawings(list)
	s.Send(message.Report{Drawings: found}, beside)
	return nil
}

// unzipped returns the content of a file, up to one byte more than most, if it is gzipped; otherwise the file as it is.
func unzipped(b []byte, most int64) ([]byte, error) {
	if !bytes.HasPrefix(b, []byte("\x1f\x8b")) {
		return b, nil
	}
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(z, most+1))
}
