// Package matrices is the lesson on a network as matrices.
package matrices

import (
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/small"
)

// State is the state of the lesson: a small network.
type State struct{ small.Network }

// New returns the initial state.
func New() *State {
	return &State{small.New(func() small.Network { return small.Drawn(2, 3, 1) })}
}

// Update applies a message of the small network.
func (m *State) Update(msg page.Msg, env page.Env) (effects []page.Effect, known bool) {
	of, known := msg.(small.Msg)
	if known {
		m.Network.Update(of, env)
	}
	return nil, known
}
