package serve

import (
	"net/http"
	"path"
	"regexp"
	"strings"
)

// policy is as strict as the page allows; a site that works with it also works with a host's own policy.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
	"connect-src 'self'; frame-src 'self'; worker-src 'self' blob:; manifest-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; " +
	"require-trusted-types-for 'script'; trusted-types inkling"

// framedPage is the only page that other sites may show in a frame.
const framedPage = "embed.html"

// setSecurity sets the headers of every response, including errors.
func setSecurity(h http.Header) {
	h.Set("Content-Security-Policy", policy+"; frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	// A cross-origin isolated page loads only files with the first header, and embeds only documents with the second.
	h.Set("Cross-Origin-Resource-Policy", "cross-origin")
	h.Set("Cross-Origin-Embedder-Policy", "require-corp")
}

// allowOthers lets any site use the file, if it is for that: show the page in a frame, or import a module.
func allowOthers(h http.Header, name string) {
	switch {
	case path.Base(name) == framedPage:
		h.Set("Content-Security-Policy", policy)
	case path.Ext(name) == ".mjs":
		h.Set("Access-Control-Allow-Origin", "*")
	}
}

// contentTypes is our own table, because the operating system's differs between machines.
var contentTypes = map[string]string{
	".bin":         "application/octet-stream",
	".css":         "text/css; charset=utf-8",
	".gz":          "application/gzip",
	".html":        "text/html; charset=utf-8",
	".ico":         "image/vnd.microsoft.icon",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".md":          "text/plain; charset=utf-8", // every browser shows it
	".mjs":         "text/javascript; charset=utf-8",
	".png":         "image/png",
	".py":          "text/plain; charset=utf-8",
	".safetensors": "application/octet-stream",
	".shard":       "application/octet-stream",
	".svg":         "image/svg+xml",
	".txt":         "text/plain; charset=utf-8",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
	".woff2":       "font/woff2",
}

// contentType returns the type of a file by its extension.
func contentType(name string) string {
	if t, ok := contentTypes[strings.ToLower(path.Ext(name))]; ok {
		return t
	}
	return "application/octet-stream"
}

// hashed matches names that contain a hash of their content, such as train.0123abcd.shard.
var hashed = regexp.MustCompile(`[^/]\.[0-9a-f]{8,}\.[^/]+$`)

// cacheControl lets clients cache a file forever if its name changes with its content. Others are requested again
// each time, which their entity tag makes cheap.
func cacheControl(name string) string {
	if hashed.MatchString(name) {
		return "public, max-age=31536000, immutable"
	}
	return "no-cache"
}
