// Package browser is the little of the browser that both the page and the
// worker need: waiting for promises, fetching files, keeping them between visits,
// giving way to events.
//
// Everything in it is for GOOS=js alone; this file keeps the folder a package
// elsewhere. What is shown in the page is vecty's matter, not this package's.
package browser
