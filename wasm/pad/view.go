package pad

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/prop"

	"inkling/nn/dataset"
	"inkling/wasm/ui"
)

// ID is the id of the pad with its buttons.
const ID = "pad"

// A View shows the pad and the network's answer.
type View struct {
	State  *State
	Env    Env
	Limits ui.Limits
	Send   func(Msg)
	Mounts Mounts

	Prompt           vecty.ComponentOrHTML // above the pad, or nil
	PadTip, BreakTip vecty.ComponentOrHTML // hints next to the pad and to the controls that distort the image, or nil

	Bench bool // on the workbench, where the outputs are next to the network
}

// Mounts are called when the canvases are in the document. They are drawn outside of the virtual
// DOM.
type Mounts struct {
	Pad, Seen func(node vecty.SyscallJSValue)
	Step      func(step int, node vecty.SyscallJSValue)
}

// Section shows all of it, with more below the outputs.
func (v *View) Section(more ...vecty.ComponentOrHTML) *vecty.HTML {
	return elem.Section(
		vecty.Markup(vecty.Class("read"), vecty.Attribute("aria-label", drawLabel.Say())),
		v.pad(),
		v.reading(vecty.List(more)),
		v.imageControls(),
	)
}

// pad shows the drawing pad with its buttons.
func (v *View) pad() vecty.ComponentOrHTML {
	s := v.State
	return elem.Div(
		vecty.Markup(vecty.Class("pad"), prop.ID(ID)),
		v.Prompt,
		elem.Div(
			vecty.Markup(vecty.Class("paper")),
			&ui.Canvas{Label: padLabel.Say(), Class: "drawing", Locked: v.Limits.Locks("draw"), More: v.keys, Mounted: v.Mounts.Pad},
			v.Hint(),
			v.cursor(),
		),
		v.keysHelp(),
		elem.Div(
			vecty.Markup(vecty.Class("buttons")),
			ui.Button(clearLabel.Say(), !s.Blank(), func() { v.Send(Clear{}) }),
			ui.Button(undoLabel.Say(), !s.Blank() || len(s.before) > 0, func() { v.Send(Undo{}) }),
			ui.Button(redoLabel.Say(), s.canRedo(), func() { v.Send(Redo{}) }),
		),
		v.Refusal(false),
		v.picture(),
		v.PadTip,
	)
}

// picture names the image on the pad, if any.
func (v *View) picture() vecty.ComponentOrHTML {
	if v.State.Picture == nil {
		return nil
	}
	return elem.Paragraph(vecty.Markup(vecty.Class("picture")), vecty.Text(ui.Capital(v.State.Picture.Name())+"."))
}

// Hint says on the pad what to do, or why drawing is not possible.
func (v *View) Hint() vecty.MarkupOrChild {
	e := &v.Env
	switch {
	case !e.Drawable():
		return elem.Paragraph(vecty.Markup(vecty.Class("hint", "unfit")), vecty.Text(
			notDrawable.Say(dataset.MNISTRows, dataset.MNISTCols, e.Rows, e.Cols)))
	case !v.State.Blank():
		return nil
	case e.Asked != "":
		return hint(e.Asked)
	case !e.ReadsDigits():
		return hint(drawHint.Say())
	default:
		return hint(drawDigitHint.Say())
	}
}

func hint(text string) vecty.MarkupOrChild {
	return elem.Paragraph(vecty.Markup(vecty.Class("hint"), vecty.Attribute("aria-hidden", "true")), vecty.Text(text))
}
