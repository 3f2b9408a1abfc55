package shortcuts

import "inkling/wasm/words"

// The overview.
var (
	heading      = words.M{"Keyboard shortcuts", "Tastenkürzel"}
	switchLabel  = words.M{"Use these keys", "Diese Tasten benutzen"}
	switchHelp   = words.M{"Switch them off if you speak to your computer or often press keys by mistake.", "Schalte sie aus, wenn du deinem Rechner diktierst oder oft versehentlich Tasten drückst."}
	closeLabel   = words.M{"Close", "Schließen"}
	keyColumn    = words.M{"Key", "Taste"}
	effectColumn = words.M{"What it does", "Was sie tut"}
	orSeparator  = words.M{"or", "oder"}
	shiftKey     = words.M{"Shift", "Umschalt"}
)

// The groups and their keys.
var (
	trainGroup      = words.M{"Train", "Trainieren"}
	trainLabel      = words.M{"Train; pause or resume a run", "Trainieren; einen Lauf anhalten oder fortsetzen"}
	stepLabel       = words.M{"Step of one mini-batch", "Schritt um ein Mini-Batch"}
	stepEpochLabel  = words.M{"Step of one epoch", "Schritt um eine Epoche"}
	drawGroup       = words.M{"Draw", "Zeichnen"}
	clearLabel      = words.M{"Clear the pad", "Das Zeichenfeld leeren"}
	undoLabel       = words.M{"Undo", "Rückgängig"}
	redoLabel       = words.M{"Redo", "Wiederholen"}
	presetsGroup    = words.M{"Presets", "Vorlagen"}
	panelsGroup     = words.M{"Panels", "Bereiche"}
	pageGroup       = words.M{"The page", "Die Seite"}
	presentLabel    = words.M{"Presentation", "Präsentation"}
	fullScreenLabel = words.M{"Full screen", "Vollbild"}
	overviewLabel   = words.M{"This overview", "Diese Übersicht"}
)
