package serve

import (
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path"
	"strconv"
	"strings"
	"time"
)

// indexFile is served for a folder's own address.
const indexFile = "index.html"

// handler answers GET and HEAD requests with the files below root.
type handler struct {
	root   *os.Root // rejects names and symbolic links that lead out of the folder
	prefix string   // begins and ends with a slash
	limits limits
	tags   tagCache
}

func newHandler(root *os.Root, prefix string, l limits) *handler {
	return &handler{root: root, prefix: prefix, limits: l}
}

// ServeHTTP sends the file named by the request's path, or an error.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	setSecurity(w.Header())
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "405: only GET and HEAD are allowed", http.StatusMethodNotAllowed)
		return
	}
	if r.URL.Path+"/" == h.prefix {
		redirectToFolder(w, r)
		return
	}
	rest, inside := strings.CutPrefix(r.URL.Path, h.prefix)
	name, ok := fileName(rest)
	if !inside || !ok {
		notFound(w)
		return
	}
	info, err := h.root.Stat(name)
	switch {
	case err != nil:
		notFound(w)
	case info.IsDir():
		redirectToFolder(w, r)
	case info.Mode().IsRegular():
		h.send(w, r, file{name: name, info: info})
	default: // a pipe or a device
		notFound(w)
	}
}

// send sends the file in the best encoding that the client accepts.
func (h *handler) send(w http.ResponseWriter, r *http.Request, f file) {
	form := h.chooseForm(r, f)
	content, err := h.root.Open(form.name)
	if err != nil {
		notFound(w)
		return
	}
	defer content.Close()
	tag, err := h.tags.of(form.file, content)
	if err != nil {
		http.Error(w, "500: the file could not be read", http.StatusInternalServerError)
		return
	}
	header := w.Header()
	allowOthers(header, f.name)
	header.Set("Content-Type", contentType(f.name))
	header.Set("Cache-Control", cacheControl(f.name))
	header.Set("Vary", "Accept-Encoding")
	header.Set("ETag", tag)
	if form.encoding != "" {
		header.Set("Content-Encoding", form.encoding)
		// net/http sets the length only without a content encoding.
		header.Set("Content-Length", strconv.FormatInt(form.info.Size(), 10))
	}
	// ServeContent handles HEAD, Range and If-None-Match. The zero time omits Last-Modified, as the tag is the better
	// validator.
	http.ServeContent(slowly(w, h.limits.write), r, "", time.Time{}, content)
}

// fileName returns the file name below the root for the rest of a path after the prefix. Names with a part that begins
// with a dot are rejected: hidden files, and "." and "..".
func fileName(rest string) (name string, ok bool) {
	if rest == "" || strings.HasSuffix(rest, "/") {
		rest += indexFile
	}
	for part := range strings.SplitSeq(rest, "/") {
		if strings.HasPrefix(part, ".") {
			return "", false
		}
	}
	return rest, fs.ValidPath(rest)
}

// redirectToFolder adds the slash that a folder's relative links need. The address is relative, so that no path,
// however odd, leads to another host.
func redirectToFolder(w http.ResponseWriter, r *http.Request) {
	target := url.URL{Path: "./" + path.Base(r.URL.Path) + "/", RawQuery: r.URL.RawQuery}
	w.Header().Set("Location", target.String())
	w.WriteHeader(http.StatusMovedPermanently)
}

func notFound(w http.ResponseWriter) {
	http.Error(w, "404: not found", http.StatusNotFound)
}
