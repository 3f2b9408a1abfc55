package coach

import "inkling/wasm/words"

// The list of advice.
var (
	coachHeading = words.M{"Coach", "Coach"}
	noProblems   = words.M{"No problems found.", "Keine Probleme gefunden."}
	coachWaits   = words.M{"During training, the coach says here what goes wrong.", "Während des Trainings sagt der Coach hier, was schiefgeht."}
	allAdvice    = words.M{"All advice", "Alle Hinweise"}
	spokenNews   = words.M{"Coach: %s", "Coach: %s"}
	formFilled   = words.M{"The form now has the settings of this run with %s. Press Train to try it.", "Das Formular hat jetzt die Einstellungen dieses Laufs mit %s. Zum Probieren drücke „Trainieren“."}
	filledBusy   = words.M{"The form now has the settings of this run with %s. To try it, press Reset and then Train.", "Das Formular hat jetzt die Einstellungen dieses Laufs mit %s. Zum Probieren drücke „Zurücksetzen“, dann „Trainieren“."}
)

// Parts of sentences.
var (
	nothingLeft = words.M{"nothing", "nichts"}
	lastOrOther = words.M{"%s or %s", "%s oder %s"}
	moreUnits   = words.M{"%d more", "%d weitere"}
)

// Images of the splits, after a preposition.
var splitImages = map[string]words.M{
	"validation": {"validation images", "Validierungsbildern"},
	"test":       {"test images", "Testbildern"},
}

// What several kinds of advice suggest.
var (
	tryEta       = words.M{"Try learning rate %s", "Lernrate %s probieren"}
	tryLambda    = words.M{"Try lambda %s", "Lambda %s probieren"}
	tryUnits     = words.M{"Try %d units", "%d Einheiten probieren"}
	tryScaled    = words.M{"Try scaled initial weights", "Skalierte Anfangsgewichte probieren"}
	tryScaledEta = words.M{"Try scaled initial weights, learning rate %s", "Skalierte Anfangsgewichte mit Lernrate %s probieren"}
	useScaled    = words.M{"Use scaled initial weights: sums of many large weights push a unit to where its activation is flat.", "Nimm skalierte Anfangsgewichte: Summen vieler großer Gewichte schieben eine Einheit dorthin, wo ihre Aktivierungsfunktion flach ist."}
)

// Training diverged.
var (
	divergedTitle     = words.M{"Training diverged", "Das Training ist divergiert"}
	divergedSeen      = words.M{"In epoch %d, at mini-batch %s, %s. The last good weights (epoch %d, mini-batch %s) were kept.", "In Epoche %d, bei Mini-Batch %s: %s. Die letzten guten Gewichte (Epoche %d, Mini-Batch %s) sind noch da."}
	divergedTry       = words.M{"Use smaller steps: with a learning rate of %v, each one went too far.", "Mach kleinere Schritte: Mit Lernrate %v ging jeder zu weit."}
	divergedLambdaTry = words.M{"Use a smaller lambda: learning rate times lambda is more than twice the %s images, so each step pushes the weights past zero.", "Nimm ein kleineres Lambda: Lernrate mal Lambda ist mehr als das Doppelte der %s Bilder, also schiebt jeder Schritt die Gewichte über die Null hinaus."}
)

