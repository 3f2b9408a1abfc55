// jax-js on its WebAssembly device: one compiled function per mini-batch. `.ref` keeps an array that is used again.

import { defaultDevice, init, jit, nn, numpy as np, tree } from "@jax-js/jax";
import { compete, grey, oneHot } from "./harness.mjs";

compete(create);

async function create({ batch, eta, layers }) {
  await init("wasm");
  defaultDevice("wasm");
  const array = (numbers, shape) => np.array(numbers).reshape(shape);
  let parameters = layers.flatMap(({ weights, biases }) => [
    array(weights, [weights.length / biases.length, biases.length]), np.array(biases),
  ]);

  const layer = (x, w, b) => nn.sigmoid(np.matmul(x, w).add(b));
  const slope = (a) => a.ref.mul(np.subtract(1, a));
  const feedforward = jit(([w1, b1, w2, b2], x) => layer(layer(x, w1, b1), w2, b2));

  const step = jit(([w1, b1, w2, b2], x, y) => {
    const rate = eta / x.shape[0];
    const a1 = layer(x.ref, w1.ref, b1.ref), a2 = layer(a1.ref, w2.ref, b2.ref);
    const delta2 = a2.ref.sub(y).mul(slope(a2));
    const delta1 = np.matmul(delta2.ref, w2.ref.transpose()).mul(slope(a1.ref));
    const less = (parameter, gradient) => parameter.sub(gradient.mul(rate));
    return [
      less(w1, np.matmul(x.transpose(), delta1.ref)), less(b1, delta1.sum(0)),
      less(w2, np.matmul(a1.transpose(), delta2.ref)), less(b2, delta2.sum(0)),
    ];
  });

  return {
    arrange: ({ count, pixels, labels }) => ({ count, x: grey(pixels), y: oneHot(labels) }),
    train({ count, x, y }) {
      for (let from = 0; from < count; from += batch) {
        const to = Math.min(from + batch, count);
        parameters = step(
          parameters,
          array(x.subarray(from * 784, to * 784), [to - from, 784]),
          array(y.subarray(from * 10, to * 10), [to - from, 10]),
        );
        parameters[3].ref.dataSync(); // otherwise unfinished steps pile up
      }
    },
    outputs: ({ count, pixels }) => feedforward(tree.ref(parameters), array(grey(pixels), [count, 784])).data(),
    input: ({ pixels }) => array(grey(pixels), [1, 784]),
    answer: (x) => feedforward(tree.ref(parameters), x.ref).dataSync(),
  };
}
