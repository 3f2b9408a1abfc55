// Package lab is the lab: the page that composes the features, which do not know each other.
//
// envs.go has what each feature sees of the rest of the page, events.go what the page does
// when a feature has something to tell: who adds a feature adds a function to each. reports.go
// takes what the workers say. datasets.go and reading.go have what several features ask of the
// data sets and of the network that reads, address.go what is locked or hidden, and frame.go
// answers the page around a frame.
//
// Everything that happens is a Msg. State.Update takes one and returns effects,
// commands to the world that the runtime (runtime_js.go) carries out; whatever comes of them
// comes back as a Msg. So all behaviour can be tested without a browser.
package lab
