package serve

import (
	"net/http"
	"path"
	"regexp"
	"strings"
)

// policy is as strict as the page can bear; a site that runs under it runs under a host's own policy too.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
	"connect-src 'self'; frame-src 'self'; worker-src 'self' blob:; manifest-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; " +
	"require-trusted-types-for 'script'; trusted-types inkling"

// framedPage is the only page that other pages may show in a frame.
const framedPage = "embed.html"

// setSecurity sets the headers that every answer carries, errors too.
func setSecurity(h http.Header) {
	h.Set("Content-Security-Policy", policy+"; frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	// A page that is cross-origin isolated loads only what allows it to, and embeds only documents that demand the same.
	h.Set("Cross-Origin-Resource-Policy", "cross-origin")
	h.Set("Cross-Origin-Embedder-Policy", "require-corp")
}

// allowFrames lets any page show the file in a frame, if that is what it is for.
func allowFrames(h http.Header, name string) {
	if path.Base(name) == framedPage {
		h.Set("Content-Security-Policy", policy)
	}
}

// contentTypes is our own table: the operating system's differs from machine to machine.
var contentTypes = map[string]string{
	".bin":         "application/octet-stream",
	".css":         "text/css; charset=utf-8",
	".gz":          "application/gzip",
	".html":        "text/html; charset=utf-8",
	".ico":         "image/vnd.microsoft.icon",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".md":          "text/plain; charset=utf-8", // which every browser shows
	".mjs":         "text/javascript; charset=utf-8",
	".png":         "image/png",
	".safetensors": "application/octet-stream",
	".shard":       "application/octet-stream",
	".svg":         "image/svg+xml",
	".txt":         "text/plain; charset=utf-8",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
	".woff2":       "font/woff2",
}

// contentType returns the type of a file by the end of its name.
func contentType(name string) string {
	if t, ok := contentTypes[strings.ToLower(path.Ext(name))]; ok {
		return t
	}
	return "application/octet-stream"
}

// hashed matches names that carry a hash of their content, such as train.0123abcd.shard.
var hashed = regexp.MustCompile(`[^/]\.[0-9a-f]{8,}\.[^/]+$`)

// cacheControl lets a file be kept for ever when its name changes with its content; any other is asked for again, and
// its entity tag makes that cheap.
func cacheControl(name string) string {
	if hashed.MatchString(name) {
		return "public, max-age=31536000, immutable"
	}
	return "no-cache"
}
