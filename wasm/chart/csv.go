package chart

import (
	"strconv"

	"inkling/nn/results"
)

// CSV returns the numbers of the chart, one row for each point: the run, the kind of samples,
// epochs trained, and the quantity. It includes points outside of the zoom.
func (c *Chart) CSV() []byte {
	rows := [][]string{{"run", "name", "measured_on", "epochs_trained", c.column()}}
	for _, l := range c.Lines {
		for _, p := range l.Points {
			rows = append(rows, []string{l.Run.Tag(), results.Plain(l.Run.Name), l.Kind.String(), number(p.X), number(p.Y)})
		}
	}
	return results.Table(rows)
}

// column names the quantity.
func (c *Chart) column() string {
	switch {
	case c.Quantity == Cost:
		return "cost"
	case c.Log:
		return "wrong_percent"
	default:
		return "accuracy_percent"
	}
}

func number(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
