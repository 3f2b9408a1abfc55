package text

import (
	"fmt"
	"slices"

	"inkling/wasm/learn/exercise"
	"inkling/wasm/words"
)

// A blank has the German texts for a blank of package exercise, in the same order.
type blank struct {
	asks     string
	names    map[string][2]string // shape and meaning
	hints    []string
	mistakes []string
}

// Exercise returns an exercise in a language. Code, keys, answers and numbers are the same in all.
func Exercise(l Language, e exercise.Exercise) exercise.Exercise {
	say := func(english, german string) string { return words.M{english, german}.In(l.Language) }
	e.About = say(e.About, germanAbout[e.Key])
	e.Blanks = slices.Clone(e.Blanks)
	for i := range e.Blanks {
		b := &e.Blanks[i]
		german := germanBlanks[b.Key]
		b.Asks, b.Hints, b.Names = say(b.Asks, german.asks), slices.Clone(b.Hints), slices.Clone(b.Names)
		for k := range b.Hints {
			b.Hints[k] = say(b.Hints[k], german.hints[k])
		}
		for k := range b.Names {
			n := &b.Names[k]
			n.Shape, n.About = say(n.Shape, german.names[n.Name][0]), say(n.About, german.names[n.Name][1])
		}
	}
	return e
}

var germanAbout = map[string]string{
	"feedforward":       "führt eine Eingabe Schicht für Schicht durch das Netz und gibt die Ausgabe zurück.",
	"cost_derivative":   "gibt zurück, wie sich die quadratischen Kosten eines Beispiels mit jeder Ausgabe ändern.",
	"backprop":          "gibt den Gradienten der Kosten eines Beispiels zurück, mit den vier Gleichungen der Backpropagation.",
	"update_mini_batch": "macht einen Schritt des Gradientenabstiegs mit den Beispielen eines Mini-Batches.",
	"evaluate":          "zählt die Testbeispiele, die das Netz richtig beantwortet.",
}

