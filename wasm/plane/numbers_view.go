package plane

import (
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/nn/plane"
	"inkling/wasm/plane/message"
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
	say(epochsLine, epoch)
	say(trainingCost, cost(f.Training))
	if f.Test.Of > 0 {
		say(testCost, cost(f.Test))
		if n.State.Settings.Task() == plane.Classify {
			say(testError, words.Percent(ErrorRate(f.Test)))
		}
	}
	return elem.Div(list...)
}

func cost(s message.Score) string {
	if s.Cost > 1e6 {
		return "> 1000000"
	}
	return words.Decimal(strconv.FormatFloat(s.Cost, 'f', 4, 64))
}
