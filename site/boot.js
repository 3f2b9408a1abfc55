// Starts Inkling's programs: fetches each with progress, compiles it while it comes, and runs it.
//
//   pad.wasm       the pad alone: small, so it starts every visit to the lab, and every frame that shows the part "pad"
//   lab.wasm       the lab; replaces the pad once it has loaded, in a frame only if it is needed
//   lessons.wasm   the lessons; shown in place of the lab while the address leads to them
//   trainer.wasm   trains networks in workers, to which trainers.js hands it compiled, with the SIMD kernels
//
// Without kernels the programs are slower and compute the same; `inkling.plain` says why there are none. `?simd=off` in the
// address leaves them out. Whatever goes wrong is said in the page. embed.html, a part of Inkling in another page, is started
// by the same script.
"use strict";

// The programs call wantLab, padReady and labShown; inkling.pad is what the lab takes over from, see wasm/cmd/pad;
// inkling.drawing gives the lessons what is drawn.
globalThis.inkling = { lab: false, moved: false, plain: "", port: null, pad: undefined, frame: document.body.classList.contains("frame") };

// A file or link that is dropped where nothing takes it would be opened in place of the page. Text fields take text.
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

  // The lessons have a place of their own, which says meanwhile that they load.
  const lessons = document.createElement("main");
  lessons.id = "lessons";
  lessons.append(box.cloneNode(true));
  for (const e of lessons.querySelectorAll("[id]")) e.removeAttribute("id");
  app().after(lessons);

  // Browsers do not always say what went wrong.
  const said = (e) => e?.message || e?.name || "the browser gives no reason";

  // The scripts before this one, by what each defines. A server that lacks one may send a page in its place.
  const SCRIPTS = { Go: "wasm_exec.js", inklingKernels: "kernels.js", inklingFiles: "files.js", inklingTrainer: "trainers.js" };
  const missing = Object.entries(SCRIPTS).filter(([name]) => !(name in globalThis)).map(([, file]) => file);
  if (missing.length > 0) {
    return fail(`${missing.join(" and ")} could not be loaded. Check the connection, and that the server has every file of Inkling`);
  }

  // A transfer may be compressed, so its length in the header is not the program's: build.json knows that.
  const sizes = inklingFiles.fetch("build.json").then((r) => r.json()).catch(() => ({}));

  const show = async (file, bytes) => {
    const all = (await sizes)[file];
    if (!all) return;
    const meter = file === LESSONS ? lessons : box;
    Object.assign(meter.querySelector("progress"), { max: all, value: Math.min(bytes, all) });
    const what = file === LAB && inkling.pad ? "the rest of the lab" : "Inkling";
    meter.querySelector("p").textContent = `Loading ${what}: ${(bytes / 1e6).toFixed(1)} of ${(all / 1e6).toFixed(1)} MB`;
  };

  // Passes a response on with its progress shown. The type is set here, so that a server may send any other.
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

  // A frame may wish to be light or dark whatever the visitor's system is, unless that forces colours: the dark colours are
  // a sheet of their own.
  const theme = inkling.frame ? query.get("theme") : null;
  if (theme === "light" || theme === "dark") {
    document.documentElement.style.colorScheme = theme;
    document.getElementById("dark").media = theme === "dark" ? "(forced-colors: none), (prefers-color-scheme: dark)" : "(forced-colors: active) and (prefers-color-scheme: dark)";
  }

  // A frame loads the style sheets that its view needs, and charts only where there will be some.
  const view = (query.get("view") ?? "").split("/")[0];
  const sheets = [...document.querySelectorAll("link[data-views]")].filter((link) => link.dataset.views.split(" ").includes(view));
  const styled = sheets.map((link) => new Promise((resolve) => {
    link.onload = link.onerror = resolve;
    link.disabled = false;
  }));
  const hidden = (query.get("hide") ?? "").split(",");
  const charted = !inkling.frame || (/^(train|compare|lab)$/.test(view) && !hidden.includes("train") && !hidden.includes("chart"));
  const loadCharts = () => {
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "vendor/uPlot.min.css";
    document.head.prepend(style);
    return inklingFiles.script("vendor/uPlot.iife.min.js");
  };

  // Has the browser fetch a file that the program will ask for.
  const preload = (file) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: inklingFiles.base + file });
    document.head.append(link);
  };

  const load = async (file) => {
    if (location.protocol === "file:") {
      throw new Error("it was opened from the disk, and browsers do not run programs so. Start a small server in its folder, such as python3 -m http.server, and open http://localhost:8000/; how-to.html tells more");
    }
    if (typeof WebAssembly !== "object") {
      throw new Error("this browser has no WebAssembly, or it is switched off. Any browser of the last years has it");
    }
    const response = await inklingFiles.fetch(file).catch((e) => {
      throw new Error(`${file} could not be fetched (${said(e)}). Check the connection`);
    });
    if (!response.ok) {
      throw new Error(`${file} could not be fetched: the server answers ${`${response.status} ${response.statusText}`.trim()}`);
    }
    return WebAssembly.compileStreaming(watched(file, response)).catch((e) => {
      throw new Error(`${file} is not a program this browser can run (${said(e)}). Check that the server has every file of Inkling`);
    });
  };

  let kernels; // compiled, or null where there are none
  const loadKernels = async () => {
    if (query.get("simd") === "off") {
      inkling.plain = "SIMD is switched off by this page's address";
      return null;
    }
    try {
      const response = await inklingFiles.fetch("kernels.wasm");
      if (!response.ok) throw new Error(`the server answers ${response.status}`);
      return await WebAssembly.compile(await response.arrayBuffer());
    } catch (e) {
      inkling.plain = `The SIMD kernels cannot be used here (${said(e)})`;
      return null;
    }
  };

  const startKernels = async (instance) => {
    try {
      if (await kernels) await inklingKernels.start(await kernels, instance.exports.mem);
    } catch (e) {
      kernels = Promise.resolve(null);
      inkling.plain = `The SIMD kernels cannot be used here (${said(e)})`;
    }
  };

  const LAB = "lab.wasm", LESSONS = "lessons.wasm", PAD = "pad.wasm", TRAINER = "trainer.wasm";

  // Runs a program until it ends, which it does only if something is wrong.
  const run = async (go, instance) => {
    await go.run(instance);
    throw new Error("the program ended by itself; the browser's console says more");
  };

  const instantiate = (file, module, go) =>
    WebAssembly.instantiate(module, go.importObject).catch((e) => {
      throw new Error(`wasm_exec.js or kernels.js is of another version than ${file} (${said(e)}). Copy all files of Inkling to the server again`);
    });

  const startLab = async () => {
    const charts = charted ? loadCharts() : null;
    charts?.catch(() => {}); // is said below, once the program is there; a frame that is left says nothing
    const go = new Go();
    Object.assign(go.importObject, inklingKernels.imports());
    kernels ??= loadKernels();
    const module = await load(LAB);
    inkling.lab = true;
    if (!inkling.frame) inkling.trainer().catch(() => {}); // loads ahead; a worker that needs it reports the failure
    const instance = await instantiate(LAB, module, go);
    await Promise.all([charts, ...styled]);
    await startKernels(instance);
    await run(go, instance);
  };

  // What a trainer needs to run, for trainers.js. If loading fails, the next call tries again.
  let trainer;
  inkling.trainer = () => {
    kernels ??= loadKernels();
    trainer ??= load(TRAINER).then(
      async (module) => ({ module, kernels: await kernels }),
      (e) => {
        trainer = undefined;
        throw e;
      });
    return trainer;
  };

  const startLessons = async () => {
    const go = new Go();
    const instance = await instantiate(LESSONS, await load(LESSONS), go);
    await Promise.all(styled);
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
    // The pad shows first what it can do: loading the lab keeps the processor busy. Not all browsers tell when they are idle.
    globalThis.requestIdleCallback?.(inkling.wantLab);
    setTimeout(inkling.wantLab, 500);
  };
  inkling.labShown = () => {
    box.remove();
    if (padGo) setTimeout(() => retire(padGo)); // once it has returned from the handover
  };

  // Ends a program whose place another has taken, and gives its memory back: whatever still calls it calls nothing. A promise
  // that waits for its end would keep it, and is dropped too.
  const retire = (go) => {
    for (const timeout of go._scheduledTimeouts.values()) clearTimeout(timeout);
    go._scheduledTimeouts.clear();
    Object.assign(go, { _resume: () => {}, _inst: null, mem: null, _values: [], _ids: new Map(), _exitPromise: null, _resolveExitPromise: null });
  };

  const startWithPad = async () => {
    if (!inklingFiles.sandboxed && !/[?&]reader=/.test(location.search + location.hash)) preload("models/pen.safetensors"); // with which the pad opens
    try {
      await startPad();
    } catch (e) {
      if (inkling.pad) return fail(said(e));
      console.info(`The pad's program cannot be used (${said(e)}); the lab begins without it.`);
      inkling.wantLab();
    }
  };

  // An address may hide the pad, or put a note above it: then nothing is shown that would vanish or move when the lab comes.
  const startVisit = () => {
    const inLab = /^(#(lab(\/.*)?)?)?(\?.*)?$/.test(location.hash) && !/[?&](hide|note)=/.test(location.hash);
    const padFirst = inkling.frame ? view === "pad" || view === "" : inLab;
    if (padFirst) startWithPad();
    else inkling.wantLab();
  };

  // Shows what the address leads to, the lessons or the rest, and starts it the first time.
  const started = new Set();
  const follow = () => {
    const learning = inkling.frame ? view === "learn" : /^#learn([/?]|$)/.test(location.hash);
    document.body.classList.toggle("learning", learning);
    if (!inkling.frame && !inkling.lab) { // the lab has the navigation
      const here = learning ? "#learn" : /^#share([?]|$)/.test(location.hash) ? "#share" : "#lab";
      for (const a of document.querySelectorAll("#navigation .views a")) {
        if (a.hash === here) a.setAttribute("aria-current", "page");
        else a.removeAttribute("aria-current");
      }
    }
    const part = learning ? "lessons" : "lab";
    if (started.has(part)) return;
    started.add(part);
    if (!learning) startVisit();
    else startLessons().catch((e) => fail(said(e), lessons.querySelector(".meter"), document.getElementById("lessons")));
  };
  addEventListener("hashchange", () => {
    inkling.moved = true;
    follow();
  });
  follow();

  // Says what went wrong, where the visitor looks: in the skeleton, or above whatever the program has shown.
  function fail(reason, meter = box, main = app()) {
    globalThis.inklingFrame?.failed(`Inkling cannot run: ${reason}`);
    const notice = document.createElement("p");
    notice.className = "notice bad";
    notice.setAttribute("role", "alert");
    notice.textContent = `Inkling cannot run: ${reason}. Reload the page to try again.`;
    if (main.contains(meter)) return meter.replaceWith(notice);
    meter?.remove();
    main.before(notice);
  }
})();
