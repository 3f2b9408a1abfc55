// Starts Inkling's program in a worker. The page's first message has a port by which the page notices the worker's end (see
// trainers.js), its second the compiled module and the kernels, if there are any; the program takes over `onmessage` when
// it runs. wasm/proto describes the messages; that the program has ended is reported here in the same form, and marked dead for
// trainers.js, because nothing else can report it. A worker made of a blob finds the site in inklingBase.
"use strict";

globalThis.inklingBase ??= new URL(".", location.href).href;

// Where a host demands Trusted Types, scripts are loaded only by this policy's addresses: those of the site.
if (!globalThis.inklingPolicy) {
  const rules = { createScriptURL: (name) => inklingBase + name };
  globalThis.inklingPolicy = globalThis.trustedTypes?.createPolicy("inkling", rules) ?? rules;
}

const dead = (reason) => postMessage({ text: `{"kind":"Ended"}\n${JSON.stringify({ Text: reason })}`, dead: true });

// Holds a lock as long as this worker lives and tells the page its name, or an empty one where there are no locks. Any
// message from the page is a question whether this worker still runs.
const live = async (life) => {
  life.onmessage = () => life.postMessage({});
  const lock = `inkling-trainer-${Math.random()}`;
  try {
    await navigator.locks.request(lock, () => {
      life.postMessage({ lock });
      return new Promise(() => {});
    });
  } catch {
    life.postMessage({ lock: "" });
  }
};

const load = (name) => {
  try {
    importScripts(inklingPolicy.createScriptURL(name));
  } catch (e) {
    throw new Error(`${name} could not be loaded: ${e.message || e.name}`);
  }
};

onmessage = async ({ data: { life, module, kernels } }) => {
  if (life) return live(life);
  try {
    for (const name of ["files.js", "wasm_exec.js", "kernels.js"]) load(name);
    const go = new Go();
    Object.assign(go.importObject, inklingKernels.imports());
    const instance = await WebAssembly.instantiate(module, go.importObject);
    if (kernels) await inklingKernels.start(kernels, instance.exports.mem);
    await go.run(instance);
    dead("The trainer's program ended by itself. The browser's console has details.");
  } catch (e) {
    dead(`The trainer could not be started (${e.message || e.name}).`);
  }
};
