// Package matrices is the lesson on the matrices of a network.
package matrices

import (
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/small"
)

// State is what the lesson knows: a small network.
type State struct{ small.Network }

// New returns the network of the beginning.
func New() *State {
	return &State{small.New(func() small.Network { return small.Drawn(2, 3, 1) })}
}

// Update takes in a message, if it is one of the small network's.
func (m *State) Update(msg page.Msg, env page.Env) (effects []page.Effect, known bool) {
	of, known := msg.(small.Msg)
	if known {
		m.Network.Update(of, env)
	}
	return nil, known
}
