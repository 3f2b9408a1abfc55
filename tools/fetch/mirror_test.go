package fetch

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// server is a mirror that records the requested ranges ("" is the whole file).
type server struct {
	*httptest.Server
	ranges []string
}

// newServer starts a mirror. Its handler gets the number of the request, from 0.
func newServer(t *testing.T, handle func(n int, w http.ResponseWriter, r *http.Request)) *server {
	s := &server{}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.ranges = append(s.ranges, r.Header.Get("Range"))
		handle(len(s.ranges)-1, w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

// newGoodServer starts a mirror that supports ranges.
func newGoodServer(t *testing.T) *server {
	return newServer(t, func(_ int, w http.ResponseWriter, r *http.Request) { sendWell(w, r) })
}

func (s *server) wantRanges(t *testing.T, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, s.ranges); diff != "" {
		t.Errorf("ranges requested (-want +got):\n%s", diff)
	}
}

// partPath is where the part of the download from the server lies.
func (s *server) partPath(dir string) string {
	host := strings.TrimPrefix(s.URL, "http://")
	return filepath.Join(dir, digits.name+"."+strings.ReplaceAll(host, ":", "_")+".part")
}

var packed = zip(content)

// sendWell is what a good server does.
func sendWell(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != "/"+digits.name+".gz" {
		http.NotFound(w, r)
		return
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(packed))
}

// sendCut promises the whole file, and breaks the connection after n bytes.
func sendCut(w http.ResponseWriter, n int) {
	w.Header().Set("Content-Length", "99999999")
	w.Write(packed[:n])
	http.NewResponseController(w).Flush()
	panic(http.ErrAbortHandler)
}

// wantFetched fetches from the mirrors into the folder and checks that the file came from that server.
func wantFetched(t *testing.T, to string, from *server, mirrors ...*server) {
	t.Helper()
	out, err := fetchDigits(t, mirrorOptions(to, mirrors...))
	if err != nil {
		t.Fatal(err)
	}
	wantText(t, "train-images-idx3-ubyte: from "+from.URL+"/\n", out)
	wantFolder(t, to, map[string][]byte{digits.name: content})
}

func mirrorOptions(to string, mirrors ...*server) Options {
	o := Options{NPM: "not installed", To: to}
	for _, m := range mirrors {
		o.Mirrors = append(o.Mirrors, m.URL+"/")
	}
	return o
}

func TestMirror(t *testing.T) {
	s := newGoodServer(t)
	wantFetched(t, t.TempDir(), s, s)
	s.wantRanges(t, "")
}

func TestCutTransferIsResumed(t *testing.T) {
	s := newServer(t, func(n int, w http.ResponseWriter, r *http.Request) {
		if n == 0 {
			sendCut(w, 30_000)
		}
		sendWell(w, r)
	})
	wantFetched(t, t.TempDir(), s, s)
	s.wantRanges(t, "", "bytes=30000-")
}

// TestLabelledGzipIsResumed uses a mirror that sends .gz as a content encoding: a client that decodes it on the fly
// would count the wrong bytes.
func TestLabelledGzipIsResumed(t *testing.T) {
	s := newServer(t, func(n int, w http.ResponseWriter, r *http.Request) {
		if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			w.Header().Set("Content-Encoding", "gzip")
		}
		if n == 0 {
			sendCut(w, 30_000)
		}
		sendWell(w, r)
	})
	wantFetched(t, t.TempDir(), s, s)
	s.wantRanges(t, "", "bytes=30000-")
}

func TestNextRunResumes(t *testing.T) {
	to := t.TempDir()
	s := newServer(t, func(n int, w http.ResponseWriter, r *http.Request) {
		switch n {
		case 0:
			sendCut(w, 30_000)
		case 1:
			panic(http.ErrAbortHandler) // the line is dead
		}
		sendWell(w, r)
	})
	if _, err := fetchDigits(t, mirrorOptions(to, s)); err == nil {
		t.Fatal("no error after a lost connection")
	}
	wantFolder(t, to, map[string][]byte{filepath.Base(s.partPath(to)): packed[:30_000]})
	wantFetched(t, to, s, s)
	s.wantRanges(t, "", "bytes=30000-", "bytes=30000-")
}

