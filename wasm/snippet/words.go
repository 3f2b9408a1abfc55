package snippet

import "inkling/wasm/words"

// The groups of forms.
var (
	webGroup      = words.M{"Web pages", "Webseiten"}
	notebookGroup = words.M{"Notebooks", "Notebooks"}
	documentGroup = words.M{"Documents and books", "Dokumente und Bücher"}
	courseGroup   = words.M{"Course systems and editors", "Kurssysteme und Editoren"}
)

// The names of the forms, and where they can be used.
var (
	linkName       = words.M{"Link", "Link"}
	linkHelp       = words.M{"Opens the part alone. Use it in an e-mail, on a slide or in a course page.", "Öffnet nur den Teil: für eine E-Mail, eine Folie oder eine Kursseite."}
	frameName      = words.M{"HTML frame", "HTML-Rahmen"}
	frameHelp      = words.M{"For any HTML, Markdown or MDX page. Its height fits a column of the width below.", "Für jede Seite in HTML, Markdown oder MDX. Die Höhe passt zu einer Spalte der Breite unten."}
	resizedName    = words.M{"HTML frame, resized", "HTML-Rahmen, angepasst"}
	resizedHelp    = words.M{"For any HTML page that may run scripts. Its height follows the content, at any width.", "Für jede HTML-Seite, die Skripte ausführen darf. Die Höhe folgt dem Inhalt, bei jeder Breite."}
	elementName    = words.M{"HTML element", "HTML-Element"}
	elementHelp    = words.M{"For any HTML page that may run scripts. It is always as high as its content, and sends events to the page.", "Für jede HTML-Seite, die Skripte ausführen darf. Es ist immer so hoch wie sein Inhalt und meldet der Seite Ereignisse."}
	jupyterHelp    = words.M{"A cell of a notebook in Python.", "Eine Zelle eines Notebooks in Python."}
	quartoHelp     = words.M{"For a .qmd document; printed documents show the link.", "Für ein .qmd-Dokument; gedruckt erscheint der Link."}
	mkdocsHelp     = words.M{"For a Markdown page.", "Für eine Markdown-Seite."}
	moodleHelp     = words.M{"For Moodle's editor, in its HTML source view. If Moodle removes the frame, the link remains.", "Für den Editor von Moodle, in der HTML-Ansicht. Wenn Moodle den Rahmen entfernt, bleibt der Link."}
	markdownHelp   = words.M{"A chunk of an .Rmd document.", "Ein Chunk eines .Rmd-Dokuments."}
	addressName    = words.M{"Address for an embed block", "Adresse für einen Einbetten-Block"}
	addressHelp    = words.M{"For Google Sites (Insert, Embed), Notion (/embed) and other editors that ask for an address.", "Für Google Sites (Einfügen, Einbetten), Notion (/embed) und andere Editoren, die nach einer Adresse fragen."}
	widgetName     = words.M{"Jupyter widget", "Jupyter-Widget"}
	widgetHelp     = words.M{"A cell of a notebook with the package anywidget. Later cells read predictions and results.", "Eine Zelle eines Notebooks mit dem Paket anywidget. Spätere Zellen lesen Antworten und Ergebnisse."}
	observableHelp = words.M{"A JavaScript cell of a notebook.", "Eine JavaScript-Zelle eines Notebooks."}
	mystHelp       = words.M{"For a Markdown page; printed documents show the link. Its height follows the content.", "Für eine Markdown-Seite; gedruckt erscheint der Link. Die Höhe folgt dem Inhalt."}
	sphinxHelp     = words.M{"For a Markdown page; printed documents show the link.", "Für eine Markdown-Seite; gedruckt erscheint der Link."}
	mdxHelp        = words.M{"For an .md or .mdx page.", "Für eine .md- oder .mdx-Seite."}
	canvasHelp     = words.M{"For the editor's HTML view. If Canvas removes the frame, the link remains.", "Für die HTML-Ansicht des Editors. Wenn Canvas den Rahmen entfernt, bleibt der Link."}
	wordpressHelp  = words.M{"Paste it into the code editor. WordPress removes frames for authors who may not use HTML; the link remains.", "In den Code-Editor einfügen. WordPress entfernt Rahmen, wenn HTML nicht erlaubt ist; der Link bleibt."}
)
