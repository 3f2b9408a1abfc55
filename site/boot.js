// Starts Inkling's programs: fetches each with progress, compiles it while it loads, and runs it.
//
//   pad.wasm       the pad alone: small, so it starts every visit to the lab, and every frame that shows the part "pad"
//   lab.wasm       the lab; replaces the pad once it has loaded, in a frame only if needed
//   lessons.wasm   the lessons; shown instead of the lab while the address leads to them
//   plane.wasm     the plane of points, shown instead of the lab while the address leads to it; also runs in its worker
//   drawings.wasm  trains on data sets that visitors draw, in a worker, when they begin to draw one
//   opener.wasm    reads visitors' own data in a worker, when they open the first file
//   trainer.wasm   trains networks in workers, which get it compiled from trainers.js, with the SIMD kernels
//   tutor.wasm     the trainer of the lessons, which also does their computations
//
// Without kernels the programs are slower and compute the same results; `inkling.plain` says why there are none. `?simd=off`
// in the address leaves them out. Errors are shown in the page. This script also starts embed.html, a part of Inkling in
// another page.
"use strict";

// The programs call wantLab, padReady and labShown. inkling.pad is the state that the lab takes over from the pad, see
// wasm/cmd/pad; inkling.drawing gives the lessons what is on the pad.
globalThis.inkling = { lab: false, moved: false, plain: "", port: null, pad: undefined, frame: document.body.classList.contains("frame") };

// The browser would open a dropped file or link instead of the page if nothing accepts it. Text fields accept text.
for (const type of ["dragover", "drop"]) {
  addEventListener(type, (e) => {
    const typed = /^(text|textarea|search|number)$/.test(e.target.type) && !e.dataTransfer.types.includes("Files");
    if (e.defaultPrevented || typed) return;
    e.preventDefault();
    e.dataTransfer.dropEffect = "none";
  });
}

