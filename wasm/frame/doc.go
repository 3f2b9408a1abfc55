// Package frame defines the messages between a frame of Inkling and the surrounding page, which
// site/embed.md describes: commands to the frame, events from it, and its height in the form that
// each kind of host expects.
//
// The surrounding page may be anyone's: its messages are read strictly, limited in size, and
// ignored if they are not for Inkling. Out of scope: which origins may send messages is decided
// where they are received, and what a command does is decided by the page.
package frame
