package pad

import "inkling/wasm/words"

// The pad and its pieces.
var (
	drawLabel        = words.M{"Draw a digit", "Eine Ziffer zeichnen"}
	padLabel         = words.M{"Drawing pad", "Zeichenfeld"}
	clearLabel       = words.M{"Clear", "Leeren"}
	undoLabel        = words.M{"Undo", "Rückgängig"}
	redoLabel        = words.M{"Redo", "Wiederholen"}
	drawHint         = words.M{"Draw here", "Zeichne hier"}
	drawDigitHint    = words.M{"Draw a digit here", "Zeichne hier eine Ziffer"}
	notDrawable      = words.M{"Drawing needs a network for %d x %d pixels; this one reads %d x %d.", "Zum Zeichnen braucht es ein Netz für %d\u00a0×\u00a0%d Pixel; dieses liest %d\u00a0×\u00a0%d."}
	seenLabel        = words.M{"What the network sees", "Was das Netz sieht"}
	seenImage        = words.M{"The 28 by 28 pixels that the network sees", "Die 28 mal 28 Pixel, die das Netz sieht"}
	answerLabel      = words.M{"What it reads", "Was es liest"}
	outputsLabel     = words.M{"Outputs", "Ausgaben"}
	readerLabel      = words.M{"Active network", "Aktives Netz"}
	preparationLabel = words.M{"How the drawing is prepared", "Wie die Zeichnung vorbereitet wird"}
	breakingLabel    = words.M{"Break it", "Führe es in die Irre"}
)

// Drawing by keyboard.
var (
	keysHelp    = words.M{"Arrow keys move the pen, Shift for larger steps; Home, Page Up, End and Page Down move it diagonally. Space puts it down and lifts it. Escape cancels the stroke, Ctrl+Z undoes the last one.", "Pfeiltasten bewegen den Stift, mit Umschalt in größeren Schritten; Pos1, Bild auf, Ende und Bild ab bewegen ihn schräg. Die Leertaste setzt ihn auf und hebt ihn ab. Esc verwirft den Strich, Strg+Z nimmt den letzten zurück."}
	penLabel    = words.M{"Pen", "Stift"}
	penPlace    = words.M{"column %d, row %d", "Spalte %d, Zeile %d"}
	penDownAt   = words.M{"pen down, column %d, row %d", "Stift unten, Spalte %d, Zeile %d"}
	penLifted   = words.M{"pen up", "Stift oben"}
	strokeTaken = words.M{"stroke taken back", "Strich zurückgenommen"}
)

// The network's answer.
var (
	predictionLabel  = words.M{"Prediction", "Antwort"}
	activationsLabel = words.M{"Output activations", "Aktivierungen der Ausgaben"}
	digitOutput      = words.M{"Digit %s: %s", "Ziffer %s: %s"}
	noDrawing        = words.M{"no drawing", "keine Zeichnung"}
	nothingYet       = words.M{"nothing yet", "noch nichts"}
	notLoaded        = words.M{"network not loaded", "Netz nicht geladen"}
	loadingNetwork   = words.M{"loading the network …", "Netz wird geladen …"}
	notSure          = words.M{"not sure", "unsicher"}
	perhaps          = words.M{"perhaps", "vielleicht"}
	probably         = words.M{"probably", "wahrscheinlich"}
	certain          = words.M{"certain", "sicher"}
)

// Doubts about the answer.
var (
	notADigit    = words.M{"not a digit", "keine Ziffer"}
	noneOfThem   = words.M{"none of its classes", "keine seiner Klassen"}
	blankSilent  = words.M{"No output is active: the network has no answer for the empty pad.", "Keine Ausgabe ist aktiv: Das Netz hat für das leere Zeichenfeld keine Antwort."}
	blankAnswer  = words.M{"A network always gives an answer. For the empty pad it is %s, with %d%%.", "Ein Netz gibt immer eine Antwort. Für das leere Zeichenfeld lautet sie %s, mit %d\u00a0%%."}
	silent       = words.M{"No output is active: the network has no answer. It cannot say that this is %s.", "Keine Ausgabe ist aktiv: Das Netz hat keine Antwort. Es kann nicht sagen, dass das %s ist."}
	guessing     = words.M{"The network cannot say that this is %s. Its best answer is %s with %d%%, the second %s with %d%%.", "Das Netz kann nicht sagen, dass das %s ist. Seine beste Antwort ist %s mit %d\u00a0%%, die zweite %s mit %d\u00a0%%."}
	muchInkDoubt = words.M{"This is more ink than any digit has, but the network cannot say so: it answers %s with %d%%.", "Das ist mehr Tinte, als irgendeine Ziffer hat, aber das kann das Netz nicht sagen: Seine Antwort ist %s mit %d\u00a0%%."}
)

