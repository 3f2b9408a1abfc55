package proto

import (
	"inkling/nn"
	"inkling/nn/model"
	"inkling/nn/recipe"
)

// Questions about networks in files, and the answers.
type (
	WriteFile struct { // Encode a network as a file. The answer is Written.
		Question
		Name      string // of the file, without extension
		Extension string // of a format in form.All
		Model     Model
	}
	Written struct {
		Content []byte `json:"-"`
	}
)

func (m *WriteFile) beside() []*[]byte { return []*[]byte{&m.Model.Parameters} }
func (m *Written) beside() []*[]byte   { return []*[]byte{&m.Content} }

// A Model is a model.Model in a message.
type Model struct {
	Sizes          []int
	Hidden, Output string            // activations
	Settings       map[string]string // by key of recipe.Fields
	Classes        []string          `json:",omitempty"`
	Epochs         int
	Data           string
	Correct, Total int
	Parameters     []byte `json:"-"` // nn.Parameters.Bytes
}

// NewModel returns m for a message.
func NewModel(m *model.Model) Model {
	return Model{
		Sizes: m.Network.Sizes, Hidden: m.Network.Hidden.String(), Output: m.Network.Output.String(), Parameters: m.Network.Bytes(),
		Settings: m.Settings.Metadata(), Classes: m.Classes, Epochs: m.Epochs, Data: m.Data, Correct: m.Correct, Total: m.Total,
	}
}

// Decode returns the model, or an error that names what is invalid.
func (m Model) Decode() (*model.Model, error) {
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
	if err := network.SetBytes(m.Parameters); err != nil {
		return nil, err
	}
	return &model.Model{Network: network, Settings: settings, Classes: m.Classes, Epochs: m.Epochs, Data: m.Data, Correct: m.Correct, Total: m.Total}, nil
}
