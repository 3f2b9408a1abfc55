package recipe

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"inkling/nn"
	"inkling/nn/dataset"
)

// The bounds that are not plain numbers of the table.
const (
	MaxHidden = 6    // hidden layers
	MaxUnits  = 1024 // units in one of them
)

// A Kind says what sort of value a field holds, and so how to show its control.
type Kind uint8

// The kinds of fields.
const (
	Layers Kind = iota // whole numbers, separated by commas; may be empty
	Whole              // a whole number from Min to Max
	Real               // a number from Min to Max
	Choice             // one of Choices
	Folder             // the folder of a data set; which there are, the site says
)

// A Field is one setting: how it is called and what it may be.
type Field struct {
	Key      string // in metadata and on the command line
	Label    string
	Help     string
	Kind     Kind
	Min, Max float64  // bounds, both allowed; of Whole and Real
	Choices  []string // of Choice
	Advanced bool     // shown only to those who ask for more

	get func(*Settings) any
	set func(*Settings, value)
}

// A value is a checked value of any kind.
type value struct {
	layers []int
	number float64
	choice int
	folder string
}

// Fields is the table of all settings, in the order in which to show them.
var Fields = []*Field{
	{Key: "hidden", Label: "Hidden layers", Kind: Layers,
		Help: "Units in each hidden layer, such as 30 or 16, 16. Empty for none.",
		get:  func(s *Settings) any { return s.Hidden },
		set:  func(s *Settings, v value) { s.Hidden = v.layers }},
	{Key: "data", Label: "Data set", Kind: Folder,
		Help: "The images to learn from.",
		get:  func(s *Settings) any { return s.Data },
		set:  func(s *Settings, v value) { s.Data = v.folder }},
	{Key: "epochs", Label: "Epochs", Kind: Whole, Min: 1, Max: 1000,
		Help: "How often the whole training set is gone through.",
		get:  func(s *Settings) any { return s.Epochs },
		set:  func(s *Settings, v value) { s.Epochs = int(v.number) }},
	{Key: "mini-batch", Label: "Mini-batch size", Kind: Whole, Min: 1, Max: 1000,
		Help: "Images whose gradients are averaged for one step.",
		get:  func(s *Settings) any { return s.MiniBatch },
		set:  func(s *Settings, v value) { s.MiniBatch = int(v.number) }},
	{Key: "eta", Label: "Learning rate", Kind: Real, Min: 1e-6, Max: 1e12,
		Help: "The length of a step, eta in the book.",
		get:  func(s *Settings) any { return s.Eta },
		set:  func(s *Settings, v value) { s.Eta = v.number }},
	{Key: "seed", Label: "Seed", Kind: Whole, Min: 0, Max: 1 << 53,
		Help: "The same seed gives the same run, anywhere.",
		get:  func(s *Settings) any { return s.Seed },
		set:  func(s *Settings, v value) { s.Seed = uint64(v.number) }},
	{Key: "activation", Label: "Activation", Kind: Choice, Choices: []string{"sigmoid", "tanh", "relu"}, Advanced: true,
		Help: "Of the hidden layers.",
		get:  func(s *Settings) any { return s.Activation },
		set:  func(s *Settings, v value) { s.Activation = nn.Activation(v.choice) }},
	{Key: "cost", Label: "Cost", Kind: Choice, Choices: []string{"quadratic", "cross-entropy", "log-likelihood"}, Advanced: true,
		Help: "What is made small. Log-likelihood goes with softmax outputs, the others with sigmoid.",
		get:  func(s *Settings) any { return s.Cost },
		set:  func(s *Settings, v value) { s.Cost = nn.Cost(v.choice) }},
	{Key: "init", Label: "First weights", Kind: Choice, Choices: []string{"large", "scaled"}, Advanced: true,
		Help: "Large: N(0, 1). Scaled: divided by the root of the number of inputs.",
		get:  func(s *Settings) any { return s.Init },
		set:  func(s *Settings, v value) { s.Init = nn.Init(v.choice) }},
	{Key: "decay", Label: "Learning rate falls", Kind: Real, Min: 0, Max: 0.999, Advanced: true,
		Help: "The share of the learning rate that is lost with each epoch.",
		get:  func(s *Settings) any { return s.Decay },
		set:  func(s *Settings, v value) { s.Decay = v.number }},
	{Key: "lambda", Label: "Lambda", Kind: Real, Min: 0, Max: 10_000, Advanced: true,
		Help: "L2 regularisation: how strongly weights are pulled to zero.",
		get:  func(s *Settings) any { return s.Lambda },
		set:  func(s *Settings, v value) { s.Lambda = v.number }},
	{Key: "momentum", Label: "Momentum", Kind: Real, Min: 0, Max: 0.999, Advanced: true,
		Help: "The share of the last step that is kept in the next.",
		get:  func(s *Settings) any { return s.Momentum },
		set:  func(s *Settings, v value) { s.Momentum = v.number }},
	{Key: "augment", Label: "Augmented images", Kind: Real, Min: 0, Max: 1, Advanced: true,
		Help: "The share of the images that are turned, slanted, moved, distorted and thickened a little, anew each time. 0 for none.",
		get:  func(s *Settings) any { return s.Augment },
		set:  func(s *Settings, v value) { s.Augment = v.number }},
	{Key: "strength", Label: "Strength of augmentation", Kind: Real, Min: 0, Max: 3, Advanced: true,
		Help: "How much augmented images are changed; 1 is what people's hands do.",
		get:  func(s *Settings) any { return s.Strength },
		set:  func(s *Settings, v value) { s.Strength = v.number }},
	{Key: "pen", Label: "Pen digits", Kind: Real, Min: 0, Max: 1, Advanced: true,
		Help: "The share of the images in whose place computed pen digits are learned from, slashed zeros and barred sevens among them.",
		get:  func(s *Settings) any { return s.Pen },
		set:  func(s *Settings, v value) { s.Pen = v.number }},
}

