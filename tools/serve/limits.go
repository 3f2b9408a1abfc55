package serve

import (
	"context"
	"net"
	"net/http"
	"time"
)

// limits bound how long a client may hold a connection without doing anything. A file of any size takes as long as its
// client needs, while it goes on reading.
type limits struct {
	request time.Duration // to send a request
	write   time.Duration // to take what was sent so far
	idle    time.Duration // from an answer to the next request
}

var usualLimits = limits{request: 10 * time.Second, write: 30 * time.Second, idle: time.Minute}

// maxHeader bounds the header of a request, in bytes. The longest addresses of the page have 16 KB.
const maxHeader = 1 << 16

func (l limits) server(handler http.Handler) *http.Server {
	return &http.Server{
		Handler:     handler,
		ReadTimeout: l.request, WriteTimeout: l.write, IdleTimeout: l.idle,
		MaxHeaderBytes: maxHeader,
		ConnContext:    withBuffer,
	}
}

// sendBuffer is how many bytes may be on their way to a client. The system lets go on writing once a third of them has
// arrived, so 6 KB/s are fast enough for the usual limit; the system's own buffer grows to megabytes.
const sendBuffer = 1 << 18

func withBuffer(ctx context.Context, conn net.Conn) context.Context {
	if c, ok := conn.(interface{ SetWriteBuffer(bytes int) error }); ok {
		c.SetWriteBuffer(sendBuffer) // if it cannot be set, clients must be faster
	}
	return ctx
}

// slowly returns w with as much time for each piece that is written as the server gives for a whole answer.
func slowly(w http.ResponseWriter, limit time.Duration) http.ResponseWriter {
	return &slowWriter{w, http.NewResponseController(w), limit}
}

type slowWriter struct {
	http.ResponseWriter // without its ReadFrom, which would write a file as one piece
	control             *http.ResponseController
	limit               time.Duration
}

func (w *slowWriter) Write(b []byte) (int, error) {
	w.control.SetWriteDeadline(time.Now().Add(w.limit)) // a recorder of the tests has none
	return w.ResponseWriter.Write(b)
}
