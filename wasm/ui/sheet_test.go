package ui

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSheet(t *testing.T) {
	got := NewSheet([]byte{1, 2, 3, 4, 5, 6}, 1, 2, 2, 2, 1)
	want := Sheet{Width: 8, Height: 6, Alpha: []byte{
		0, 0, 0, 0, 0, 0, 0, 0,
		0, 1, 2, 0, 0, 3, 4, 0,
		0, 0, 0, 0, 0, 0, 0, 0,
		0, 0, 0, 0, 0, 0, 0, 0,
		0, 5, 6, 0, 0, 0, 0, 0,
		0, 0, 0, 0, 0, 0, 0, 0,
	}}
	if d := cmp.Diff(want, got, cmp.AllowUnexported(Sheet{})); d != "" {
		t.Error(d)
	}
}
