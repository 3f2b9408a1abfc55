package lab

import "inkling/wasm/ui"

// hideAndLock hides and locks what the link says.
func (r *runtime) hideAndLock() {
	r.visibility.Apply(ui.Selectors(piece, r.state.Address.Hide), ui.Selectors(piece, r.state.Address.Lock))
}
