// ONNX Runtime's WebAssembly program, which only answers: it reads the network that Inkling's exporter wrote.

import * as ort from "onnxruntime-web/wasm";
import { compete, grey } from "./harness.mjs";

compete(create);

async function create({ model, layers }) {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = "/ort/";
  const session = await ort.InferenceSession.create(model);
  const [input] = session.inputNames, [output] = session.outputNames;
  const answer = async (x) => (await session.run({ [input]: x }))[output].data;
  checkBlank(await answer(new ort.Tensor("float32", new Float32Array(784), [1, 784])), layers);
  return {
    outputs: ({ count, pixels }) => answer(new ort.Tensor("float32", grey(pixels), [count, 784])),
    input: ({ pixels }) => new ort.Tensor("float32", grey(pixels), [1, 784]),
    answer,
  };
}

const sigmoid = (z) => 1 / (1 + Math.exp(-z));

// Throws an error unless these are the outputs of the same network as everybody's for a blank image.
function checkBlank(outputs, [first, { weights, biases }]) {
  const hidden = Array.from(first.biases, sigmoid);
  biases.forEach((b, k) => {
    const want = sigmoid(hidden.reduce((z, a, j) => z + a * weights[j * biases.length + k], b));
    if (!(Math.abs(outputs[k] - want) < 1e-5)) throw new Error(`output ${k} of a blank image is ${outputs[k]}, expected ${want}`);
  });
}
