package hand

import (
	"bytes"
	"slices"

	"inkling/nn/ink"
	"inkling/nn/ink/strokes"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// fileName is the name of the file of exported drawings.
const fileName = "my-digits.json"

// mostFile is the largest size of an imported file in bytes, unzipped: far more than proto.MostOwn
// drawings need.
const mostFile = 4 << 20

// apply saves the drawings as a file.
func (Export) apply(o *State, _ Env) []Effect {
	if len(o.Kept) == 0 {
		o.Notice = ui.Bad(nothingToExport.Say())
		return nil
	}
	return []Effect{ui.Download{Name: fileName, Text: o.text()}}
}

// apply adds the drawings of a file, except those that are already kept. If anything is wrong with
// the file, nothing changes.
func (m Import) apply(o *State, _ Env) []Effect {
	digits, err := readDrawings(m)
	if err != nil {
		o.Notice = ui.Bad(notImported.Say(m.Name, err))
		return nil
	}
	list := slices.Clone(o.Kept)
	for _, d := range digits {
		if !slices.ContainsFunc(list, func(k *Drawing) bool { return same(k.Digit, d) }) {
			list = append(list, newDrawing(d))
		}
		if len(list) > proto.MostOwn {
			o.Notice = ui.Bad(tooManyImported.Say(len(digits), m.Name, proto.MostOwn))
			return nil
		}
	}
	added := len(list) - len(o.Kept)
	o.Notice = ui.Notice{Text: importedCount.Say(added, m.Name)}
	if added == 0 {
		return nil
	}
	return o.become(list)
}

// readDrawings reads a strokes file, gzipped or not.
func readDrawings(m Import) ([]strokes.Digit, error) {
	if m.Err != nil {
		return nil, m.Err
	}
	b := m.File
	if bytes.HasPrefix(b, []byte(gzipMagic)) {
		var err error
		if b, err = unzip(b); err != nil {
			return nil, damagedFile.Err(err)
		}
	}
	if len(b) > mostFile {
		return nil, tooLarge.Err(mostFile >> 20)
	}
	return strokes.Read(bytes.NewReader(b))
}

// same reports whether two drawings are equal.
func same(a, b strokes.Digit) bool {
	return a.Label == b.Label && slices.EqualFunc(a.Strokes, b.Strokes, func(s, t ink.Stroke) bool { return slices.Equal(s, t) })
}
