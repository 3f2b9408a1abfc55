// This file connects the keyboard shortcuts to the rest of the lab.

package lab

import (
	"inkling/nn/recipe"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
	"inkling/wasm/settings"
	"inkling/wasm/shortcuts"
	"inkling/wasm/words"
)

// OpenHash goes to an address within the page, as a link does.
type OpenHash struct{ Hash string }

// shortcutsEnv returns the environment of the keyboard shortcuts.
func (s *State) shortcutsEnv() shortcuts.Env {
	e := shortcuts.Env{Shown: s.Frame == nil && s.Route.View == Lab, Drawing: s.Pad.Keys.Used, Limits: &s.Address}
	for _, p := range recipe.Presets {
		if !p.Former {
			e.Presets = append(e.Presets, shortcuts.Choice{Key: p.Key, Title: words.Of(p.Name).Say()})
		}
	}
	for i := range places {
		if p := &places[i]; !p.hidden(&s.Address) {
			e.Panels = append(e.Panels, shortcuts.Choice{Key: p.name, Title: p.title.Say()})
		}
	}
	return e
}

// ofShortcuts handles the effects of the keyboard shortcuts with the messages that the buttons send,
// and returns those for the runtime.
func (s *State) ofShortcuts(effects []shortcuts.Effect) (rest []Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case shortcuts.Do:
			rest = append(rest, s.update(s.pressed(e.Command))...)
		case shortcuts.ChoosePreset:
			rest = append(rest, s.update(settings.ChoosePreset{Key: e.Key})...)
		case shortcuts.GoTo:
			rest = append(rest, OpenHash{Route{Lab, e.Panel}.Hash()})
		default:
			rest = append(rest, e)
		}
	}
	return rest
}

// pressed returns the message of the button that a command presses.
func (s *State) pressed(c shortcuts.Command) Msg {
	s.Runs.See(s.runsEnv())
	switch c {
	case shortcuts.Step:
		return s.Runs.StepBy(&proto.Step{})
	case shortcuts.StepEpoch:
		return s.Runs.StepBy(&proto.StepEpoch{})
	case shortcuts.Clear:
		return pad.Clear{}
	case shortcuts.Undo:
		return pad.Undo{}
	case shortcuts.Redo:
		return pad.Redo{}
	}
	switch s.Runs.Phase() {
	case proto.Training:
		return runs.Press{Do: &proto.Pause{}}
	case proto.Paused:
		return runs.Press{Do: &proto.Resume{}}
	default:
		return runs.Press{Do: &proto.Train{}}
	}
}
