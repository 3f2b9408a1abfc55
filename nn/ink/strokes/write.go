package strokes

import (
	"bytes"
	"fmt"
	"io"
	"strconv"

	"inkling/nn/phrase"
	"inkling/nn/strictjson"
)

// Write writes the digits as Read reads them, one per line. It returns an error
// for what Read would reject, such as a coordinate that is not finite.
func Write(w io.Writer, digits []Digit) error {
	var b bytes.Buffer
	b.WriteByte('[')
	for i, d := range digits {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
		appendDigit(&b, d)
	}
	b.WriteString("\n]\n")
	if _, err := Read(bytes.NewReader(b.Bytes())); err != nil {
		return phrase.Errorf("cannot write the digits: %w", err)
	}
	_, err := b.WriteTo(w)
	return err
}

func appendDigit(b *bytes.Buffer, d Digit) {
	source, _ := strictjson.Encode(d.Source) // a string can always be encoded
	fmt.Fprintf(b, `{"label":%d,"source":%s,"strokes":[`, d.Label, source)
	for i, s := range d.Strokes {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('[')
		for j, p := range s {
			if j > 0 {
				b.WriteByte(',')
			}
			b.WriteString("[" + number(p.X) + "," + number(p.Y) + "]")
		}
		b.WriteByte(']')
	}
	b.WriteString("]}")
}

func number(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
