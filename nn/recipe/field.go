package recipe

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/foreign"
	"inkling/nn/numeral"
	"inkling/nn/phrase"
)

// The limits that are more than numbers in the table.
const (
	MaxHidden = 6    // hidden layers
	MaxUnits  = 1024 // units in a hidden layer
)

// A Kind is the type of a field's value; it determines the control that shows it.
type Kind uint8

// The kinds of fields.
const (
	Layers Kind = iota // whole numbers, separated by commas; may be empty
	Whole              // a whole number from Min to Max
	Real               // a number from Min to Max
	Choice             // one of Choices
	Folder             // the folder of a data set of the site
)

// A Field is one setting: its names, type and limits.
type Field struct {
	Key      string   // in metadata and on the command line.
	Also     []string // other names that people may use
	Label    string
	Help     string
	Kind     Kind
	Min, Max float64  // limits of Whole and Real, inclusive.
	Unit     string   // of numbers, if any
	Choices  []string // of Choice
	Names    []string // of Choice: the label of each, or nil to show Choices
	Group    Group    // the group in the form.
	Advanced bool     // shown only on request
	Former   bool     // for old links and files: shown only where it is not Neutral

	// Low and High are the useful range, for a slider on a logarithmic scale; 0 and 0 for no slider.
	Low, High float64

	// Neutral is the behaviour before this field existed, and so the value for a text without the key.
	// It is empty for the original fields, which are in every text.
	Neutral string

	get func(*Settings) any
	set func(*Settings, value)
}

// A Group is a group of fields, by its title.
type Group string

// The groups.
const (
	OfNetwork  Group = "Network"
	OfLearning Group = "Learning"
	OfImages   Group = "Images"
)

// Groups are all groups, in display order.
var Groups = []Group{OfNetwork, OfLearning, OfImages}

// A value is a checked value of any kind.
type value struct {
	layers []int
	number float64
	choice int
	folder string
}

