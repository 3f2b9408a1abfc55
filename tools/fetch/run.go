package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"inkling/nn/dataset/idx"
	"inkling/tools/atomicfile"
	"inkling/tools/input"
)

// Run puts the four files in place. It reports on each to out, and shows downloads on progress.
func Run(ctx context.Context, o Options, out, progress io.Writer) error {
	return o.fetch(ctx, mnist, out, progress)
}

// fetch puts the files in place.
func (o Options) fetch(ctx context.Context, files []dataFile, out, progress io.Writer) error {
	if err := os.MkdirAll(o.To, 0o755); err != nil {
		return err
	}
	for _, f := range files {
		path := filepath.Join(o.To, f.name)
		if f.isAt(path) {
			fmt.Fprintf(out, "%s: already in place\n", f.name)
			continue
		}
		from, err := f.fetchFrom(ctx, o.sources(progress), path)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "%s: from %s\n", f.name, from)
	}
	return nil
}

// fetchFrom puts the file at path from the first source that has it with the right checksum, and returns
// that source.
func (f dataFile) fetchFrom(ctx context.Context, sources []source, path string) (source, error) {
	var failures []error
	for _, s := range sources {
		err := f.place(ctx, s, path)
		if err == nil {
			return s, removeParts(path)
		}
		if ctx.Err() != nil {
			return nil, err
		}
		failures = append(failures, fmt.Errorf("  %s: %w", s, err))
	}
	return nil, fmt.Errorf("could not fetch %s:\n%w\nGive a folder with the four files of MNIST with --from, or another mirror with --mirror",
		f.name, errors.Join(failures...))
}

// place puts the file at path, complete and checked, or leaves path unchanged.
func (f dataFile) place(ctx context.Context, s source, path string) error {
	in, err := s.open(ctx, f)
	if err != nil {
		return err
	}
	defer in.Close()
	content, err := idx.Plain(in)
	if err != nil {
		return err
	}
	return atomicfile.Write(path, func(w io.Writer) error { return f.copyChecked(w, content) })
}

// isAt reports whether the file is already at path, with the right checksum.
func (f dataFile) isAt(path string) bool {
	file, err := input.Open(path)
	if err != nil {
		return false
	}
	defer file.Close()
	return f.copyChecked(io.Discard, file) == nil
}