// Units that die, and dead units.
var (
	dyingTitle   = words.M{"Dead units", "Tote Einheiten"}
	dyingSeen    = words.M{"%d of the %d units in hidden layer %d give the same output for all %s images and have no gradient left to learn from.", "%d der %d Einheiten in der verborgenen Schicht %d haben bei allen %s Bildern dieselbe Ausgabe und keinen Gradienten mehr, aus dem sie lernen könnten."}
	outputsDying = words.M{"%d of the %d outputs give the same output for all %s images and have no gradient left to learn from.", "%d der %d Ausgaben sind bei allen %s Bildern gleich und haben keinen Gradienten mehr, aus dem sie lernen könnten."}
	dyingTry     = words.M{"Use smaller steps: with a learning rate of %v they were pushed to where the gradient is zero.", "Mach kleinere Schritte: Mit Lernrate %v wurden sie dorthin geschoben, wo der Gradient null ist."}
	deadTitle    = words.Plural{{"A dead unit", "Eine tote Einheit"}, {"Dead units", "Tote Einheiten"}}
	deadSeen     = words.Plural{
		{"Unit %[2]s of the %d in hidden layer %d gives the same output for all %s images and has no gradient left to learn from.", "Einheit %[2]s von %d in der verborgenen Schicht %d hat bei allen %s Bildern dieselbe Ausgabe und keinen Gradienten mehr, aus dem sie lernen könnte."},
		{"Units %[2]s of the %d in hidden layer %d give the same output for all %s images and have no gradient left to learn from.", "Die Einheiten %[2]s von %d in der verborgenen Schicht %d haben bei allen %s Bildern dieselbe Ausgabe und keinen Gradienten mehr, aus dem sie lernen könnten."},
	}
	deadStepsTry = words.M{"Use smaller steps, so that fewer units get stuck.", "Mach kleinere Schritte, damit weniger Einheiten stecken bleiben."}
	deadUnitsTry = words.M{"Use more units: these were dead from the start, and of %d units about %d will be active.", "Nimm mehr Einheiten: Diese waren von Anfang an tot, und von %d Einheiten werden etwa %d aktiv sein."}
)

// Saturated units.
var (
	saturatedTitle = words.Plural{{"A saturated unit", "Eine gesättigte Einheit"}, {"Saturated units", "Gesättigte Einheiten"}}
	saturatedSeen  = words.Plural{
		{"Unit %[2]s of the %d in hidden layer %d is saturated on 99%% of %s images: the slope there is less than 1%% of the steepest.", "Einheit %[2]s von %d in der verborgenen Schicht %d ist bei 99\u00a0%% von %s Bildern gesättigt: Die Steigung dort ist kleiner als 1\u00a0%% der steilsten."},
		{"Units %[2]s of the %d in hidden layer %d are saturated on 99%% of %s images: the slope there is less than 1%% of the steepest.", "Die Einheiten %[2]s von %d in der verborgenen Schicht %d sind bei 99\u00a0%% von %s Bildern gesättigt: Die Steigung dort ist kleiner als 1\u00a0%% der steilsten."},
	}
	saturatedTry = words.M{"Use smaller steps, which do not push units so far.", "Mach kleinere Schritte; die schieben die Einheiten nicht so weit."}
)

// A vanishing gradient.
var (
	vanishingTitle     = words.M{"Vanishing gradient", "Verschwindender Gradient"}
	vanishingSeen      = words.M{"Of the error at the outputs, %s reaches hidden layer 1%s: the first layers hardly learn.", "Vom Fehler an den Ausgaben kommt %s in der verborgenen Schicht 1 an%s: Die ersten Schichten lernen kaum."}
	reachesLayer       = words.M{", %s layer %d", ", %s in Schicht %d"}
	vanishingFewerTry  = words.M{"Use fewer layers: each one reduces the error signal.", "Nimm weniger Schichten: Jede schwächt das Fehlersignal ab."}
	vanishingReLUTry   = words.M{"Use ReLU, whose slope is 1 rather than at most 0.25, or fewer layers.", "Nimm ReLU, dessen Steigung 1 ist und nicht höchstens 0,25, oder weniger Schichten."}
	vanishingNoTanhTry = words.M{"Use ReLU, whose slope does not shrink for large inputs, or fewer layers.", "Nimm ReLU, dessen Steigung bei großen Eingaben nicht abnimmt, oder weniger Schichten."}
	tryOneLayer        = words.M{"Try one hidden layer", "Eine verborgene Schicht probieren"}
	tryReLU            = words.M{"Try ReLU, learning rate %s", "ReLU mit Lernrate %s probieren"}
)

// Slow learning.
var (
	slowTitle = words.M{"Learning is slow", "Es lernt langsam"}
	slowSeen  = words.M{"No step changes a layer's weights by more than %s of their norm; the training cost only fell from %.3f to %.3f since the last check.", "Kein Schritt ändert die Gewichte einer Schicht um mehr als %s ihrer Norm; die Trainingskosten sind seit der letzten Prüfung nur von %.3f auf %.3f gesunken."}
	slowTry   = words.M{"Use larger steps: 0.1%% is typical.", "Mach größere Schritte: Üblich sind 0,1\u00a0%%."}
)

