package app

import (
	"strings"
)

// hideAndLock hides and locks what the link says.
func (r *runtime) hideAndLock() {
	r.visibility.Apply(selectors(r.state.Address.Hide), selectors(r.state.Address.Lock))
}

// selectors returns where the parts of these names are, as one selector of CSS.
func selectors(names []string) string {
	var list []string
	for _, name := range names {
		if p := piece(name); p.Selector != "" {
			list = append(list, p.Selector)
		} else {
			list = append(list, "#"+panelID(name))
		}
	}
	return strings.Join(list, ", ")
}
