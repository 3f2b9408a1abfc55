package proto

// Keep has the worker tell the state of the run from time to time, and its
// network at the end, so that the page can keep them. With a checkpoint beside
// the command the run goes on from there instead of beginning; then Seconds and
// Data tell what it was.
type Keep struct {
	Seconds float64 `json:"seconds,omitempty"` // that it has trained
	Data    string  `json:"data,omitempty"`    // hash of the data that it learns from: dataset.Manifest.Hash
}
