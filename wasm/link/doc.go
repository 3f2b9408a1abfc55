// Package link reads and writes what an address of Inkling contains after its route: settings and
// their results, what is hidden and locked, a drawing, a note.
//
//	#lab/train?v=1&preset=book&hidden=30,16&eta=0.5&lock=eta&hide=images
//
// Addresses are never trusted: whatever one contains, the resulting Link has settings that package
// recipe accepts, names made of letters, digits and hyphens, and bounded sizes. Everything that was
// ignored or adjusted is reported. The address of an embedded frame has the same keys.
//
// Out of scope: the meaning of names, and which views there are.
package link
