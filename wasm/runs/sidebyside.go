package runs

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/recipe"
	"inkling/wasm/run"
	"inkling/wasm/ui"
)

// Abreast shows the choice of how many runs train side by side.
func (p *View) Abreast() vecty.ComponentOrHTML {
	chosen, held := fmt.Sprint(p.State.Abreast), p.State.env.Form.Holds(seedField)
	help := "Trains the same network with this seed, the next, and so on, each in its own worker."
	if held {
		help = p.State.env.Form.Stays(seedField, "others")
	}
	var options vecty.List
	for n := range run.MostAbreast {
		value := fmt.Sprint(n + 1)
		options = append(options, ui.Option(value, value, chosen))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("field")),
		elem.Label(vecty.Markup(prop.For("abreast")), vecty.Text("Runs side by side")),
		elem.Select(
			vecty.Markup(prop.ID("abreast"), prop.Value(chosen), prop.Disabled(held), vecty.Attribute("aria-describedby", "abreast-help"),
				event.Change(func(e *vecty.Event) {
					n, _ := strconv.Atoi(e.Target.Get("value").String())
					p.Send(SetAbreast{n})
				})),
			options,
		),
		elem.Paragraph(vecty.Markup(prop.ID("abreast-help"), vecty.Class("help")),
			vecty.Text(help)),
	)
}

// sideBySide shows all runs in a table if there are several.
func (p *View) sideBySide() vecty.ComponentOrHTML {
	runs, field := p.State.Slots, seedField
	if len(runs) == 1 {
		return nil
	}
	if all := p.State.Ledger.Sweep.Runs; slices.Contains(all, runs[0]) {
		runs, field = all, recipe.MustField(runs[0].Sweep)
	}
	var heads, rows vecty.List
	for _, name := range []string{field.Label, "Phase", "Epochs", "Test accuracy", "Time"} {
		heads = append(heads, ui.ColumnHead(name))
	}
	for _, r := range runs {
		rows = append(rows, elem.TableRow(
			elem.TableHeader(vecty.Markup(vecty.Attribute("scope", "row"), ui.Verbatim()), vecty.Text(run.Value(field, r.Settings))),
			elem.TableData(vecty.Text(p.State.StateOf(r))),
			ui.Cell(fmt.Sprintf("%d of %d", len(r.Epochs), r.Settings.Epochs)),
			ui.Cell(r.TestAccuracy()),
			ui.Cell(fmt.Sprintf("%.1f s", r.Seconds)),
		))
	}
	return elem.Table(
		vecty.Markup(vecty.Class("runs")),
		elem.Caption(vecty.Text("Runs side by side")),
		elem.TableHead(elem.TableRow(heads)),
		elem.TableBody(rows),
	)
}
