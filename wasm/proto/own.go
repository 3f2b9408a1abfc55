package proto

// MostOwn is how many drawings Learn takes.
const MostOwn = 500

// Own are the visitor's drawings, as images of MNIST's size.
type Own struct {
	Labels []int `json:"labels"` // the digit of each
}

// Lesson is how learning the drawings goes, and in the end what came of it.
type Lesson struct {
	Done    float64 `json:"done"`    // share of the work
	Seconds float64 `json:"seconds"` // spent on it, the tests included

	Own   Score `json:"own"`   // of the drawings
	Tests Score `json:"tests"` // of the data set's test images
}

// A Score is how many of some images were read correctly before and after.
type Score struct {
	Before int `json:"before"`
	After  int `json:"after"`
	Total  int `json:"total"`
}
