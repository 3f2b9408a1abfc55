package serve

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// largeFile is many times what the buffers between a server and a client hold that does not read, in bytes.
const largeFile = 16 << 20

// limited is a server with limits, and a large file at /large.
type limited struct {
	addr   string
	closed chan struct{} // a value for each connection that the server has closed
}

func startLimited(t *testing.T, l limits) *limited {
	t.Helper()
	dir, _ := newSite(t, "/", map[string]string{"index.html": "home", "large": ""})
	if err := os.Truncate(filepath.Join(dir, "large"), largeFile); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &limited{listener.Addr().String(), make(chan struct{}, 1000)}
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error)
	go func() { done <- serveUntilDone(ctx, &watchedListener{listener, s.closed}, newHandler(root, "/", l), l) }()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
		root.Close()
	})
	response, err := http.Head("http://" + s.addr + "/large") // so that its tag is known
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	http.DefaultClient.CloseIdleConnections()
	s.wantClosed(t, 1)
	return s
}

// dial connects, with a small buffer for unread data, and sends the beginning of a request.
func (s *limited) dial(t *testing.T, text string) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", s.addr)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	conn.(*net.TCPConn).SetReadBuffer(1 << 12)
	fmt.Fprint(conn, text)
	return conn
}

// wantClosed waits until the server has closed so many connections.
func (s *limited) wantClosed(t *testing.T, n int) {
	t.Helper()
	hangs := time.After(2 * time.Minute)
	for i := range n {
		select {
		case <-s.closed:
		case <-hangs:
			t.Fatalf("%d connections were closed, expected %d", i, n)
		}
	}
}

// watchedListener reports connections that the server closes.
type watchedListener struct {
	net.Listener
	closed chan struct{}
}

func (l *watchedListener) Accept() (net.Conn, error) {
	conn, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return &watchedConn{conn.(*net.TCPConn), l.closed}, nil
}

type watchedConn struct {
	*net.TCPConn
	closed chan struct{}
}

func (c *watchedConn) Close() error {
	err := c.TCPConn.Close()
	if err == nil { // the first time
		c.closed <- struct{}{}
	}
	return err
}

const getLarge = "GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n"

// TestClientsThatNeverRead holds 300 connections, none of which reads what it asked for.
func TestClientsThatNeverRead(t *testing.T) {
	s := startLimited(t, limits{request: time.Minute, write: time.Second, idle: time.Minute})
	const clients = 300
	for range clients {
		s.dial(t, getLarge)
	}
	s.wantClosed(t, clients)
}

// TestClientsThatDoNothing connects and sends an incomplete request, or no second one.
func TestClientsThatDoNothing(t *testing.T) {
	s := startLimited(t, limits{request: time.Second, write: time.Minute, idle: time.Second})
	for _, text := range []string{"", "GET / HTTP/1.1\r\nHost:", "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
		"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n"} {
		s.dial(t, text)
		s.wantClosed(t, 1)
	}
}

// TestSlowClient reads all of a large file more slowly than the limit for one piece.
func TestSlowClient(t *testing.T) {
	const limit = 2 * time.Second
	s := startLimited(t, limits{request: time.Minute, write: limit, idle: time.Minute})
	request, err := http.NewRequest(http.MethodGet, "http://"+s.addr+"/large", nil)
	if err != nil {
		t.Fatal(err)
	}
	conn, err := net.Dial("tcp", s.addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if err := request.Write(conn); err != nil {
		t.Fatal(err)
	}
	rests := time.NewTicker(limit / 8)
	defer rests.Stop()
	response, err := http.ReadResponse(bufio.NewReader(&slowReader{in: conn, rests: rests.C}), request)
	if err != nil {
		t.Fatal(err)
	}
	if n, err := io.Copy(io.Discard, response.Body); n != largeFile || err != nil {
		t.Errorf("received %d bytes and error %v, expected %d", n, err, largeFile)
	}
}

// slowReader pauses before each megabyte.
type slowReader struct {
	in    io.Reader
	rests <-chan time.Time
	left  int // of the megabyte
}

func (r *slowReader) Read(b []byte) (int, error) {
	if r.left == 0 {
		<-r.rests
		r.left = 1 << 20
	}
	n, err := r.in.Read(b[:min(len(b), r.left)])
	r.left -= n
	return n, err
}
