// Package frame is what a frame of Inkling and the page around it say to each
// other: messages of window.postMessage, as site/embed.md describes them.
//
//	command.go  what the page around asks
//	event.go    what the frame tells
//	resize.go   how the frame tells its height, in the ways that hosts expect
//
// The page around may be anybody's: what it says is read strictly, bounded, and
// ignored if it is not for Inkling. Who may speak at all, the receiver of the
// messages decides; what a command does is the page's matter.
package frame
