package plane

import (
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn"
	"inkling/nn/plane"
	"inkling/wasm/plane/message"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// Numbers shows where training is. It is rendered more often than the rest of the page.
type Numbers struct {
	vecty.Core
	State *State
}

// Render shows the numbers.
func (n *Numbers) Render() vecty.ComponentOrHTML {
	f := n.State.Frame
	if f == nil {
		f = new(message.Frame)
	}
	list := []vecty.MarkupOrChild{vecty.Markup(vecty.Class("numbers"))}
	say := func(m words.M, arg string) { list = append(list, elem.Span(vecty.Text(m.Say(arg)))) }
	epoch := words.Thousands(f.Epoch)
	if f.Batch > 0 {
		epoch += " + " + strconv.Itoa(f.Batch) + "/" + strconv.Itoa(f.Batches)
	}
	if n.State.Moment > 0 {
		list = append(list, elem.Span(vecty.Text(epochOf.Say(epoch, words.Thousands(f.Last)))))
	} else {
		say(epochsLine, epoch)
	}
	say(trainingCost, cost(f.Training))
	if f.Test.Of > 0 {
		say(testCost, cost(f.Test))
		if n.State.Settings.Task() == plane.Classify {
			say(testError, words.Percent(ErrorRate(f.Test)))
		}
	}
	if g, ok := n.State.probing(); ok {
		list = append(list, elem.Span(vecty.Text(g.say(n.State))))
	}
	return elem.Div(list...)
}

// A Parameter shows the chosen weight or bias, and changes it. It follows training, as Numbers do.
type Parameter struct {
	vecty.Core
	State *State
	Send  func(Msg)
}

// NumberID is the ID of the field of a Parameter.
const NumberID = "plane-number"

// reach is how far the slider of a Parameter goes.
const reach = 5

// Render shows the weight or bias.
func (p *Parameter) Render() vecty.ComponentOrHTML {
	s := p.State
	place, v := s.Place(), s.Number()
	text := strconv.FormatFloat(float64(v), 'f', 3, 64)
	options := vecty.List{ui.Option("-1", biasName.Say(), strconv.Itoa(place.From))}
	inputs := s.Settings.Inputs.List()
	for i := range s.Units()[place.Layer] {
		name := weightFromUnit.Say(strconv.Itoa(i + 1))
		if place.Layer == 0 {
			name = weightFrom.Say(inputName.Replace(inputs[i].String()))
		}
		options = append(options, ui.Option(strconv.Itoa(i), name, strconv.Itoa(place.From)))
	}
	set := event.Input(func(e *vecty.Event) { p.Send(SetNumber{e.Target.Get("value").String()}) })
	return elem.FieldSet(vecty.Markup(vecty.Class("parameter"), prop.Disabled(s.Moment > 0), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", parameterLabel.Say(s.heading()))),
		elem.Select(vecty.Markup(prop.ID("plane-from"), vecty.Attribute("aria-label", parameterLabel.Say(s.heading())), event.Change(func(e *vecty.Event) {
			place := s.Place()
			place.From, _ = strconv.Atoi(e.Target.Get("value").String())
			p.Send(ChooseNumber{place})
		})), options),
		elem.Input(ui.Typed("text"), vecty.Markup(prop.ID(NumberID), vecty.Attribute("aria-label", numberLabel.Say()), prop.Value(words.Decimal(text)),
			event.Change(func(e *vecty.Event) { p.Send(SetNumber{e.Target.Get("value").String()}) }))),
		elem.Span(vecty.Text(p.derivative(place))),
		elem.Input(vecty.Markup(prop.Type(prop.TypeRange), prop.ID("plane-slider"), vecty.Attribute("aria-label", sliderLabel.Say()),
			vecty.Attribute("min", -reach), vecty.Attribute("max", reach), vecty.Attribute("step", 0.01),
			prop.Value(strconv.FormatFloat(max(-reach, min(reach, float64(v))), 'f', 2, 64)), set)),
	)
}

// derivative says how the cost of the point that is looked at depends on the number.
func (p *Parameter) derivative(place message.Place) string {
	g, ok := p.State.probing()
	if !ok {
		return ""
	}
	return derivativeLine.Say(decimal(float64(*place.Of(&nn.Network{Sizes: p.State.network.Sizes, Parameters: g.nabla})), 4))
}

func cost(s message.Score) string {
	if s.Cost > 1e6 {
		return "> 1000000"
	}
	return words.Decimal(strconv.FormatFloat(s.Cost, 'f', 4, 64))
}
