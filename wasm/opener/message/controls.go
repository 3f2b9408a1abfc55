package message

import "inkling/wasm/words"

// A Control changes how files are read. Messages that name a flag of the command line name the control in its place.
type Control struct {
	Key    string
	Flag   string // of the command line
	Label  words.M
	Help   words.M // of a text; empty for a choice
	Choice []Choice
}

// A Choice is an option of a control. The first of a control has no value.
type Choice struct {
	Value string
	Label words.M
}

// Controls are all controls, in the order in which they are shown.
var Controls = []Control{
	{Key: "invert", Flag: "--invert", Label: words.M{"Ink and paper", "Tinte und Papier"}, Choice: []Choice{
		{"", words.M{"light ink on dark paper", "helle Tinte auf dunklem Papier"}},
		{"yes", words.M{"dark ink on light paper", "dunkle Tinte auf hellem Papier"}},
	}},
	{Key: "transpose", Flag: "--transpose", Label: words.M{"Rows and columns", "Zeilen und Spalten"}, Choice: []Choice{
		{"", words.M{"as found out", "wie herausgefunden"}},
		{"yes", words.M{"swapped", "vertauscht"}},
		{"no", words.M{"as they are", "wie sie sind"}},
	}},
	{Key: "fit", Flag: "--fit", Label: words.M{"Size of pictures", "Größe der Bilder"}, Choice: []Choice{
		{"", words.M{"as they are", "wie sie sind"}},
		{"28", words.M{"reduced to 28 x 28", "verkleinert auf 28\u00a0×\u00a028"}},
		{"64", words.M{"reduced to 64 x 64", "verkleinert auf 64\u00a0×\u00a064"}},
	}},
	{Key: "label", Flag: "--label-column", Label: words.M{"Column of the labels", "Spalte der Labels"}, Help: words.M{"first, last, a name, or a number from 1", "first (erste), last (letzte), ein Name oder eine Nummer ab 1"}},
	{Key: "labels", Flag: "--labels", Label: words.M{"Names of the classes", "Namen der Klassen"}, Help: words.M{"in their order, separated by commas", "in ihrer Reihenfolge, durch Kommas getrennt"}},
	{Key: "share", Flag: "--share", Label: words.M{"Test and validation images", "Test- und Validierungsbilder"}, Choice: []Choice{
		{"", words.M{"MNIST's shares, if the files have none", "MNISTs Anteile, wenn die Dateien keine haben"}},
		{"10", words.M{"10% for each", "je 10\u00a0%"}},
		{"20", words.M{"20% for each", "je 20\u00a0%"}},
		{"30", words.M{"30% for each", "je 30\u00a0%"}},
	}},
	{Key: "size", Flag: "--size", Label: words.M{"Rows x columns", "Zeilen x Spalten"}, Help: words.M{"such as 28x20, for images that are not square", "etwa 28x20, für Bilder, die nicht quadratisch sind"}},
	{Key: "full", Flag: "--full", Label: words.M{"Value of full ink", "Wert voller Tinte"}, Help: words.M{"such as 1, 255 or 65535", "etwa 1, 255 oder 65535"}},
	{Key: "separator", Flag: "--separator", Label: words.M{"Separator of the columns", "Trennzeichen der Spalten"}, Help: words.M{"one character, or tab", "ein Zeichen oder tab"}},
}
