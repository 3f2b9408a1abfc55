// Package client is the page's side of the opener, the worker that reads visitors' own files. The worker starts when there is
// something to read.
package client
