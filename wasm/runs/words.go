package runs

import "inkling/wasm/words"

// The training buttons.
var (
	trainLabel      = words.M{"Train", "Trainieren"}
	changedNotice   = words.M{"The changed settings are for the next run.", "Die geänderten Einstellungen gelten für den nächsten Lauf."}
	nextRunLabel    = words.M{"Start it now", "Jetzt starten"}
	startAgainLabel = words.M{"Start again", "Von vorn"}
	pauseLabel      = words.M{"Pause", "Anhalten"}
	resumeLabel     = words.M{"Resume", "Weiter"}
	stepLabel       = words.M{"Step", "Schritt"}
	stepEpochLabel  = words.M{"Step epoch", "Eine Epoche"}
	rewindLabel     = words.M{"Rewind", "Zurückspulen"}
	newStartLabel   = words.M{"New start", "Neuer Start"}
	resetLabel      = words.M{"Reset", "Zurücksetzen"}
	retryLabel      = words.M{"Retry", "Erneut versuchen"}
	startNowLabel   = words.M{"Start now", "Jetzt beginnen"}
	buttonsHelp     = words.M{
		"Step trains on one mini-batch. Rewind returns to the same initial weights; New start uses those of the next seed.",
		"„Schritt“ trainiert mit einem Mini-Batch. „Zurückspulen“ kehrt zu denselben Anfangsgewichten zurück; „Neuer Start“ nimmt die des nächsten Seeds.",
	}
	nothingToRewind = words.M{"There is no run to rewind. Press Train to start one.", "Es gibt keinen Lauf zum Zurückspulen. Drücke „Trainieren“, um einen zu beginnen."}
	notStarted      = words.M{"The run has not started: its data is still loading.", "Der Lauf hat noch nicht begonnen: Seine Daten werden noch geladen."}
	wrongDataSet    = words.M{"Data set: %v.", "Datensatz: %v."}
)

// The value that a locked setting would need.
var (
	nextSeedNeeded = words.M{"the next seed", "der nächste Seed"}
	othersNeeded   = words.M{"others", "andere"}
	moreNeeded     = words.M{"more", "mehr"}
)

// The speed.
var (
	speedLabel     = words.M{"Speed", "Tempo"}
	onePerSecond   = words.M{"1 mini-batch a second", "1 Mini-Batch pro Sekunde"}
	threePerSecond = words.M{"3 mini-batches a second", "3 Mini-Batches pro Sekunde"}
	perSecond20    = words.M{"20 a second", "20 pro Sekunde"}
	perSecond100   = words.M{"100 a second", "100 pro Sekunde"}
	perSecond1000  = words.M{"1,000 a second", "1000 pro Sekunde"}
	fullSpeedLabel = words.M{"Full speed", "Volles Tempo"}
)

// Training on. The numbers of epochs are formatted already.
var (
	trainOnLabel    = words.M{"Train on", "Weitertrainieren"}
	moreEpochsLabel = words.M{"More epochs", "Weitere Epochen"}
	onwardRuns      = words.M{
		"Train on continues the %d runs from their final weights.",
		"„Weitertrainieren“ setzt die %d Läufe mit ihren letzten Gewichten fort.",
	}
	onwardRunsPastTarget = words.M{
		"Train on continues the %d runs from their final weights, without the target it has reached.",
		"„Weitertrainieren“ setzt die %d Läufe mit ihren letzten Gewichten fort, ohne das erreichte Ziel.",
	}
	onwardRun = words.Plural{
		{"Train on continues %[2]s from its final weights, after %[3]s epoch.", "„Weitertrainieren“ setzt %[2]s mit den letzten Gewichten fort, nach %[3]s Epoche."},
		{"Train on continues %[2]s from its final weights, after %[3]s epochs.", "„Weitertrainieren“ setzt %[2]s mit den letzten Gewichten fort, nach %[3]s Epochen."},
	}
	onwardRunPastTarget = words.Plural{
		{
			"Train on continues %[2]s from its final weights, after %[3]s epoch, without the target it has reached.",
			"„Weitertrainieren“ setzt %[2]s mit den letzten Gewichten fort, nach %[3]s Epoche, ohne das erreichte Ziel.",
		},
		{
			"Train on continues %[2]s from its final weights, after %[3]s epochs, without the target it has reached.",
			"„Weitertrainieren“ setzt %[2]s mit den letzten Gewichten fort, nach %[3]s Epochen, ohne das erreichte Ziel.",
		},
	}
	fromStartHelp   = words.M{"Train and Start again begin from the initial weights.", "„Trainieren“ und „Von vorn“ beginnen mit den Anfangsgewichten."}
	nothingToGoOn   = words.M{"No finished run to continue. Press Train to begin one.", "Kein fertiger Lauf zum Weitertrainieren. Drücke „Trainieren“, um einen zu beginnen."}
	wrongMoreEpochs = words.M{"More epochs: %v.", "Weitere Epochen: %v."}
	tooManyEpochs   = words.M{"%s has %d epochs of at most %d: add fewer.", "%s hat %d Epochen von höchstens %d: Füge weniger hinzu."}
)