var germanBlanks = map[string]blank{
	exercise.Feedforward: {
		asks: "die Aktivierungen dieser Schicht, aus denen der Schicht davor",
		names: map[string][2]string{
			"w": {"(Einheiten dieser Schicht, Einheiten der Schicht davor)", "die Gewichte, die zu dieser Schicht führen"},
			"b": {"(Einheiten dieser Schicht, 1)", "ihre Biases"},
			"a": {"(Einheiten der Schicht davor, 1)", "die Aktivierungen der Schicht davor"},
		},
		hints: []string{
			"Gleichung (22): die Aktivierungen der Schicht davor, gewichtet und aufsummiert, dann der Bias, dann Sigma.",
			"Eine Zeile von w enthält die Gewichte einer Einheit; np.dot(w, a) gewichtet und addiert für alle Einheiten auf einmal.",
			"z = np.dot(w, a) + b ist die gewichtete Eingabe. Was macht eine Einheit aus ihrem z?",
		},
		mistakes: []string{
			"das ist z, die gewichtete Eingabe: Eine Einheit gibt sigmoid(z) weiter",
			"die Biases b fehlen",
			"der Bias wird vor sigmoid addiert, nicht danach",
			"der Bias wird addiert, nicht abgezogen",
			"das ist die Ableitung von sigmoid; sie braucht nur die Backpropagation",
		},
	},
	exercise.CostDerivative: {
		asks: "die Ableitung der Kosten nach jeder Ausgabe",
		names: map[string][2]string{
			"output_activations": {ofLast, "was das Netz ausgibt"},
			"y":                  {ofLast, "was es ausgeben soll"},
		},
		hints: []string{
			"Die Kosten eines Beispiels sind 1/2 Summe (a - y)^2, a sind die Ausgaben: Gleichung (6).",
			"Leite (a - y)^2/2 nach a ab: Die 2 des Quadrats und die 1/2 kürzen sich.",
		},
		mistakes: []string{
			"das Vorzeichen ist verkehrt: Die Kosten wachsen, wenn eine zu große Ausgabe wächst",
			"das sind die Kosten selbst, nicht ihre Ableitung",
			"das ist das Doppelte der Kosten, nicht ihre Ableitung",
			"die Kosten haben einen Faktor 1/2, der sich gegen diese 2 kürzt",
			"jede Ausgabe hat ihre eigene Ableitung: nicht summieren",
			"das Vorzeichen zählt: Es sagt, in welche Richtung die Ausgabe falsch ist",
		},
	},
	exercise.OutputDelta: {
		asks: "der Fehler der letzten Schicht, (BP1)",
		names: map[string][2]string{
			"cost_derivative": {"eine Funktion", "cost_derivative(output_activations, y) aus der Aufgabe davor"},
			"activations":     activations,
			"zs":              zs,
			"y":               {ofLast, "die gewünschte Ausgabe"},
		},
		hints: []string{
			"(BP1): die Ableitung der Kosten nach den Ausgaben, mal die Ableitung von Sigma an der Stelle z, Einheit für Einheit.",
			"Die Ausgaben sind activations[-1], ihre gewichteten Eingaben zs[-1].",
			"Einheit für Einheit ist der Operator *, nicht np.dot.",
		},
		mistakes: []string{
			"die Ableitung von Sigma fehlt: mal sigmoid_prime(zs[-1])",
			"die Ableitung von Sigma ist sigmoid_prime, nicht sigmoid",
			"sigmoid_prime wird auf die gewichteten Eingaben zs[-1] angewendet, nicht auf die Aktivierungen",
			"das Vorzeichen ist verkehrt: erst die Ausgaben, dann y",
			"die Kosten hängen von den Aktivierungen ab, nicht von z: activations[-1]",
		},
	},
	exercise.OutputNabla: {
		asks: "der Gradient nach den Gewichten der letzten Schicht, (BP4)",
		names: map[string][2]string{
			"delta":       {ofLast, "der Fehler der letzten Schicht"},
			"activations": activations,
		},
		hints: []string{
			"(BP4): für jedes Gewicht die Aktivierung, die hineingeht, mal der Fehler der Einheit, zu der es führt.",
			"Die Form ist die der Gewichte: eine Zeile für jede Einheit dieser Schicht, eine Spalte für jede der Schicht davor.",
			"Eine Spalte mal eine Zeile ist eine Matrix: delta ist eine Spalte, und die Aktivierungen der Schicht davor müssen eine Zeile werden.",
		},
		mistakes: []string{
			"in die Gewichte gehen die Aktivierungen der Schicht davor: activations[-2]",
			"das ist die Transponierte: Die Zeilen gehören den Einheiten der letzten Schicht",
			"das ist der Gradient nach den Biases, (BP3)",
		},
	},
	exercise.HiddenDelta: {
		asks: "der Fehler der Schicht -l, aus dem der Schicht dahinter, (BP2)",
		names: map[string][2]string{
			"weights":     {"eine Liste", "die Gewichte aller Schichten: weights[-l+1] führt von der Schicht -l zu der dahinter"},
			"delta":       {"(Einheiten der Schicht dahinter, 1)", "der Fehler der Schicht dahinter"},
			"z":           {"(Einheiten der Schicht -l, 1)", "die gewichteten Eingaben der Schicht -l"},
			"l":           layerNumber,
			"activations": activations,
			"zs":          zs,
		},
		hints: []string{
			"(BP2): Die Fehler gehen rückwärts durch die Gewichte, dann mal die Ableitung von Sigma, Einheit für Einheit.",
			"Rückwärts durch die Gewichte ist np.dot mit der Transponierten der Matrix.",
			"Die Gewichte hinter der Schicht -l sind weights[-l+1]: Die eigenen einer Schicht sind weights[-l].",
		},
		mistakes: []string{
			"die Ableitung von Sigma fehlt: mal sigmoid_prime(z)",
			"die Ableitung von Sigma ist sigmoid_prime, nicht sigmoid",
			"sigmoid_prime gehört zur Schicht -l, nach dem Produkt, nicht davor",
		},
	},
	exercise.HiddenNabla: {
		asks: "der Gradient nach den Gewichten der Schicht -l, (BP4)",
		names: map[string][2]string{
			"delta":       {"(Einheiten der Schicht -l, 1)", "der Fehler der Schicht -l"},
			"l":           layerNumber,
			"activations": activations,
		},
		hints: []string{
			"Wie bei der letzten Schicht: delta mal die Aktivierungen, die in diese Gewichte hineingehen.",
			"Für l = 1 war es activations[-2]. Was ist es für jedes l?",
		},
		mistakes: []string{
			"in die Gewichte gehen die Aktivierungen der Schicht davor: activations[-l-1]",
			"das ist die Transponierte: Die Zeilen gehören den Einheiten der Schicht -l",
		},
	},
	exercise.UpdateWeights: update("w", "nw", "Gewichte"),
	exercise.UpdateBiases:  update("b", "nb", "Biases"),
	exercise.Evaluate: {
		asks:  "die Ziffer, die das Netz als Antwort gibt",
		names: map[string][2]string{"a": {ofLast, "die Ausgaben, eine für jede Ziffer"}},
		hints: []string{
			"Die Antwort ist die Ziffer, deren Ausgabe am größten ist.",
			"Nicht wie groß sie ist, zählt, sondern wo sie steht: Das findet np.argmax.",
		},
		mistakes: []string{
			"das ist die größte Ausgabe selbst; gesucht ist ihr Index",
			"das ist der Index der kleinsten Ausgabe",
			"das ist die erste Ausgabe über 0,5; sie muss nicht die größte sein: Lass den Vergleich weg",
			"das ist ein Array mit einem Index: Nimm sein Element, [0], oder lass die Achse weg",
			"das sucht entlang der Zeilen, die je eine Zahl haben: Lass die Achse weg",
			"das sind alle Ausgaben; gesucht ist der Index der größten",
		},
	},
}

