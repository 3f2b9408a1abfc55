// Package train is the subcommand that trains a network natively, on the shards
// that the browser loads, and prints the lines that learners know. The same
// settings give the same counts, and the same weights to the bit, in the page.
package train

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"inkling/nn/foreign"
	"inkling/nn/receipt"
	"inkling/nn/recipe"
)

// Options are the flags of the subcommand.
type Options struct {
	From   string // the folder of the data sets, one of which the settings choose
	Preset string
	Set    map[string]string // settings by key that differ from the preset
	Line   string            // of package receipt: all settings and what they come to, or ""
	Out    string            // the file for the model, or ""
}

// Command returns `inkling train`. Its flags are the fields of recipe.Fields.
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
	flags.StringVar(&o.From, "from", filepath.Join("site", "data"), "folder of the data sets")
	flags.StringVar(&o.Preset, "preset", recipe.Presets[0].Key, "settings to begin with: "+presetKeys())
	flags.StringVar(&o.Line, "line", "", "train what a line of the page's \"Repeat exactly\" says, and compare")
	flags.StringVar(&o.Out, "out", "", "file to write the model to")
	for _, f := range recipe.Fields {
		help := f.Help
		if f.Kind == recipe.Choice {
			help += " One of " + strings.Join(f.Choices, ", ") + "."
		}
		flags.String(f.Key, "", help)
	}
	return cmd
}

func presetKeys() string {
	var keys []string
	for _, p := range recipe.Presets {
		keys = append(keys, p.Key)
	}
	return strings.Join(keys, ", ")
}

// settings returns the preset with the changes applied; or those of a line, with
// what they should come to.
func (o Options) settings() (recipe.Settings, *receipt.Receipt, error) {
	if o.Line != "" {
		return o.byLine()
	}
	p, ok := recipe.FindPreset(o.Preset)
	if !ok {
		return recipe.Settings{}, nil, fmt.Errorf("preset %s is not known; use one of %s", foreign.Quote(o.Preset), presetKeys())
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