// Fields is the table of all settings, in display order.
var Fields = []*Field{
	{Key: "hidden", Also: []string{"layers"}, Label: "Hidden layers", Group: OfNetwork, Kind: Layers,
		Help: "Number of units in each hidden layer, such as 30 or 16, 16. Empty for none.",
		get:  func(s *Settings) any { return s.Hidden },
		set:  func(s *Settings, v value) { s.Hidden = v.layers }},
	{Key: "data", Label: "Data set", Group: OfImages, Kind: Folder,
		Help: "The images to train on.",
		get:  func(s *Settings) any { return s.Data },
		set:  func(s *Settings, v value) { s.Data = v.folder }},
	{Key: "epochs", Label: "Epochs", Group: OfLearning, Kind: Whole, Min: 1, Max: 1000, Unit: "epochs",
		Help: "Number of passes through the training set.",
		get:  func(s *Settings) any { return s.Epochs },
		set:  func(s *Settings, v value) { s.Epochs = int(v.number) }},
	{Key: "mini-batch", Also: []string{"batch", "minibatch"}, Label: "Mini-batch size", Group: OfLearning, Kind: Whole, Min: 1, Max: 1000, Unit: "images",
		Help: "Number of images whose gradients are averaged for one step.",
		get:  func(s *Settings) any { return s.MiniBatch },
		set:  func(s *Settings, v value) { s.MiniBatch = int(v.number) }},
	{Key: "eta", Also: []string{"learning-rate"}, Label: "Learning rate", Group: OfLearning, Kind: Real, Min: 1e-6, Max: 1e12, Low: 0.001, High: 100,
		Help: "The size of a step; eta in the book.",
		get:  func(s *Settings) any { return s.Eta },
		set:  func(s *Settings, v value) { s.Eta = v.number }},
	{Key: "seed", Label: "Seed", Group: OfLearning, Kind: Whole, Min: 0, Max: 1 << 53,
		Help: "The same seed gives the same run on every machine.",
		get:  func(s *Settings) any { return s.Seed },
		set:  func(s *Settings, v value) { s.Seed = uint64(v.number) }},
	{Key: "activation", Label: "Activation", Group: OfNetwork, Kind: Choice, Choices: []string{"sigmoid", "tanh", "relu"}, Advanced: true,
		Help: "Activation function of the hidden layers.",
		get:  func(s *Settings) any { return s.Activation },
		set:  func(s *Settings, v value) { s.Activation = nn.Activation(v.choice) }},
	{Key: "cost", Label: "Cost and outputs", Group: OfNetwork, Kind: Choice, Choices: []string{"quadratic", "cross-entropy", "log-likelihood"}, Advanced: true,
		Names: []string{"quadratic, sigmoid", "cross-entropy, sigmoid", "log-likelihood, softmax"},
		Help:  "The cost to minimise, with the matching activation of the outputs.",
		get:   func(s *Settings) any { return s.Cost },
		set:   func(s *Settings, v value) { s.Cost = nn.Cost(v.choice) }},
	{Key: "init", Label: "Weight initialisation", Group: OfNetwork, Kind: Choice, Choices: []string{"large", "scaled"}, Advanced: true,
		Help: "Large: N(0, 1). Scaled: divided by the square root of the number of inputs.",
		get:  func(s *Settings) any { return s.Init },
		set:  func(s *Settings, v value) { s.Init = nn.Init(v.choice) }},
	{Key: "decay", Label: "Learning-rate decay", Group: OfLearning, Kind: Real, Min: 0, Max: 0.999, Advanced: true,
		Help: "The fraction by which the learning rate shrinks after each epoch.",
		get:  func(s *Settings) any { return s.Decay },
		set:  func(s *Settings, v value) { s.Decay = v.number }},
	{Key: "lambda", Label: "Lambda", Group: OfLearning, Kind: Real, Min: 0, Max: 10_000, Advanced: true,
		Help: "L2 regularisation: how strongly weights are pulled towards zero.",
		get:  func(s *Settings) any { return s.Lambda },
		set:  func(s *Settings, v value) { s.Lambda = v.number }},
	{Key: "momentum", Label: "Momentum", Group: OfLearning, Kind: Real, Min: 0, Max: 0.999, Advanced: true,
		Help: "The fraction of the last step that is added to the next.",
		get:  func(s *Settings) any { return s.Momentum },
		set:  func(s *Settings, v value) { s.Momentum = v.number }},
	{Key: "augment", Label: "Augmented images", Group: OfImages, Kind: Real, Min: 0, Max: 1, Advanced: true,
		Help: "The fraction of images that are slightly rotated, slanted, shifted, distorted and thickened, differently each time. 0 for none.",
		get:  func(s *Settings) any { return s.Augment },
		set:  func(s *Settings, v value) { s.Augment = v.number }},
	{Key: "strength", Label: "Strength of augmentation", Group: OfImages, Kind: Real, Min: 0, Max: 3, Advanced: true,
		Help: "How strongly augmented images are changed; 1 matches how handwriting varies.",
		get:  func(s *Settings) any { return s.Strength },
		set:  func(s *Settings, v value) { s.Strength = v.number }},
	{Key: "pen", Label: "Pen digits", Group: OfImages, Kind: Real, Min: 0, Max: 1, Advanced: true,
		Help: "The fraction of images replaced by synthetic pen digits, including slashed zeros and barred sevens.",
		get:  func(s *Settings) any { return s.Pen },
		set:  func(s *Settings, v value) { s.Pen = v.number }},
	{Key: "images", Label: "Training images used", Group: OfImages, Kind: Whole, Min: 0, Max: 1_000_000, Unit: "images", Advanced: true, Neutral: "0",
		Help: "Taken from the start of each class, in equal numbers. 0 for all.",
		get:  func(s *Settings) any { return s.Images },
		set:  func(s *Settings, v value) { s.Images = int(v.number) }},
	{Key: "validation-target", Label: "Stop at validation accuracy, %", Group: OfLearning, Kind: Real, Min: 0, Max: 100, Unit: "%", Advanced: true, Neutral: "0",
		Help: "Training stops after the first epoch with this accuracy on the validation images. 0 to train all epochs.",
		get:  func(s *Settings) any { return s.ValidationTarget },
		set:  func(s *Settings, v value) { s.ValidationTarget = v.number }},
	{Key: "target", Label: "Stop at test accuracy, %", Group: OfLearning, Kind: Real, Min: 0, Max: 100, Unit: "%", Advanced: true, Former: true, Neutral: "0",
		Help: "From older links and files: training stops after the first epoch with this accuracy on the test images. Prefer validation images: test images should only judge the finished network.",
		get:  func(s *Settings) any { return s.TestTarget },
		set:  func(s *Settings, v value) { s.TestTarget = v.number }},
}

// Name returns the label of choice i.
func (f *Field) Name(i int) string {
	if f.Names == nil {
		return f.Choices[i]
	}
	return f.Names[i]
}

