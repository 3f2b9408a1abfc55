// TensorFlow.js by hand: a tf.tidy for each mini-batch, with fused products and the gradients of the book's equations, so
// that nothing is recorded for automatic differentiation. Mini-batches become tensors one at a time: the wasm
// backend's tf.slice copies the whole tensor that it takes a part of.

import * as tf from "@tensorflow/tfjs-core";
import { compete, grey, oneHot } from "./harness.mjs";
import { startBackend } from "./tfjs.mjs";

compete(create);

async function create({ batch, eta, layers, variant }) {
  await startBackend(variant);
  let [w1, b1, w2, b2] = layers.flatMap(({ weights, biases }) => [
    tf.tensor2d(weights, [weights.length / biases.length, biases.length]), tf.tensor1d(biases),
  ]);

  const layer = (a, b, bias) => tf.fused.matMul({ a, b, bias, activation: "sigmoid" });
  const slope = (a) => tf.mul(a, tf.sub(1, a));
  const feedforward = (x) => layer(layer(x, w1, b1), w2, b2);

  function step(x, y) {
    const rate = tf.scalar(eta / x.shape[0]);
    const a1 = layer(x, w1, b1), a2 = layer(a1, w2, b2);
    const delta2 = tf.mul(tf.sub(a2, y), slope(a2));
    const delta1 = tf.mul(tf.matMul(delta2, w2, false, true), slope(a1));
    const less = (parameter, gradient) => tf.sub(parameter, tf.mul(rate, gradient));
    return [
      less(w1, tf.matMul(x, delta1, true)), less(b1, tf.sum(delta1, 0)),
      less(w2, tf.matMul(a1, delta2, true)), less(b2, tf.sum(delta2, 0)),
    ];
  }

  return {
    arrange: ({ count, pixels, labels }) => ({ count, x: grey(pixels), y: oneHot(labels) }),
    train({ count, x, y }) {
      const part = (numbers, from, rows, width) => tf.tensor2d(numbers.subarray(from * width, (from + rows) * width), [rows, width]);
      for (let from = 0; from < count; from += batch) {
        const rows = Math.min(batch, count - from);
        const next = tf.tidy(() => step(part(x, from, rows, 784), part(y, from, rows, 10)));
        tf.dispose([w1, b1, w2, b2]);
        [w1, b1, w2, b2] = next;
      }
      return w2.data().then(() => {});
    },
    outputs: ({ count, pixels }) => tf.tidy(() => feedforward(tf.tensor2d(grey(pixels), [count, 784])).dataSync()),
    input: ({ pixels }) => tf.tensor2d(grey(pixels), [1, 784]),
    answer: (x) => tf.tidy(() => feedforward(x).dataSync()),
  };
}
