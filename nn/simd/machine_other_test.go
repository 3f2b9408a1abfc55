//go:build !js && (!linux || !amd64 || purego)

package simd

var native []implementation
