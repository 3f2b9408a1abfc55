package plane

import (
	"slices"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
	"inkling/nn/plane"
	"inkling/wasm/plane/address"
)

// around has the pieces of the page that an address can hide and lock, and the piece that contains each. Settings are pieces,
// too, by their keys.
var around = map[string]string{
	"title": "", "buttons": "", "speed": "buttons", "time": "", "film": "time",
	"data": "", "set": "data", "classes": "data", "points": "data", "noise": "data", "test": "data", "seed": "data", "files": "data", "draw": "data",
	"learning": "", "activation": "learning", "cost": "learning", "init": "learning", "eta": "learning", "mini-batch": "learning",
	"momentum": "learning", "lambda": "learning", "decay": "learning",
	"network": "", "inputs": "network", "hidden": "network", "weights": "network",
	"output": "", "gradient": "output", "numbers": "output", "curve": "output",
}

// Limits are the pieces of the page that its address hides and locks, and a note of its author. A hidden or locked setting keeps its value.
type Limits struct {
	hide, lock []string
	note       string // as the address writes it
}

func covered(name string, list []string) bool {
	return name != "" && (slices.Contains(list, name) || covered(around[name], list))
}

// Hides reports whether a piece is hidden, by itself or with what contains it.
func (l Limits) Hides(name string) bool { return covered(name, l.hide) }

// Locks reports whether a piece is locked, or hidden.
func (l Limits) Locks(name string) bool { return covered(name, l.lock) || l.Hides(name) }

// query returns the limits for an address, after its settings.
func (l Limits) query() (text string) {
	if len(l.hide) > 0 {
		text += "&hide=" + strings.Join(l.hide, ",")
	}
	if len(l.lock) > 0 {
		text += "&lock=" + strings.Join(l.lock, ",")
	}
	if l.note != "" {
		text += "&note=" + l.note
	}
	return text
}

// readLimits reads the limits of an address. Unknown names are reported and left out.
func readLimits(query string) (l Limits, problems []phrase.Phrase) {
	for pair := range strings.SplitSeq(query, "&") {
		key, value, _ := strings.Cut(pair, "=")
		if key == "note" {
			l.note = value
		}
		list := map[string]*[]string{"hide": &l.hide, "lock": &l.lock}[key]
		value, ok := address.Unescape(value)
		if list == nil || !ok { // address.Read reports it
			continue
		}
		for name := range strings.SplitSeq(value, ",") {
			if name == "layers" {
				name = "hidden"
			}
			switch _, known := around[name]; {
			case name == "" || slices.Contains(*list, name):
			case !known:
				problems = append(problems, phrase.New("%s: there is no part %q", key, foreign.Clean(name[:min(len(name), 60)])))
			default:
				*list = append(*list, name)
			}
		}
	}
	return l, problems
}

// mostNote is the largest number of bytes of a note.
const mostNote = 1000

// Note returns the note of the address's author.
func (l Limits) Note() string {
	text, _ := address.Unescape(l.note)
	return strings.ToValidUTF8(text[:min(len(text), mostNote)], "")
}

// held returns settings with the locked ones as they are.
func (s *State) held(changed plane.Settings) plane.Settings {
	for _, key := range plane.Keys() {
		if s.Limits.Locks(key) {
			_ = changed.Set(key, s.Settings.Get(key)) // it is valid
		}
	}
	return changed
}

// drawable reports whether points may be drawn, opened and erased.
func (s *State) drawable() bool {
	return !s.Limits.Locks("draw") && (address.Own(s.Settings.Data) || !s.Limits.Locks("set"))
}
