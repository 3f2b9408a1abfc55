package notebook

import (
	_ "embed" // the template
	"fmt"
	"strconv"
	"strings"

	"inkling/nn/dataset"
	"inkling/nn/foreign"
	"inkling/nn/model"
	"inkling/nn/phrase"
	"inkling/nn/receipt"
	"inkling/nn/recipe"
	"inkling/nn/strictjson"
)

//go:embed notebook.tmpl
var template string

// The extensions of the two forms.
const (
	Extension       = ".ipynb"
	ScriptExtension = ".py"
)

// OfModel returns the run that a model is from. Its counts are only that of the last epoch.
func OfModel(m *model.Model) receipt.Receipt {
	r := receipt.Receipt{Settings: m.Settings, Outcome: receipt.Outcome{Data: m.Data, Weights: model.Hash(m.Network)}}
	if m.Epochs > 0 && m.Total > 0 {
		r.Counts = []receipt.Count{{Epoch: m.Epochs - 1, Correct: m.Correct, Total: m.Total}}
	}
	return r
}

// Check returns an error if no notebook can train a run with these settings.
func Check(s recipe.Settings) error {
	switch {
	case s.Data != dataset.DefaultFolder:
		return phrase.Errorf("notebooks train on MNIST only, not on the data set %s", foreign.Quote(s.Data))
	case s.Augment > 0 || s.Pen > 0:
		return phrase.Errorf("notebooks have no augmented images and no pen digits: set both fractions to 0")
	}
	return nil
}

// Script returns the run as a Python script. The error is that of Check.
func Script(r receipt.Receipt) ([]byte, error) {
	if err := Check(r.Settings); err != nil {
		return nil, err
	}
	var pairs []string
	for _, f := range recipe.Fields {
		pairs = append(pairs, "{{"+f.Key+"}}", f.Text(r.Settings))
	}
	var counts []string
	for _, c := range r.Counts {
		counts = append(counts, fmt.Sprintf("%d: (%d, %d)", c.Epoch, c.Correct, c.Total))
	}
	return []byte(strings.NewReplacer(append(pairs,
		"{{sizes}}", sizes(r.Settings),
		"{{line}}", r.String(),
		"{{expected}}", "{"+strings.Join(counts, ", ")+"}",
		"{{weights}}", r.Weights)...).Replace(template)), nil
}

// sizes returns the layers as people write them, such as 784-30-10.
func sizes(s recipe.Settings) string {
	var list []string
	for _, n := range s.Sizes(dataset.MNIST) {
		list = append(list, strconv.Itoa(n))
	}
	return strings.Join(list, "-")
}

// A document is a notebook of nbformat 4.5, the first version in which cells have ids.
type document struct {
	Cells    []any    `json:"cells"` // code and text
	Metadata metadata `json:"metadata"`
	Format   int      `json:"nbformat"`
	Minor    int      `json:"nbformat_minor"`
}

type metadata struct {
	Kernel   kernel   `json:"kernelspec"`
	Language language `json:"language_info"`
}

type kernel struct {
	Display  string `json:"display_name"`
	Language string `json:"language"`
	Name     string `json:"name"`
}

type language struct {
	Name string `json:"name"`
}

// A text is a cell of Markdown.
type text struct {
	Type     string   `json:"cell_type"`
	ID       string   `json:"id"`
	Metadata struct{} `json:"metadata"`
	Source   []string `json:"source"` // lines with their ends
}

// A code is a cell that has not run yet.
type code struct {
	Type     string   `json:"cell_type"`
	Count    *int     `json:"execution_count"`
	ID       string   `json:"id"`
	Metadata struct{} `json:"metadata"`
	Outputs  []string `json:"outputs"`
	Source   []string `json:"source"`
}

// Jupyter returns the run as a notebook. The error is that of Check.
func Jupyter(r receipt.Receipt) ([]byte, error) {
	script, err := Script(r)
	if err != nil {
		return nil, err
	}
	d := document{Metadata: metadata{kernel{"Python 3", "python", "python3"}, language{"python"}}, Format: 4, Minor: 5}
	for i, cell := range strings.Split("\n"+string(script), "\n# %%")[1:] {
		kind, source, _ := strings.Cut(cell, "\n")
		id := "cell-" + strconv.Itoa(i+1)
		if kind == "" {
			d.Cells = append(d.Cells, code{Type: "code", ID: id, Outputs: []string{}, Source: lines(source)})
		} else {
			d.Cells = append(d.Cells, text{Type: "markdown", ID: id, Source: lines(uncommented(source))})
		}
	}
	b, err := strictjson.Encode(d)
	if err != nil {
		panic("notebook: a notebook that JSON cannot hold")
	}
	return append(strictjson.Indent(b), '\n'), nil
}

// uncommented removes the comment signs of a text cell.
func uncommented(source string) string {
	var b strings.Builder
	for line := range strings.Lines(source) {
		b.WriteString(strings.TrimPrefix(strings.TrimPrefix(line, "#"), " "))
	}
	return b.String()
}

// lines returns the lines of a cell with their ends, without blank ones at the end.
func lines(source string) []string { return strings.SplitAfter(strings.TrimRight(source, "\n"), "\n") }
