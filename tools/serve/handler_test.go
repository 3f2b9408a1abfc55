package serve

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// yesterday is when the files of a test site were written.
var yesterday = time.Now().Add(-24 * time.Hour).Truncate(time.Second)

// newSite writes a folder of files and returns a handler that serves it under the prefix.
func newSite(t *testing.T, prefix string, files map[string]string) (dir string, h http.Handler) {
	t.Helper()
	dir = t.TempDir()
	for name, text := range files {
		writeFile(t, dir, name, text, yesterday)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return dir, newHandler(root, prefix, usualLimits)
}

func writeFile(t *testing.T, dir, name, text string, modTime time.Time) {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(path, modTime, modTime); err != nil {
		t.Fatal(err)
	}
}

// get sends a request to the handler. The headers are pairs of name and value.
func get(h http.Handler, path string, headers ...string) *httptest.ResponseRecorder {
	return ask(h, http.MethodGet, path, headers...)
}

func ask(h http.Handler, method, path string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "/", nil)
	r.URL.Path = path // unlike a browser, a rude client does not tidy its paths
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// wantAnswer checks the status and the body.
func wantAnswer(t *testing.T, w *httptest.ResponseRecorder, status int, body string) {
	t.Helper()
	if w.Code != status || w.Body.String() != body {
		t.Errorf("answer is %d %q, expected %d %q", w.Code, w.Body, status, body)
	}
}

func wantHeader(t *testing.T, w *httptest.ResponseRecorder, name, want string) {
	t.Helper()
	if got := w.Header().Get(name); got != want {
		t.Errorf("%s is %q, expected %q", name, got, want)
	}
}

func TestPaths(t *testing.T) {
	dir, h := newSite(t, "/", map[string]string{
		"index.html":      "home",
		"app.js.br":       "packed",
		"data/index.html": "data",
		"data/a b.txt":    "spaced",
		"empty/.keep":     "",
		".hidden/x":       "secret",
	})
	outside := filepath.Join(t.TempDir(), "secret")
	writeFile(t, filepath.Dir(outside), "secret", "secret", yesterday)
	for name, target := range map[string]string{"out": outside, "up": "../..", "in": "index.html"} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		path   string
		status int
		body   string
	}{
		{"/", 200, "home"},
		{"/index.html", 200, "home"},
		{"/app.js.br", 200, "packed"},
		{"/data/", 200, "data"},
		{"/data/a b.txt", 200, "spaced"},
		{"/in", 200, "home"},
		{"/data", 301, ""},
		{"/empty/", 404, "404: not found\n"}, // no listings
		{"/none", 404, "404: not found\n"},
		{"/index.html/", 404, "404: not found\n"},
		{"/empty/.keep", 404, "404: not found\n"},
		{"/.hidden/x", 404, "404: not found\n"},
		{"/out", 404, "404: not found\n"},
		{"/up/", 404, "404: not found\n"},
		{"/../secret", 404, "404: not found\n"},
		{"/data/../index.html", 404, "404: not found\n"},
		{"/data//a b.txt", 404, "404: not found\n"},
		{"//index.html", 404, "404: not found\n"},
		{"/index.html\x00", 404, "404: not found\n"},
	} {
		w := get(h, test.path)
		if w.Code != test.status || w.Body.String() != test.body {
			t.Errorf("%q: answer is %d %q, expected %d %q", test.path, w.Code, w.Body, test.status, test.body)
		}
	}
}

func TestPrefix(t *testing.T) {
	_, h := newSite(t, "/some/path/", map[string]string{"index.html": "home", "data/index.html": "data"})
	wantAnswer(t, get(h, "/some/path/"), 200, "home")
	wantAnswer(t, get(h, "/some/path/data/"), 200, "data")
	wantAnswer(t, get(h, "/"), 404, "404: not found\n")
	wantAnswer(t, get(h, "/index.html"), 404, "404: not found\n")
	wantAnswer(t, get(h, "index.html"), 404, "404: not found\n")
	wantHeader(t, get(h, "/some/path"), "Location", "./path/")
	wantHeader(t, get(h, "/some/path/data"), "Location", "./data/")
}

func TestRedirectKeepsHostAndQuery(t *testing.T) {
	_, h := newSite(t, "/", map[string]string{`\\evil.example/index.html`: "", "a:b/index.html": ""})
	wantHeader(t, get(h, `/\\evil.example`), "Location", "./%5C%5Cevil.example/")
	wantHeader(t, get(h, "/a:b"), "Location", "./a:b/")
	r := httptest.NewRequest(http.MethodGet, "/a:b?seed=1", nil)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	wantHeader(t, w, "Location", "./a:b/?seed=1")
}

func TestMethods(t *testing.T) {
	_, h := newSite(t, "/", map[string]string{"index.html": "home"})
	head := ask(h, http.MethodHead, "/")
	wantAnswer(t, head, 200, "")
	wantHeader(t, head, "Content-Length", "4")
	post := ask(h, http.MethodPost, "/")
	wantAnswer(t, post, 405, "405: only GET and HEAD are allowed\n")
	wantHeader(t, post, "Allow", "GET, HEAD")
}

