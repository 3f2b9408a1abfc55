package exchange

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/model"
	"inkling/nn/model/adopt"
	"inkling/nn/model/exchange"
	"inkling/tools/input"
)

// openModel reads a model of Inkling, or a network of another program. The notes are lines about what was understood.
func openModel(b []byte, o Options) (m *model.Model, notes []string, err error) {
	m, err = exchange.Decode(b)
	given := o.Activation+o.Cost+o.Inputs+o.Weights != ""
	switch own := bytes.Contains(b[:min(len(b), 1<<16)], []byte(`"format":"inkling`)); {
	case err == nil && !given, err != nil && own, o.Data == "":
		return m, nil, err
	case own:
		return nil, nil, errors.New("a file of Inkling, which says activation, cost and inputs itself: leave out their flags")
	}
	file, other := adopt.Read(b)
	if unknown := (*adopt.UnknownError)(nil); errors.As(other, &unknown) {
		return nil, nil, err
	}
	if other != nil {
		return nil, nil, other
	}
	choices, err := o.choices()
	if err != nil {
		return nil, nil, err
	}
	for _, n := range file.Notes {
		notes = append(notes, n.String())
	}
	if len(file.Unknown(choices)) > 0 {
		trial, note, err := try(file, choices, o.Data)
		if err != nil {
			return nil, nil, err
		}
		choices, notes = trial, append(notes, note)
	}
	m, err = file.Model(choices)
	return m, notes, err
}

// choices returns the flags as choices.
func (o *Options) choices() (c adopt.Choices, err error) {
	if o.Activation != "" {
		hidden, err := nn.ParseActivation(o.Activation)
		if err != nil || hidden > nn.ReLU {
			return c, fmt.Errorf("--activation: %q, expected sigmoid, tanh or relu", o.Activation)
		}
		c.Hidden = &hidden
	}
	if o.Cost != "" {
		cost, err := nn.ParseCost(o.Cost)
		if err != nil {
			return c, fmt.Errorf("--cost: %q, expected quadratic, cross-entropy or log-likelihood", o.Cost)
		}
		c.Cost = &cost
	}
	if o.Inputs != "" {
		if c.Inputs, err = adopt.ParseInput(o.Inputs); err != nil {
			return c, fmt.Errorf("--inputs: %w", err)
		}
	}
	switch o.Weights {
	case "":
	case "units", "inputs":
		turned := o.Weights == "inputs"
		c.Turned = &turned
	default:
		return c, fmt.Errorf("--weights: %q, expected units or inputs", o.Weights)
	}
	return c, nil
}

// try finds out on test images what is unknown. Nothing is chosen unless it is clearly the best.
func try(file *adopt.File, c adopt.Choices, folder string) (adopt.Choices, string, error) {
	const hint = "give --activation sigmoid, tanh or relu"
	_, data, err := dataset.Load(input.Dir(folder))
	if errors.Is(err, fs.ErrNotExist) {
		return c, "", fmt.Errorf("the file does not say the activation of the hidden units, and there are no test images in %s to try: %s, or make them with make data", folder, hint)
	}
	if err != nil {
		return c, "", fmt.Errorf("%s: %w", folder, err)
	}
	test := &data[dataset.Test]
	n := min(adopt.TrialImages, test.Len())
	trials, err := file.Propose(c, test)
	if err != nil {
		return c, "", err
	}
	best := trials[0]
	if !adopt.Clear(trials, n) {
		other := adopt.Rival(trials)
		return c, "", fmt.Errorf("the file does not say the activation of the hidden units, and trying does not show it: of %d test images, %s reads %d and %s reads %d: %s",
			n, said(best.Choices), best.Correct, said(other.Choices), other.Correct, hint)
	}
	return best.Choices, fmt.Sprintf("The file does not say the activation of the hidden units. Of %d test images, %s reads most, %d; flags say otherwise.", n, said(best.Choices), best.Correct), nil
}

// said returns choices as flags.
func said(c adopt.Choices) string {
	return fmt.Sprintf("--activation %v --cost %v --inputs %v", *c.Hidden, *c.Cost, c.Inputs)
}
