// Package archive keeps the visitor's runs: what each was, how it went, the state
// to go on from and the network that came of it. They survive the tab, and several
// tabs may look at them; each run that goes on belongs to one.
//
//	record.go   what is known of a run, as text
//	shelf.go    where records and blobs lie: an interface, and one in memory
//	archive.go  what a tab may do with them
//	fallback.go a shelf that goes on in memory where the browser keeps nothing
//	*_js.go     a shelf in the browser's IndexedDB
//
// How runs look and what may be done with them is package runs' matter. All but
// IndexedDB is tested natively, two tabs included.
package archive
