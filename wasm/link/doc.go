// Package link reads and writes what an address of Inkling says beside the view
// that it leads to: settings and what they came to, what is hidden and locked, a
// drawing, a note.
//
//	#lab/train?v=1&preset=book&hidden=30,16&eta=0.5&lock=eta&hide=images
//
//	link.go     a Link
//	read.go     reads one, and says of everything that it could not take why
//	write.go    writes one as shortly as it can
//	clamp.go    values that are out of bounds
//	drawing.go  strokes as some letters
//
// Addresses come from anywhere and are never trusted: whatever one says, the Link
// that is read has settings that package recipe takes, names that are letters, and
// bounded sizes. The same keys stand in the address of an embedded frame.
//
// What a name means is not known here, nor which views there are: that is the page's.
package link
