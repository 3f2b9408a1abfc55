// Package shelf keeps the visitor's own data sets in the browser: their manifests and shards, as a site has them in
// folders.
package shelf

import "strings"

// Prefix begins the folders of own data sets. The rest is from the hash of the data, so the same data has the same folder
// in every browser.
const Prefix = "own-"

// NetworkName is the name of a file with a network that was trained on a data set when it was made.
const NetworkName = "network.safetensors"

// IsOwn reports whether a folder is that of somebody's own data set.
func IsOwn(folder string) bool { return strings.HasPrefix(folder, Prefix) }

// FolderOf returns the folder for data with this hash.
func FolderOf(hash string) string { return Prefix + hash }

// A Set is a data set that is kept.
type Set struct {
	Folder string
	Name   string
	Images int
	Bytes  int
}

// A File is a file of a data set.
type File struct {
	Name    string
	Content []byte
}
