package pen

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"inkling/nn/ink"
	"inkling/tools/sheet"
)

// writeSheet writes the mistakes as a PNG picture: a section for each digit and answer, "4 read as 9", with the surest
// mistakes first.
func writeSheet(w io.Writer, mistakes []mistake) error {
	slices.SortStableFunc(mistakes, func(a, b mistake) int {
		return cmp.Or(cmp.Compare(a.label, b.label), cmp.Compare(a.answer, b.answer), cmp.Compare(b.output, a.output))
	})
	s := sheet.Sheet{Rows: ink.Rows, Cols: ink.Cols}
	for _, m := range mistakes {
		kind := fmt.Sprintf("%d read as %d", m.label, m.answer)
		if n := len(s.Classes); n == 0 || s.Classes[n-1] != kind {
			s.Classes = append(s.Classes, kind)
		}
		s.Labels = append(s.Labels, byte(len(s.Classes)-1))
		s.Pixels = append(s.Pixels, m.image...)
	}
	return s.Encode(w)
}
