package pen

import (
	"fmt"
	"io"

	"inkling/nn"
	"inkling/nn/dataset/idx"
	"inkling/nn/ink/strokes"
	"inkling/nn/model"
	"inkling/tools/atomicfile"
	"inkling/tools/input"
)

// Run reads the model and the strokes, prints the score and writes the sheet.
func Run(o Options, out io.Writer) error {
	b, err := input.Read(o.Model)
	if err != nil {
		return fmt.Errorf("pen: %w", err)
	}
	m, err := model.Decode(b)
	if err != nil {
		return fmt.Errorf("pen: %s: %w", o.Model, err)
	}
	s, err := scoreOf(m.Network, o, out)
	if err != nil {
		return fmt.Errorf("pen: %w", err)
	}
	if s.all.of > 0 {
		s.print(out)
	}
	if o.Sheet == "" {
		return nil
	}
	err = atomicfile.Write(o.Sheet, func(w io.Writer) error { return writeSheet(w, s.mistakes) })
	if err != nil {
		return fmt.Errorf("pen: --sheet: %w", err)
	}
	return nil
}

// scoreOf makes the network read the strokes, or the pictures.
func scoreOf(n *nn.Network, o Options, out io.Writer) (score, error) {
	files, err := pictures(o.File)
	if err != nil {
		return score{}, err
	}
	if files != nil {
		return readPictures(n, files, out)
	}
	digits, err := load(o.File)
	if err != nil {
		return score{}, err
	}
	return read(n, digits, o.Naive), nil
}

// load reads a file of strokes, gzipped or not.
func load(name string) ([]strokes.Digit, error) {
	f, err := input.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	content, err := idx.Plain(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	digits, err := strokes.ReadAny(content)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(digits) == 0 {
		return nil, fmt.Errorf("%s: no digits, expected at least 1", name)
	}
	return digits, nil
}
