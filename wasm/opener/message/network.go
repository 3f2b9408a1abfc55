package message

import (
	"inkling/wasm/proto"
	"inkling/wasm/words"
)

// Adopted is a network from a file. Either it is known exactly, or what the file does not say was tried.
type Adopted struct {
	Model  *proto.Model `json:"model,omitempty"` // its parameters are sent with the report
	Sizes  []int        `json:"sizes"`           // of the layers
	Notes  []words.M    `json:"notes,omitempty"`
	Trials []Trial      `json:"trials,omitempty"` // what is possible, the best first; empty with a model
	Images int          `json:"images,omitempty"` // that each trial read; 0 if none could be loaded
	Data   string       `json:"data,omitempty"`   // name of their data set
	Clear  bool         `json:"clear,omitempty"`  // the best is clearly better than the others
}

// A Trial is a possibility: what a file does not say, by name.
type Trial struct {
	Hidden  string `json:"hidden"`  // activation, as nn.ParseActivation reads it
	Cost    string `json:"cost"`    // as nn.ParseCost reads it
	Inputs  string `json:"inputs"`  // as adopt.ParseInput reads it
	Turned  bool   `json:"turned"`  // each weight matrix has a row for each input
	Correct int    `json:"correct"` // test images
}
