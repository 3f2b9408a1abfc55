package serve

import (
	"crypto/sha256"
	"fmt"
	"io"
	"sync"
	"time"
)

// tagCache caches the entity tags of files by name, until their size or time changes. The zero value is ready.
type tagCache struct {
	mu   sync.Mutex
	tags map[string]tagEntry
}

type tagEntry struct {
	size    int64
	modTime time.Time
	tag     string
}

// of returns the strong entity tag of the file: a hash of its content. Each encoding is a file of its own, so it has
// its own tag. It may read content to its end.
func (c *tagCache) of(f file, content io.Reader) (string, error) {
	c.mu.Lock()
	known, ok := c.tags[f.name]
	c.mu.Unlock()
	if ok && known.size == f.info.Size() && known.modTime.Equal(f.info.ModTime()) {
		return known.tag, nil
	}
	tag, err := hashTag(content)
	if err != nil {
		return "", err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.tags == nil {
		c.tags = make(map[string]tagEntry)
	}
	c.tags[f.name] = tagEntry{f.info.Size(), f.info.ModTime(), tag}
	return tag, nil
}

// hashTag returns the tag of content, which it reads to its end.
func hashTag(content io.Reader) (string, error) {
	hash := sha256.New()
	if _, err := io.Copy(hash, content); err != nil {
		return "", err
	}
	const enough = 16 // bytes: 128 bits distinguish any two files
	return fmt.Sprintf(`"%x"`, hash.Sum(nil)[:enough]), nil
}