// The preparation.
var (
	preparationHelp  = words.M{"The network was trained on MNIST, whose images were made from scanned digits in these steps. It reads a drawing only if it is prepared in the same way. Leave out a step to see the difference.", "Das Netz wurde mit MNIST trainiert, dessen Bilder in diesen Schritten aus gescannten Ziffern entstanden sind. Es liest eine Zeichnung nur, wenn sie genauso vorbereitet ist. Lass einen Schritt weg, um den Unterschied zu sehen."}
	preparedAlready  = words.M{"Images of the data set are prepared already. The switches apply to drawings.", "Bilder des Datensatzes sind schon vorbereitet. Die Schalter gelten für Zeichnungen."}
	preparedEffect   = words.M{"Effect of the preparation", "Wirkung der Vorbereitung"}
	stepImagesLabel  = words.M{"Intermediate images", "Zwischenbilder"}
	stepsLabel       = words.M{"Steps to apply", "Schritte"}
	allStepsLabel    = words.M{"All on", "Alle an"}
	withoutSame      = words.M{"Without %s the network still reads %s.", "Ohne %s liest das Netz immer noch %s."}
	withoutDifferent = words.M{"Without %s the network reads %s; with all steps it reads %s.", "Ohne %s liest das Netz %s, mit allen Schritten %s."}
)

// stepNames are the labels of the steps.
var stepNames = [steps]words.M{
	Crop:      {"Crop", "Zuschneiden"},
	Scale:     {"Scale", "Skalieren"},
	Thickness: {"Thickness", "Strichstärke"},
	Centre:    {"Centre", "Zentrieren"},
}

// leftOut names the steps in a sentence about missing ones.
var leftOut = [steps]words.M{
	Crop:      {"cropping", "Zuschneiden"},
	Scale:     {"scaling", "Skalieren"},
	Thickness: {"MNIST's pen", "MNISTs Strichstärke"},
	Centre:    {"centring", "Zentrieren"},
}

// stepTitles are the captions of the images after each step.
var stepTitles = [4]words.M{
	{"As drawn", "Wie gezeichnet"},
	{"Cropped", "Zugeschnitten"},
	{"Fitted into 20\u00a0×\u00a020", "Eingepasst in 20\u00a0×\u00a020"},
	{"Centred in 28\u00a0×\u00a028", "Zentriert in 28\u00a0×\u00a028"},
}

// Changes of the image.
var (
	breakHelp        = words.M{"Change the image that the network sees, a drawing or one of the data set. You will still read it when the network cannot.", "Verändere das Bild, das das Netz sieht, eine Zeichnung oder eines aus dem Datensatz. Du kannst es noch lesen, wenn das Netz es nicht mehr kann."}
	breakEffect      = words.M{"Effect of the change", "Wirkung der Änderung"}
	mendLabel        = words.M{"Mend it", "Wiederherstellen"}
	rightLabel       = words.M{"Shift to the right", "Nach rechts schieben"}
	downLabel        = words.M{"Shift down", "Nach unten schieben"}
	turnLabel        = words.M{"Turn clockwise", "Im Uhrzeigersinn drehen"}
	thickenLabel     = words.M{"Thicken", "Dicker machen"}
	noiseLabel       = words.M{"Noise", "Rauschen"}
	ofPixels         = words.M{"%g pixels", "%g Pixel"}
	ofDegrees        = words.M{"%g degrees", "%g Grad"}
	ofFullInk        = words.M{"%g of full ink", "%g der vollen Tinte"}
	changedSame      = words.M{"Changed so the network still reads %s.", "So verändert liest das Netz es immer noch als %s."}
	changedDifferent = words.M{"Changed so the network reads %s; unchanged it reads %s.", "So verändert liest das Netz %s, unverändert %s."}
)

// Things dropped or pasted on the pad, and the messages about them.
var (
	textOffered      = words.M{"text", "Text"}
	filesOffered     = words.M{"%d files", "%d Dateien"}
	namelessOffered  = words.M{"a file without a name", "eine Datei ohne Namen"}
	notOpened        = words.M{"The pad cannot open %s. Drop networks on “Save and open networks”.", "Das Zeichenfeld kann %s nicht öffnen. Lege Netze auf „Netze speichern und öffnen“ ab."}
	drawingNotOpened = words.M{"The pad cannot open %s. Drop networks on “Save and open networks”, drawings on “Teach it your hand”.", "Das Zeichenfeld kann %s nicht öffnen. Lege Netze auf „Netze speichern und öffnen“ ab, Zeichnungen auf „Bring ihm deine Handschrift bei“."}
	notRead          = words.M{"The pad cannot read %s. Draw here with a mouse, a pen or a finger.", "Das Zeichenfeld kann %s nicht lesen. Zeichne hier mit Maus, Stift oder Finger."}
)