// Text returns the field's value in s, in the form that Set reads.
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

// Set parses and checks text and sets the field in s. The error says what is wrong and what would
// be right; s is then unchanged.
func (f *Field) Set(s *Settings, text string) error {
	v, err := f.parse(strings.TrimSpace(text))
	if err != nil {
		return phrase.Errorf("%s: %w", phrase.Phrase{Format: f.Label}, err)
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

func (f *Field) parseNumber(text string) (x float64, err error) {
	if f.Kind == Whole {
		x, err = numeral.Whole(text)
	} else {
		x, err = numeral.Parse(text, f.Min, f.Max)
	}
	low, high := f.Bounds()
	switch {
	case err != nil:
		return 0, phrase.Errorf("%w; use one from %s to %s", err, low, high)
	case f.Kind == Whole && x != math.Trunc(x):
		return 0, phrase.Errorf("%.40s is not a whole number; use one from %s to %s", text, low, high)
	case x < f.Min:
		return 0, phrase.Errorf("%.40s is too small; use a number from %s to %s", text, low, high)
	case x > f.Max:
		return 0, phrase.Errorf("%.40s is too large; use a number from %s to %s", text, low, high)
	}
	return x, nil
}

// Bounds returns the limits of a number without exponents.
func (f *Field) Bounds() (low, high phrase.Phrase) {
	plain := func(x float64) phrase.Phrase { return phrase.Number(strconv.FormatFloat(x, 'f', -1, 64)) }
	return plain(f.Min), plain(f.Max)
}

func (f *Field) parseChoice(text string) (int, error) {
	for i, c := range f.Choices {
		if c == text {
			return i, nil
		}
	}
	return 0, phrase.Errorf("%s is unknown; use one of %s", foreign.Quote(text), strings.Join(f.Choices, ", "))
}

// Number returns the value of a Whole or Real field in s.
func (f *Field) Number(s Settings) float64 {
	x, _ := strconv.ParseFloat(f.Text(s), 64) // Text writes valid numbers
	return x
}

// KeyOf returns the key of the field with this name: its key, one of its other names, or its label
// as a flag, such as learning-rate. Unknown names are returned unchanged.
func KeyOf(name string) string {
	for _, f := range Fields {
		label, _, _ := strings.Cut(strings.ToLower(f.Label), ",")
		if name == strings.ReplaceAll(label, " ", "-") || slices.Contains(f.Also, name) {
			return f.Key
		}
	}
	return name
}

// FindField returns the field with this key.
func FindField(key string) (f *Field, ok bool) {
	for _, f := range Fields {
		if f.Key == key {
			return f, true
		}
	}
	return nil, false
}

// MustField returns the field with this key, and panics if there is none.
func MustField(key string) *Field {
	f, ok := FindField(key)
	if !ok {
		panic("recipe: there is no setting of the key " + key)
	}
	return f
}

// Metadata returns all settings as text, by key.
func (s Settings) Metadata() map[string]string {
	m := make(map[string]string, len(Fields))
	for _, f := range Fields {
		m[f.Key] = f.Text(s)
	}
	return m
}

// Parse reads all settings from texts by key. A missing key means Neutral if the field has it, and
// otherwise the default; a missing seed means UnsaidSeed. Unknown keys are ignored: see Unknown.
// There is one error for each invalid field, in the order of Fields.
func Parse(text map[string]string) (Settings, []error) {
	s := Default()
	s.Seed = UnsaidSeed
	var errs []error
	for _, f := range Fields {
		t, ok := text[f.Key]
		if !ok && f.Neutral == "" {
			continue
		}
		if !ok {
			t = f.Neutral
		}
		if err := f.Set(&s, t); err != nil {
			errs = append(errs, err)
		}
	}
	return s, errs
}

// Unknown returns an error that lists the keys of text that are neither fields nor in others. A
// newer version has written them, so the run cannot be repeated here.
func Unknown(text map[string]string, others ...string) error {
	var keys []string
	for key := range text {
		if _, ok := FindField(key); !ok && !slices.Contains(others, key) {
			keys = append(keys, key)
		}
	}
	if keys == nil {
		return nil
	}
	slices.Sort(keys)
	var quoted []string
	for _, key := range keys[:min(len(keys), 5)] {
		quoted = append(quoted, foreign.Quote(key))
	}
	return phrase.Errorf("unknown settings %s (%d in all), written by a newer version: reload the page, or update the program", strings.Join(quoted, ", "), len(keys))
}
