package amd64_test

import (
	"regexp"
	"testing"

	"inkling/tools/kernels"
	"inkling/tools/kernels/amd64"
)

// TestInstructions looks for instructions that would change a bit or that a
// processor with AVX2 may not have. avo takes any register that is free.
func TestInstructions(t *testing.T) {
	for _, c := range []struct {
		set   amd64.Set
		never string
	}{
		{amd64.AVX2, `.*\bVF?N?M(ADD|SUB)\w*\d{3}.*|.*\b([XY](1[6-9]|2\d|3[01])|Z\d+|K[0-7])\b.*`},
		{amd64.AVX512, `.*\bVF?N?M(ADD|SUB)\w*\d{3}.*`},
	} {
		text, err := amd64.Assembly(c.set, kernels.Module().Funcs)
		if err != nil {
			t.Fatal(err)
		}
		if line := regexp.MustCompile(c.never).Find(text); line != nil {
			t.Errorf("%s: %s", c.set.Name, line)
		}
	}
}

func TestUnknownKernel(t *testing.T) {
	m := kernels.Module()
	m.Func("unheard", "nothing")
	if _, err := amd64.Assembly(amd64.AVX2, m.Funcs); err == nil {
		t.Error("a kernel that is not written for amd64 was left out silently")
	}
}
