// Package train is the subcommand that trains a network natively, on the shards that the browser
// loads, and prints the book's log lines. The same settings give the same counts, and the same
// weights to the bit, as in the page.
package train

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"inkling/nn/foreign"
	"inkling/nn/receipt"
	"inkling/nn/recipe"
)

// Options are the flags of the subcommand.
type Options struct {
	From   string // the folder of the data sets; the settings choose one
	Preset string
	Set    map[string]string // settings by key that differ from the preset
	Line   string            // of package receipt: all settings and the expected results, or ""
	Out    string            // the file for the model, or ""
	Int8   bool              // write int8 weights: model.EncodeInt8
}

// Command returns `inkling train`. Its flags are the fields of recipe.Fields, under each of
// their names.
func Command() *cobra.Command {
	o := Options{Set: map[string]string{}}
	cmd := &cobra.Command{
		Use:   "train",
		Short: "Train a network and write it as a model",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			for _, f := range recipe.Fields {
				if flag := cmd.Flags().Lookup(f.Key); flag.Changed {
					o.Set[f.Key] = flag.Value.String()
				}
			}
			return Run(o, cmd.OutOrStdout())
		},
	}
	flags := cmd.Flags()
	flags.SetNormalizeFunc(func(_ *pflag.FlagSet, name string) pflag.NormalizedName {
		return pflag.NormalizedName(recipe.KeyOf(name))
	})
	flags.StringVar(&o.From, "from", filepath.Join("site", "data"), "folder of the data sets")
	flags.StringVar(&o.Preset, "preset", recipe.Presets[0].Key, "preset to start from; other flags change its settings. The defaults below are those of book. One of "+presetKeys())
	flags.StringVar(&o.Line, "line", "", "repeat the run in a line from \"Repeat exactly\" in the page, and compare the results")
	flags.StringVar(&o.Out, "out", "", "file to write the model to")
	flags.BoolVar(&o.Int8, "int8", false, "write int8 weights to --out, a quarter of the size, and test them")
	for _, f := range recipe.Fields {
		flags.Var(&setting{kind: f.Kind}, f.Key, help(f))
	}
	return cmd
}

// A setting is the value of a flag, which recipe parses.
type setting struct {
	kind recipe.Kind
	text string
}

func (s *setting) String() string { return s.text }

func (s *setting) Set(text string) error {
	s.text = text
	return nil
}

// Type returns the type shown in the help.
func (s *setting) Type() string {
	switch s.kind {
	case recipe.Layers:
		return "ints"
	case recipe.Whole:
		return "int"
	case recipe.Real:
		return "float"
	default:
		return "string"
	}
}

// help describes a setting as the page does, with its limits and its default.
func help(f *recipe.Field) string {
	text := f.Label + ". " + f.Help
	switch f.Kind {
	case recipe.Choice:
		text += " One of " + strings.Join(f.Choices, ", ") + "."
	case recipe.Whole, recipe.Real:
		text += " " + bounds(f)
	}
	if len(f.Also) > 0 {
		text += " Also --" + strings.Join(f.Also, ", --") + "."
	}
	return fmt.Sprintf("%s (default %s)", text, f.Text(recipe.Default()))
}

// bounds returns the range of a number in words, without limits that only exclude absurd values.
func bounds(f *recipe.Field) string {
	switch {
	case f.Max < 1e9:
		low, high := f.Bounds()
		return strings.TrimSpace(fmt.Sprintf("From %s to %s %s", low, high, f.Unit)) + "."
	case f.Min > 0:
		return "Above 0."
	default:
		return "From 0."
	}
}

func presetKeys() string {
	var keys []string
	for _, p := range recipe.Presets {
		if !p.Former {
			keys = append(keys, p.Key)
		}
	}
	return strings.Join(keys, ", ")
}

// settings returns the preset with the changes applied; or those of a line, with its expected
// results.
func (o Options) settings() (recipe.Settings, *receipt.Receipt, error) {
	if o.Line != "" {
		return o.byLine()
	}
	p, ok := recipe.FindPreset(o.Preset)
	if !ok {
		return recipe.Settings{}, nil, fmt.Errorf("preset %s is unknown; choose from %s", foreign.Quote(o.Preset), presetKeys())
	}
	text := p.Settings.Metadata()
	for key, t := range o.Set {
		text[key] = t
	}
	s, errs := recipe.Parse(text)
	if len(errs) > 0 {
		return s, nil, errs[0]
	}
	return s, nil, nil
}
