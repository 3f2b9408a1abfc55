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

// indexFile is what a folder's own address shows.
const indexFile = "index.html"

// handler answers GET and HEAD requests with the files below root.
type handler struct {
	root   *os.Root // refuses names and symbolic links that lead out of the folder
	prefix string   // begins and ends with a slash
	limits limits
	tags   tagCache
}

func newHandler(root *os.Root, prefix string, l limits) *handler {
	return &handler{root: root, prefix: prefix, limits: l}
}

// ServeHTTP finds the file that the request's path names and sends it, or says why not.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	setSecurity(w.Header())
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "405: only GET and HEAD", http.StatusMethodNotAllowed)
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

// send answers with the file, in the smallest encoding that the client takes.
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
	allowFrames(header, f.name)
	header.Set("Content-Type", contentType(f.name))
	header.Set("Cache-Control", cacheControl(f.name))
	header.Set("Vary", "Accept-Encoding")
	header.Set("ETag", tag)
	if form.encoding != "" {
		header.Set("Content-Encoding", form.encoding)
		// net/http sets the length of plain content only.
		header.Set("Content-Length", strconv.FormatInt(form.info.Size(), 10))
	}
	// It answers HEAD, Range and If-None-Match. The zero time leaves out Last-Modified: the tag is the better validator.
	http.ServeContent(slowly(w, h.limits.write), r, "", time.Time{}, content)
}

// fileName turns the rest of a path, after the prefix, into a file's name below the root. Names with a part that begins
// with a dot are refused: hidden files, and "." and "..".
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

// redirectToFolder adds the slash without which a folder's relative links would miss. The address is relative, so that
// no path, however odd, leads to another host.
func redirectToFolder(w http.ResponseWriter, r *http.Request) {
	target := url.URL{Path: "./" + path.Base(r.URL.Path) + "/", RawQuery: r.URL.RawQuery}
	w.Header().Set("Location", target.String())
	w.WriteHeader(http.StatusMovedPermanently)
}

func notFound(w http.ResponseWriter) {
	http.Error(w, "404: not found", http.StatusNotFound)
}
