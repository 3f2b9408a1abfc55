// Runs Inkling's reader (tools/bench/reader) as site/worker.js runs the trainer, with or without the SIMD kernels.
"use strict";

const bytes = async (url) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

onmessage = async ({ data: { workload, files, inferences, simd } }) => {
  try {
    importScripts("wasm_exec.js", "kernels.js");
    const [program, kernels, weights, images] = await Promise.all(
      ["reader.wasm", "kernels.wasm", files.weights, files.test.images].map(bytes),
    );
    globalThis.task = { sizes: workload.sizes, weights, pixels: images.subarray(0, 100 * 784), rounds: inferences };
    const go = new Go();
    Object.assign(go.importObject, inklingKernels.imports());
    const { instance } = await WebAssembly.instantiate(program, go.importObject);
    if (simd) await inklingKernels.start(await WebAssembly.compile(kernels), instance.exports.mem);
    await go.run(instance);
    postMessage({ result: { inference: globalThis.microseconds } });
  } catch (error) {
    postMessage({ error: error.stack ?? String(error) });
  }
};
