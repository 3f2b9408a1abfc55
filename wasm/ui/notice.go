package ui

// A Notice is a sentence to the visitor about what has just happened.
type Notice struct {
	Text string
	Bad  bool // something went wrong
}

// Download saves a text as a file: an effect of any feature.
type Download struct{ Name, Text string }

// Save saves bytes as a file: an effect of any feature.
type Save struct {
	Name    string
	Content []byte
}

// FocusID puts the keyboard's focus on an element, once what has changed is shown: an
// effect of any feature.
type FocusID struct{ ID string }

// Bad is a notice that something went wrong.
func Bad(text string) Notice { return Notice{Text: text, Bad: true} }
