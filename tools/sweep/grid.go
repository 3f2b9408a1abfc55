package sweep

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/recipe"
)

// The limits of the number of runs.
const (
	most    = 1000 // without --yes
	mostYes = 100_000
)

// An axis is a setting and its values.
type axis struct {
	field  *recipe.Field
	values []string
}

// grid returns the settings of all combinations of values, the last axis varying fastest, and the fields that vary.
func (o *Options) grid() (list []recipe.Settings, fields []*recipe.Field, err error) {
	base, err := o.Settings()
	if err != nil {
		return nil, nil, err
	}
	axes, err := o.axes(base)
	if err != nil {
		return nil, nil, err
	}
	if err := o.checkNumber(axes); err != nil {
		return nil, nil, err
	}
	list = []recipe.Settings{base}
	for _, a := range axes {
		fields = append(fields, a.field)
		var next []recipe.Settings
		for _, s := range list {
			for _, value := range a.values {
				if err := a.field.Set(&s, value); err != nil {
					return nil, nil, err
				}
				next = append(next, s)
			}
		}
		list = next
	}
	return list, fields, nil
}

// checkNumber returns an error if there are too many combinations.
func (o *Options) checkNumber(axes []axis) error {
	n := 1.0
	for _, a := range axes {
		n *= float64(len(a.values))
	}
	switch {
	case n > mostYes:
		return fmt.Errorf("%.0f combinations, expected at most %d: give fewer values", n, mostYes)
	case n > most && !o.Yes:
		return fmt.Errorf("%.0f combinations are more than %d runs: give fewer values, or add --yes", n, most)
	}
	return nil
}

// axes parses --over and --seeds.
func (o *Options) axes(base recipe.Settings) (axes []axis, err error) {
	add := func(flag string, f *recipe.Field, text string) error {
		for _, other := range axes {
			if other.field == f {
				return fmt.Errorf("%s is given twice: put all its values into one --over", f.Key)
			}
		}
		if _, ok := o.Set[f.Key]; ok {
			return fmt.Errorf("%s is given by --%s and by %s: remove one of them", f.Key, f.Key, flag)
		}
		a, err := newAxis(f, base, text)
		if err != nil {
			return fmt.Errorf("%s: %w", flag, err)
		}
		axes = append(axes, a)
		return nil
	}
	for _, over := range o.Over {
		key, text, ok := strings.Cut(over, "=")
		f, known := recipe.FindField(recipe.KeyOf(strings.TrimSpace(key)))
		switch {
		case !ok:
			return nil, fmt.Errorf("--over %s: expected a setting and its values, such as eta=0.1,1,3", foreign.Quote(over))
		case !known:
			return nil, fmt.Errorf("--over: setting %s is unknown; use one of %s", foreign.Quote(key), strings.Join(keys(), ", "))
		}
		if err := add("--over", f, text); err != nil {
			return nil, err
		}
		if a := axes[len(axes)-1]; len(a.values) == 1 { // such as hidden=30,100, which is one network
			return nil, fmt.Errorf("--over: %s has the one value %s: give several, such as --over %q, or use --%s",
				f.Key, foreign.Quote(a.values[0]), f.Key+"="+strings.Join(append(strings.Split(a.values[0], ","), "..."), ";"), f.Key)
		}
	}
	if o.Seeds != "" {
		list, err := ranges(o.Seeds)
		if err == nil {
			err = add("--seeds", recipe.MustField("seed"), list)
		}
		if err != nil {
			return nil, err
		}
	}
	if len(axes) == 0 {
		return nil, errors.New("there is nothing to vary: add values, such as --over eta=0.1,1,3 or --seeds 1-5")
	}
	return axes, nil
}

// newAxis parses values. If the list has two meanings, the error says how to write one of them.
func newAxis(f *recipe.Field, base recipe.Settings, text string) (axis, error) {
	list, err := f.Values(base, text)
	if semicolons := strings.ReplaceAll(text, ",", "; "); err != nil && semicolons != text {
		if _, wrong := f.Values(base, semicolons); wrong == nil {
			err = fmt.Errorf("%w. For a list of values, write --over %q", err, f.Key+"="+semicolons)
		}
	}
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("%s has no values: give some, such as --over eta=0.1,1,3", f.Key)
	}
	a := axis{field: f}
	for _, s := range list {
		a.values = append(a.values, f.Text(s))
	}
	return a, err
}

// ranges replaces ranges such as 1-5 by their numbers.
func ranges(text string) (string, error) {
	var list []string
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",; ", r) }) {
		from, to, ok := strings.Cut(part, "-")
		if !ok {
			to = from
		}
		first, err1 := strconv.ParseUint(from, 10, 53)
		last, err2 := strconv.ParseUint(to, 10, 53)
		switch {
		case err1 != nil || err2 != nil || first > last:
			return "", fmt.Errorf("--seeds: %s is not a seed or a range of seeds, expected such as 1-5 or 1,2,7-9", foreign.Quote(part))
		case last-first >= mostYes:
			return "", fmt.Errorf("--seeds: %s has more than %d seeds: choose fewer", part, mostYes)
		}
		for seed := first; seed <= last && seed < math.MaxUint64; seed++ {
			list = append(list, strconv.FormatUint(seed, 10))
		}
	}
	return strings.Join(list, ";"), nil
}

func keys() (list []string) {
	for _, f := range recipe.Fields {
		list = append(list, f.Key)
	}
	return list
}
