package strokes

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"inkling/nn/ink"
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

// Line returns a drawing as a line of a file, which ReadDrawings reads unless it is beyond
// the limits. A label that is a digit is written as Write does.
func Line(d Drawing) string {
	var b bytes.Buffer
	appendDrawing(&b, labelText(d.Label), d.Source, d.Strokes)
	return b.String()
}

// Head returns the beginning of the lines of drawings with this label, and of no others.
func Head(label string) string { return head + labelText(label) + "," }

const head = `{"label":`

func labelText(label string) string {
	if isDigit(label) {
		return label
	}
	text, _ := strictjson.Encode(label)
	return string(text)
}

// File returns a file of these lines, in the form that Write writes.
func File(lines []string) string {
	if len(lines) == 0 {
		return first + last
	}
	return first + strings.Join(lines, between) + "\n" + last
}

const first, between, last = "[\n", ",\n", "]\n"

// Lines returns the lines of a file that File made, and whether it is one. It does not read the lines, which takes long.
func Lines(file string) (lines []string, ok bool) {
	text, begins := strings.CutPrefix(file, first)
	text, ends := strings.CutSuffix(text, last)
	if text == "" {
		return nil, begins && ends
	}
	text, broken := strings.CutSuffix(text, "\n")
	return strings.Split(text, between), begins && ends && broken
}

func appendDigit(b *bytes.Buffer, d Digit) {
	appendDrawing(b, strconv.Itoa(d.Label), d.Source, d.Strokes)
}

// appendDrawing appends an object. label is JSON.
func appendDrawing(b *bytes.Buffer, label, source string, strokes []ink.Stroke) {
	from, _ := strictjson.Encode(source) // a string can always be encoded
	fmt.Fprintf(b, head+`%s,"source":%s,"strokes":[`, label, from)
	for i, s := range strokes {
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
