package dataset

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
)

// ManifestName is the file in which a site keeps the manifest of its shards.
const ManifestName = "manifest.json"

// ManifestFormat is the version of the manifest's own form.
const ManifestFormat = 1

// A Manifest lists the shards of a data set, in the order in which to load them.
type Manifest struct {
	Format  int        `json:"format"`
	Name    string     `json:"name"`
	Source  string     `json:"source"`
	Rows    int        `json:"rows"`
	Cols    int        `json:"cols"`
	Classes []string   `json:"classes"`
	Shards  []ShardRef `json:"shards"`
}

// A ShardRef is what the manifest says of one shard.
type ShardRef struct {
	File   string `json:"file"` // beside the manifest; the name carries a part of the sum
	Split  string `json:"split"`
	Images int    `json:"images"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// NewShardRef describes an encoded shard of n images, the number-th of its split.
func NewShardRef(split Split, number, n int, encoded []byte) ShardRef {
	sum := sha256.Sum256(encoded)
	name := hex.EncodeToString(sum[:])
	return ShardRef{
		File:  fmt.Sprintf("%v-%02d.%s.shard", split, number, name[:12]),
		Split: split.String(), Images: n, Bytes: len(encoded), SHA256: name,
	}
}

// ReadManifest reads and checks a manifest.
func ReadManifest(b []byte) (*Manifest, error) {
	m := new(Manifest)
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(m); err != nil {
		return nil, fmt.Errorf("manifest: %w (at byte %d of %d)", err, d.InputOffset(), len(b))
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, fmt.Errorf("manifest: something follows the end, at byte %d", d.InputOffset())
	}
	if err := m.check(); err != nil {
		return nil, fmt.Errorf("manifest: %w", err)
	}
	return m, nil
}

// Encode returns the manifest as ReadManifest reads it.
func (m *Manifest) Encode() []byte {
	b, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		panic("dataset: a manifest that JSON cannot hold")
	}
	return append(b, '\n')
}

// Names are plain, so that a manifest cannot lead a reader out of its folder.
var (
	plainName = regexp.MustCompile(`^[a-z0-9][a-z0-9.-]*\.shard$`)
	sha256Hex = regexp.MustCompile(`^[0-9a-f]{64}$`)
)

func (m *Manifest) check() error {
	switch {
	case m.Format != ManifestFormat:
		return fmt.Errorf("format %d, expected %d: make the shards anew with this version of the tools", m.Format, ManifestFormat)
	case m.Shape().Check() != nil:
		return m.Shape().Check()
	case len(m.Shards) == 0:
		return fmt.Errorf("no shards are listed")
	}
	for i, s := range m.Shards {
		if err := s.check(); err != nil {
			return fmt.Errorf("shard %d: %w", i, err)
		}
	}
	for split := range splits {
		if m.Images(split) == 0 {
			return fmt.Errorf("no shard holds images of the %v split", split)
		}
	}
	return nil
}

func (s ShardRef) check() error {
	switch {
	case !plainName.MatchString(s.File):
		return fmt.Errorf("file name %q, expected small letters, digits, dots and dashes, and .shard", s.File)
	case s.split() == splits:
		return fmt.Errorf("split %q, expected one of %q", s.Split, splitNames)
	case s.Images < 1 || s.Images > MaxShardImages:
		return fmt.Errorf("%d images, expected 1 to %d", s.Images, MaxShardImages)
	case s.Bytes < headerBytes+crcBytes:
		return fmt.Errorf("%d bytes are too few for a shard", s.Bytes)
	case !sha256Hex.MatchString(s.SHA256):
		return fmt.Errorf("sum %q, expected 64 hexadecimal digits", s.SHA256)
	}
	return nil
}

// split returns the shard's split, or splits if its name is unknown.
func (s ShardRef) split() Split {
	for i, name := range splitNames {
		if name == s.Split {
			return Split(i)
		}
	}
	return splits
}

// Shape returns the shape of all images.
func (m *Manifest) Shape() Shape { return Shape{m.Rows, m.Cols, len(m.Classes)} }

// Ink returns how many pixels of the split are not 0, as its shards' sizes tell.
func (m *Manifest) Ink(split Split) int {
	n := 0
	for _, s := range m.Shards {
		if s.split() == split {
			n += max(0, s.Bytes-headerBytes-crcBytes-s.Images*(1+bitmapBytes(m.Shape())))
		}
	}
	return n
}

// Images returns how many images the split has.
func (m *Manifest) Images(split Split) int {
	n := 0
	for _, s := range m.Shards {
		if s.split() == split {
			n += s.Images
		}
	}
	return n
}

// Bytes returns the size of all shards together.
func (m *Manifest) Bytes() int {
	n := 0
	for _, s := range m.Shards {
		n += s.Bytes
	}
	return n
}

// Hash names the data: two manifests with the same hash hold the same images in
// the same order.
func (m *Manifest) Hash() string {
	h := sha256.New()
	for _, s := range m.Shards {
		io.WriteString(h, s.SHA256)
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}

// Open decodes the shard that s describes, after checking that these bytes are
// the ones it means. The shape is what its manifest says.
func (s ShardRef) Open(shape Shape, b []byte) (Split, *Set, error) {
	if len(b) != s.Bytes {
		return 0, nil, fmt.Errorf("%s: %d bytes, expected %d: the file is cut, or belongs to another version of the data", s.File, len(b), s.Bytes)
	}
	if sum := sha256.Sum256(b); hex.EncodeToString(sum[:]) != s.SHA256 {
		return 0, nil, fmt.Errorf("%s: SHA-256 %x, expected %s: the file was altered on its way", s.File, sum, s.SHA256)
	}
	split, set, err := DecodeShard(b)
	if err != nil {
		return 0, nil, fmt.Errorf("%s: %w", s.File, err)
	}
	if split != s.split() || set.Len() != s.Images {
		return 0, nil, fmt.Errorf("%s: holds %d %v images, expected %d %s", s.File, set.Len(), split, s.Images, s.Split)
	}
	if set.Shape != shape {
		return 0, nil, fmt.Errorf("%s: holds images of %v, expected %v", s.File, set.Shape, shape)
	}
	return split, set, nil
}
