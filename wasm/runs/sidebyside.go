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
	"inkling/wasm/words"
)

// Abreast shows the choice of how many runs train side by side.
func (p *View) Abreast() vecty.ComponentOrHTML {
	chosen, held := fmt.Sprint(p.State.Abreast), p.State.env.Form.Holds(seedField)
	help := abreastHelp.Say()
	if held {
		help = p.State.env.Form.Stays(seedField, othersNeeded.Say())
	}
	var options vecty.List
	for n := range run.MostAbreast {
		value := fmt.Sprint(n + 1)
		options = append(options, ui.Option(value, value, chosen))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("field")),
		elem.Label(vecty.Markup(prop.For("abreast")), vecty.Text(abreastLabel.Say())),
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
	for _, name := range []words.M{words.Of(field.Label), phaseColumn, epochsColumn, testAccuracy, timeColumn} {
		heads = append(heads, ui.ColumnHead(name.Say()))
	}
	for _, r := range runs {
		rows = append(rows, elem.TableRow(
			elem.TableHeader(vecty.Markup(vecty.Attribute("scope", "row"), ui.Verbatim()), vecty.Text(run.Value(field, r.Settings))),
			elem.TableData(vecty.Text(p.State.StateOf(r))),
			ui.Cell(epochsDone.Say(len(r.Epochs), r.Settings.Epochs)),
			ui.Cell(r.TestAccuracy()),
			ui.Cell(secondsTaken.Say(r.Seconds)),
		))
	}
	return elem.Table(
		vecty.Markup(vecty.Class("runs")),
		elem.Caption(vecty.Text(abreastLabel.Say())),
		elem.TableHead(elem.TableRow(heads)),
		elem.TableBody(rows),
	)
}
