package sweep

import (
	"strings"

	"inkling/nn/numeral"
	"inkling/nn/recipe"
	"inkling/wasm/run"
	"inkling/wasm/words"
)

// split splits the text into values, according to the kind of setting.
func (w *State) split() (list []string, err error) {
	switch w.Field.Kind {
	case recipe.Real:
		list, err = numeral.Split(w.Values)
	case recipe.Whole:
		list, err = numeral.SplitWhole(w.Values)
	case recipe.Layers: // commas separate the layers of one network
		list = strings.FieldsFunc(w.Values, func(r rune) bool { return r == ';' || r == '\n' })
	default:
		list = strings.FieldsFunc(w.Values, func(r rune) bool { return strings.ContainsRune(";, \n", r) })
	}
	if err != nil {
		err = wrongValues.Err(words.Of(w.Field.Label), err)
	}
	return list, err
}

// list returns the settings to train, each value once.
func (w *State) list(base recipe.Settings) (list []recipe.Settings, err error) {
	parts, err := w.split()
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for _, text := range parts {
		next := base
		if err := w.Field.Set(&next, text); err != nil {
			return nil, err
		}
		if value := w.Field.Text(next); strings.TrimSpace(text) != "" && !seen[value] {
			seen[value] = true
			list = append(list, next)
		}
	}
	label := words.Of(w.Field.Label)
	switch {
	case len(list) == 0:
		return nil, noValues.Err(label)
	case len(list) == 1:
		return nil, oneValue.Err(label, run.Value(w.Field, list[0]))
	case len(list) > MostValues:
		return nil, tooMany.Err(label, len(list), MostValues)
	}
	return list, nil
}

// understood says which runs Start would train, or what is wrong with the values.
func (w *State) understood() (text string, ok bool) {
	list, err := w.list(recipe.Default())
	if err != nil {
		return words.Error(err) + ".", false
	}
	var values []string
	for _, s := range list {
		values = append(values, run.Value(w.Field, s))
	}
	last := len(values) - 1
	return runsTrained.Say(len(values), strings.Join(values[:last], "; "), values[last]), true
}
