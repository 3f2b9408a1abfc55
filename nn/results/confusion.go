package results

import (
	"strconv"
	"strings"
)

// A Confusion counts answers: Counts[i][j] samples of class i were read as
// class j.
type Confusion struct {
	Classes []string // the names
	Counts  [][]int  // a row and a column for each class
}

// CSV returns the table with the names of the classes: rows are what the
// samples were, columns what they were read as.
func (c Confusion) CSV() []byte {
	rows := [][]string{{"was, read as"}}
	for _, name := range c.Classes {
		rows[0] = append(rows[0], Plain(name))
	}
	for i, counts := range c.Counts {
		if len(c.Counts) != len(c.Classes) || len(counts) != len(c.Classes) {
			panic("results: a confusion matrix needs a row and a column for each class")
		}
		row := []string{Plain(c.Classes[i])}
		for _, n := range counts {
			row = append(row, strconv.Itoa(n))
		}
		rows = append(rows, row)
	}
	return Table(rows)
}

// Plain returns a name that no spreadsheet takes for a formula: names come from
// foreign data sets, and a formula could do harm.
func Plain(name string) string {
	if name != "" && strings.ContainsRune("=+-@\t\r", rune(name[0])) {
		return "'" + name
	}
	return name
}
