package sweep

import (
	"strings"

	"inkling/nn/recipe"
	"inkling/wasm/run"
	"inkling/wasm/words"
)

// list returns the settings to train, each value once.
func (w *State) list(base recipe.Settings) (list []recipe.Settings, err error) {
	if list, err = w.Field.Values(base, w.Values); err != nil {
		return nil, err
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
