package serve

import (
	"context"
	"net"
	"net/http"
	"time"
)

// limits are how long a client may keep a connection open without activity. A download may take any time as long as
// the client keeps reading.
type limits struct {
	request time.Duration // to send a request
	write   time.Duration // to receive what was sent so far
	idle    time.Duration // from a response to the next request
}

var usualLimits = limits{request: 10 * time.Second, write: 30 * time.Second, idle: time.Minute}

// maxHeader limits the header of a request, in bytes. The longest addresses of the page have 16 KB.
const maxHeader = 1 << 16

func (l limits) server(handler http.Handler) *http.Server {
	return &http.Server{
		Handler:     handler,
		ReadTimeout: l.request, WriteTimeout: l.write, IdleTimeout: l.idle,
		MaxHeaderBytes: maxHeader,
		ConnContext:    withBuffer,
	}
}

// sendBuffer is how many bytes may be in transit to a client. The system accepts more once a third of them has
// arrived, so 6 KB/s are enough for the usual limit; the system's own buffer would grow to megabytes.
const sendBuffer = 1 << 18

func withBuffer(ctx context.Context, conn net.Conn) context.Context {
	if c, ok := conn.(interface{ SetWriteBuffer(bytes int) error }); ok {
		c.SetWriteBuffer(sendBuffer) // if this fails, clients must be faster
	}
	return ctx
}

// slowly returns w with the limit applied to each write instead of the whole response.
func slowly(w http.ResponseWriter, limit time.Duration) http.ResponseWriter {
	return &slowWriter{w, http.NewResponseController(w), limit}
}

type slowWriter struct {
	http.ResponseWriter // hides its ReadFrom, which would write a file in one piece
	control             *http.ResponseController
	limit               time.Duration
}

func (w *slowWriter) Write(b []byte) (int, error) {
	w.control.SetWriteDeadline(time.Now().Add(w.limit)) // fails only for the tests' recorder
	return w.ResponseWriter.Write(b)
}
