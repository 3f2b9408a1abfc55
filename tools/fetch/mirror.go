package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"

	"inkling/tools/progress"
)

// attempts is how often a file is requested from a mirror when connections break.
const attempts = 3

// client waits long for a download, but not for a server that does not respond.
var client = &http.Client{Transport: transport()}

func transport() http.RoundTripper {
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.ResponseHeaderTimeout = 30 * time.Second
	return t
}

// mirror is a source on the web that holds the files as name.gz.
type mirror struct {
	address  string    // of the folder
	partDir  string    // for unfinished downloads
	progress io.Writer // where progress is shown
}

func (m mirror) String() string { return m.address }

// open downloads the file. Closing the result removes the download, which is then either used or useless.
func (m mirror) open(ctx context.Context, f dataFile) (io.ReadCloser, error) {
	p, err := openPart(m.partDir, f, m.address)
	if err != nil {
		return nil, err
	}
	for attempt := 1; ; attempt++ {
		err = m.download(ctx, f, p)
		if err == nil {
			return p, p.rewind()
		}
		var broken brokenOff
		if ctx.Err() != nil || attempt == attempts || !errors.As(err, &broken) {
			return nil, errors.Join(err, p.keep())
		}
	}
}

// brokenOff is the error of an interrupted download; the next attempt continues the part.
type brokenOff struct{ error }

// download makes one request for the missing bytes of the file, and appends them to the part.
func (m mirror) download(ctx context.Context, f dataFile, p *part) error {
	response, err := m.request(ctx, strings.TrimSuffix(m.address, "/")+"/"+f.name+".gz", p.size)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	switch response.StatusCode {
	case http.StatusPartialContent:
		if first, ok := rangeStart(response); !ok || first != p.size {
			return p.misfit()
		}
	case http.StatusOK: // the first part, or a server without range requests: from the start
		if err := p.restart(); err != nil {
			return err
		}
	case http.StatusRequestedRangeNotSatisfiable:
		if whole, ok := rangeTotal(response); ok && whole == p.size {
			return nil // the part was already complete
		}
		return p.misfit()
	default:
		return errors.New(response.Status)
	}
	return m.receive(response, f, p)
}

// request requests the bytes of the address from offset on.
func (m mirror) request(ctx context.Context, address string, offset int64) (*http.Response, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Accept-Encoding", "identity") // the .gz itself, so that offsets refer to it
	if offset > 0 {
		request.Header.Set("Range", fmt.Sprintf("bytes=%d-", offset))
	}
	return client.Do(request)
}

// receive appends the body of the response to the part.
func (m mirror) receive(response *http.Response, f dataFile, p *part) error {
	total := response.ContentLength // -1 if the server does not say
	if total >= 0 {
		total += p.size
	}
	bar := progress.Bar(m.progress, total, f.name, progressbar.OptionShowBytes(true))
	defer bar.Exit()
	bar.Set64(p.size)
	if _, err := io.Copy(io.MultiWriter(p, bar), response.Body); err != nil {
		return brokenOff{fmt.Errorf("connection lost after %d bytes: %w", p.size, err)}
	}
	return nil
}