// The figures and the log of a run.
var (
	loadingSet   = words.M{"Loading %s", "%s wird geladen"}
	learningHelp = words.M{
		"While learning: the average over the images of this epoch, each classified before the step that uses it.",
		"Beim Lernen: der Mittelwert über die Bilder dieser Epoche, jedes vor dem Schritt klassifiziert, der es verwendet.",
	}
	measureHelp = words.M{
		"For the accuracy after the epoch, choose training images under “Measure on”.",
		"Für die Genauigkeit nach der Epoche wähle Trainingsbilder unter „Bilder zum Messen“.",
	}
	epochLabel            = words.M{"Epoch", "Epoche"}
	costWhileLearning     = words.M{"Cost while learning", "Kosten beim Lernen"}
	accuracyWhileLearning = words.M{"Accuracy while learning", "Genauigkeit beim Lernen"}
	trainingAccuracy      = words.M{"Training accuracy", "Trainingsgenauigkeit"}
	testAccuracy          = words.M{"Test accuracy", "Testgenauigkeit"}
	logLabel              = words.M{"Training log", "Trainingsprotokoll"}
	emptyLog              = words.M{"One line per epoch appears here: correct answers / test images.", "Hier erscheint eine Zeile je Epoche: richtige Antworten / Testbilder."}
)

// Repeating a run exactly.
var (
	repeatExactlyLabel = words.M{"Repeat exactly", "Exakt wiederholen"}
	lineHelp           = words.M{
		"After the first epoch, a line appears here that repeats the run in any browser, to the last bit.",
		"Nach der ersten Epoche erscheint hier eine Zeile, die den Lauf in jedem Browser wiederholt, aufs letzte Bit genau.",
	}
	ownLineLabel   = words.M{"This run as a line", "Dieser Lauf als Zeile"}
	copyLineLabel  = words.M{"Copy line", "Zeile kopieren"}
	copyLinkLabel  = words.M{"Copy as a link", "Als Link kopieren"}
	copyingLabel   = words.M{"Copying", "Kopieren"}
	inShare        = words.M{"Share shows it as text", "„Teilen“ zeigt den Link als Text"}
	otherLineLabel = words.M{"A line to repeat", "Eine Zeile zum Wiederholen"}
	addressHelp    = words.M{
		"This run comes from the page's address. Run it to see whether the results are the same on your machine.",
		"Dieser Lauf steht in der Adresse der Seite. Trainiere ihn, um zu sehen, ob die Ergebnisse auf deinem Gerät dieselben sind.",
	}
	compareLabel    = words.M{"Run and compare", "Trainieren und vergleichen"}
	comparisonLabel = words.M{"Comparison with the line", "Vergleich mit der Zeile"}
	comparisonHelp  = words.M{"The first comparison follows after epoch 0.", "Der erste Vergleich folgt nach Epoche 0."}
	wrongLine       = words.M{"This line cannot be used: %v.", "Diese Zeile ist nicht verwendbar: %v."}
	otherData       = words.M{
		"This data set differs from the one in the pasted line (%.12s, there %.12s), so the results will differ.",
		"Dieser Datensatz ist nicht der aus der eingefügten Zeile (%.12s, dort %.12s), daher werden die Ergebnisse andere sein.",
	}
	sameCount    = words.M{"%s, as in the line.", "%s, wie in der Zeile."}
	otherCount   = words.M{"%s, but the line has %d / %d.", "%s, aber in der Zeile steht %d / %d."}
	sameWeights  = words.M{"The same weights at the end, to the last bit.", "Am Ende dieselben Gewichte, aufs letzte Bit genau."}
	otherWeights = words.M{"Different weights at the end: %.12s, the line has %.12s.", "Am Ende andere Gewichte: %.12s, in der Zeile steht %.12s."}
)

