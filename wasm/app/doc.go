// Package app is the lab with the lessons: what it knows, how it changes and how it looks.
//
//	state.go    what the page knows
//	update.go   how a message changes it, and what shall be done about it
//	form.go     the settings, as typed; settings.go changes them one by one
//	going.go    runs rewound, begun by another seed, fast or slow
//	estimating.go how long a run will take (package estimate)
//	repeat.go   the line that repeats a run exactly
//	datasets.go what the networks and runs know of their data
//	charting.go which runs the charts (package charts) are of, and how what they are measured on changes
//	runs.go     the runs that go on: one, or several side by side
//	ledger.go   all runs that are kept; ledgerarrive.go takes what the browser has,
//	            ledgerdelete.go deletes and brings back, resume.go goes on with
//	            one, sweep.go tries several values; ledgerview.go and sweepview.go show them
//	looking.go  what the page does for looking inside networks (packages inside and histograms), and what these see of it
//	advising.go what the page does for the coach (package coach), and what that sees of it
//	browsing.go what the page does for the images of the data (package browse), and what that sees of it
//	teaching.go what the page does when the visitor's own drawings (package hand) are kept or learned
//	filing.go   what the page does for networks in files (package files), and what that sees of it
//	route.go    where in the page the address leads; viewing.go shows that alone,
//	            panels.go has the sections of the lab
//	address.go  what the page does by what the address says (package address), of the
//	            pieces in parts.go;
//	            locks.go keeps what is locked or hidden as it is
//	frame.go    a part of Inkling alone, in another page, and what they say to each other;
//	            origin.go has which networks that page may have
//	composing.go what composing such a part (package share) sees of the page
//	view.go     the whole page; reading.go, controls.go, settingsview.go, repeatview.go, progress.go
//	            are its parts, vecty components that only show the state
//	takeover.go the lab taking the place of the pad's own program (see package alone)
//	*_js.go     the browser's side: canvases, chart, worker, files
//
// Everything that happens is a Msg. State.Update takes one and returns effects,
// commands to the world that the runtime carries out; whatever comes of them
// comes back as a Msg. So all behaviour can be tested without a browser.
package app
