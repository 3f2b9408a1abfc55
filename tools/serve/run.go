package serve

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"
)

// shutdownBound is how long active requests may take to finish after the signal to stop.
const shutdownBound = 2 * time.Second

// Run serves until ctx is cancelled. It prints its address to out, and a line when it has stopped.
func Run(ctx context.Context, o Options, out io.Writer) error {
	root, err := openSite(o.Dir)
	if err != nil {
		return err
	}
	defer root.Close()

	prefix := cleanPrefix(o.Prefix)
	listener, err := listen(o.Addr, o.NextPort, out)
	if err != nil {
		return err
	}
	url := siteURL(o.Addr, listener.Addr(), prefix)
	fmt.Fprintf(out, "Serving site at %s\n", url)
	if o.Open {
		openBrowser(url, out)
	}
	if err := serveUntilDone(ctx, listener, newHandler(root, prefix, usualLimits), usualLimits); err != nil {
		return err
	}
	fmt.Fprintln(out, "Stopped.")
	return nil
}

// openSite opens the folder; if there is no site in it, the error says what to do.
func openSite(dir string) (*os.Root, error) {
	_, err := os.Stat(filepath.Join(dir, indexFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no %s in the folder %q: run \"make site\" first, or choose another folder with --dir", indexFile, dir)
	}
	if err != nil {
		return nil, err
	}
	return os.OpenRoot(dir)
}

// serveUntilDone serves requests until ctx is cancelled, then lets active ones finish within shutdownBound.
func serveUntilDone(ctx context.Context, listener net.Listener, handler http.Handler, l limits) error {
	server := l.server(handler)
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	bounded, cancel := context.WithTimeout(context.Background(), shutdownBound)
	defer cancel()
	if server.Shutdown(bounded) != nil {
		server.Close() // do not wait for slow clients
	}
	return nil
}
