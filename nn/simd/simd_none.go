//go:build !js

package simd

const available = false
