package proto

import (
	"inkling/nn"
	"inkling/nn/model"
	"inkling/nn/recipe"
)

// A File is a network in a file of some form: what WriteFile makes of Model, or
// ReadFile finds. The numbers of the network travel beside it.
type File struct {
	Name      string `json:"name"`      // without extension
	Extension string `json:"extension"` // of a form of form.All
	Model     *Model `json:"model,omitempty"`
}

// A Model is a model.Model but for the numbers of its network.
type Model struct {
	Sizes    []int             `json:"sizes"`
	Hidden   string            `json:"hidden"`
	Output   string            `json:"output"`
	Settings map[string]string `json:"settings"` // by key of recipe.Fields
	Epochs   int               `json:"epochs"`
	Data     string            `json:"data"`
	Correct  int               `json:"correct"`
	Total    int               `json:"total"`
}

// Describe parts a model from its numbers, which are nn.Parameters.Bytes.
func Describe(m *model.Model) (description *Model, parameters []byte) {
	return &Model{
		Sizes: m.Network.Sizes, Hidden: m.Network.Hidden.String(), Output: m.Network.Output.String(),
		Settings: m.Settings.Metadata(), Epochs: m.Epochs, Data: m.Data, Correct: m.Correct, Total: m.Total,
	}, m.Network.Bytes()
}

// With returns the model that has these numbers. Its error says what cannot be.
func (m *Model) With(parameters []byte) (*model.Model, error) {
	hidden, err := nn.ParseActivation(m.Hidden)
	if err != nil {
		return nil, err
	}
	output, err := nn.ParseActivation(m.Output)
	if err != nil {
		return nil, err
	}
	settings, errs := recipe.Parse(m.Settings)
	if len(errs) > 0 {
		return nil, errs[0]
	}
	network := nn.New(m.Sizes, hidden, output)
	if err := network.SetBytes(parameters); err != nil {
		return nil, err
	}
	return &model.Model{Network: network, Settings: settings, Epochs: m.Epochs, Data: m.Data, Correct: m.Correct, Total: m.Total}, nil
}
