// The common parts of both ways of training with TensorFlow.js.

import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { demandGPU } from "./gpu.mjs";
import { grey, oneHot } from "./harness.mjs";

const ON_GPU = {
  webgl: () => import("@tensorflow/tfjs-backend-webgl"),
  webgpu: () => import("@tensorflow/tfjs-backend-webgpu"),
};

/** Starts the "wasm", "cpu", "webgl" or "webgpu" backend; the first's programs are at /tfjs/. */
export async function startBackend(name) {
  if (name in ON_GPU) {
    await demandGPU(name);
    await ON_GPU[name]();
  }
  setWasmPaths("/tfjs/");
  if (!(await tf.setBackend(name))) throw new Error(`TensorFlow.js has no ${name} backend here`);
  await tf.ready();
}

/** The samples as two tensors; those of the previous epoch are freed. */
export function arranger() {
  let last = [];
  return ({ count, pixels, labels }) => {
    tf.dispose(last);
    last = [tf.tensor2d(grey(pixels), [count, 784]), tf.tensor2d(oneHot(labels), [count, 10])];
    return last;
  };
}
