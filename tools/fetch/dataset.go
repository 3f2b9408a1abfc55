package fetch

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
)

// digest is a SHA-256 sum in hexadecimal.
type digest string

// dataFile is one of the files of the data set.
type dataFile struct {
	name string
	sum  digest // of the uncompressed content
}

// mnist is the data set as Yann LeCun, Corinna Cortes and Christopher Burges published it.
var mnist = []dataFile{
	{"train-images-idx3-ubyte", "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"},
	{"train-labels-idx1-ubyte", "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"},
	{"t10k-images-idx3-ubyte", "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"},
	{"t10k-labels-idx1-ubyte", "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"},
}

// maxBytes limits how much of a file is decompressed, in case it is not the expected one. The largest of the
// four has 47 MB.
const maxBytes = 64 << 20

// spellings are the file names in common use.
func (f dataFile) spellings() []string {
	dotted := strings.Replace(f.name, "-idx", ".idx", 1)
	return []string{f.name, dotted, f.name + ".gz", dotted + ".gz"}
}

// copyChecked copies content to w, and fails if it has the wrong checksum.
func (f dataFile) copyChecked(w io.Writer, content io.Reader) error {
	hash := sha256.New()
	if _, err := io.Copy(io.MultiWriter(w, hash), io.LimitReader(content, maxBytes)); err != nil {
		return err
	}
	if found := digest(hex.EncodeToString(hash.Sum(nil))); found != f.sum {
		return fmt.Errorf("its content has the SHA-256 %s, expected %s", found, f.sum)
	}
	return nil
}