// Classes that are not predicted.
var (
	seldomTitle          = words.Plural{{"%[2]s is hardly ever predicted", "%[2]s kommt fast nie als Antwort"}, {"%[2]s are hardly ever predicted", "%[2]s kommen fast nie als Antwort"}}
	neverTitle           = words.Plural{{"%[2]s is never predicted", "%[2]s kommt nie als Antwort"}, {"%[2]s are never predicted", "%[2]s kommen nie als Antwort"}}
	seldomSeen           = words.Plural{{"Of %[2]s images not used for training, %d show %s; only one is classified as such.", "Von %[2]s Bildern außerhalb des Trainings sind %d aus der Klasse %s; nur eines davon wird so klassifiziert."}, {"Of %[2]s images not used for training, %d show %s; only %[1]d are classified as such.", "Von %[2]s Bildern außerhalb des Trainings sind %d aus der Klasse %s; nur %[1]d davon werden so klassifiziert."}}
	neverSeen            = words.M{"Of %s images not used for training, %d show %s; none is classified as such.", "Von %s Bildern außerhalb des Trainings sind %d aus der Klasse %s; keines davon wird so klassifiziert."}
	unansweredCostTry    = words.M{"Use the cross-entropy cost: with the quadratic cost, an output that is confidently wrong has almost no gradient.", "Nimm die Kreuzentropie als Kosten: Bei quadratischen Kosten hat eine Ausgabe, die ganz sicher falsch liegt, fast keinen Gradienten."}
	unansweredWeightsTry = words.M{"Use scaled initial weights, so that no output starts on the flat part of its sigmoid.", "Nimm skalierte Anfangsgewichte, damit keine Ausgabe auf dem flachen Teil ihrer Sigmoid-Kurve beginnt."}
	unansweredStepsTry   = words.M{"Use smaller steps, so that no output is pushed too far to recover.", "Mach kleinere Schritte, damit keine Ausgabe so weit geschoben wird, dass sie nicht mehr zurückfindet."}
	tryCrossEntropy      = words.M{"Try cross-entropy, learning rate %s", "Kreuzentropie mit Lernrate %s probieren"}
)

// Overfitting.
var (
	overfittingTitle = words.M{"Overfitting", "Überanpassung"}
	overfittingSeen  = words.M{"%s of the training images are classified correctly, but of the %s only %s (cost %.3f against %.3f, at its lowest %.3f).", "%s der Trainingsbilder werden richtig klassifiziert, von den %s aber nur %s (Kosten %.3f gegenüber %.3f, am niedrigsten Punkt %.3f)."}
	moreImagesTry    = words.M{"Use more images: %s are easily memorised.", "Nimm mehr Bilder: %s sind leicht auswendig gelernt."}
	tryAllImages     = words.M{"Try all %s images", "Alle %s Bilder probieren"}
	regulariseTry    = words.M{"Use regularisation: lambda keeps the weights small, which makes memorising images harder.", "Nimm Regularisierung: Lambda hält die Gewichte klein; das erschwert das Auswendiglernen der Bilder."}
	augmentTry       = words.M{"Use augmented images: they change a little each time and cannot be memorised.", "Nimm veränderte Bilder: Sie sehen jedes Mal etwas anders aus und lassen sich nicht auswendig lernen."}
	tryAugmenting    = words.M{"Try augmenting half of the images", "Die Hälfte der Bilder verändern"}
	strongerTry      = words.M{"Use stronger regularisation.", "Nimm eine stärkere Regularisierung."}
)

// No longer improving.
var (
	finishedTitle    = words.M{"No longer improving", "Keine Verbesserung mehr"}
	finishedSeen     = words.M{"The best result on the %s, %s of %s, was in epoch %d. The %d epochs since have not improved it.", "Das beste Ergebnis auf den %s, %s von %s, war in Epoche %d. Die %d Epochen seither haben es nicht verbessert."}
	finishedDecayTry = words.M{"Use learning-rate decay: small steps converge where large ones jump back and forth.", "Lass die Lernrate abnehmen: Kleine Schritte kommen ans Ziel, wo große hin und her springen."}
	tryDecay         = words.M{"Try a decay of 10%% per epoch", "Abnahme um 10\u00a0%% je Epoche probieren"}
	finishedUnitsTry = words.M{"Use more units if the network should learn more.", "Nimm mehr Einheiten, wenn das Netz mehr lernen soll."}
)
