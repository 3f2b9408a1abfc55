package browser

import "inkling/wasm/words"

func init() {
	words.Register([]words.M{notLoaded, answeredWith, stoppedAfter, tooLong, silentFor, unsupported, noReason})
}

// Loading a file, and what the browser throws. The worker makes these errors too, so they are phrases.
var (
	notLoaded    = words.M{"%s could not be loaded (%w). Check the connection", "%s konnte nicht geladen werden (%w). Prüfe die Verbindung"}
	answeredWith = words.M{"%s could not be loaded: the server answered %s", "%s konnte nicht geladen werden: Der Server hat mit %s geantwortet"}
	stoppedAfter = words.M{"%s stopped after %d bytes (%w). Check the connection", "%s brach nach %d Byte ab (%w). Prüfe die Verbindung"}
	tooLong      = words.M{"%s is longer than the expected %d bytes: it belongs to another version of the data", "%s ist länger als die erwarteten %d Byte: Die Datei gehört zu einer anderen Version der Daten"}
	silentFor    = words.M{"no data arrived for %d seconds", "%d Sekunden lang kamen keine Daten"}
	unsupported  = words.M{"this browser does not support it", "dieser Browser unterstützt es nicht"}
	noReason     = words.M{"the browser gives no reason", "der Browser nennt keinen Grund"}
)

// What the browser refuses to keep.
var (
	storageFull = words.M{
		"its storage for this site is full: delete what you do not need, or free disk space, and reload the page",
		"sein Speicher für diese Website ist voll: Lösche, was du nicht brauchst, oder schaffe Platz auf der Festplatte, und lade die Seite neu",
	}
	storageRefused = words.M{
		"its settings refuse it: allow this site to keep data, and reload the page",
		"seine Einstellungen verbieten es: Erlaube dieser Website, Daten zu speichern, und lade die Seite neu",
	}
)

// Taking files.
var (
	filesDropped = words.M{"%d files were dropped; drop one at a time", "%d Dateien wurden abgelegt; lege nur eine ab"}
	fileTooLarge = words.M{"it has %.1f MB; at most %d MB are read here", "die Datei hat %.1f\u00a0MB; hier werden höchstens %d\u00a0MB gelesen"}
)
