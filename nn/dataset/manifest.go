package dataset

import (
	"fmt"

	"inkling/nn/phrase"
	"inkling/nn/sha256"
	"inkling/nn/strictjson"
)

// ManifestName is the name of the manifest's file.
const ManifestName = "manifest.json"

// ManifestFormat is the version of the manifest format.
const ManifestFormat = 2

// maxManifest is the largest manifest accepted, in bytes: many times that of the
// largest data set.
const maxManifest = 1 << 20

// MaxPixels limits the pixels of all images of a data set together.
const MaxPixels = 1 << 27

// A Manifest describes a data set and lists its shards in the order in which to
// load them.
type Manifest struct {
	Format  int        `json:"format"`
	Name    string     `json:"name"`
	Licence string     `json:"licence"`
	Source  string     `json:"source"`
	Rows    int        `json:"rows"`
	Cols    int        `json:"cols"`
	Levels  int        `json:"levels"`  // of grey, AllLevels or FewLevels
	Classes []string   `json:"classes"` // their names
	Splits  []SplitRef `json:"splits"`
	Shards  []ShardRef `json:"shards"`
}

// A SplitRef describes a split in the manifest.
type SplitRef struct {
	Split  string `json:"split"`
	Images int    `json:"images"`
	Ink    int    `json:"ink"` // non-zero pixels in all images
}

// A ShardRef describes a shard in the manifest.
type ShardRef struct {
	File   string `json:"file"` // next to the manifest; the name contains part of the checksum
	Split  string `json:"split"`
	Images int    `json:"images"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// Add appends a shard, with its number in its split, to the list and returns the
// new entry.
func (m *Manifest) Add(number int, s Shard, encoded []byte) ShardRef {
	name := sha256.Sum(encoded)
	ref := ShardRef{
		File:  fmt.Sprintf("%v-%02d.%s.shard", s.Split, number, name[:hashInName]),
		Split: s.Split.String(), Images: s.Len(), Bytes: len(encoded), SHA256: name,
	}
	m.Shards = append(m.Shards, ref)
	for i := range m.Splits {
		if m.Splits[i].Split == ref.Split {
			m.Splits[i].Images += s.Len()
			m.Splits[i].Ink += s.Ink()
			return ref
		}
	}
	m.Splits = append(m.Splits, SplitRef{ref.Split, s.Len(), s.Ink()})
	return ref
}

// ReadManifest reads and checks a manifest.
func ReadManifest(b []byte) (*Manifest, error) {
	m := new(Manifest)
	if len(b) > maxManifest {
		return nil, phrase.Errorf("%d bytes, expected at most %d", len(b), maxManifest)
	}
	if err := strictjson.Decode(b, m); err != nil {
		return nil, err
	}
	if err := m.check(); err != nil {
		return nil, err
	}
	return m, nil
}

// Encode returns the manifest in the form that ReadManifest reads.
func (m *Manifest) Encode() []byte {
	b, err := strictjson.Encode(m)
	if err != nil {
		panic("dataset: a manifest that JSON cannot hold")
	}
	return append(strictjson.Indent(b), '\n')
}

// Shape returns the shape of all images.
func (m *Manifest) Shape() Shape { return Shape{m.Rows, m.Cols, len(m.Classes)} }

// split returns the entry of a split, or a zero entry if there is none.
func (m *Manifest) split(split Split) SplitRef {
	for _, s := range m.Splits {
		if s.Split == split.String() {
			return s
		}
	}
	return SplitRef{}
}

// Images returns the number of images in the split.
func (m *Manifest) Images(split Split) int { return m.split(split).Images }

// Ink returns the number of non-zero pixels in the split.
func (m *Manifest) Ink(split Split) int { return m.split(split).Ink }

// Bytes returns the total size of the shards.
func (m *Manifest) Bytes() int {
	n := 0
	for _, s := range m.Shards {
		n += s.Bytes
	}
	return n
}

// Hash identifies the data: two manifests with the same hash hold the same
// images in the same order.
func (m *Manifest) Hash() string {
	var sums []byte
	for _, s := range m.Shards {
		sums = append(sums, s.SHA256...)
	}
	return sha256.Sum(sums)[:16]
}

// Open checks that b has the size and checksum of s and decodes the shard. m is
// the manifest that lists it.
func (s ShardRef) Open(m *Manifest, b []byte) (Split, *Set, error) {
	if len(b) != s.Bytes {
		return 0, nil, phrase.Errorf("%s: %d bytes, expected %d: the file is incomplete, or from another version of the data set", s.File, len(b), s.Bytes)
	}
	if sum := sha256.Sum(b); sum != s.SHA256 {
		return 0, nil, phrase.Errorf("%s: SHA-256 %s, expected %s: the file was altered", s.File, sum, s.SHA256)
	}
	shard, err := DecodeShard(b)
	if err != nil {
		return 0, nil, phrase.Errorf("%s: %w", s.File, err)
	}
	if shard.Split != splitOf(s.Split) || shard.Len() != s.Images {
		return 0, nil, phrase.Errorf("%s: %d %v images, expected %d %s", s.File, shard.Len(), shard.Split, s.Images, s.Split)
	}
	if shard.Shape != m.Shape() || shard.Levels != m.Levels {
		return 0, nil, phrase.Errorf("%s: %v and %d grey levels, expected %v and %d", s.File, shard.Shape, shard.Levels, m.Shape(), m.Levels)
	}
	return shard.Split, shard.Set, nil
}
