// Package archive keeps the visitor's runs: the settings and progress of each, its checkpoint and
// its network. Runs survive the tab, and several tabs can see them; a run in training belongs to
// one tab.
//
// An Archive enforces these rules on top of a Storage, which stores records and blobs: in IndexedDB,
// in memory, or in memory where the browser refuses to store (Fallback). All but IndexedDB is
// tested natively, including two tabs.
package archive