// Text returns the field's value in s, as Set reads it.
func (f *Field) Text(s Settings) string {
	switch v := f.get(&s).(type) {
	case []int:
		return strings.Trim(strings.Join(strings.Fields(fmt.Sprint(v)), ", "), "[]")
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	default:
		return fmt.Sprint(v)
	}
}

// Set reads text, checks it and changes the field in s. The error says what is
// wrong and what would be right; s is unchanged then.
func (f *Field) Set(s *Settings, text string) error {
	v, err := f.parse(strings.TrimSpace(text))
	if err != nil {
		return fmt.Errorf("%s: %w", f.Label, err)
	}
	f.set(s, v)
	return nil
}

func (f *Field) parse(text string) (v value, err error) {
	switch f.Kind {
	case Layers:
		v.layers, err = parseLayers(text)
	case Choice:
		v.choice, err = f.parseChoice(text)
	case Folder:
		v.folder, err = text, dataset.CheckFolder(text)
	default:
		v.number, err = f.parseNumber(text)
	}
	return v, err
}

func (f *Field) parseNumber(text string) (float64, error) {
	x, err := strconv.ParseFloat(text, 64)
	switch {
	case err != nil && !math.IsInf(x, 0) || math.IsNaN(x):
		return 0, fmt.Errorf("%q is not a number; use one from %s", text, f.bounds())
	case f.Kind == Whole && x != math.Trunc(x):
		return 0, fmt.Errorf("%s is not a whole number; use one from %s", text, f.bounds())
	case x < f.Min:
		return 0, fmt.Errorf("%s is too small; use a number from %s", text, f.bounds())
	case x > f.Max:
		return 0, fmt.Errorf("%s is too large; use a number from %s", text, f.bounds())
	}
	return x, nil
}

func (f *Field) bounds() string {
	plain := func(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
	return plain(f.Min) + " to " + plain(f.Max)
}

func (f *Field) parseChoice(text string) (int, error) {
	for i, c := range f.Choices {
		if c == text {
			return i, nil
		}
	}
	return 0, fmt.Errorf("%q is not known; use %s", text, strings.Join(f.Choices, ", "))
}

// parseLayers reads a list such as "16, 16"; brackets around it are allowed.
func parseLayers(text string) ([]int, error) {
	text = strings.Trim(text, "[] ")
	if text == "" {
		return nil, nil
	}
	var layers []int
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' || r == ';' }) {
		n, err := strconv.Atoi(part)
		if err != nil {
			return nil, fmt.Errorf("%q is not a whole number; use a list such as 30 or 16, 16", part)
		}
		if n < 1 || n > MaxUnits {
			return nil, fmt.Errorf("a layer of %d units; each may have 1 to %d", n, MaxUnits)
		}
		layers = append(layers, n)
	}
	if len(layers) > MaxHidden {
		return nil, fmt.Errorf("%d layers; at most %d can be hidden", len(layers), MaxHidden)
	}
	return layers, nil
}

// Metadata returns all settings as text, by key.
func (s Settings) Metadata() map[string]string {
	m := make(map[string]string, len(Fields))
	for _, f := range Fields {
		m[f.Key] = f.Text(s)
	}
	return m
}

// Parse reads all settings from texts by key. A key that is missing keeps its
// default; errors come in the order of Fields, one for each field that is wrong.
func Parse(text map[string]string) (Settings, []error) {
	s := Default()
	var errs []error
	for _, f := range Fields {
		if t, ok := text[f.Key]; ok {
			if err := f.Set(&s, t); err != nil {
				errs = append(errs, err)
			}
		}
	}
	return s, errs
}
