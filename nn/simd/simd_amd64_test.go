//go:build !purego

package simd

import "testing"

func TestChoose(t *testing.T) {
	for _, c := range []struct {
		setting         string
		avx2, avx512    bool // what the processor has
		available, wide bool
		message         any
	}{
		{setting: ""},
		{setting: "", avx2: true, available: true},
		{setting: "", avx2: true, avx512: true, available: true, wide: true},
		{setting: "plain", avx2: true, avx512: true},
		{setting: "avx2", avx2: true, avx512: true, available: true},
		{setting: "avx512", avx2: true, avx512: true, available: true, wide: true},
		{setting: "avx512", avx2: true, message: "simd: INKLING_KERNELS is avx512, which this processor does not have"},
		{setting: "avx2", message: "simd: INKLING_KERNELS is avx2, which this processor does not have"},
		{setting: "sse", avx2: true, message: `simd: INKLING_KERNELS is "sse", expected plain, avx2 or avx512`},
	} {
		message := panicOf(func() {
			available, wide := choose(c.setting, c.avx2, c.avx512)
			if available != c.available || wide != c.wide {
				t.Errorf("choose(%q, %v, %v) = %v, %v", c.setting, c.avx2, c.avx512, available, wide)
			}
		})
		if message != c.message {
			t.Errorf("choose(%q, %v, %v): panic %v, want %v", c.setting, c.avx2, c.avx512, message, c.message)
		}
	}
}
