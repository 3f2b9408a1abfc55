//go:build !js && (!amd64 || purego)

package simd

const available = false

const gonumAssembly = false
