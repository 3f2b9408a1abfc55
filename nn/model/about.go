package model

import (
	"fmt"
	"strings"

	"inkling/nn/dataset"
)

// Preparation describes in words how to prepare a picture for the network, for
// users of exported models.
const Preparation = "The input is " + dataset.Preprocessing + ". As in MNIST, a digit is fitted into 20x20 pixels, keeping its aspect, " +
	"and moved so that its centre of mass is in the middle of 28x28."

// About describes the model in words.
func (m Model) About() string {
	reads, index := "handwritten digits", "the digit"
	if m.Classes != nil {
		reads, index = "drawings", "that of the class, of "+strings.Join(m.Classes, ", ")
	}
	text := fmt.Sprintf("A network of %v units that reads %s: %v hidden units, %v outputs, trained with the %v cost. "+
		"The index of the largest output is %s.", m.Network.Sizes, reads, m.Network.Hidden, m.Network.Output, m.Settings.Cost, index)
	if m.Total > 0 {
		text += fmt.Sprintf(" It answers %d of %d test images rightly.", m.Correct, m.Total)
	}
	return text
}
