// Package app is the lab: the page that composes the features, which do not know each other.
//
// For each feature there is a file that says what the feature sees of the rest of the page, and
// what the page does by its effects: browsing.go for package browse, filing.go for files,
// teaching.go for hand, running.go for runs, and so on. Besides that, datasets.go and reading.go
// have what several features ask of the data sets and of the network that reads, locks.go
// keeps what is locked or hidden as it is, and frame.go answers the page around a frame.
//
// Everything that happens is a Msg. State.Update takes one and returns effects,
// commands to the world that the runtime (runtime_js.go) carries out; whatever comes of them
// comes back as a Msg. So all behaviour can be tested without a browser.
package app