const ofLast = "(Einheiten der letzten Schicht, 1)"

var (
	activations = [2]string{"eine Liste von Spalten", "die Aktivierungen aller Schichten, zuerst die Eingabe"}
	zs          = [2]string{"eine Liste von Spalten", "die gewichteten Eingaben aller Schichten außer der ersten"}
	layerNumber = [2]string{"eine Zahl", "welche Schicht, von der letzten gezählt, ab 2"}
)

// update returns the texts of the blank that updates the weights w or the biases b.
func update(w, nw, what string) blank {
	of := func(format string) string { return fmt.Sprintf(format, w, nw) }
	return blank{
		asks: "die " + what + " einer Schicht nach dem Schritt",
		names: map[string][2]string{
			w:            {"wie die der " + what + " einer Schicht", "die " + what + " vor dem Schritt"},
			nw:           {"dieselbe", "ihr Gradient, summiert über die Beispiele des Mini-Batches"},
			"eta":        {"eine Zahl", "die Lernrate"},
			"mini_batch": {"eine Liste", "seine Beispiele; len(mini_batch) ist ihre Anzahl"},
		},
		hints: []string{
			"Gleichungen (20) und (21): gegen den Gradienten, um eta/m mal seine Summe über die m Beispiele.",
			of("%[2]s ist die Summe; der Mittelwert ist %[2]s/len(mini_batch)."),
			of("Von %[1]s wird eta mal der Mittelwert abgezogen."),
		},
		mistakes: []string{
			"das führt bergauf: Der Gradient zeigt bergauf, der Schritt geht in die andere Richtung",
			"die Summe über den Mini-Batch muss durch die Anzahl seiner Beispiele geteilt werden, len(mini_batch)",
			"die Lernrate eta fehlt",
			"die Lernrate eta und die Anzahl der Beispiele, len(mini_batch), fehlen",
			of("das ist der Schritt allein: Er wird von %[1]s abgezogen"),
			"eta steht über dem Bruchstrich und len(mini_batch) darunter",
		},
	}
}