func TestServerIgnoresRange(t *testing.T) {
	to := t.TempDir()
	s := newServer(t, func(_ int, w http.ResponseWriter, r *http.Request) {
		r.Header.Del("Range")
		sendWell(w, r)
	})
	write(t, s.partPath(to), packed[:30_000])
	wantFetched(t, to, s, s)
	s.wantRanges(t, "bytes=30000-")
}

func TestServerSendsAnotherRange(t *testing.T) {
	to := t.TempDir()
	s := newServer(t, func(n int, w http.ResponseWriter, r *http.Request) {
		if n == 0 {
			r.Header.Set("Range", "bytes=5-")
		}
		sendWell(w, r)
	})
	write(t, s.partPath(to), packed[:30_000])
	wantFetched(t, to, s, s)
	s.wantRanges(t, "bytes=30000-", "") // then from the start
}

func TestPartIsCompleteAlready(t *testing.T) {
	to := t.TempDir()
	s := newGoodServer(t)
	write(t, s.partPath(to), packed)
	wantFetched(t, to, s, s)
	s.wantRanges(t, fmt.Sprintf("bytes=%d-", len(packed))) // answered by 416
}

func TestPartIsTooLong(t *testing.T) {
	to := t.TempDir()
	s := newGoodServer(t)
	write(t, s.partPath(to), append(bytes.Clone(packed), "and more"...))
	wantFetched(t, to, s, s)
	s.wantRanges(t, fmt.Sprintf("bytes=%d-", len(packed)+8), "") // 416, then from the start
}

func TestNextMirrorAfter404(t *testing.T) {
	missing := newServer(t, func(_ int, w http.ResponseWriter, r *http.Request) { http.NotFound(w, r) })
	good := newGoodServer(t)
	wantFetched(t, t.TempDir(), good, missing, good)
	missing.wantRanges(t, "") // a clear answer is not asked for again
}

func TestNextMirrorAfterWrongBytes(t *testing.T) {
	wrong := newServer(t, func(_ int, w http.ResponseWriter, _ *http.Request) { w.Write(zip([]byte("wrong"))) })
	good := newGoodServer(t)
	wantFetched(t, t.TempDir(), good, wrong, good)
}

func TestNextMirrorAfterLostConnection(t *testing.T) {
	broken := newServer(t, func(_ int, w http.ResponseWriter, _ *http.Request) { sendCut(w, 30_000) })
	good := newGoodServer(t)
	wantFetched(t, t.TempDir(), good, broken, good)
	good.wantRanges(t, "") // the other mirror's part does not continue this one
}

func TestEveryMirrorFails(t *testing.T) {
	to := t.TempDir()
	wrong := newServer(t, func(_ int, w http.ResponseWriter, _ *http.Request) { w.Write(zip([]byte("wrong"))) })
	missing := newServer(t, func(_ int, w http.ResponseWriter, r *http.Request) { http.NotFound(w, r) })
	_, err := fetchDigits(t, mirrorOptions(to, wrong, missing))
	wantError(t, err, "could not fetch train-images-idx3-ubyte:\n"+
		"  "+filepath.Join("not installed", "data")+": found none of the names train-images-idx3-ubyte, "+
		"train-images.idx3-ubyte, train-images-idx3-ubyte.gz, train-images.idx3-ubyte.gz\n"+
		"  "+wrong.URL+"/: its content has the SHA-256 "+string(digestOf([]byte("wrong")))+", expected "+string(digits.sum)+"\n"+
		"  "+missing.URL+"/: 404 Not Found\n"+
		"Give a folder with the four files of MNIST with --from, or another mirror with --mirror")
	if entries, _ := os.ReadDir(to); len(entries) != 0 {
		t.Errorf("not removed: %v", entries)
	}
}
