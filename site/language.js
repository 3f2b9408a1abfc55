// The page's language, and what its scripts and its HTML say in it. The programs have their own messages, see wasm/words,
// and ask here for the language.
//
// The language is the first that exists of: the address (lang=de), the language of Inkling's page around a preview, the
// visitor's choice, the browser's languages. The choice is kept. When the language changes, this script sends the event
// "inkling-language" to the window.
"use strict";

globalThis.inklingLanguage = (() => {
  const LANGUAGES = { en: "English", de: "Deutsch" };
  const PSEUDO = "en-XA"; // English in disguise, which shows what is not translated; see wasm/words

  // In the order of LANGUAGES. {0} and so on are replaced. An element of the HTML shows the message that its
  // attribute data-say names; data-say-label names the message of its label.
  const MESSAGES = {
    title: ["Inkling: a neural-network laboratory", "Inkling: ein Labor für neuronale Netze"],
    tagline: [
      "Draw a digit; a small neural network reads it. Train one yourself: everything runs here, in your browser.",
      "Zeichne eine Ziffer: Ein kleines neuronales Netz liest sie. Trainiere selbst eines, in deinem Browser.",
    ],
    language: ["Language", "Sprache"],
    keys: ["Keyboard shortcuts", "Tastenkürzel"],
    tools: ["Display and help", "Anzeige und Hilfe"],
    lookSystem: ["Colours: as the system", "Farben: wie das System"],
    lookLight: ["Colours: light", "Farben: hell"],
    lookDark: ["Colours: dark", "Farben: dunkel"],
    present: ["Presentation", "Präsentation"],
    fullScreen: ["Full screen", "Vollbild"],
    lab: ["Lab", "Labor"],
    learn: ["Learn", "Lernen"],
    plane: ["Plane", "Ebene"],
    share: ["Share", "Teilen"],
    inLab: ["In the lab", "Im Labor"],
    draw: ["Draw", "Zeichnen"],
    hand: ["Your drawings", "Zeichnungen"],
    photo: ["Photo", "Foto"],
    train: ["Train", "Trainieren"],
    runs: ["Runs", "Läufe"],
    network: ["Network", "Netz"],
    weights: ["Weights", "Gewichte"],
    mistakes: ["Mistakes", "Fehler"],
    wishes: ["Wishes", "Wünsche"],
    histograms: ["Histograms", "Histogramme"],
    batch: ["Mini-batch", "Mini-Batch"],
    log: ["Log", "Protokoll"],
    browse: ["Images", "Bilder"],
    link: ["The link", "Der Link"],
    copyLink: ["Copy link", "Link kopieren"],
    drawHere: ["Draw a digit", "Zeichne eine Ziffer"],
    sources: [
      "The networks are those of Michael Nielsen’s *Neural Networks and Deep Learning* and of 3Blue1Brown’s lessons, the digits those of MNIST. What you draw stays on your machine.",
      "Die Netze sind die aus Michael Nielsens *Neural Networks and Deep Learning* und aus den Lektionen von 3Blue1Brown, die Ziffern die von MNIST. Was du zeichnest, bleibt auf deinem Gerät.",
    ],
    noScript: [
      "Inkling needs JavaScript and WebAssembly, because the network runs on your machine and nowhere else. Please allow both for this page.",
      "Inkling braucht JavaScript und WebAssembly, weil das Netz auf deinem Gerät läuft und nirgendwo sonst. Bitte erlaube beides für diese Seite.",
    ],

    // boot.js
    loading: ["Loading Inkling …", "Inkling wird geladen …"],
    loadingBytes: ["Loading Inkling: {0} of {1} MB", "Inkling wird geladen: {0} von {1} MB"],
    loadingLab: ["Loading the rest of the lab: {0} of {1} MB", "Der Rest des Labors wird geladen: {0} von {1} MB"],
    cannotRun: ["Inkling cannot run: {0}. Reload the page to try again.", "Inkling kann nicht starten: {0}. Lade die Seite neu, um es noch einmal zu versuchen."],
    noReason: ["the browser gives no reason", "der Browser nennt keinen Grund"],
    scriptsMissing: [
      "{0} could not be loaded. Check the connection, and that the server has every file of Inkling",
      "{0} konnte nicht geladen werden. Prüfe die Verbindung, und ob der Server alle Dateien von Inkling hat",
    ],
    fromDisk: [
      "it was opened from the disk, where browsers do not run programs. Start a small server in its folder, such as python3 -m http.server, and open http://localhost:8000/; how-to.html explains it",
      "es wurde von der Festplatte geöffnet, und von dort führen Browser keine Programme aus. Starte in seinem Ordner einen kleinen Server, etwa python3 -m http.server, und öffne http://localhost:8000/; how-to.html erklärt es",
    ],
    noWebAssembly: [
      "this browser has no WebAssembly, or it is switched off. Any browser of the last years has it",
      "dieser Browser hat kein WebAssembly, oder es ist abgeschaltet. Jeder Browser der letzten Jahre hat es",
    ],
    notLoaded: ["{0} could not be loaded ({1}). Check the connection", "{0} konnte nicht geladen werden ({1}). Prüfe die Verbindung"],
    notAnswered: ["{0} could not be loaded: the server answered {1}", "{0} konnte nicht geladen werden: Der Server hat mit {1} geantwortet"],
    notProgram: [
      "{0} is not a program this browser can run ({1}). Check that the server has every file of Inkling",
      "{0} ist kein Programm, das dieser Browser ausführen kann ({1}). Prüfe, ob der Server alle Dateien von Inkling hat",
    ],
    otherVersion: [
      "wasm_exec.js or kernels.js is of another version than {0} ({1}). Copy all files of Inkling to the server again",
      "wasm_exec.js oder kernels.js hat eine andere Version als {0} ({1}). Kopiere alle Dateien von Inkling noch einmal auf den Server",
    ],
    ended: ["the program ended by itself; the browser’s console has details", "das Programm hat sich beendet; die Konsole des Browsers nennt Einzelheiten"],
    simdOff: ["SIMD is switched off by this page’s address", "SIMD ist durch die Adresse dieser Seite abgeschaltet"],
    noKernels: ["The SIMD kernels cannot be used here ({0})", "Die SIMD-Kerne können hier nicht benutzt werden ({0})"],
    answered: ["the server answered {0}", "der Server hat mit {0} geantwortet"],

    // trainers.js
    noAnswer: ["it does not answer", "er antwortet nicht"],
    endedByBrowser: ["the browser ended it", "der Browser hat ihn beendet"],
    unreadable: ["one of its messages could not be read", "eine seiner Nachrichten konnte nicht gelesen werden"],

    // offline.js
    newer: [
      "A newer version of Inkling is available. It starts when all tabs of Inkling are closed.",
      "Es gibt eine neuere Version von Inkling. Sie startet, wenn alle Tabs von Inkling geschlossen sind.",
    ],
    restart: ["Restart now", "Jetzt neu starten"],
    later: ["Later", "Später"],
  };

  const KEPT = "inkling-language"; // in localStorage; earlier versions kept it with the progress in the lessons
  const kept = () => {
    try {
      const { notes } = JSON.parse(localStorage.getItem("inkling-lessons") ?? "{}");
      return localStorage.getItem(KEPT) ?? notes?.language ?? "";
    } catch {
      return ""; // no storage, or not ours
    }
  };

  const addressed = () => {
    const frame = document.body?.classList.contains("frame");
    return new URLSearchParams(frame ? location.search : location.hash.split("?")[1]).get("lang") ?? "";
  };

  // Inkling's own page previews parts in frames.
  const around = () => {
    try {
      return parent === window ? "" : parent.inklingLanguage?.tag ?? "";
    } catch {
      return ""; // a page of another origin
    }
  };

  const choose = (tags) => {
    for (const tag of tags) {
      if (tag.toLowerCase() === PSEUDO.toLowerCase()) return PSEUDO;
      const base = tag.toLowerCase().split("-")[0];
      if (Object.hasOwn(LANGUAGES, base)) return base;
    }
    return "en";
  };

  let tag = choose([addressed(), around(), kept(), ...navigator.languages]);

  // As package words disguises English.
  const ACCENTS = { a: "à", e: "é", i: "ï", o: "ö", u: "ü", y: "ÿ", n: "ñ", c: "ç", A: "À", E: "É", I: "Ï", O: "Ö", U: "Ü", Y: "Ÿ", N: "Ñ", C: "Ç" };
  const disguise = (text) =>
    text.replace(/[a-z]+/gi, (word) => word.replace(/./g, (c) => ACCENTS[c] ?? c) + "~".repeat(Math.floor(word.length / 3)));

  const fill = (text, values) => text.replace(/\{(\d)\}/g, (_, i) => values[i]);
  const say = (key, ...values) => {
    const all = MESSAGES[key];
    return fill(tag === PSEUDO ? disguise(all[0]) : all[Object.keys(LANGUAGES).indexOf(tag)] ?? all[0], values);
  };

  // Returns a message as an error, with its English text for pages around a frame. Errors among the values are inserted.
  const problem = (key, ...values) => {
    const inserted = (text) => values.map((v) => (v instanceof Error ? text(v) : v));
    const error = new Error(say(key, ...inserted((e) => e.message || e.name)));
    error.english = fill(MESSAGES[key][0], inserted((e) => e.english ?? (e.message || e.name)));
    return error;
  };

  const formats = {}; // by language and digits: making one takes longer than the page has for a part of a download
  const number = (x, digits) => {
    formats[tag + digits] ??= new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return formats[tag + digits].format(x);
  };

  // Writes the messages of the HTML. A part between asterisks is a title, which is not translated.
  const write = () => {
    document.documentElement.lang = tag;
    for (const element of document.querySelectorAll("[data-say]")) {
      const parts = say(element.dataset.say).split("*");
      element.replaceChildren(...parts.map((text, i) => {
        if (i % 2 === 0) return text;
        const title = document.createElement("i");
        title.setAttribute("translate", "no");
        title.textContent = text;
        return title;
      }));
    }
    for (const element of document.querySelectorAll("[data-say-label]")) element.setAttribute("aria-label", say(element.dataset.sayLabel));
    const select = document.getElementById("language");
    if (select) select.value = tag;
  };

  const use = (next) => {
    if (next === tag) return;
    tag = next;
    write();
    dispatchEvent(new CustomEvent("inkling-language"));
  };

  // The list of languages, in the header of the page.
  const offer = () => {
    const select = document.getElementById("language");
    if (!select) return;
    for (const [value, name] of Object.entries(LANGUAGES)) {
      const option = new Option(name, value);
      option.lang = value;
      select.append(option);
    }
    select.onchange = () => inklingLanguage.choose(select.value);
  };

  offer();
  write();
  if (!document.body.classList.contains("frame")) {
    addEventListener("hashchange", () => addressed() && use(choose([addressed()])));
  }

  return {
    get tag() {
      return tag;
    },
    say,
    problem,
    number,
    /** Uses a language, and keeps it for later visits. */
    choose(next) {
      try {
        localStorage.setItem(KEPT, next);
      } catch {} // it lasts until the page is closed
      use(choose([next]));
    },
  };
})();
