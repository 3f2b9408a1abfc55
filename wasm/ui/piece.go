package ui

// A Piece is something that a link can hide or lock: a panel, a group of controls
// or a setting.
type Piece struct {
	Name  string // in addresses
	Label string
	// Selector is where the page shows it; "" for a panel, which is not rendered
	// at all when it is hidden.
	Selector string
	Panel    string // of the lab in which it stands; "" for panels and for what stands outside
}
