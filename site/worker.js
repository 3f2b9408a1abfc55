// Starts Inkling's program in a worker. The page's first message has a port by which the page detects the worker's end (see
// trainers.js), its second the compiled module and the kernels, if any. The program replaces `onmessage` when it runs.
// wasm/proto describes the messages. The end of the program is reported here in the same form, and marked dead for
// trainers.js, because nothing else can report it. A worker from a blob finds the site in inklingBase.
"use strict";

globalThis.inklingBase ??= new URL(".", location.href).href;

// Under Trusted Types, scripts load only from addresses of this policy: those of the site.
if (!globalThis.inklingPolicy) {
  const rules = { createScriptURL: (name) => inklingBase + name };
  globalThis.inklingPolicy = globalThis.trustedTypes?.createPolicy("inkling", rules) ?? rules;
}

// As package phrase makes them. An argument is a phrase or a text.
const phrase = (format, ...args) => ({ format, args: args.map((a) => (typeof a === "string" ? { text: a } : a)) });

const dead = (format, ...args) =>
  postMessage({ text: `{"kind":"Ended"}\n${JSON.stringify({ Why: phrase(format, ...args) })}`, dead: true });

// Holds a lock while this worker lives, and reports its name to the page, or "" without locks. Any message from the page
// asks whether this worker still runs.
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
    throw { phrase: phrase("%s could not be loaded: %s", name, e.message || e.name) };
  }
};

// The scripts load while the page fetches the program.
let failure;
try {
  for (const name of ["files.js", "wasm_exec.js", "kernels.js"]) load(name);
} catch (e) {
  failure = e;
}

onmessage = async ({ data: { life, module, kernels } }) => {
  if (life) return live(life);
  try {
    if (failure) throw failure;
    const go = new Go();
    Object.assign(go.importObject, inklingKernels.imports());
    const instance = await WebAssembly.instantiate(module, go.importObject);
    if (kernels) await inklingKernels.start(kernels, instance.exports.mem);
    await go.run(instance);
    dead("The trainer's program ended by itself. The browser's console has details.");
  } catch (e) {
    dead("The trainer could not be started (%s).", e.phrase ?? (e.message || e.name));
  }
};
