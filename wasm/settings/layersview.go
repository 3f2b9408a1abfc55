package settings

import (
	"fmt"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/recipe"
	"inkling/wasm/ui"
)

// layers shows the network as a row of layers. Hidden layers can be added, changed and removed.
func (v *View) layers() vecty.ComponentOrHTML {
	inputs, outputs := inputsLabel.Say(), outputsLabel.Say()
	if _, ok := v.State.Settings(); ok && v.Shape != nil {
		inputs, outputs = fmt.Sprint(v.Shape.Pixels()), fmt.Sprint(v.Shape.Classes)
	}
	row := vecty.List{elem.ListItem(vecty.Markup(vecty.Class("end"), vecty.Key("inputs")), vecty.Text(inputs))}
	for i, units := range v.State.layers() {
		row = append(row, v.layer(i, units))
	}
	row = append(row,
		elem.ListItem(vecty.Markup(vecty.Class("add"), vecty.Key("add")),
			ui.SignButton("+", addLayerID, addLabel.Say(), len(v.State.layers()) < recipe.MaxHidden, func() { v.Send(AddLayer{}) })),
		elem.ListItem(vecty.Markup(vecty.Class("end"), vecty.Key("outputs")), vecty.Text(outputs)))
	return elem.OrderedList(vecty.Markup(vecty.Class("hiddenlayers"), vecty.Attribute("aria-label", layersLabel.Say())), row)
}

func (v *View) layer(i int, units string) vecty.ComponentOrHTML {
	return elem.ListItem(
		vecty.Markup(vecty.Class("layer"), vecty.Key(layerID(i))),
		elem.Input(
			vecty.Markup(
				prop.ID(layerID(i)), prop.Value(units),
				vecty.Attribute("aria-label", unitsLabel.Say(i+1)),
				vecty.Attribute("aria-invalid", fmt.Sprint(v.State.wrong(hiddenField) != "")),
				event.Input(func(e *vecty.Event) { v.Send(EditLayer{i, e.Target.Get("value").String()}) }),
				event.KeyDown(func(e *vecty.Event) {
					if by := nudges[e.Get("key").String()]; by != 0 {
						e.Call("preventDefault")
						v.Send(NudgeLayer{i, by})
					}
				}),
			),
			ui.Typed("numeric"),
		),
		ui.SignButton("×", removeLayerID(i), removeLabel.Say(i+1), true, func() { v.Send(RemoveLayer{i}) }),
	)
}

// nudges are the keys that change a number of units.
var nudges = map[string]int{"ArrowUp": 1, "ArrowDown": -1, "PageUp": 10, "PageDown": -10}
