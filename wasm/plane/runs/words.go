package runs

import "inkling/wasm/words"

var (
	heading       = words.M{"Runs", "Läufe"}
	noRuns        = words.M{"Pause a run, or go back to the start: it is then kept here.", "Pausiere einen Lauf oder geh zurück an den Anfang: Dann wird er hier aufbewahrt."}
	notKept       = words.M{"This browser keeps nothing: the runs are gone when the page is closed.", "Dieser Browser bewahrt nichts auf: Die Läufe sind weg, wenn die Seite geschlossen wird."}
	presentName   = words.M{"This run", "Dieser Lauf"}
	runName       = words.M{"Run %s", "Lauf %s"}
	tableLabel    = words.M{"Kept runs", "Aufbewahrte Läufe"}
	compareColumn = words.M{"Compare", "Vergleichen"}
	compareLabel  = words.M{"Compare %s", "%s vergleichen"}
	outputColumn  = words.M{"Output", "Ausgabe"}
	nameColumn    = words.M{"Run", "Lauf"}
	ownColumn     = words.M{"Settings that differ", "Einstellungen, die sich unterscheiden"}
	epochsColumn  = words.M{"Epochs", "Epochen"}
	costColumn    = words.M{"Training cost", "Kosten Training"}
	testColumn    = words.M{"Test cost", "Kosten Test"}
	rightColumn   = words.M{"Test correct", "Test richtig"}
	alteredState  = words.M{"changed during training", "beim Training verändert"}
	divergedState = words.M{"diverged", "divergiert"}
	noneDiffers   = words.M{"none", "keine"}

	chartLabel    = words.M{"Costs over epochs, on a logarithmic scale: test solid, training dotted", "Kosten über den Epochen, logarithmisch: Test durchgezogen, Training gepunktet"}
	compareTitle  = words.M{"Comparison", "Vergleich"}
	trainingCost  = words.M{"Training cost %s", "Kosten beim Training %s"}
	testCost      = words.M{"Test cost %s", "Kosten beim Test %s"}
	testCorrect   = words.M{"%s of the test points correct", "%s der Testpunkte richtig"}
	outputLabel   = words.M{"Output of %s", "Ausgabe von: %s"}
	epochsTrained = words.M{"%s epochs", "%s Epochen"}

	openLabel     = words.M{"Open its settings", "Einstellungen öffnen"}
	repeatLabel   = words.M{"Repeat exactly", "Genau wiederholen"}
	renameLabel   = words.M{"Rename", "Umbenennen"}
	copyLabel     = words.M{"Copy line", "Zeile kopieren"}
	deleteLabel   = words.M{"Delete", "Löschen"}
	undoLabel     = words.M{"Undo deletion", "Löschen rückgängig machen"}
	nameLabel     = words.M{"Name of the run", "Name des Laufs"}
	deletedNotice = words.M{"Deleted: %s.", "Gelöscht: %s."}
	notRepeatable = words.M{"The network or its data were changed during training, or it diverged: this run cannot be repeated.", "Das Netz oder seine Daten wurden beim Training verändert, oder es ist divergiert: Dieser Lauf lässt sich nicht wiederholen."}
	byHand        = words.M{"Select the line below and copy it.", "Markiere die Zeile unten und kopiere sie."}

	repeatTitle     = words.M{"Repeat a run from its line", "Einen Lauf nach seiner Zeile wiederholen"}
	ownLineLabel    = words.M{"The line of %s", "Die Zeile von: %s"}
	lineLabel       = words.M{"A line that someone copied", "Eine Zeile, die jemand kopiert hat"}
	runLineLabel    = words.M{"Repeat and compare", "Wiederholen und vergleichen"}
	repeatingNotice = words.M{"Repeating %s epochs ...", "Wiederholt %s Epochen ..."}
	endedNotice     = words.M{"The repetition was ended before the last epoch.", "Die Wiederholung wurde vor der letzten Epoche beendet."}
	sameNotice      = words.M{"Same results: the points, the costs and all weights agree to the last bit.", "Gleiche Ergebnisse: Punkte, Kosten und alle Gewichte stimmen bis aufs letzte Bit überein."}
	differsNotice   = words.M{"The results differ. %s: here %s, in the line %s.", "Die Ergebnisse unterscheiden sich. %s: hier %s, in der Zeile %s."}
)

// findings are the names of results, by their keys in a line.
var findings = map[string]words.M{
	"data-hash":       {"Points", "Punkte"},
	"training-points": {"Training points", "Trainingspunkte"},
	"test-points":     {"Test points", "Testpunkte"},
	"weights":         {"Weights", "Gewichte"},
}
