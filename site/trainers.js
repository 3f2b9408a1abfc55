// Starts trainers for the page: inklingTrainer() is like new Worker("worker.js"), but finds a way where that is refused,
// in sandboxed frames and under policies that allow no workers of this address:
//
//   1. a worker by its address,
//   2. a worker by a blob that loads the script from there,
//   3. the program once more on the page's own thread, which gives way to events every few milliseconds.
//
// The third is slower to the touch and else the same. A way that worked is taken at once the next time.
"use strict";

globalThis.inklingTrainer = (() => {
  let way = inklingFiles.sandboxed ? 1 : 0; // the first that has not failed; a sandbox refuses the first
  let turn = Promise.resolve(); // trainers on the page's thread start one after the other

  const byBlob = () => {
    const source = `globalThis.inklingBase = ${JSON.stringify(inklingFiles.base)};
      const rules = { createScriptURL: (name) => inklingBase + name };
      globalThis.inklingPolicy = globalThis.trustedTypes?.createPolicy("inkling", rules) ?? rules;
      importScripts(inklingPolicy.createScriptURL("worker.js"));`;
    return new Worker(inklingFiles.blob(source));
  };

  // The program on this thread: what a worker's global scope is to it, a port is here.
  const here = () => {
    const { port1, port2 } = new MessageChannel();
    const trainer = {
      set onmessage(f) { port1.onmessage = f; },
      onerror: null,
      postMessage(data, transfer) {
        if (data.module) start(data);
        else port1.postMessage(data, transfer ?? []);
      },
      terminate() {
        port1.postMessage({ text: '{"do":"reset"}' });
        port1.onmessage = null;
      },
    };
    const start = ({ module, kernels }) => {
      turn = turn.then(async () => {
        const go = new Go();
        go.argv = ["inkling", "trainer"];
        Object.assign(go.importObject, inklingKernels.imports());
        const instance = await WebAssembly.instantiate(module, go.importObject);
        if (kernels) await inklingKernels.start(kernels, instance.exports.mem);
        inkling.port = port2;
        go.run(instance); // takes the port before it first waits
      }).catch((e) => trainer.onerror?.({ message: e.message, preventDefault() {} }));
    };
    return trainer;
  };

  const ways = [() => new Worker(inklingFiles.trusted("worker.js")), byBlob, here];

  return () => {
    let inner, started, alive = false;
    const outer = {
      onmessage: null,
      onerror: null,
      postMessage(data, transfer) {
        if (!started) started = data;
        inner.postMessage(data, transfer ?? []);
      },
      terminate: () => inner.terminate(),
    };
    const go = (i) => {
      const last = i === ways.length - 1;
      const next = () => {
        inner?.terminate();
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
      if (started) inner.postMessage(started);
    };
    go(way);
    return outer;
  };
})();
