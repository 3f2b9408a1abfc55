package hints

import "inkling/wasm/browser"

// kept is the name in the browser's storage under which the hints are dismissed.
const kept = "inkling-hints"

// Dismissed reports whether the hints were dismissed at an earlier visit. Without storage that is not known.
func Dismissed() bool {
	text, _ := browser.Recall(kept)
	return text != ""
}

// KeepDismissed keeps that they are dismissed, if the browser has storage.
func KeepDismissed() { _ = browser.Remember(kept, "dismissed") }
