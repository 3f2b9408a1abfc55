package table

import (
	"bytes"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

// Choices are those of the user; zero values are found out.
type Choices struct {
	Separator byte
	Label     string  // first, last, the name of a column or its number from 1
	Full      float64 // the value of full ink
}

// A Layout says how the values of a line are arranged.
type Layout struct {
	Separator byte
	Header    bool    // the first line names the columns
	Columns   int     // of a line
	Label     int     // the column with the labels
	Index     int     // the column that numbers the rows, or -1
	Full      float64 // the value of full ink; 1, 255 or 256 if found out
	Notes     []phrase.Phrase
	names     []string
}

// Pixels returns the number of pixels of an image.
func (l *Layout) Pixels() int {
	if l.Index >= 0 {
		return l.Columns - 2
	}
	return l.Columns - 1
}

// Sniff finds the layout from the first bytes of a text, up to SampleBytes. They may end within a line.
func Sniff(sample []byte, c Choices) (*Layout, error) {
	rows, err := firstLines(sample)
	if err != nil {
		return nil, err
	}
	l := &Layout{Separator: c.Separator, Index: -1, Full: c.Full}
	if l.Separator == 0 {
		l.Separator = separatorOf(rows[0])
	}
	var table [][]string
	for i, row := range rows {
		if fields := l.split(row); i == 0 || len(fields) == len(table[0]) {
			table = append(table, fields)
		}
	}
	l.Columns, l.names = len(table[0]), table[0]
	if l.Header = isHeader(table); l.Header {
		table = table[1:]
	}
	for _, find := range []func([][]string, Choices) error{l.findIndex, l.findLabel, l.checkNames, l.findFull} {
		if err := find(table, c); err != nil {
			return nil, phrase.Errorf("line %d: %w", 1, err)
		}
	}
	if l.Separator != ',' {
		l.notef("The columns are separated by %s; %s says otherwise.", shownSeparator(l.Separator), "--separator")
	}
	return l, nil
}

// firstLines returns the lines of the sample that are complete.
func firstLines(sample []byte) (rows []string, err error) {
	in := &lines{in: bytes.NewReader(sample)}
	for {
		line, err := in.next()
		if err != nil {
			return nil, err
		}
		if line == nil {
			break
		}
		rows = append(rows, string(line))
	}
	if len(rows) == 0 {
		return nil, phrase.Errorf("the file is empty, expected a header (label,pixel0,...): is the file complete? Fetch it again")
	}
	if len(sample) >= SampleBytes && len(rows) > 1 {
		rows = rows[:len(rows)-1] // it may be cut
	}
	return rows, nil
}

// separatorOf returns the separator that a line has most often.
func separatorOf(line string) byte {
	best, most := byte(','), strings.Count(line, ",")
	for _, separator := range []byte(";\t| ") {
		n := strings.Count(line, string(separator))
		if separator == ' ' && most > 0 {
			break // spaces around another separator
		}
		if n > most || separator == ';' && n > 0 && n >= most-1 { // numbers may have decimal commas
			best, most = separator, n
		}
	}
	return best
}

func shownSeparator(separator byte) phrase.Phrase {
	switch separator {
	case ';':
		return phrase.New("semicolons")
	case '\t':
		return phrase.New("tabs")
	case ' ':
		return phrase.New("spaces")
	}
	return phrase.Phrase{Text: foreign.Quote(string(separator))}
}

// split returns the fields of a line, without quotes and spaces.
func (l *Layout) split(line string) (fields []string) {
	rest := []byte(line)
	for more := true; more; {
		var field []byte
		field, rest, more = cut(rest, l.Separator)
		fields = append(fields, string(field))
	}
	return fields
}

// cut returns the first field, without quotes and spaces around it, and the rest of the line.
func cut(line []byte, separator byte) (field, rest []byte, more bool) {
	start := 0
	if quoted := bytes.TrimLeft(line, " "); len(quoted) > 0 && quoted[0] == '"' {
		start = len(line) - len(quoted) + 1
		for end := bytes.IndexByte(line[start:], '"'); end >= 0; end = bytes.IndexByte(line[start:], '"') {
			start += end // behind the quoted text, in which separators are text
			if !bytes.HasPrefix(line[start:], []byte(`""`)) {
				break
			}
			start += 2 // two quotes are one in the text
		}
	}
	end := bytes.IndexByte(line[start:], separator)
	if end < 0 {
		return bare(line), nil, false
	}
	return bare(line[:start+end]), line[start+end+1:], true
}

func bare(field []byte) []byte {
	field = bytes.TrimSpace(field)
	if n := len(field); n >= 2 && field[0] == '"' && field[n-1] == '"' {
		field = bytes.TrimSpace(field[1 : n-1])
		if bytes.Contains(field, []byte(`""`)) {
			return bytes.ReplaceAll(field, []byte(`""`), []byte(`"`))
		}
	}
	return field
}

// isHeader reports whether the first line names columns: it has a name of labels or more texts than the label, or numbers the
// columns.
func isHeader(table [][]string) bool {
	texts := 0
	for _, name := range table[0] {
		if slices.Contains(labelNames, strings.ToLower(name)) {
			return true
		}
		if _, ok := number(name); !ok {
			texts++
		}
	}
	return texts > 1 || isNumbered(table[0])
}

// isNumbered reports whether a line numbers its columns, as pandas does if they have no names.
func isNumbered(names []string) bool {
	const few = 10 // columns; more could be an image
	for i, name := range names {
		if n, err := strconv.Atoi(name); err != nil || n != i {
			return false
		}
	}
	return len(names) >= few
}

// number parses a number, which may have a decimal comma.
func number(text string) (float64, bool) {
	x, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
	return x, err == nil && !math.IsNaN(x) && !math.IsInf(x, 0)
}

// labelNames are common names of the label column.
var labelNames = []string{"label", "labels", "class", "classes", "target", "targets", "digit", "letter", "character", "category", "y"}

// findLabel finds the column of the labels: the one that the user names, by its name in the header, or the one that holds
// texts, or that looks like labels.
func (l *Layout) findLabel(table [][]string, c Choices) error {
	if l.Columns < 2 {
		return phrase.Errorf("%d columns, expected a label and the pixels of an image: is this a CSV file of labels and pixels? Choose another separator with %s", l.Columns, "--separator")
	}
	if c.Label != "" {
		return l.chosen(c.Label)
	}
	if named := l.namedLabels(); len(named) > 0 {
		if l.Label = named[0]; len(named) > 1 || l.Label > 0 {
			l.notef("The labels are in column %d (%s); %s says otherwise.", l.Label+1, foreign.Quote(l.names[l.Label]), "--label-column")
		}
		return nil
	}
	if l.Header && !isNumbered(l.names) && !slices.ContainsFunc(l.names, isOtherName) {
		return phrase.Errorf("%w: the first column is %s, expected label: is this the file for training?", ErrNoLabels, foreign.Quote(l.names[0]))
	}
	if len(table) == 0 {
		return phrase.Errorf("a single line, which begins with %s, expected images: is this a CSV file of labels and pixels?", foreign.Quote(l.names[0]))
	}
	if !l.Header && l.Index < 0 && isSquare(l.Columns) && l.Columns > 1 && !isSquare(l.Columns-1) && !looksLikeLabels(table, 0) && !looksLikeLabels(table, l.Columns-1) {
		return phrase.Errorf("%d columns, as many as an image has pixels, so the label is missing: add a column of labels, or name one with %s", l.Columns, "--label-column")
	}
	begin := 0
	if l.Index == 0 {
		begin = 1
	}
	first, last := likeness(table, begin), likeness(table, l.Columns-1)
	if l.Label = begin; last > first {
		l.Label = l.Columns - 1
		l.notef("The labels seem to be in the last column; %s says otherwise.", "--label-column first")
	} else if l.Header {
		l.notef("The labels seem to be in the first column of values (%s); %s says otherwise.", foreign.Quote(l.names[begin]), "--label-column")
	}
	if max(first, last) == 0 {
		return phrase.Errorf("neither the first nor the last column looks like labels (%s, %s): is this a CSV file of labels and pixels? Name the column with %s",
			foreign.Quote(table[0][begin]), foreign.Quote(table[0][l.Columns-1]), "--label-column")
	}
	return nil
}

// namedLabels returns the columns with a usual name of labels.
func (l *Layout) namedLabels() (columns []int) {
	if !l.Header {
		return nil
	}
	for i, name := range l.names {
		if slices.Contains(labelNames, strings.ToLower(name)) {
			columns = append(columns, i)
		}
	}
	return columns
}

// isOtherName reports whether a name is not one of a pixel.
func isOtherName(name string) bool {
	name = strings.ToLower(strings.TrimRight(name, "0123456789x_ ."))
	return name != "pixel" && name != "px" && name != "p" && name != ""
}

// chosen finds the column that the user names.
func (l *Layout) chosen(column string) error {
	switch n, err := strconv.Atoi(column); {
	case column == "first":
		l.Label = 0
	case column == "last":
		l.Label = l.Columns - 1
	case l.Header && slices.Contains(l.names, column):
		l.Label = slices.Index(l.names, column)
	case err == nil && n >= 1 && n <= l.Columns:
		l.Label = n - 1
	default:
		return phrase.Errorf("no column %s, expected first, last, a number from 1 to %d or a name in the header", foreign.Quote(column), l.Columns)
	}
	return nil
}

const maxClasses = 62

// looksLikeLabels reports whether the values of a column could be labels that differ.
func looksLikeLabels(table [][]string, column int) bool { return likeness(table, column) > 1 }

// likeness returns how much a column looks like labels: 3 for texts, 2 for small numbers without gaps, many of them
// different, 1 for whole numbers of which there are few different ones, and 0 for others.
func likeness(table [][]string, column int) int {
	count, texts, most, highest := map[string]int{}, false, 0, 0.0
	for _, row := range table {
		text := row[column]
		x, ok := number(text)
		texts = texts || !ok
		if text == "" || ok && x != math.Trunc(x) {
			return 0
		}
		count[text]++
		most, highest = max(most, count[text]), max(highest, x)
	}
	const few = 10 // rows, too few to judge
	switch {
	case len(count) > maxClasses && len(table) >= few:
		return 0
	case texts:
		return 3
	case len(table) >= few && most*10 < 9*len(table) && highest <= float64(len(count)) && len(count) > 1:
		return 2
	}
	return 1
}

func isSquare(n int) bool {
	side := int(math.Sqrt(float64(n)))
	return side*side == n
}

// findIndex finds a column that numbers the rows, as pandas writes: the first one, or the second after the labels.
func (l *Layout) findIndex(table [][]string, _ Choices) error {
	for column := range min(2, l.Columns-2) {
		named := l.Header && slices.Contains([]string{"", "index", "id", "unnamed: 0", "row"}, strings.ToLower(l.names[column]))
		extra := isSquare(l.Columns-2) && !isSquare(l.Columns-1)
		if named && extra || (named || extra && column == 0) && isIndex(table, column) {
			l.Index = column
			l.notef("Column %d numbers the rows and is not read.", column+1)
			return nil
		}
	}
	return nil
}

// isIndex reports whether the values of a column grow by 1.
func isIndex(table [][]string, column int) bool {
	for i, row := range table {
		n, err := strconv.Atoi(row[column])
		first, err2 := strconv.Atoi(table[0][column])
		if err != nil || err2 != nil || n != first+i {
			return false
		}
	}
	return len(table) > 1
}

// checkNames returns an error if the header names other things than pixels, which have one name and different numbers.
func (l *Layout) checkNames([][]string, Choices) error {
	const many = 25 // columns; so many may be pixels under any name
	if !l.Header || l.Pixels() >= many {
		return nil
	}
	first := ""
	for i, name := range l.names {
		stem := strings.ToLower(strings.TrimRight(name, "0123456789x_. "))
		if i == l.Label || i == l.Index || len(stem) < 2 {
			continue
		}
		if first != "" && stem != first || l.Pixels() == 1 && isOtherName(name) {
			return phrase.Errorf("a column %s, expected pixels, such as pixel0: is this a CSV file of labels and pixels?", foreign.Quote(name))
		}
		first = stem
	}
	return nil
}

// faint is a value that full ink exceeds if values go to 255. Fractions up to it have some other scale.
const faint = 16

// findFull finds the value of full ink: 255, or 1 if no value is above that and some are fractions. These are bytes that
// were divided by 256 if that makes them all whole, and otherwise by 255.
func (l *Layout) findFull(table [][]string, _ Choices) error {
	if l.Full != 0 {
		return nil
	}
	highest, fractions, of256, all := 0.0, 0, 0, 0
	for _, row := range table {
		for i, text := range row {
			if i == l.Label || i == l.Index {
				continue
			}
			x, _ := number(text)
			all++
			highest = max(highest, x)
			if x != math.Trunc(x) {
				fractions++
			}
			if y := x * 256; y <= 255 && math.Abs(y-math.Round(y)) < 1e-6 {
				of256++
			}
		}
	}
	if l.Full = 255; highest > 1 && highest <= faint && fractions > 0 {
		return phrase.Errorf("the highest value is %v, and some are fractions, expected pixels from 0 (paper) to 1 or to 255 (ink): scale the pixels to that, or name the value of full ink with %s", highest, "--full")
	}
	if highest <= 1 && fractions > 0 {
		l.Full = 1
		if of256 == all {
			l.Full = 255. / 256
		}
		l.notef("The pixels go from 0 to 1, and are read as bytes; %s says otherwise.", "--full")
	}
	return nil
}

func (l *Layout) notef(format string, args ...any) {
	l.Notes = append(l.Notes, phrase.New(format, args...))
}

// Sample reads the first bytes of a text for Sniff.
func Sample(text io.Reader) ([]byte, error) {
	return io.ReadAll(io.LimitReader(text, SampleBytes))
}
