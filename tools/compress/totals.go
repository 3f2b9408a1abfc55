package compress

import (
	"fmt"
)

// Totals sum up a run.
type Totals struct {
	Files      int   // files that may have compressed forms.
	Bytes      int64 // their size.
	Brotli     int64 // bytes downloaded by a browser with Brotli.
	Gzip       int64 // bytes downloaded by a browser with gzip only.
	Written    int   // forms written.
	UpToDate   int   // forms already up to date.
	NotWorthIt int   // forms that would have saved less than 5%.
	Orphans    int   // forms removed because their file is gone
}

// add counts the result of one file in one format.
func (t *Totals) add(f format, r result) {
	switch f.suffix {
	case ".br":
		t.Brotli += r.bytes
	case ".gz":
		t.Gzip += r.bytes
	}
	switch r.outcome {
	case written:
		t.Written++
	case upToDate:
		t.UpToDate++
	case notWorthIt:
		t.NotWorthIt++
	}
}

// String returns the totals as one line.
func (t Totals) String() string {
	return fmt.Sprintf("%d files of %s: %s as Brotli, %s as gzip (%d written, %d up to date, %d not smaller, %d orphans removed)",
		t.Files, megabytes(t.Bytes), megabytes(t.Brotli), megabytes(t.Gzip), t.Written, t.UpToDate, t.NotWorthIt, t.Orphans)
}

func megabytes(n int64) string {
	return fmt.Sprintf("%.2f MB", float64(n)/1e6)
}
