// Package browser is the part of the browser's API that the page and the worker share: waiting for
// promises, fetching files, keeping them between visits, and yielding to events. Rendering is left
// to package vecty.
//
// Everything in it is for GOOS=js; this file makes the folder a package on other systems.
package browser
