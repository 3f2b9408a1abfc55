package runs

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/receipt"
	"inkling/nn/recipe"
	"inkling/nn/sha256"
	"inkling/nn/strictjson"
	"inkling/tools/atomicfile"
	"inkling/tools/input"
)

// A result file is a line with the format, its version and the SHA-256 of the rest, which is JSON.
const (
	format  = "inkling-result"
	version = "1"
)

// content is the JSON.
type content struct {
	Line       string            `json:"line,omitempty"` // repeats the run: package receipt
	Settings   map[string]string `json:"settings"`       // by key of recipe.Fields
	Data       string            `json:"data_hash"`
	Weights    string            `json:"weights_hash,omitempty"`
	Failure    string            `json:"failure,omitempty"`
	Seconds    float64           `json:"seconds"`
	Test       Scores            `json:"test"`
	Validation Scores            `json:"validation"`
}

// Prepare creates the folder of a file if there is none, and returns an error if the file could not be written.
func Prepare(file string) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		return fmt.Errorf("cannot create the folder %s: %w", filepath.Dir(file), err)
	}
	return atomicfile.Check(file)
}

// Write writes a result file, completely or not at all.
func (r Result) Write(file string) error {
	b, err := strictjson.Encode(content{r.Line(), r.Settings.Metadata(), r.Data, r.Weights, r.Failure, r.Seconds, r.Test, r.Validation})
	if err != nil {
		return err
	}
	b = append(strictjson.Indent(b), '\n')
	return atomicfile.Write(file, func(w io.Writer) error {
		_, err := fmt.Fprintf(w, "%s %s %s\n%s", format, version, sha256.Sum(b), b)
		return err
	})
}

// ErrVersion is the error of a result file that another version of the program wrote.
var ErrVersion = errors.New("another version of Inkling wrote it")

// Read reads a result file. Its error names the file.
func Read(file string) (Result, error) {
	b, err := input.Read(file)
	if err != nil {
		return Result{}, err
	}
	r, err := decode(b)
	if err != nil {
		return Result{}, fmt.Errorf("%s: %w", file, err)
	}
	return r, nil
}

func decode(b []byte) (Result, error) {
	first, text, _ := bytes.Cut(b, []byte("\n"))
	words := strings.Fields(string(first))
	switch {
	case len(words) != 3 || words[0] != format:
		return Result{}, fmt.Errorf("begins with %s, expected %q, its version and a SHA-256", foreign.Quote(first), format)
	case words[1] != version:
		return Result{}, fmt.Errorf("result of version %s, expected %s: %w", foreign.Quote(words[1]), version, ErrVersion)
	case words[2] != sha256.Sum(text):
		return Result{}, fmt.Errorf("the SHA-256 of the content is %.12s, expected %.12s as in the first line", sha256.Sum(text), words[2])
	}
	r, err := parse(text)
	if err != nil {
		return Result{}, fmt.Errorf("%w: %w", err, ErrVersion) // it is as it was written
	}
	return r, nil
}

func parse(text []byte) (Result, error) {
	var c content
	if err := strictjson.Decode(text, &c); err != nil {
		return Result{}, err
	}
	if err := recipe.Unknown(c.Settings); err != nil {
		return Result{}, err
	}
	s, errs := recipe.Parse(c.Settings)
	if len(errs) > 0 {
		return Result{}, errs[0]
	}
	r := Result{s, c.Data, c.Weights, c.Failure, c.Seconds, c.Test, c.Validation}
	return r, r.check(c.Line)
}

// check returns an error unless the parts of the result agree with each other and with its line.
func (r Result) check(line string) error {
	for _, s := range []Scores{r.Test, r.Validation} {
		for _, n := range s.Correct {
			if n < 0 || n > s.Total {
				return fmt.Errorf("%d correct answers to %d images", n, s.Total)
			}
		}
	}
	if line == "" || r.Line() == "" {
		if line != r.Line() {
			return errors.New("only runs that ended well have a line to repeat them")
		}
		return nil
	}
	said, err := receipt.Parse(line)
	if err != nil {
		return fmt.Errorf("line: %w", err)
	}
	if made, err := receipt.Parse(r.Line()); err != nil || made.String() != said.String() {
		return fmt.Errorf("the line says %s, but the result is %s", line, r.Line())
	}
	return nil
}

// Files returns the result files of a folder, or none if there is no folder.
func Files(folder string) (files []string, err error) {
	entries, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	for _, e := range entries {
		if filepath.Ext(e.Name()) == Extension {
			files = append(files, filepath.Join(folder, e.Name()))
		}
	}
	return files, nil
}
