package runs

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"inkling/nn/foreign"
	"inkling/nn/recipe"
)

// A Choice is what the flags of a command choose.
type Choice struct {
	From   string // the folder of the data sets; the settings choose one
	Preset string
	Set    map[string]string // settings by key that differ from the preset
}

// AddFlags adds --from, --preset, and the fields of recipe.Fields under each of their names.
func (c *Choice) AddFlags(flags *pflag.FlagSet) {
	c.Set = map[string]string{}
	flags.SetNormalizeFunc(func(_ *pflag.FlagSet, name string) pflag.NormalizedName {
		return pflag.NormalizedName(recipe.KeyOf(name))
	})
	flags.StringVar(&c.From, "from", filepath.Join("site", "data"), "folder of the data sets")
	flags.StringVar(&c.Preset, "preset", recipe.Presets[0].Key, "preset to start from; other flags change its settings. The defaults below are those of book. One of "+presetKeys())
	for _, f := range recipe.Fields {
		flags.Var(&setting{f, c.Set}, f.Key, help(f))
	}
}

// Settings returns the preset with the changes applied.
func (c *Choice) Settings() (recipe.Settings, error) {
	p, ok := recipe.FindPreset(c.Preset)
	if !ok {
		return recipe.Settings{}, fmt.Errorf("preset %s is unknown; choose from %s", foreign.Quote(c.Preset), presetKeys())
	}
	text := p.Settings.Metadata()
	for key, t := range c.Set {
		text[key] = t
	}
	s, errs := recipe.Parse(text)
	if len(errs) > 0 {
		return s, errs[0]
	}
	return s, nil
}

// A setting is the value of a flag, which recipe parses.
type setting struct {
	field *recipe.Field
	texts map[string]string
}

func (s *setting) String() string {
	if s.field == nil { // pflag makes an empty one, to see which default it would have
		return ""
	}
	return s.texts[s.field.Key]
}

func (s *setting) Set(text string) error {
	s.texts[s.field.Key] = text
	return nil
}

// Type returns the type shown in the help.
func (s *setting) Type() string {
	switch s.field.Kind {
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