// Runs side by side, and the results of a sweep.
var (
	abreastLabel = words.M{"Runs side by side", "Läufe nebeneinander"}
	abreastHelp  = words.M{
		"Trains the same network with this seed, the next, and so on, each in its own worker.",
		"Trainiert dasselbe Netz mit diesem Seed, dem nächsten und so weiter, jedes in seinem eigenen Worker.",
	}
	secondsTaken    = words.M{"%.1f s", "%.1f\u00a0s"}
	phaseColumn     = words.M{"Phase", "Phase"}
	holdQueueLabel  = words.M{"Hold the queue", "Warteschlange anhalten"}
	goOnQueueLabel  = words.M{"Go on with the queue", "Warteschlange fortsetzen"}
	stopSweepLabel  = words.M{"Stop sweep", "Versuchsreihe abbrechen"}
	onlyTheseLabel  = words.M{"Only these in charts", "Nur diese in den Diagrammen"}
	sweepLabel      = words.M{"Sweep", "Versuchsreihe"}
	runsDone        = words.M{"%d of %d runs done", "%d von %d Läufen fertig"}
	runsDoneLoading = words.M{"%d of %d runs done; loading the images", "%d von %d Läufen fertig; die Bilder werden geladen"}
	sweepCaption    = words.M{"Results for each value: test images classified correctly", "Ergebnisse für jeden Wert: richtig klassifizierte Testbilder"}
)

// The table of runs.
var (
	runsHeading = words.M{"Runs", "Läufe"}
	tableLabel  = words.M{"Table of runs", "Tabelle der Läufe"}
	noRuns      = words.M{
		"No runs yet. Press Train: each run is kept in this browser with its settings, results and network, so that you can compare, repeat, change or continue it.",
		"Noch keine Läufe. Drücke „Trainieren“: Jeder Lauf wird in diesem Browser aufbewahrt, mit Einstellungen, Ergebnissen und Netz, sodass du ihn vergleichen, wiederholen, ändern oder fortsetzen kannst.",
	}
	strangeRuns        = words.M{"Some runs kept by this browser cannot be read. They were not changed.", "Einige Läufe in diesem Browser sind nicht lesbar. Sie wurden nicht verändert."}
	strangeRun         = words.M{"Run %s: %s.", "Lauf %s: %s."}
	deleteStrangeLabel = words.M{"Delete these runs", "Diese Läufe löschen"}
	showNewestLabel    = words.M{"Show the newest only", "Nur die neuesten zeigen"}
	showAllLabel       = words.M{"Show all %d runs", "Alle %d Läufe zeigen"}
	showInChartsLabel  = words.M{"Show %s in charts", "%s in den Diagrammen zeigen"}
	renameFieldLabel   = words.M{"Name of the run", "Name des Laufs"}
	inChartsColumn     = words.M{"In charts", "In Diagrammen"}
	runColumn          = words.M{"Run", "Lauf"}
	settingsColumn     = words.M{"Settings", "Einstellungen"}
	epochsColumn       = words.M{"Epochs", "Epochen"}
	bestColumn         = words.M{"Best", "Bestes"}
	lastColumn         = words.M{"Last", "Letztes"}
	timeColumn         = words.M{"Time", "Zeit"}
	stateColumn        = words.M{"State", "Zustand"}
	epochsDone         = words.M{"%d of %d", "%d von %d"}
	runName            = words.M{"Run %d", "Lauf %d"}
	sweepRunName       = words.M{"%s %s", "%s %s"}
)

