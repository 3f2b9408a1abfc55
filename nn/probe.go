package nn

import "gonum.org/v1/gonum/blas/blas32"

// A Probe shows what happens inside a network while it reads samples: the activations
// of every layer and, after backpropagation, the errors. It changes nothing.
type Probe struct {
	network *Network
	samples Samples
	pass    *pass
}

// NewProbe returns a probe that reads the samples, up to rows at a time. It uses the
// weights that n has at the time of each Read.
func NewProbe(n *Network, s Samples, rows int) *Probe {
	return &Probe{n, s, newPass(n, rows, s)}
}

// Read evaluates the network on the samples with these indices. It returns the sum of
// their costs and how many are answered correctly.
func (p *Probe) Read(index []int, c Cost) (cost float64, correct int) {
	p.pass.load(p.samples, index)
	p.pass.feedforward(p.network)
	p.pass.answer()
	return p.pass.cost(p.network, c)
}

// Activations returns the activations of the layer that layer l's weights lead to: a
// row for each sample read, a column for each unit. The next Read overwrites them.
func (p *Probe) Activations(l int) blas32.General { return p.pass.activation(l + 1) }

// Answers returns the index of each sample's largest output, until the next Read.
func (p *Probe) Answers() []int32 { return p.pass.answers[:p.pass.rows] }

// Desired returns the desired outputs of the samples, until the next Read.
func (p *Probe) Desired() blas32.General { return p.pass.y() }

// Backpropagate computes the errors of the samples read, and adds fraction times their
// gradients to nabla.
func (p *Probe) Backpropagate(c Cost, fraction float32, nabla Parameters) {
	p.pass.backpropagate(p.network, c)
	p.pass.descend(nabla, fraction, 1, 1)
}

// Errors returns dC/dz of the layer that layer l's weights lead to, a row for each
// sample, after Backpropagate.
func (p *Probe) Errors(l int) blas32.General { return p.pass.delta(l) }

// Activation returns the activation of the layer that layer l's weights lead to.
func (n *Network) Activation(l int) Activation { return n.activation(l) }
