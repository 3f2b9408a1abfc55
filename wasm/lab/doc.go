// Package lab is the page of the lab. It composes the features, which do not know each other.
//
// Everything that happens is a Msg. State.Update applies it and returns effects, which the runtime
// (runtime_js.go) carries out; their results come back as messages. So all behaviour can be tested
// without a browser.
//
// To add a feature, add a function to envs.go, which gives each feature its view of the rest of the
// page, and one to events.go, which passes on its effects.
package lab