(async () => {
  const box = document.getElementById("boot");
  box.hidden = false;
  const app = () => document.getElementById("app"); // programs replace it

  // The lessons and the plane have their own elements, which show their progress while they load.
  const ownPart = (id) => {
    const part = document.createElement("main");
    part.id = id;
    part.append(box.cloneNode(true));
    for (const e of part.querySelectorAll("[id]")) e.removeAttribute("id");
    app().after(part);
    return part;
  };
  const lessons = ownPart("lessons"), plane = ownPart("plane");

  if (!globalThis.inklingLanguage) return; // trainers.js says so, unless this page is being left
  const { say, problem } = inklingLanguage;

  // Browsers do not always give a reason.
  const said = (e) => (e?.message || e?.name ? e : problem("noReason"));

  // The scripts before this one, by the name that each defines. A server that lacks one may send an HTML page instead.
  const SCRIPTS = { Go: "wasm_exec.js", inklingKernels: "kernels.js", inklingFiles: "files.js", inklingTrainer: "trainers.js" };
  const missing = Object.entries(SCRIPTS).filter(([name]) => !(name in globalThis)).map(([, file]) => file);
  if (missing.length > 0) {
    return fail(problem("scriptsMissing", missing.join(", ")));
  }

  // A transfer may be compressed, so its Content-Length is not the program's size. build.json has the sizes.
  const sizes = inklingFiles.fetch("build.json").then((r) => r.json()).catch(() => ({}));

  const show = async (file, bytes) => {
    const all = (await sizes)[file];
    if (!all) return;
    const meter = { [LESSONS]: lessons, [PLANE]: plane }[file] ?? box;
    Object.assign(meter.querySelector("progress"), { max: all, value: Math.min(bytes, all) });
    const megabytes = (n) => inklingLanguage.number(n / 1e6, 1);
    meter.querySelector("p").textContent = say(file === LAB && inkling.pad ? "loadingLab" : "loadingBytes", megabytes(bytes), megabytes(all));
  };

  // Passes a response on and shows its progress. Sets the type, so that the server may send any other.
  const watched = (file, response) => {
    let bytes = 0;
    const count = new TransformStream({
      transform(chunk, controller) {
        bytes += chunk.length;
        show(file, bytes);
        controller.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(count), { headers: { "Content-Type": "application/wasm" } });
  };

  const query = new URLSearchParams(location.search);

  // A frame may ask for light or dark colours regardless of the visitor's system, except with forced colours. The dark
  // colours have their own style sheet.
  const theme = inkling.frame ? query.get("theme") : null;
  if (theme === "light" || theme === "dark") {
    document.documentElement.style.colorScheme = theme;
    document.getElementById("dark").media = theme === "dark" ? "(forced-colors: none), (prefers-color-scheme: dark)" : "(forced-colors: active) and (prefers-color-scheme: dark)";
  }

  // A frame loads the style sheets that its view needs, and uPlot only if it shows charts.
  const view = (query.get("view") ?? "").split("/")[0];
  const sheets = [...document.querySelectorAll("link[data-views]")].filter((link) => link.dataset.views.split(" ").includes(view));
  const styled = sheets.map((link) => new Promise((resolve) => {
    link.onload = link.onerror = resolve;
    link.disabled = false;
  }));
  const hidden = (query.get("hide") ?? "").split(",");
  const charted = !inkling.frame || (/^(train|compare|lab)$/.test(view) && !hidden.includes("train") && !hidden.includes("chart"));
  const loadStyle = (href) => {
    const style = document.createElement("link");
    const loaded = new Promise((resolve) => { style.onload = style.onerror = resolve; });
    Object.assign(style, { rel: "stylesheet", href });
    document.head.prepend(style);
    return loaded;
  };
  const loadCharts = () => {
    loadStyle("vendor/uPlot.min.css");
    return inklingFiles.script("vendor/uPlot.iife.min.js");
  };

  // Preloads a file that the program will fetch.
  const preload = (file) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: inklingFiles.base + file });
    document.head.append(link);
  };

  const load = async (file) => {
    if (location.protocol === "file:") {
      throw problem("fromDisk");
    }
    if (typeof WebAssembly !== "object") {
      throw problem("noWebAssembly");
    }
    const response = await inklingFiles.fetch(file).catch((e) => {
      throw problem("notLoaded", file, said(e));
    });
    if (!response.ok) {
      throw problem("notAnswered", file, `${response.status} ${response.statusText}`.trim());
    }
    return WebAssembly.compileStreaming(watched(file, response)).catch((e) => {
      throw problem("notProgram", file, said(e));
    });
  };

  let kernels; // a promise of the compiled kernels, or of null without them
  const loadKernels = async () => {
    if (query.get("simd") === "off") {
      inkling.plain = say("simdOff");
      return null;
    }
    try {
      const response = await inklingFiles.fetch("kernels.wasm");
      if (!response.ok) throw problem("answered", response.status);
      return await WebAssembly.compile(await response.arrayBuffer());
    } catch (e) {
      inkling.plain = problem("noKernels", said(e)).message;
      return null;
    }
  };

  const startKernels = async (instance) => {
    try {
      if (await kernels) await inklingKernels.start(await kernels, instance.exports.mem);
    } catch (e) {
      kernels = Promise.resolve(null);
      inkling.plain = problem("noKernels", said(e)).message;
    }
  };

  const LAB = "lab.wasm", LESSONS = "lessons.wasm", PAD = "pad.wasm", OPENER = "opener.wasm", PLANE = "plane.wasm";

  // Runs a program. It ends only after an error.
  const run = async (go, instance) => {
    await go.run(instance);
    throw problem("ended");
  };

  const instantiate = (file, module, go) =>
    WebAssembly.instantiate(module, go.importObject).catch((e) => {
      throw problem("otherVersion", file, said(e));
    });

  const startLab = async () => {
    const charts = charted ? loadCharts() : null;
    charts?.catch(() => {}); // reported below, once the program has loaded; a frame without charts reports nothing
    const go = new Go();
    Object.assign(go.importObject, inklingKernels.imports());
    kernels ??= loadKernels();
    const module = await load(LAB);
    inkling.lab = true;
    if (!inkling.frame) inklingTrainer.ahead("trainer.wasm"); // the lab takes it
    const instance = await instantiate(LAB, module, go);
    await Promise.all([charts, ...styled]);
    await startKernels(instance);
    await run(go, instance);
  };

  // Returns what a worker's program needs to run, for trainers.js. If loading fails, the next call tries again.
  const programs = {};
  inkling.program = (file) => {
    if (file !== OPENER) kernels ??= loadKernels();
    programs[file] ??= load(file).then(
      async (module) => ({ module, kernels: file === OPENER ? null : await kernels }),
      (e) => {
        delete programs[file];
        throw e;
      });
    return programs[file];
  };

  const startLessons = async () => {
    const go = new Go();
    const instance = await instantiate(LESSONS, await load(LESSONS), go);
    await Promise.all(styled);
    await run(go, instance);
  };

  // The page's program is the worker's, too, so both get it compiled.
  const startPlane = async () => {
    const styled = loadStyle("plane.css");
    const go = new Go();
    Object.assign(go.importObject, inklingKernels.imports());
    const { module } = await inkling.program(PLANE);
    const instance = await instantiate(PLANE, module, go);
    await styled;
    await startKernels(instance);
    await run(go, instance);
  };

  let padGo;
  const startPad = async () => {
    const go = (padGo = new Go());
    const instance = await instantiate(PAD, await load(PAD), go);
    await Promise.all(styled);
    await run(go, instance);
  };

  let lab;
  inkling.wantLab = () => {
    lab ??= startLab().catch((e) => fail(said(e)));
  };
  inkling.padReady = () => {
    if (inkling.frame || lab) return;
    app().after(box);
    // Loading the lab keeps the processor busy, so the pad goes first. Not all browsers report when they are idle.
    globalThis.requestIdleCallback?.(inkling.wantLab);
    setTimeout(inkling.wantLab, 500);
  };
  inkling.labShown = () => {
    box.remove();
    if (padGo) setTimeout(() => retire(padGo)); // after it has returned from the handover
  };

  // Ends a program that has been replaced, and frees its memory: callbacks into it then do nothing. A promise that waits for
  // its end would keep the memory, so it is dropped too.
  const retire = (go) => {
    for (const timeout of go._scheduledTimeouts.values()) clearTimeout(timeout);
    go._scheduledTimeouts.clear();
    Object.assign(go, { _resume: () => {}, _inst: null, mem: null, _values: [], _ids: new Map(), _exitPromise: null, _resolveExitPromise: null });
  };

  const startWithPad = async () => {
    if (!inklingFiles.sandboxed && !/[?&]reader=/.test(location.search + location.hash)) preload("models/pen.safetensors"); // the network that the pad starts with
    try {
      await startPad();
    } catch (e) {
      if (inkling.pad) return fail(said(e));
      console.info(`The pad's program cannot be used (${said(e).message}); the lab begins without it.`);
      inkling.wantLab();
    }
  };

  // An address may hide the pad, or put a note above it. Then nothing is shown that would disappear or move when the lab
  // appears.
  const startVisit = () => {
    const inLab = /^(#(lab(\/.*)?)?)?(\?.*)?$/.test(location.hash) && !/[?&](hide|note)=/.test(location.hash);
    const padFirst = inkling.frame ? view === "pad" || view === "" : inLab;
    if (padFirst) startWithPad();
    else inkling.wantLab();
  };

  // Shows the part that the address leads to, the lessons or the rest, and starts it the first time.
  const started = new Set();
  const follow = () => {
    const learning = inkling.frame ? view === "learn" : /^#learn([/?]|$)/.test(location.hash);
    const planed = inkling.frame ? view === "plane" : /^#plane([?]|$)/.test(location.hash);
    document.body.classList.toggle("learning", learning);
    document.body.classList.toggle("planed", planed);
    document.body.classList.toggle("benched", !inkling.frame && !learning && !planed && !/^#share([?]|$)/.test(location.hash)); // see bench.css
    if (!inkling.frame && !inkling.lab) { // the lab updates the navigation
      const here = learning ? "#learn" : planed ? "#plane" : /^#share([?]|$)/.test(location.hash) ? "#share" : "#lab";
      for (const a of document.querySelectorAll("#navigation .views a")) {
        if (a.hash === here) a.setAttribute("aria-current", "page");
        else a.removeAttribute("aria-current");
      }
    }
    const part = learning ? "lessons" : planed ? "plane" : "lab";
    if (started.has(part)) return;
    started.add(part);
    if (part === "lab") startVisit();
    else if (part === "plane") startPlane().catch((e) => fail(said(e), plane.querySelector(".meter"), document.getElementById("plane")));
    else startLessons().catch((e) => fail(said(e), lessons.querySelector(".meter"), document.getElementById("lessons")));
  };
  // A popover of the workbench closes with Escape, when another opens in its card, and when the visitor goes on in another
  // card, which it may cover; only those of the stage cover nothing else. On small screens popovers cover nothing at all.
  const popovers = (card, except) => {
    for (const box of document.querySelectorAll(`.bench > ${card} .popover[open]`)) {
      if (!except(box) && getComputedStyle(box.lastElementChild).position !== "static") box.open = false;
    }
  };
  const leavePopovers = ({ target }) => popovers(":not(.centre)", (box) => box.closest(".bench > *").contains(target));
  addEventListener("pointerdown", leavePopovers);
  addEventListener("focusin", leavePopovers);
  addEventListener("toggle", ({ target }) => {
    if (target.open && target.matches(".bench .popover")) popovers("*", (box) => box === target || box.closest(".bench > *") !== target.closest(".bench > *"));
  }, true);
  addEventListener("keydown", ({ key, target }) => {
    const box = key === "Escape" && target.closest?.(".bench .popover[open]");
    if (!box) return;
    box.open = false;
    box.querySelector("summary").focus();
  });

  addEventListener("hashchange", () => {
    inkling.moved = true;
    follow();
  });
  follow();

  // Shows an error where the visitor looks: in the skeleton, or above the program's content.
  function fail(reason, meter = box, main = app()) {
    globalThis.inklingFrame?.failed(`Inkling cannot run: ${reason.english ?? reason.message}`); // data, so always in English
    const notice = document.createElement("p");
    notice.className = "notice bad";
    notice.setAttribute("role", "alert");
    notice.textContent = problem("cannotRun", reason).message;
    if (main.contains(meter)) return meter.replaceWith(notice);
    meter?.remove();
    main.before(notice);
  }
})();
