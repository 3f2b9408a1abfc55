// Starts Inkling's program in a worker. The page's first message has the compiled module and the kernels, if there are
// any; the program takes over `onmessage` when it runs. What the messages are is told in wasm/proto; a failure here is reported in the same form,
// marked dead, because nobody else can report it. A worker made of a blob is told by inklingBase where the site is.
"use strict";

globalThis.inklingBase ??= new URL(".", location.href).href;

// Where a host demands Trusted Types, scripts are loaded only by this policy's addresses: those of the site.
if (!globalThis.inklingPolicy) {
  const rules = { createScriptURL: (name) => inklingBase + name };
  globalThis.inklingPolicy = globalThis.trustedTypes?.createPolicy("inkling", rules) ?? rules;
}

const dead = (reason) => postMessage({ text: JSON.stringify({ kind: "failed", text: reason }), dead: true });

onmessage = async ({ data: { module, kernels } }) => {
  try {
    importScripts(...["files.js", "wasm_exec.js", "kernels.js"].map((name) => inklingPolicy.createScriptURL(name)));
    const go = new Go();
    Object.assign(go.importObject, inklingKernels.imports());
    const instance = await WebAssembly.instantiate(module, go.importObject);
    if (kernels) await inklingKernels.start(kernels, instance.exports.mem);
    await go.run(instance);
    dead("The trainer ended by itself; the browser's console says more.");
  } catch (e) {
    dead(`The trainer could not be started (${e.message}).`);
  }
};
