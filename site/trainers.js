// Starts workers for the page: inklingTrainer("trainer.wasm") is like new Worker("worker.js"), but gives the worker its program,
// which inkling.program() of boot.js loads. It also works where such workers are refused, in sandboxed frames and under policies
// that do not allow workers from this address, by trying in turn:
//
//   1. a worker from its address,
//   2. a worker from a blob that loads the script from there,
//   3. the program again on the page's own thread, which yields to events every few milliseconds.
//
// The third is less responsive, but otherwise the same. A way that has failed is not tried again.
//
// Browsers do not report that a worker has ended, by close() or because its memory was needed elsewhere. A trainer detects
// it (see watch) and reports it as an error.
"use strict";

// boot.js, which reports all other missing files, cannot report that it or its messages are missing.
addEventListener("DOMContentLoaded", () => {
  const missing = !globalThis.inklingLanguage ? "language.js" : !globalThis.inkling ? "boot.js" : "";
  if (!missing) return;
  document.getElementById("boot").hidden = false;
  document.getElementById("boot-progress").hidden = true;
  document.getElementById("boot-text").textContent =
    globalThis.inklingLanguage?.problem("cannotRun", inklingLanguage.problem("scriptsMissing", missing)).message ??
    "Inkling cannot run: language.js could not be loaded. Check the connection, and that the server has every file of Inkling. Reload the page to try again.";
});

globalThis.inklingTrainer = (() => {
  let way = globalThis.inklingFiles?.sandboxed ? 1 : 0; // index of the first that has not failed; a sandbox refuses the first
  let turn = Promise.resolve(); // trainers on the page's thread start one after another

  const byBlob = () => {
    const source = `globalThis.inklingBase = ${JSON.stringify(inklingFiles.base)};
      const rules = { createScriptURL: (name) => inklingBase + name };
      globalThis.inklingPolicy = globalThis.trustedTypes?.createPolicy("inkling", rules) ?? rules;
      importScripts(inklingPolicy.createScriptURL("worker.js"));`;
    return new Worker(inklingFiles.blob(source));
  };

  // Runs the program on this thread, with a port instead of a worker's global scope.
  const here = () => {
    const { port1, port2 } = new MessageChannel();
    const trainer = {
      set onmessage(f) { port1.onmessage = f; },
      onerror: null,
      postMessage(data, transfer) {
        if (data.life) {
          data.life.onmessage = () => data.life.postMessage({});
          data.life.postMessage({ lock: "" });
        } else if (data.module) start(data);
        else port1.postMessage(data, transfer ?? []);
      },
      terminate() {
        trainer.onerror = null;
        port1.postMessage({ text: '{"kind":"Reset"}\n{}' });
        port1.onmessage = null;
      },
    };
    const failed = (message) => trainer.onerror?.({ message, preventDefault() {} });
    const start = ({ module, kernels }) => {
      turn = turn.then(async () => {
        const go = new Go();
        go.argv = ["inkling", "trainer"];
        Object.assign(go.importObject, inklingKernels.imports());
        const instance = await WebAssembly.instantiate(module, go.importObject);
        if (kernels) await inklingKernels.start(kernels, instance.exports.mem);
        inkling.port = port2;
        go.run(instance).then(() => failed(inklingLanguage.say("ended")), (e) => failed(e.message || e.name)); // it takes the port before it first waits
      }).catch((e) => failed(e.message || e.name));
    };
    return trainer;
  };

  // Calls lost once a worker has ended. A worker holds a lock while it lives, and then the browser grants the lock to the
  // page. Without locks (in sandboxed frames, without https) the page asks the worker every few seconds. A long mini-batch
  // delays the answer, and so does a sleeping computer, so what counts is the number of unanswered questions, not the time.
  // awake(), called once the worker should run, asks more often until the worker has named its lock. insist(), called for a
  // Reset, asks in quick succession.
  const ASK = { every: 5_000, most: 12 }; // ms
  const AWAKE = { every: 1_000, most: 30 };
  const INSIST = { every: 1_000, most: 5 };

  const watch = (lost) => {
    const { port1, port2 } = new MessageChannel();
    const stopped = new AbortController();
    let unanswered = 0, told = false, asking, insisting;
    const question = () => port1.postMessage(null);
    const ask = ({ every, most }) =>
      setInterval(() => (unanswered++ < most ? question() : lost(inklingLanguage.say("noAnswer"))), every);
    const follow = async (lock) => {
      told = true;
      clearInterval(asking);
      if (lock && (await navigator.locks?.request(lock, { signal: stopped.signal }, () => true).catch(() => false))) {
        return lost(inklingLanguage.say("endedByBrowser"));
      }
      if (!stopped.signal.aborted) asking = ask(ASK);
    };
    port1.onmessage = ({ data }) => {
      unanswered = 0;
      clearInterval(insisting);
      insisting = undefined;
      if ("lock" in data) follow(data.lock);
    };
    return {
      port: port2,
      awake() {
        if (!told) asking = ask(AWAKE);
      },
      insist() {
        insisting ??= ask(INSIST);
        question();
      },
      stop() {
        stopped.abort();
        clearInterval(asking);
        clearInterval(insisting);
        port1.close();
      },
    };
  };

  const ways = [() => new Worker(inklingFiles.trusted("worker.js")), byBlob, here];

  const make = (file) => {
    let inner, life, program, alive = false, stopped = false;
    const stop = () => {
      life?.stop();
      inner?.terminate();
    };
    const begin = () => {
      inner.postMessage(program);
      life.awake();
    };
    const failed = (message) => outer.onerror({ message, preventDefault() {} });
    const outer = {
      onmessage: null,
      onerror: null,
      /** May be called after the worker's first message. */
      postMessage: (data, transfer) => inner.postMessage(data, transfer ?? []),
      terminate() {
        stopped = true;
        stop();
      },
      /** Reports an error unless the worker answers soon. */
      insist() {
        if (program) life.insist();
      },
    };
    const go = (i) => {
      const last = i === ways.length - 1;
      const next = () => {
        stop();
        if (way === i) way = i + 1;
        go(i + 1);
      };
      try {
        inner = ways[i]();
      } catch (e) {
        if (last) throw e;
        inner = null;
        return next();
      }
      life = watch(failed);
      inner.postMessage({ life: life.port }, [life.port]);
      inner.onmessage = (event) => {
        if (!alive && event.data.dead && !last) return next();
        alive = true;
        outer.onmessage(event);
      };
      inner.onerror = (event) => {
        if (alive || last) return outer.onerror(event);
        event.preventDefault();
        next();
      };
      inner.onmessageerror = () => failed(inklingLanguage.say("unreadable"));
      if (program) begin();
    };
    go(way);
    inkling.program(file).then(
      (loaded) => {
        if (stopped) return;
        program = loaded;
        begin();
      },
      (e) => {
        if (!stopped) failed(e.message || e.name);
      });
    return outer;
  };

  // A trainer that is started ahead, while the lab starts, keeps its reports until the lab has taken it and listens to them.
  const ahead = {};
  const take = (file) => {
    const { trainer, kept } = ahead[file];
    delete ahead[file];
    queueMicrotask(() => kept.forEach(([name, event]) => trainer[name](event)));
    return trainer;
  };
  const start = (file) => (ahead[file] ? take(file) : make(file));
  start.ahead = (file) => {
    const trainer = make(file), kept = [];
    for (const name of ["onmessage", "onerror"]) trainer[name] = (event) => kept.push([name, event]);
    ahead[file] = { trainer, kept };
  };
  return start;
})();
