// This file connects the hints for new visitors to the rest of the lab.

package lab

import (
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/nn/augment"
	"inkling/wasm/hints"
	"inkling/wasm/inside"
	"inkling/wasm/proto"
)

// updateHints applies a message about the hints. Parts in other pages have none.
func (s *State) updateHints(m hints.Msg) []Effect {
	if s.Frame != nil {
		return nil
	}
	return s.Hints.Update(m)
}

// followHints leaves out the hints that a message has made unnecessary.
func (s *State) followHints(m Msg) []Effect {
	if !s.Hints.Shown() {
		return nil
	}
	if a, ok := m.(AddressChanged); ok && !invites(a.Hash) {
		return s.Hints.Update(hints.Withdraw{})
	}
	return s.Hints.Follow(hints.Env{Used: s.usedParts(m)})
}

// usedParts returns the parts that hints are about and that the visitor has used by now.
func (s *State) usedParts(m Msg) (used []string) {
	if !s.Pad.Blank() {
		used = append(used, hints.Pad)
	}
	if s.Runs.Phase() != proto.Idle {
		used = append(used, hints.Run)
	}
	if s.Pad.Broken.Change != (augment.Change{}) {
		used = append(used, hints.Break)
	}
	switch m.(type) {
	case AddressChanged:
		if s.Route.View == Lab && s.Route.Place != "" {
			used = append(used, hints.Stage)
		}
	case inside.ShowTab, inside.ChooseUnit, inside.NetKey:
		used = append(used, hints.Stage)
	}
	return used
}

// invites reports whether an address leads to the lab as it is: it brings no settings, nothing
// that is hidden or locked, no note, no drawing and no run.
func invites(hash string) bool {
	_, query, _ := strings.Cut(hash, "?")
	for pair := range strings.SplitSeq(query, "&") {
		if key, _, _ := strings.Cut(pair, "="); key != "" && key != "lang" && key != "v" {
			return false
		}
	}
	return true
}

// hints returns the view of the hints.
func (p *Page) hints() *hints.View {
	return &hints.View{State: &p.State.Hints, Send: func(m hints.Msg) { p.Send(m) }}
}

// tipped shows a part with its hint, if that is shown.
func (p *Page) tipped(part string, content vecty.ComponentOrHTML) vecty.ComponentOrHTML {
	if content == nil {
		return nil
	}
	return elem.Div(vecty.Markup(vecty.Class("tipped")), content, p.hints().At(part))
}
