package pen

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/dataset/open"
	"inkling/nn/foreign"
	"inkling/nn/ink/strokes"
	"inkling/nn/picture"
	"inkling/tools/input"
)

// pictures returns the files of a folder of pictures, or the picture itself; nil for any other file.
func pictures(path string) (files []string, err error) {
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() {
		if open.IsPicture(path) {
			files = []string{path}
		}
		return files, nil // opening it explains what is wrong
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if !e.IsDir() && open.IsPicture(e.Name()) {
			files = append(files, filepath.Join(path, e.Name()))
		}
	}
	if files == nil {
		return nil, fmt.Errorf("%s: a folder without pictures, expected PNG or JPEG files of digits, such as seven_7.png", path)
	}
	return files, nil
}

// readPictures makes the network read the digits in pictures, and prints a line for each. Those with labels are scored: the
// digits at the end of a file's name, one for each that is found.
func readPictures(n *nn.Network, files []string, out io.Writer) (score, error) {
	s := score{sources: map[string]*tally{}}
	reader, x := nn.NewReader(n), make([]float32, dataset.MNISTPixels)
	for _, file := range files {
		digits, err := digitsOf(file)
		if err != nil {
			return s, err
		}
		labels := labelsIn(file, len(digits))
		answers := ""
		for i, d := range digits {
			dataset.Inputs(d.Image, x)
			output := reader.Feedforward(x)
			answer := nn.Answer(output)
			answers += fmt.Sprint(answer)
			if labels != "" {
				s.add(strokes.Digit{Label: int(labels[i] - '0'), Source: "pictures"}, answer, d.Image, output)
			}
		}
		switch {
		case len(digits) == 0:
			fmt.Fprintf(out, "%s: no digits found\n", foreign.Clean(file))
		case labels == "":
			fmt.Fprintf(out, "%s: read as %s; its name does not end with as many digits\n", foreign.Clean(file), answers)
		default:
			fmt.Fprintf(out, "%s: read as %s\n", foreign.Clean(file), answers)
		}
	}
	return s, nil
}

func digitsOf(file string) ([]picture.Digit, error) {
	f, err := input.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	g, err := picture.Decode(f, true, nil)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return picture.Digits(g), nil
}

// labelsIn returns the digits at the end of a file's name if they are n, otherwise "".
func labelsIn(file string, n int) string {
	stem := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
	labels := stem[len(strings.TrimRight(stem, "0123456789")):]
	if len(labels) != n {
		return ""
	}
	return labels
}
