package ui

// A Piece is something that a link can hide or lock: a panel, a group of controls
// or a setting.
type Piece struct {
	Name  string // in addresses
	Label string
	// Selector is where the page shows it; "" for a panel, which is not rendered
	// at all when it is hidden.
	Selector string
	Within   []string // the names of the pieces of its panel that it is a part of
	Panel    string   // of the lab in which it stands; "" for panels and for what stands outside
}

// Covering returns the names by which an address locks or hides a piece: its own,
// and those of what it is a part of.
func (p Piece) Covering() []string {
	list := append([]string{p.Name}, p.Within...)
	if p.Panel != "" {
		list = append(list, p.Panel)
	}
	return list
}
