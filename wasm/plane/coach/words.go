package coach

import "inkling/wasm/words"

var (
	coachLabel = words.M{"Coach", "Coach"}
	nothing    = words.M{"nothing", "nichts"}

	divergedTitle    = words.M{"Training diverged", "Das Training ist divergiert"}
	divergedSeen     = words.M{"In epoch %s the numbers grew beyond all bounds.", "In Epoche %s wuchsen die Zahlen über alle Grenzen."}
	deadTitle        = words.M{"Dead units", "Tote Einheiten"}
	deadSeen         = words.M{"%s of the %s units in hidden layer %s give the same output at all points and no longer learn.", "%s der %s Einheiten in der verborgenen Schicht %s haben an allen Punkten dieselbe Ausgabe und lernen nicht mehr."}
	vanishingTitle   = words.M{"Vanishing gradient", "Verschwindender Gradient"}
	vanishingSeen    = words.M{"Of the error at the output, %s reaches hidden layer 1.", "Vom Fehler an der Ausgabe kommt %s in der verborgenen Schicht 1 an."}
	slowTitle        = words.M{"Learning is slow", "Es lernt langsam"}
	slowSeen         = words.M{"No step changes the weights of a layer by more than %s of their size.", "Kein Schritt ändert die Gewichte einer Schicht um mehr als %s ihrer Größe."}
	unansweredTitle  = words.M{"A class is never predicted", "Eine Klasse kommt nie als Antwort"}
	unansweredSeen   = words.M{"Class: %s.", "Klasse: %s."}
	overfittingTitle = words.M{"Overfitting", "Überanpassung"}
	overfittingSeen  = words.M{"The test cost is %s, the training cost %s.", "Die Kosten beim Test sind %s, beim Training %s."}
	saturatedTitle   = words.M{"Saturated units", "Gesättigte Einheiten"}
	saturatedSeen    = words.M{"%s of the %s units in hidden layer %s are saturated at 99%% of the points.", "%s der %s Einheiten in der verborgenen Schicht %s sind an 99\u00a0%% der Punkte gesättigt."}

	smallerTry      = words.M{"Use smaller steps.", "Mach kleinere Schritte."}
	largerTry       = words.M{"Use larger steps.", "Mach größere Schritte."}
	tanhTry         = words.M{"Use tanh, which has a slope everywhere.", "Nimm tanh, das überall eine Steigung hat."}
	scaledTry       = words.M{"Use scaled initial weights.", "Nimm skalierte Anfangsgewichte."}
	fewerTry        = words.M{"Use fewer layers: each one weakens the error signal.", "Nimm weniger Schichten: Jede schwächt das Fehlersignal ab."}
	crossEntropyTry = words.M{"Use the cross-entropy cost, whose gradient does not vanish when an output is wrong.", "Nimm die Kreuzentropie als Kosten; ihr Gradient verschwindet nicht, wenn eine Ausgabe falsch ist."}
	regulariseTry   = words.M{"Use regularisation, which keeps the weights small, or more points.", "Nimm Regularisierung, die die Gewichte klein hält, oder mehr Punkte."}

	tryEta          = words.M{"Try learning rate %s", "Lernrate %s probieren"}
	tryTanh         = words.M{"Try tanh", "tanh probieren"}
	tryScaled       = words.M{"Try scaled weights", "Skalierte Gewichte probieren"}
	tryOneLayer     = words.M{"Try one hidden layer", "Eine verborgene Schicht probieren"}
	tryTwoLayers    = words.M{"Try two hidden layers", "Zwei verborgene Schichten probieren"}
	tryCrossEntropy = words.M{"Try cross-entropy", "Kreuzentropie probieren"}
	tryLambda       = words.M{"Try lambda %s", "Lambda %s probieren"}
)