// The states of runs, in addition to run.Phases.
var (
	elsewhereState   = words.M{"In another tab", "In anderem Tab"}
	waitingState     = words.M{"Waiting", "Wartet"}
	divergedState    = words.M{"Diverged", "Divergiert"}
	finishedState    = words.M{"Finished", "Fertig"}
	stoppedState     = words.M{"Stopped", "Gestoppt"}
	beginningState   = words.M{"Beginning", "Beginnt"}
	interruptedState = words.M{"Interrupted", "Unterbrochen"}
)

// Actions for a run.
var (
	repeatLabel       = words.M{"Repeat", "Wiederholen"}
	varyLabel         = words.M{"Change one thing", "Etwas ändern"}
	goOnLabel         = words.M{"Go on", "Fortsetzen"}
	renameLabel       = words.M{"Rename", "Umbenennen"}
	saveCSVLabel      = words.M{"Save as CSV", "Als CSV speichern"}
	saveJSONLabel     = words.M{"Save as JSON", "Als JSON speichern"}
	saveNotebookLabel = words.M{"Save as notebook", "Als Notebook speichern"}
	notRepeatable     = words.M{"Only a run that can be repeated has a notebook: one with an epoch, on all its images.", "Ein Notebook gibt es nur zu einem Lauf, der sich wiederholen lässt: mit einer Epoche, auf allen seinen Bildern."}
	deleteLabel       = words.M{"Delete", "Löschen"}
	deleteHiddenLabel = words.M{"Delete the %d that are not in charts", "Die %d löschen, die nicht in den Diagrammen sind"}
	goOnAllLabel      = words.M{"Go on with all %d that were interrupted", "Alle %d unterbrochenen fortsetzen"}
	undoDeleteLabel   = words.M{"Undo delete", "Löschen rückgängig machen"}
	runBegun          = words.M{"%s, begun %s", "%s, begonnen am %s"}
	begunAt           = words.M{"%d %s %d, %02d:%02d", "%d.%s%d, %02d:%02d"} // day, month, year
	months            = [...]words.M{
		{"January", "1."}, {"February", "2."}, {"March", "3."}, {"April", "4."}, {"May", "5."}, {"June", "6."},
		{"July", "7."}, {"August", "8."}, {"September", "9."}, {"October", "10."}, {"November", "11."}, {"December", "12."},
	}
	runWeights        = words.M{"weights %.12s", "Gewichte %.12s"}
	runReads          = words.M{"its network reads the pad", "sein Netz liest das Zeichenfeld"}
	runNetworkDropped = words.M{
		"its network was not kept, but Repeat trains the same again",
		"sein Netz wurde nicht aufbewahrt, aber „Wiederholen“ trainiert dasselbe noch einmal",
	}
)

