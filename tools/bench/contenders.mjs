// The contenders, in the order of the table. Each measures itself once, in a fresh process:
//
//   measure(bench, workload, whole)   returns those of {first, later, correct, inference, bytes, pause} that apply
//
// first and later are seconds per epoch, the former while the browser is still compiling. whole requests a full first epoch
// and its number of correct predictions; without it, slow contenders train on a part of an epoch, and the time is scaled. pause is how long the page
// is blocked if the training is on its own thread.

import { measureWorkload } from "./inkling.mjs";
import * as native from "./native.mjs";
import { measurePeer } from "./peers.mjs";

const INFERENCES = 31;
const PART = 0.1;

/** The contenders. */
export const CONTENDERS = [
  inkling("simd", "Inkling, in the page", true, 30),
  inkling("plain-go", "Inkling, SIMD off", false, 4),
  peer("tfjs-wasm-loop", "TensorFlow.js wasm, by hand", "tfjs-loop.js", { variant: "wasm", part: 1 }),
  peer("tfjs-wasm-fit", "TensorFlow.js wasm, model.fit", "tfjs-fit.js", { variant: "wasm", part: 0.2 }),
  peer("tfjs-webgl-loop", "TensorFlow.js WebGL, by hand", "tfjs-loop.js", { variant: "webgl", part: PART }),
  peer("tfjs-webgl-fit", "TensorFlow.js WebGL, model.fit", "tfjs-fit.js", { variant: "webgl", part: PART }),
  peer("tfjs-webgpu-loop", "TensorFlow.js WebGPU, by hand", "tfjs-loop.js", { variant: "webgpu", part: PART }),
  peer("tfjs-webgpu-fit", "TensorFlow.js WebGPU, model.fit", "tfjs-fit.js", { variant: "webgpu", part: PART }),
  peer("tfjs-cpu-loop", "TensorFlow.js cpu, by hand", "tfjs-loop.js", { variant: "cpu", part: PART, workloads: "A" }),
  peer("tfjs-cpu-fit", "TensorFlow.js cpu, model.fit", "tfjs-fit.js", { variant: "cpu", part: PART, workloads: "A" }),
  peer("jax", "jax-js wasm, jit", "jax.js", { part: 1 }),
  peer("convnet", "ConvNetJS", "convnet.js", { part: PART }),
  peer("brain", "brain.js (a step an image)", "brain.js", { part: PART, workloads: "A" }),
  peer("javascript", "plain JavaScript, sparse", "plain.js", { part: 1 }),
  {
    name: "onnx", label: "ONNX Runtime wasm (answers only)", workloads: "AB",
    async measure({ server, missing }, workload) {
      if (missing["onnx.js"]) throw new Error(missing["onnx.js"]);
      const { inference, bytes } = await measurePeer(server, "onnx.js", workload, { epochs: 0, inferences: INFERENCES });
      return { inference, bytes };
    },
  },
  {
    name: "native", label: "Inkling, natively", workloads: "AB",
    measure: (_, workload) => native.measureInkling(workload, 7),
  },
  python("numpy", "numpy", "loop_numpy.py", 0),
  python("numpy-1", "numpy, one thread", "loop_numpy.py", 1),
  python("torch", "PyTorch", "loop_torch.py", 0, ""),
  python("torch-1", "PyTorch, one thread", "loop_torch.py", 1, ""),
  python("torch-script", "PyTorch, TorchScript, one thread", "loop_torch.py", 1, "script"),
  python("torch-compile", "PyTorch, torch.compile", "loop_torch.py", 0, "compile"),
  sparseC(128, "SSE2, 128 bits"),
  sparseC(256, "AVX2, 256 bits"),
  sparseC(512, "AVX-512, 512 bits"),
];

/** The C program with the widest vectors of this machine: the name of a contender. */
export const WIDEST_C = `c-${native.widestVector()}`;

function inkling(name, label, simd, epochs) {
  return {
    name, label, workloads: "AB",
    async measure({ site, server, quick }, workload) {
      const result = await measureWorkload(simd ? site.url : `${site.url}?simd=off`, workload, quick ? 3 : epochs);
      const { inference } = await measurePeer(server, "reader.js", workload, { simd, inferences: INFERENCES });
      return { ...result, inference };
    },
  };
}

function peer(name, label, script, { variant, part, workloads = "AB" }) {
  return {
    name, label, workloads, part,
    async measure({ server, missing, quick }, workload, whole) {
      if (missing[script]) throw new Error(missing[script]);
      const share = whole && !quick ? [1, part] : [part, part];
      const task = { variant, epochs: 2, share, test: whole && !quick, inferences: INFERENCES };
      const { seconds, ...rest } = await measurePeer(server, script, workload, task);
      const alone = whole && workload === "A" && (await measurePeer(server, script, workload, { variant, share: [PART], here: true }));
      return { ...rest, first: share[0] === 1 ? seconds[0] : undefined, later: seconds[1], ...alone };
    },
  };
}

function sparseC(bits, words) {
  return { name: `c-${bits}`, label: `sparse C with ${words}`, workloads: "AB", measure: (_, workload) => native.measureC(workload, bits) };
}

function python(name, label, script, ...more) { // more: the threads, and the script's own arguments
  return { name, label, workloads: "AB", measure: (_, workload) => native.measurePython(script, workload, ...more) };
}
