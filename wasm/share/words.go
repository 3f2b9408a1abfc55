package share

import "inkling/wasm/words"

var (
	shareHeading = words.M{"Share a part of Inkling", "Einen Teil von Inkling teilen"}
	shareHelp    = words.M{
		"Choose what your class sees, then copy it into your page, notebook or course. Everything is in the address; nothing is stored.",
		"Wähle, was deine Klasse sieht, und kopiere es in deine Seite, dein Notebook oder deinen Kurs. Alles steht in der Adresse; nichts wird gespeichert.",
	}
)

// The part and its note.
var (
	shownLabel  = words.M{"What is shown", "Was zu sehen ist"}
	lessonTitle = words.M{"Lesson: %s", "Lektion: %s"}
	noteLabel   = words.M{"What to do", "Was zu tun ist"}
	noteHelp    = words.M{"A sentence or two above the part: plain text.", "Ein oder zwei Sätze über dem Teil, als einfacher Text."}
)

// Pieces that are hidden or locked.
var (
	lockAllLabel     = words.M{"Lock everything except …", "Alles sperren außer …"}
	hideAllLabel     = words.M{"Hide everything except …", "Alles ausblenden außer …"}
	lockNothingLabel = words.M{"Lock nothing", "Nichts sperren"}
	hideNothingLabel = words.M{"Hide nothing", "Nichts ausblenden"}
	locksHeading     = words.M{"Settings, and what is locked", "Einstellungen und ihre Sperren"}
	locksHelp        = words.M{
		"Untick what the class may change. Anyone who edits the address can remove the locks.",
		"Entferne die Haken bei dem, was die Klasse ändern darf. Wer die Adresse bearbeitet, kann die Sperren aufheben.",
	}
	piecesHeading = words.M{"Visible parts", "Sichtbare Teile"}
	piecesHelp    = words.M{"Tick what the class sees.", "Setze Haken bei dem, was die Klasse sieht."}
	lockedLabel   = words.M{"Locked", "Gesperrt"}
	pieceLocked   = words.M{"Locked: %s", "Gesperrt: %s"}
)

// Options.
var (
	optionsLabel  = words.M{"Options", "Optionen"}
	drawingOption = words.M{"Include the drawing on the pad", "Die Zeichnung auf dem Zeichenfeld mitgeben"}
	runOption     = words.M{"With %s, to be repeated and compared (%s)", "Mit %s, zum Wiederholen und Vergleichen (%s)"}
	beginOption   = words.M{"Start training at once", "Das Training gleich beginnen"}
	settingsOfLab = words.M{"The settings are those that the lab has now: %s.", "Es gelten die jetzigen Einstellungen des Labors: %s."}
	settingsOfRun = words.M{"The settings are those of %s: %s.", "Es gelten die Einstellungen von %s: %s."}
)

// Appearance, language and host.
var (
	appearanceHeading = words.M{"Appearance, language and host", "Aussehen, Sprache und Umgebung"}
	coloursLabel      = words.M{"Colours", "Farben"}
	themes            = []option{
		{"", words.M{"Same as the visitor's system", "Wie im System der Besucher"}},
		{"light", words.M{"Light", "Hell"}},
		{"dark", words.M{"Dark", "Dunkel"}},
	}
	languageLabel = words.M{"Language", "Sprache"}
	languages     = []option{
		{"", words.M{"The visitor's", "Die der Besucher"}},
		{"en", words.M{"English", "English"}},
		{"de", words.M{"Deutsch", "Deutsch"}},
	}
	hostLabel = words.M{"Embedded in", "Eingebettet in"}
	hostHelp  = words.M{"Adjusts the height of the frame to its content.", "Passt die Höhe des Rahmens an seinen Inhalt an."}
	hosts     = []option{ // that resize their frames on request
		{"", words.M{"Any page", "Eine beliebige Seite"}},
		{"lti", words.M{"An LTI 1.3 platform", "Eine Plattform mit LTI 1.3"}},
		{"canvas", words.M{"Canvas", "Canvas"}},
		{"edx", words.M{"Open edX", "Open edX"}},
		{"h5p", words.M{"H5P", "H5P"}},
		{"iframe-resizer", words.M{"A page with iframe-resizer", "Eine Seite mit iframe-resizer"}},
	}
)

// The text to copy.
var (
	formLabel    = words.M{"Copy it as", "Kopieren als"}
	textLabel    = words.M{"What is copied", "Was kopiert wird"}
	copyLabel    = words.M{"Copy", "Kopieren"}
	copyingLabel = words.M{"Copying", "Kopieren"}
	aloneLabel   = words.M{"Open it alone", "Allein öffnen"}
	keysHelp     = words.M{
		"All keys of addresses, and how a page communicates with the part: ",
		"Alle Schlüssel der Adressen, und wie eine Seite mit dem Teil Nachrichten austauscht: ",
	}
	widthLabel     = words.M{"Width of your column, in pixels", "Breite deiner Spalte, in Pixeln"}
	heightHelp     = words.M{"The part is %d pixels high there, as the preview shows it.", "Der Teil ist dort %d Pixel hoch, wie in der Vorschau."}
	heightGrowHelp = words.M{
		"The part is %d pixels high there, as the preview shows it. After training the coach's advice makes it higher, and the frame scrolls: “%s” follows it.",
		"Der Teil ist dort %d Pixel hoch, wie in der Vorschau. Nach dem Training machen ihn die Ratschläge des Coachs höher, und der Rahmen lässt sich scrollen: „%s“ wächst mit.",
	}
	widthWrong = words.M{
		"Type a whole number from %d to %d; the preview is %d pixels wide.",
		"Gib eine ganze Zahl von %d bis %d ein; die Vorschau ist %d Pixel breit.",
	}
	measuringHelp = words.M{"Measuring the height …", "Die Höhe wird gemessen …"}
)

// The QR code and the preview.
var (
	qrHeading      = words.M{"QR code for phones", "QR-Code für Handys"}
	qrLabel        = words.M{"QR code of the link", "QR-Code des Links"}
	qrTooLong      = words.M{"The address is too long for a QR code: shorten the note, or leave the drawing out.", "Die Adresse ist zu lang für einen QR-Code: Kürze die Notiz oder lass die Zeichnung weg."}
	previewLabel   = words.M{"Preview", "Vorschau"}
	previewCaption = words.M{"Preview in a column of %d pixels", "Vorschau in einer Spalte von %d Pixeln"}
)
