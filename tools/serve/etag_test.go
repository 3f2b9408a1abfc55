package serve

import (
	"errors"
	"os"
	"strings"
	"testing"
	"testing/iotest"
)

func TestTagIsRemembered(t *testing.T) {
	dir := t.TempDir()
	writeFile(t, dir, "a.txt", "text", yesterday)
	info, err := os.Stat(dir + "/a.txt")
	if err != nil {
		t.Fatal(err)
	}
	var tags tagCache
	first, err := tags.of(file{"a.txt", info}, strings.NewReader("text"))
	if err != nil {
		t.Fatal(err)
	}
	unreadable := iotest.ErrReader(errors.New("read again"))
	if again, err := tags.of(file{"a.txt", info}, unreadable); err != nil || again != first {
		t.Errorf("second tag is %s (%v), expected %s without reading the file", again, err, first)
	}
	if _, err := tags.of(file{"b.txt", info}, unreadable); err == nil {
		t.Error("no error for an unreadable file")
	}
}
