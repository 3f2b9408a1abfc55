package model

import (
	"path"
	"strings"
)

// IsName reports whether a file with this name may hold a network, by its
// extension.
func IsName(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".safetensors", ".npz", ".json":
		return true
	}
	return false
}
