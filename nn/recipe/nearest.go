package recipe

// Nearest returns the preset equal to s or, if there is none, the first of those
// that differ in the fewest fields, and these fields in the order of Fields. The
// seed and the data set do not count as differences.
func (s Settings) Nearest() (p Preset, differing []*Field) {
	return Nearest(func(Settings) Settings { return s })
}

// Nearest does the same for settings that depend on the preset.
func Nearest(of func(preset Settings) Settings) (p Preset, differing []*Field) {
	best := -1
	for _, candidate := range Presets {
		fields := of(candidate.Settings).Differing(candidate.Settings)
		if fields == nil {
			return candidate, nil
		}
		if n := distance(fields); best < 0 || n < best {
			best, p, differing = n, candidate, fields
		}
	}
	return p, differing
}

// Differing returns the fields in which s and t differ, in the order of Fields.
func (s Settings) Differing(t Settings) (fields []*Field) {
	for _, f := range Fields {
		if f.Text(s) != f.Text(t) {
			fields = append(fields, f)
		}
	}
	return fields
}

// distance counts the fields other than the seed and the data set.
func distance(fields []*Field) (n int) {
	for _, f := range fields {
		if f.Key != "seed" && f.Key != "data" {
			n++
		}
	}
	return n
}
