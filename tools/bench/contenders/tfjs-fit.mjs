// TensorFlow.js as in its guides: a sequential model and model.fit.

import * as tf from "@tensorflow/tfjs-core";
import { layers as kinds, sequential } from "@tensorflow/tfjs-layers";
import { compete, grey } from "./harness.mjs";
import { arranger, startBackend } from "./tfjs.mjs";

compete(create);

async function create({ sizes, batch, eta, layers, variant }) {
  await startBackend(variant);
  const model = sequential();
  layers.forEach(({ weights, biases }, l) => {
    const shape = [sizes[l], sizes[l + 1]];
    model.add(kinds.dense({
      inputShape: [sizes[l]], units: sizes[l + 1], activation: "sigmoid",
      weights: [tf.tensor2d(weights, shape), tf.tensor1d(biases)],
    }));
  });
  // The mean over ten outputs is a fifth of the book's cost, half the sum.
  model.compile({ optimizer: tf.train.sgd(5 * eta), loss: "meanSquaredError" });
  return {
    arrange: arranger(),
    train: ([xs, ys]) => model.fit(xs, ys, { batchSize: batch, epochs: 1, shuffle: false, verbose: 0 }),
    outputs: ({ count, pixels }) => tf.tidy(() => model.predict(tf.tensor2d(grey(pixels), [count, 784]), { batchSize: count }).dataSync()),
    input: ({ pixels }) => tf.tensor2d(grey(pixels), [1, 784]),
    answer: (x) => tf.tidy(() => model.predict(x).dataSync()),
  };
}
