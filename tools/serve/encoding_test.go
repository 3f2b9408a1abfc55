package serve

import (
	"testing"
	"time"
)

func TestPrecompressed(t *testing.T) {
	dir, h := newSite(t, "/", map[string]string{"a.js": "as it is", "a.js.br": "brotli", "a.js.gz": "gzip!"})
	for _, test := range []struct {
		accept, encoding, body, length string
	}{
		{"", "", "as it is", "8"},
		{"gzip, deflate, br, zstd", "br", "brotli", "6"},
		{"gzip", "gzip", "gzip!", "5"},
		{"br;q=0, gzip", "gzip", "gzip!", "5"},
	} {
		w := get(h, "/a.js", "Accept-Encoding", test.accept)
		wantAnswer(t, w, 200, test.body)
		wantHeader(t, w, "Content-Encoding", test.encoding)
		wantHeader(t, w, "Content-Length", test.length)
		wantHeader(t, w, "Content-Type", "text/javascript; charset=utf-8")
		wantHeader(t, w, "Vary", "Accept-Encoding")
	}
	writeFile(t, dir, "a.js", "a newer text", yesterday.Add(time.Second))
	wantAnswer(t, get(h, "/a.js", "Accept-Encoding", "br, gzip"), 200, "a newer text")
}

func TestEncodingsHaveTheirOwnTags(t *testing.T) {
	_, h := newSite(t, "/", map[string]string{"a.js": "as it is", "a.js.br": "brotli"})
	plain := get(h, "/a.js").Header().Get("ETag")
	packed := get(h, "/a.js", "Accept-Encoding", "br").Header().Get("ETag")
	if plain == packed {
		t.Error("two encodings share one tag")
	}
	notModified := get(h, "/a.js", "Accept-Encoding", "br", "If-None-Match", packed)
	wantAnswer(t, notModified, 304, "")
	wantHeader(t, notModified, "Vary", "Accept-Encoding")
	wantAnswer(t, get(h, "/a.js", "Accept-Encoding", "br", "If-None-Match", plain), 200, "brotli")
}

func TestAccepts(t *testing.T) {
	for _, test := range []struct {
		header string
		want   bool
	}{
		{"br", true},
		{"gzip , BR ; q=0.1", true},
		{"", false},
		{"gzip", false},
		{"brr", false},
		{"br;q=0", false},
		{"br; q=0.000", false},
		{"br;q=much", false},
		{"*", true},
		{"*;q=0", false},
		{"br;q=0, *", false},
		{"*, br;q=0", false},
		{"*;q=0, br", true},
	} {
		if got := accepts(test.header, "br"); got != test.want {
			t.Errorf("%q: %v, expected %v", test.header, got, test.want)
		}
	}
}