// Notices about runs.
var (
	networkUnread  = words.M{"The network of %s could not be read: %v.", "Das Netz von %s ließ sich nicht lesen: %v."}
	networkNotKept = words.M{"The network of %s is no longer kept. Repeat the run to get the same network.", "Das Netz von %s ist nicht mehr da. Wiederhole den Lauf, um dasselbe Netz zu bekommen."}
	networkDamaged = words.M{"The network of %s is damaged: %v. Repeat the run to get the same network.", "Das Netz von %s ist beschädigt: %v. Wiederhole den Lauf, um dasselbe Netz zu bekommen."}
	networkUnshown = words.M{"The network being trained cannot be shown: %v.", "Das Netz im Training lässt sich nicht zeigen: %v."}
	nameShortened  = words.M{"The name was shortened to %d characters.", "Der Name wurde auf %d Zeichen gekürzt."}
	busyToRepeat   = words.M{
		"A run is in progress. Wait until it finishes, or press Reset, to repeat another.",
		"Ein Lauf trainiert noch. Warte, bis er fertig ist, oder drücke „Zurücksetzen“, um einen anderen zu wiederholen.",
	}
	busyToGoOn = words.M{
		"A run is in progress. Wait until it finishes, or press Reset, to continue others.",
		"Ein Lauf trainiert noch. Warte, bis er fertig ist, oder drücke „Zurücksetzen“, um andere fortzusetzen.",
	}
	settingsFilled = words.M{
		"These are the settings of %s. Change one thing, then press Train.",
		"Das sind die Einstellungen von %s. Ändere eine, dann drücke „Trainieren“.",
	}
	runInterrupted = words.M{
		"%s was interrupted after %d of %d epochs. Choose it and press Go on to continue; the result will be the same.",
		"%s wurde nach %d von %d Epochen unterbrochen. Wähle den Lauf und drücke „Fortsetzen“; das Ergebnis wird dasselbe sein.",
	}
	runsInterrupted = words.M{
		"%d runs were interrupted. Press Go on with all to continue; the results will be the same.",
		"%[1]d Läufe wurden unterbrochen. Drücke „Alle %[1]d unterbrochenen fortsetzen“; die Ergebnisse werden dieselben sein.",
	}
	noneInterrupted = words.M{"No run is interrupted.", "Kein Lauf ist unterbrochen."}
	stoppedHere     = words.M{"Another tab continues %s, so it was stopped here.", "Ein anderer Tab setzt %s fort, daher wurde der Lauf hier gestoppt."}
	runsNotKept     = words.M{
		"This browser does not keep runs now (%v). New results are lost when the tab is closed; training works as usual.",
		"Dieser Browser bewahrt zurzeit keine Läufe auf (%v). Neue Ergebnisse gehen verloren, wenn der Tab geschlossen wird; trainieren kannst du wie immer.",
	}
	stillTraining     = words.M{"%s goes on. Press Reset to stop it before you delete it.", "%s trainiert noch. Drücke „Zurücksetzen“, bevor du den Lauf löschst."}
	deleteElsewhere   = words.M{"%s goes on in another tab: delete it there.", "%s trainiert in einem anderen Tab: Lösche den Lauf dort."}
	runDeleted        = words.M{"%s deleted. Undo delete restores it.", "%s gelöscht. „Löschen rückgängig machen“ holt den Lauf zurück."}
	runsDeleted       = words.M{"Deleted: %d runs. Undo delete restores them.", "%d Läufe gelöscht. „Löschen rückgängig machen“ holt sie zurück."}
	noneHidden        = words.M{"All runs are in the charts.", "Alle Läufe sind in den Diagrammen."}
	nothingDeleted    = words.M{"There is nothing to restore.", "Es gibt nichts zurückzuholen."}
	startAnother      = words.M{"Press Train to start another.", "Drücke „Trainieren“, um einen neuen zu beginnen."}
	goesOnFrom        = words.M{"%s continues from its last checkpoint.", "%s macht beim letzten Zwischenstand weiter."}
	startsAgain       = words.M{"%s starts again.", "%s beginnt noch einmal."}
	alreadyFinished   = words.M{"%s has finished, so it cannot continue.", "%s ist schon fertig."}
	goesOnElsewhere   = words.M{"%s goes on in another tab.", "%s trainiert in einem anderen Tab."}
	goesOnLater       = words.M{"%s continues when the current run has finished.", "%s geht weiter, sobald der jetzige Lauf fertig ist."}
	cannotGoOn        = words.M{"%s cannot go on: %v.", "%s lässt sich nicht fortsetzen: %v."}
	checkpointNotKept = words.M{
		"The checkpoint of %s was not kept. It trains its first %d epochs again, with the same result.",
		"Der Zwischenstand von %s wurde nicht aufbewahrt. Die ersten %d Epochen werden noch einmal trainiert, mit demselben Ergebnis.",
	}
	ofRun = words.M{"%s: %s", "%s: %s"}
)