func TestSecurityHeaders(t *testing.T) {
	_, h := newSite(t, "/", map[string]string{"index.html": "home", "how-to.html": "", "embed.html": "", "embed.html.br": "", "data/a": ""})
	const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
		"img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; worker-src 'self' blob:; manifest-src 'self'; font-src 'self'; " +
		"base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types inkling"
	for path, want := range map[string]string{
		"/":                policy + "; frame-ancestors 'none'",
		"/index.html":      policy + "; frame-ancestors 'none'",
		"/how-to.html":     policy + "; frame-ancestors 'none'",
		"/none":            policy + "; frame-ancestors 'none'",
		"/data":            policy + "; frame-ancestors 'none'",
		"/none/embed.html": policy + "; frame-ancestors 'none'",
		"/embed.html":      policy,
	} {
		w := get(h, path, "Accept-Encoding", "br")
		wantHeader(t, w, "Content-Security-Policy", want)
		wantHeader(t, w, "X-Content-Type-Options", "nosniff")
		wantHeader(t, w, "Referrer-Policy", "no-referrer")
		wantHeader(t, w, "Cross-Origin-Resource-Policy", "cross-origin")
		wantHeader(t, w, "Cross-Origin-Embedder-Policy", "require-corp")
	}
}

// TestModules sees that other sites can import modules, and read nothing else.
func TestModules(t *testing.T) {
	_, h := newSite(t, "/", map[string]string{"inkling.mjs": "export {}", "embed.js": "", "embed.html": ""})
	for path, want := range map[string]string{"/inkling.mjs": "*", "/embed.js": "", "/embed.html": ""} {
		wantHeader(t, get(h, path), "Access-Control-Allow-Origin", want)
	}
}

func TestContentTypes(t *testing.T) {
	want := map[string]string{
		"lab.wasm":          "application/wasm",
		"boot.js":           "text/javascript; charset=utf-8",
		"embed.mjs":         "text/javascript; charset=utf-8",
		"helper.py":         "text/plain; charset=utf-8",
		"style.css":         "text/css; charset=utf-8",
		"build.json":        "application/json",
		"page.html":         "text/html; charset=utf-8",
		"icon.svg":          "image/svg+xml",
		"data.bin":          "application/octet-stream",
		"train.shard":       "application/octet-stream",
		"model.safetensors": "application/octet-stream",
		"font.woff2":        "font/woff2",
		"LICENSE.TXT":       "text/plain; charset=utf-8",
		"app.webmanifest":   "application/manifest+json",
		"boot.js.br":        "application/octet-stream",
		"LICENSE":           "application/octet-stream",
	}
	files := make(map[string]string)
	for name := range want {
		files[name] = "<html>" // tempting to those who sniff
	}
	_, h := newSite(t, "/", files)
	got := make(map[string]string)
	for name := range want {
		got[name] = get(h, "/"+name).Header().Get("Content-Type")
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestCacheControl(t *testing.T) {
	const forEver = "public, max-age=31536000, immutable"
	for name, want := range map[string]string{
		"index.html":                "no-cache",
		"train.0123abcd.shard":      forEver,
		"data/train.0123abcd.shard": forEver,
		"app.0123456789abcdef.js":   forEver,
		"train.0123abc.shard":       "no-cache", // too short
		"train.0123ABCD.shard":      "no-cache",
		"0123abcd.shard":            "no-cache", // no name before it
		"train.0123abcd":            "no-cache",
		"train.0123abcd.d/x":        "no-cache", // the folder's name, not the file's
		"data/.0123abcd.shard":      "no-cache",
	} {
		if got := cacheControl(name); got != want {
			t.Errorf("%s: %q, expected %q", name, got, want)
		}
	}
	_, h := newSite(t, "/", map[string]string{"index.html": "home"})
	wantHeader(t, get(h, "/"), "Cache-Control", "no-cache")
}

func TestRevalidation(t *testing.T) {
	dir, h := newSite(t, "/", map[string]string{"a.txt": "same", "b.txt": "same", "c.txt": "else"})
	tag := get(h, "/a.txt").Header().Get("ETag")
	if len(tag) != 34 || !strings.HasPrefix(tag, `"`) {
		t.Errorf("tag %s is not a strong one of 128 bits", tag)
	}
	wantHeader(t, get(h, "/b.txt"), "ETag", tag) // a tag is of the content
	if get(h, "/c.txt").Header().Get("ETag") == tag {
		t.Error("two contents have one tag")
	}
	wantAnswer(t, get(h, "/a.txt", "If-None-Match", tag), 304, "")

	writeFile(t, dir, "a.txt", "edit", time.Now()) // as long as before
	wantAnswer(t, get(h, "/a.txt", "If-None-Match", tag), 200, "edit")
}

func TestRange(t *testing.T) {
	_, h := newSite(t, "/", map[string]string{"a.shard": "0123456789", "a.shard.br": "packed"})
	part := get(h, "/a.shard", "Range", "bytes=2-4", "Accept-Encoding", "br")
	wantAnswer(t, part, 206, "234")
	wantHeader(t, part, "Content-Range", "bytes 2-4/10")
	wantHeader(t, part, "Content-Encoding", "")
	if w := get(h, "/a.shard", "Range", "bytes=20-"); w.Code != 416 {
		t.Errorf("status is %d, expected 416", w.Code)
	}
}
