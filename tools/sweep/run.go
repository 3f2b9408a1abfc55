package sweep

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"inkling/nn/dataset"
	"inkling/nn/recipe"
	"inkling/tools/atomicfile"
	"inkling/tools/runs"
)

// Run trains the runs that are not in the folder of the results, or prints their commands. It shows its progress on progress.
func Run(ctx context.Context, o *Options, out, progress io.Writer) error {
	if err := o.run(ctx, out, progress); err != nil {
		return fmt.Errorf("sweep: %w", err)
	}
	return nil
}

func (o *Options) run(ctx context.Context, out, progress io.Writer) error {
	grid, fields, err := o.grid()
	if err != nil {
		return err
	}
	if err := o.checkFlags(); err != nil {
		return err
	}
	manifests, err := o.manifests(grid)
	if err != nil {
		return err
	}
	k := keeper{folder: o.To, manifests: manifests, notes: out}
	if o.Print {
		k.notes = progress // out is for the commands
	}
	kept, err := k.read(grid)
	if err != nil {
		return err
	}
	var done []runs.Result
	var left []recipe.Settings
	for _, s := range grid {
		if r, ok := kept[runs.Key(s)]; ok {
			done = append(done, r)
		} else {
			left = append(left, s)
		}
	}
	if len(done) > 0 {
		fmt.Fprintf(k.notes, "Already in %s: %d of %d runs\n", o.To, len(done), len(grid))
	}
	if o.Print {
		return o.print(left, out)
	}
	if err := o.prepare(); err != nil {
		return err
	}
	if len(left) > 0 {
		fmt.Fprintf(out, "Runs to train: %d, %d at a time. After Ctrl-C, the same command continues.\n", len(left), min(o.Jobs, len(left)))
	}
	p := pool{options: o, fields: fields, out: out, total: len(grid), results: done}
	if err := p.train(ctx, left, progress); errors.Is(err, context.Canceled) {
		return fmt.Errorf("stopped; %d of %d runs are in %s, and the same command trains the others", len(p.results), len(grid), o.To)
	} else if err != nil {
		return err
	}
	runs.Sort(p.results)
	return runs.Report(p.results, o.CSV, out)
}

// checkFlags returns an error if a flag cannot be used.
func (o *Options) checkFlags() error {
	if o.To == "" {
		return errors.New("--to is missing: add the folder of the results, such as --to results")
	}
	if o.Jobs < 1 {
		return fmt.Errorf("--jobs: %d runs at a time, expected at least 1", o.Jobs)
	}
	return nil
}

// prepare returns an error if a file could not be written after training.
func (o *Options) prepare() error {
	if err := runs.Prepare(filepath.Join(o.To, "any"+runs.Extension)); err != nil {
		return fmt.Errorf("--to: %w", err)
	}
	if o.CSV != "" {
		if err := atomicfile.Check(o.CSV); err != nil {
			return fmt.Errorf("--csv: %w", err)
		}
	}
	return nil
}

// manifests returns the manifests of all data sets, by name, and checks that the settings suit them.
func (o *Options) manifests(grid []recipe.Settings) (map[string]*dataset.Manifest, error) {
	byName := map[string]*dataset.Manifest{}
	for _, s := range grid {
		if byName[s.Data] == nil {
			m, err := runs.Manifest(filepath.Join(o.From, s.Data))
			if err != nil {
				return nil, err
			}
			byName[s.Data] = m
		}
		if err := s.Check(byName[s.Data]); err != nil {
			return nil, err
		}
	}
	return byName, nil
}

// A keeper reads the results that earlier sweeps left in a folder.
type keeper struct {
	folder    string
	manifests map[string]*dataset.Manifest
	notes     io.Writer
}

// read returns the results by the key of their settings. Damaged files are named and left out.
func (k keeper) read(grid []recipe.Settings) (map[string]runs.Result, error) {
	files, err := runs.Files(k.folder)
	if err != nil {
		return nil, fmt.Errorf("--to: %w", err)
	}
	kept := map[string]runs.Result{}
	for _, file := range files {
		r, err := runs.Read(file)
		if errors.Is(err, runs.ErrVersion) {
			return nil, fmt.Errorf("--to: %w: choose another folder, or delete the file", err)
		}
		if err != nil {
			advice := "is left out; delete it"
			if slices.ContainsFunc(grid, func(s recipe.Settings) bool { return runs.FileName(s) == filepath.Base(file) }) {
				advice = "is trained again"
			}
			fmt.Fprintf(k.notes, "damaged, %s: %v\n", advice, err)
			continue
		}
		switch m := k.manifests[r.Settings.Data]; {
		case m == nil:
			return nil, fmt.Errorf("--to: %s is a result of the data set %s, which is not in this sweep: choose another folder", file, r.Settings.Data)
		case m.Hash() != r.Data:
			return nil, fmt.Errorf("--to: %s is a result of a data set with the hash %s, but %s has the hash %s: choose another folder", file, r.Data, r.Settings.Data, m.Hash())
		}
		kept[runs.Key(r.Settings)] = r
	}
	return kept, nil
}

// print prints a command for each run.
func (o *Options) print(left []recipe.Settings, out io.Writer) error {
	for _, s := range left {
		if _, err := fmt.Fprintln(out, o.command(s)); err != nil {
			return err
		}
	}
	return nil
}

// command returns the command that writes the result of a run, by the name of this program.
func (o *Options) command(s recipe.Settings) string {
	p, differing := s.Nearest()
	words := []string{os.Args[0], "train", "--from", o.From, "--preset", p.Key}
	for _, f := range differing {
		words = append(words, "--"+f.Key, strings.ReplaceAll(f.Text(s), " ", ""))
	}
	words = append(words, "--result", o.file(s))
	for i, w := range words {
		words[i] = quote(w)
	}
	return strings.Join(words, " ")
}

// file returns the result file of a run.
func (o *Options) file(s recipe.Settings) string { return filepath.Join(o.To, runs.FileName(s)) }

var plain = regexp.MustCompile(`^[\w./,:@%+=-]+$`)

// quote returns a word for a shell.
func quote(word string) string {
	if plain.MatchString(word) {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}
