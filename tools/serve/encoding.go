package serve

import (
	"io/fs"
	"net/http"
	"strconv"
	"strings"
)

// file is a regular file below the served folder.
type file struct {
	name string
	info fs.FileInfo
}

// form is a file in one content encoding; the empty encoding is the file itself.
type form struct {
	file
	encoding string
}

// encodings are the precompressed forms in order of preference. `inkling compress` writes them.
var encodings = []struct{ name, suffix string }{
	{"br", ".br"},
	{"gzip", ".gz"},
}

// chooseForm returns the first precompressed form of f that the client accepts and that is up to date, or f itself. A
// request for a range gets f itself, so that its offsets refer to the plain content.
func (h *handler) chooseForm(r *http.Request, f file) form {
	if r.Header.Get("Range") == "" {
		header := strings.Join(r.Header.Values("Accept-Encoding"), ",")
		for _, e := range encodings {
			if !accepts(header, e.name) {
				continue
			}
			sibling := f.name + e.suffix
			if info, err := h.root.Stat(sibling); err == nil && isUpToDate(info, f.info) {
				return form{file{sibling, info}, e.name}
			}
		}
	}
	return form{file: f}
}

// isUpToDate reports whether a compressed form can still have the file's content.
func isUpToDate(sibling, file fs.FileInfo) bool {
	return sibling.Mode().IsRegular() && !sibling.ModTime().Before(file.ModTime())
}

// accepts reports whether an Accept-Encoding header accepts the encoding, by name or else by the wildcard, with a
// weight above zero.
func accepts(header, encoding string) bool {
	wildcard := false
	for item := range strings.SplitSeq(header, ",") {
		name, params, _ := strings.Cut(item, ";")
		switch strings.ToLower(strings.TrimSpace(name)) {
		case encoding:
			return weight(params) > 0
		case "*":
			wildcard = weight(params) > 0
		}
	}
	return wildcard
}

// weight parses the parameter "q=0.5". The default is 1; an invalid weight is 0, which is safe.
func weight(params string) float64 {
	name, value, found := strings.Cut(params, "=")
	if !found || strings.TrimSpace(name) != "q" {
		return 1
	}
	q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil {
		return 0
	}
	return q
}
