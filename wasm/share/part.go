package share

import (
	"slices"
	"strings"

	"inkling/wasm/link"
	"inkling/wasm/snippet"
)

// part returns the chosen part.
func (c *State) part(env Env) Part {
	for _, p := range env.Parts {
		if p.View == c.View {
			return p
		}
	}
	return Part{}
}

// inLab reports whether the part belongs to the lab; otherwise it is a lesson.
func (p Part) inLab() bool { return len(p.Panels) > 0 }

// trains reports whether the part has the training buttons.
func (p Part) trains() bool { return slices.Contains(p.Panels, "train") }

// link returns the link that is composed, with the lab's current settings.
func (c *State) link(env Env) link.Link {
	l := link.Link{View: c.View, Note: strings.TrimSpace(c.Note), Theme: c.Theme, Lang: c.Lang, Host: c.Host}
	part := c.part(env)
	if !part.inLab() {
		return l
	}
	settings := c.settings(env)
	l.Preset, l.Settings, l.Outcome, l.Reader = settings.Preset, settings.Settings, settings.Outcome, env.Settings.Reader
	pieces := c.pieces(env)
	l.Hide, l.Lock = named(pieces, c.Hide), named(pieces, c.Lock)
	if c.Drawing {
		l.Strokes = env.Strokes
	}
	l.Begin = c.Begin && part.trains()
	return l
}

// settings returns the settings to share: those of the run, if it is included, or the lab's current
// ones.
func (c *State) settings(env Env) link.Link {
	if env.Run != nil && c.Run && c.part(env).trains() {
		return env.Run.Link
	}
	return env.Settings
}

// frame returns the address of the part in a frame.
func (c *State) frame(env Env) string { return framed(env, c.link(env)) }

func framed(env Env, l link.Link) string { return env.Base + "embed.html?" + l.String() }

// alone returns the address of the part on its own. For the whole lab or a lesson that is the page
// itself.
func (c *State) alone(env Env) string {
	l := c.link(env)
	l.Host = ""
	hash := "#" + l.View
	if hash != link.Home && c.part(env).inLab() {
		return framed(env, l)
	}
	l.View, l.Theme = "", ""
	return env.Base + l.Hash(hash)
}

// snippet returns the text to copy.
func (c *State) snippet(env Env) string {
	l := c.link(env)
	p := snippet.Part{Link: c.alone(env), Home: env.Base, Element: env.Base + "embed.js", Title: "Inkling: " + c.part(env).Title.Say(), Height: c.frameHeight()}
	form := snippet.Find(c.Form)
	if form.Sized { // by our own messages
		l.Host = ""
	}
	p.Frame, p.Keys = framed(env, l), l.Pairs()
	return form.Write(p)
}
