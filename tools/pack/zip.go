package pack

import (
	"archive/zip"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"time"

	"inkling/tools/atomicfile"
	"inkling/tools/input"
)

// folder is the archive's only folder.
const folder = "inkling"

// made is the time of every file of the archive, so that the same site gives the
// same archive: the earliest that the format can represent.
var made = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// Zip writes the site in dir to an archive and prints how to use it. The archive
// is complete or absent.
func Zip(dir, to string, out io.Writer) error {
	names, err := files(dir)
	if err != nil {
		return fmt.Errorf("zip: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return fmt.Errorf("zip: %w", err)
	}
	if err := atomicfile.Write(to, func(w io.Writer) error { return archive(w, dir, names) }); err != nil {
		return fmt.Errorf("zip: %w", err)
	}
	info, err := os.Stat(to)
	if err != nil {
		return fmt.Errorf("zip: %w", err)
	}
	fmt.Fprintf(out, "%s: %d files, %.1f MB. Unpack it and open %s/how-to.html for instructions.\n", to, len(names), float64(info.Size())/1e6, folder)
	return nil
}

func archive(w io.Writer, dir string, names []string) error {
	z := zip.NewWriter(w)
	for _, name := range names {
		if err := add(z, dir, name); err != nil {
			return err
		}
	}
	return z.Close()
}

func add(z *zip.Writer, dir, name string) error {
	f, err := input.Open(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		return err
	}
	defer f.Close()
	w, err := z.CreateHeader(&zip.FileHeader{Name: path.Join(folder, name), Method: zip.Deflate, Modified: made})
	if err != nil {
		return err
	}
	_, err = io.Copy(w, f)
	return err
}
