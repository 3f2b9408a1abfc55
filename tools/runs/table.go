package runs

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"inkling/nn/recipe"
	"inkling/nn/results"
	"inkling/tools/atomicfile"
)

// The fields in the order in which they count: the seed last.
var (
	seed    = recipe.MustField("seed")
	ordered = append(slices.DeleteFunc(slices.Clone(recipe.Fields), func(f *recipe.Field) bool { return f == seed }), seed)
)

// Sort sorts results by their settings.
func Sort(list []Result) {
	slices.SortFunc(list, func(a, b Result) int {
		for _, f := range ordered {
			if order := compare(f, a.Settings, b.Settings); order != 0 {
				return order
			}
		}
		return 0
	})
}

// compare compares two settings by a field.
func compare(f *recipe.Field, a, b recipe.Settings) int {
	switch f.Kind {
	case recipe.Layers:
		return slices.Compare(a.Hidden, b.Hidden)
	case recipe.Whole, recipe.Real:
		return cmp.Compare(f.Number(a), f.Number(b))
	case recipe.Choice:
		return cmp.Compare(slices.Index(f.Choices, f.Text(a)), slices.Index(f.Choices, f.Text(b)))
	default:
		return cmp.Compare(f.Text(a), f.Text(b))
	}
}

// varying returns the fields in which settings differ, and the seed.
func varying(list []Result) (fields []*recipe.Field) {
	for _, f := range ordered {
		differs := func(r Result) bool { return f.Text(r.Settings) != f.Text(list[0].Settings) }
		if f == seed || slices.ContainsFunc(list, differs) {
			fields = append(fields, f)
		}
	}
	return fields
}

// Report prints the results as a table and, after it, the best run with its line. With csv, it writes a CSV file, too.
func Report(list []Result, csv string, out io.Writer) error {
	if csv != "" {
		if err := writeCSV(list, csv); err != nil {
			return fmt.Errorf("--csv: %w", err)
		}
	}
	fields := varying(list)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	var heads []string
	for _, f := range fields {
		heads = append(heads, f.Key)
	}
	fmt.Fprintln(w, strings.Join(append(heads, "epochs", "validation best", "last", "test best", "last", "seconds", "weights"), "\t"))
	for _, r := range list {
		var row []string
		for _, f := range fields {
			row = append(row, text(f, r.Settings))
		}
		row = append(row, strconv.Itoa(len(r.Test.Correct)))
		for _, s := range []Scores{r.Validation, r.Test} {
			row = append(row, percent(s, Scores.Best), percent(s, Scores.Last))
		}
		weights := "diverged"
		if r.Failure == "" {
			weights = fmt.Sprintf("%.12s", r.Weights)
		}
		fmt.Fprintln(w, strings.Join(append(row, fmt.Sprintf("%.1f", r.Seconds), weights), "\t"))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return printBest(list, fields, out)
}

// text returns a value in a table.
func text(f *recipe.Field, s recipe.Settings) string {
	if f.Text(s) == "" {
		return "none"
	}
	return f.Text(s)
}

func percent(s Scores, of func(Scores) float64) string {
	if s.none() {
		return "-"
	}
	return fmt.Sprintf("%.2f%%", 100*of(s))
}

// printBest prints the run with the most correct answers after its last epoch, as the page chooses it: on the validation
// images if all runs were measured on them, otherwise on the test images.
func printBest(list []Result, fields []*recipe.Field, out io.Writer) error {
	ended := slices.DeleteFunc(slices.Clone(list), func(r Result) bool { return r.Line() == "" })
	if len(ended) == 0 {
		return nil
	}
	name, scores := "validation", func(r Result) Scores { return r.Validation }
	if slices.ContainsFunc(ended, func(r Result) bool { return r.Validation.none() }) {
		name, scores = "test", func(r Result) Scores { return r.Test }
	}
	best := slices.MaxFunc(ended, func(a, b Result) int { return cmp.Compare(scores(a).Last(), scores(b).Last()) })
	_, err := fmt.Fprintf(out, "Best on the %s images: %s. To train its model again:\n  inkling train --line %q --out best.safetensors\n",
		name, Describe(best.Settings, fields), best.Line())
	return err
}

// Describe returns the values of the fields in words.
func Describe(s recipe.Settings, fields []*recipe.Field) string {
	var parts []string
	for _, f := range fields {
		parts = append(parts, f.Key+" "+text(f, s))
	}
	return strings.Join(parts, ", ")
}

// writeCSV writes all settings and results, one run a line.
func writeCSV(list []Result, file string) error {
	var heads []string
	for _, f := range recipe.Fields {
		heads = append(heads, f.Key)
	}
	rows := [][]string{append(heads, "data_hash", "epochs_trained", "validation_best", "validation_last", "validation_total",
		"test_best", "test_last", "test_total", "seconds", "weights_hash", "failure", "line")}
	for _, r := range list {
		var row []string
		for _, f := range recipe.Fields {
			row = append(row, f.Text(r.Settings))
		}
		row = append(row, r.Data, strconv.Itoa(len(r.Test.Correct)))
		for _, s := range []Scores{r.Validation, r.Test} {
			if s.none() {
				row = append(row, "", "", "")
				continue
			}
			row = append(row, strconv.Itoa(slices.Max(s.Correct)), strconv.Itoa(s.Correct[len(s.Correct)-1]), strconv.Itoa(s.Total))
		}
		rows = append(rows, append(row, strconv.FormatFloat(r.Seconds, 'f', 3, 64), r.Weights, r.Failure, r.Line()))
	}
	return atomicfile.Write(file, func(w io.Writer) error {
		_, err := w.Write(results.Table(rows))
		return err
	})
}
