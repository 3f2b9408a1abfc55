package serve

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// running is a server as the command runs it.
type running struct {
	out  *bufio.Reader // what it prints
	stop func()
	done chan error
}

func start(t *testing.T, o Options) *running {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	r, w := io.Pipe()
	s := &running{out: bufio.NewReader(r), stop: cancel, done: make(chan error, 1)}
	go func() {
		err := Run(ctx, o, w)
		w.Close()
		s.done <- err
	}()
	return s
}

// line returns the next line that the server prints.
func (s *running) line(t *testing.T) string {
	t.Helper()
	line, err := s.out.ReadString('\n')
	if err != nil {
		t.Fatalf("the server printed no line but %q: %v", line, err)
	}
	return line
}

// url returns the address in the line that announces it.
func (s *running) url(t *testing.T) string {
	t.Helper()
	line := s.line(t)
	url, ok := strings.CutPrefix(strings.TrimSpace(line), "Serving site at ")
	if !ok {
		t.Fatalf("the server printed %q, expected its address", line)
	}
	return url
}

// wantStopped stops the server and checks that it prints a message and returns no error.
func (s *running) wantStopped(t *testing.T) {
	t.Helper()
	s.stop()
	if line := s.line(t); line != "Stopped.\n" {
		t.Errorf("the server printed %q at its end", line)
	}
	if err := <-s.done; err != nil {
		t.Errorf("the server ended with %v", err)
	}
}

func TestRun(t *testing.T) {
	dir, _ := newSite(t, "/", map[string]string{"index.html": "home"})
	s := start(t, Options{Dir: dir, Addr: "localhost:0", Prefix: "some/path"})
	url := s.url(t)
	if !strings.HasSuffix(url, "/some/path/") {
		t.Errorf("address is %s, expected the prefix at its end", url)
	}
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if body, _ := io.ReadAll(response.Body); string(body) != "home" {
		t.Errorf("body is %q", body)
	}
	s.wantStopped(t)
	if _, err := http.Get(url); err == nil {
		t.Error("it still serves")
	}
}

// TestStopIsBounded holds a connection in the middle of a request.
func TestStopIsBounded(t *testing.T) {
	dir, _ := newSite(t, "/", map[string]string{"index.html": "home"})
	s := start(t, Options{Dir: dir, Addr: "localhost:0"})
	conn, err := net.Dial("tcp", strings.Trim(strings.TrimPrefix(s.url(t), "http://"), "/"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprint(conn, "GET / HTTP/1.1\r\n")
	began := time.Now()
	s.wantStopped(t)
	if took := time.Since(began); took > shutdownBound+time.Second {
		t.Errorf("it took %v to stop", took)
	}
	conn.SetReadDeadline(time.Now().Add(time.Second))
	// A server that closes before it has read everything resets the connection.
	if _, err := conn.Read(make([]byte, 1)); err != io.EOF && !errors.Is(err, syscall.ECONNRESET) {
		t.Errorf("the connection ended with %v, expected that the server closed it", err)
	}
}

func TestTakenPort(t *testing.T) {
	dir, _ := newSite(t, "/", map[string]string{"index.html": "home"})
	first := start(t, Options{Dir: dir, Addr: "localhost:0"})
	addr := strings.Trim(strings.TrimPrefix(first.url(t), "http://"), "/")
	_, port, _ := net.SplitHostPort(addr)

	asked := Command()
	asked.SetArgs([]string{"--dir", dir, "--addr", addr})
	asked.SilenceErrors, asked.SilenceUsage = true, true
	if err := asked.ExecuteContext(t.Context()); !errors.Is(err, syscall.EADDRINUSE) {
		t.Errorf("error is %v, expected that the port is taken", err)
	}

	next := start(t, Options{Dir: dir, Addr: addr, NextPort: true})
	if line := next.line(t); !strings.HasPrefix(line, "Port "+port+" is taken: using ") {
		t.Errorf("the server printed %q, expected a message about the taken port", line)
	}
	if next.url(t) == "http://"+addr+"/" {
		t.Error("two servers have one address")
	}
	next.wantStopped(t)
	first.wantStopped(t)
}

// TestTakenDefaultPort runs the command without --addr while its port is taken.
func TestTakenDefaultPort(t *testing.T) {
	if taken, err := net.Listen("tcp", "localhost:8080"); err == nil {
		defer taken.Close()
	} // else somebody else has it, which does as well
	dir, _ := newSite(t, "/", map[string]string{"index.html": "home"})
	ctx, cancel := context.WithCancel(t.Context())
	cancel() // it stops as soon as it serves
	var out bytes.Buffer
	cmd := Command()
	cmd.SetArgs([]string{"--dir", dir})
	cmd.SetOut(&out)
	if err := cmd.ExecuteContext(ctx); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(out.String(), "Port 8080 is taken: using ") {
		t.Errorf("the server printed %q, expected a message about the taken port", &out)
	}
}

func TestNoSite(t *testing.T) {
	empty := t.TempDir()
	for _, dir := range []string{empty, filepath.Join(empty, "none")} {
		err := Run(t.Context(), Options{Dir: dir, Addr: "localhost:0"}, new(bytes.Buffer))
		want := fmt.Sprintf("there is no index.html in the folder %q: run \"make site\" first, or choose another folder with --dir", dir)
		if err == nil || err.Error() != want {
			t.Errorf("error is %v, expected %s", err, want)
		}
	}
}

func TestSiteURL(t *testing.T) {
	got := &net.TCPAddr{IP: net.IPv4zero, Port: 81}
	for asked, want := range map[string]string{
		"localhost:0":      "http://localhost:81/",
		":0":               "http://localhost:81/",
		"0.0.0.0:0":        "http://localhost:81/",
		"[::]:0":           "http://localhost:81/",
		"[::1]:0":          "http://[::1]:81/",
		"192.0.2.1:0":      "http://192.0.2.1:81/",
		"inkling.example:": "http://inkling.example:81/",
	} {
		if url := siteURL(asked, got, "/"); url != want {
			t.Errorf("%s: %s, expected %s", asked, url, want)
		}
	}
}

func TestCleanPrefix(t *testing.T) {
	for prefix, want := range map[string]string{"": "/", "/": "/", "a": "/a/", "/a/b": "/a/b/", "/a/b/": "/a/b/"} {
		if got := cleanPrefix(prefix); got != want {
			t.Errorf("%q: %q, expected %q", prefix, got, want)
		}
	}
}
