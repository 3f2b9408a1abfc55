package settings

import (
	"fmt"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/recipe"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// Layers shows the controls of the hidden layers above their picture, on the workbench. shown are the units of each
// layer, as typed; at is the horizontal centre of each in the picture, in CSS pixels.
func (v *View) Layers(shown []string, at []float64) vecty.ComponentOrHTML {
	if len(at) != len(shown) || v.Limits.Hides(hiddenField.Key) {
		return nil
	}
	var row vecty.List
	for i, units := range shown {
		row = append(row, v.layer(i, units, vecty.Style("left", fmt.Sprintf("%.0fpx", at[i]))))
	}
	row = append(row, elem.ListItem(vecty.Markup(vecty.Class("add"), vecty.Key("add")),
		ui.AnyButton(addLayerLabel.Say(), len(shown) < recipe.MaxHidden, prop.Type(prop.TypeButton), prop.ID(addLayerID),
			event.Click(func(*vecty.Event) { v.Send(AddLayer{}) }))))
	return ui.Locked(v.State.Holds(hiddenField) || v.Limits.Locks(hiddenField.Key),
		elem.OrderedList(vecty.Markup(vecty.Class("hiddenlayers"), vecty.Attribute("aria-label", layersLabel.Say())), row))
}

// step is how much the buttons of a layer change its units.
func step(units string) int {
	if n, err := strconv.Atoi(units); err == nil && n > 20 {
		return 10
	}
	return 1
}

// nudge shows a button that changes the units of a layer.
func (v *View) nudge(i int, sign string, label words.M, by int) vecty.ComponentOrHTML {
	return ui.AnyButton(sign, true, prop.Type(prop.TypeButton), vecty.Class("sign", "nudge"),
		vecty.Attribute("aria-label", label.Say(i+1)), event.Click(func(*vecty.Event) { v.Send(NudgeLayer{i, by}) }))
}

// layers shows the network as a row of layers. Hidden layers can be added, changed and removed.
func (v *View) layers() vecty.ComponentOrHTML {
	inputs, outputs := inputsLabel.Say(), outputsLabel.Say()
	if _, ok := v.State.Settings(); ok && v.Shape != nil {
		inputs, outputs = fmt.Sprint(v.Shape.Pixels()), fmt.Sprint(v.Shape.Classes)
	}
	row := vecty.List{elem.ListItem(vecty.Markup(vecty.Class("end"), vecty.Key("inputs")), vecty.Text(inputs))}
	for i, units := range v.State.Layers() {
		row = append(row, v.layer(i, units))
	}
	row = append(row,
		elem.ListItem(vecty.Markup(vecty.Class("add"), vecty.Key("add")),
			ui.SignButton("+", addLayerID, addLabel.Say(), len(v.State.Layers()) < recipe.MaxHidden, func() { v.Send(AddLayer{}) })),
		elem.ListItem(vecty.Markup(vecty.Class("end"), vecty.Key("outputs")), vecty.Text(outputs)))
	return elem.OrderedList(vecty.Markup(vecty.Class("hiddenlayers"), vecty.Attribute("aria-label", layersLabel.Say())), row)
}

func (v *View) layer(i int, units string, place ...vecty.Applyer) *vecty.HTML {
	var fewer, more vecty.ComponentOrHTML
	if v.Bench {
		fewer, more = v.nudge(i, "−", fewerLabel, -step(units)), v.nudge(i, "+", moreUnitsLabel, step(units))
	}
	return elem.ListItem(
		vecty.Markup(append(place, vecty.Class("layer"), vecty.Key(layerID(i)))...),
		fewer,
		more,
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
