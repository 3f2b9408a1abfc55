// brain.js: it has no mini-batches, and takes a step after each image. With a learning rate of eta / batch, and without
// its momentum, an epoch goes about as far. Its classes for the GPU are left out: only the network of plain loops is loaded.

import neuralNetwork from "brain.js/dist/neural-network.js";
import { byUnit, compete, grey } from "./harness.mjs";

const TINY = 1e-9; // brain.js refuses a momentum of 0
const NeuralNetwork = neuralNetwork.default ?? neuralNetwork;

compete(create);

function create({ sizes, batch, eta, layers }) {
  const net = new NeuralNetwork({ activation: "sigmoid", learningRate: eta / batch, momentum: TINY });
  net.sizes = sizes;
  net.initialize();
  layers.forEach(({ weights, biases }, l) => {
    net.weights[l + 1] = byUnit(weights, biases.length);
    net.biases[l + 1] = biases;
  });
  const inputs = sizes[0], classes = sizes.at(-1);
  const targets = Array.from({ length: classes }, (_, k) => Float32Array.from({ length: classes }, (_, j) => (j === k ? 1 : 0)));
  return {
    arrange({ pixels, labels }) {
      const x = grey(pixels);
      return Array.from(labels, (label, i) => ({ input: x.subarray(i * inputs, (i + 1) * inputs), output: targets[label] }));
    },
    train: (patterns) => net.trainPatterns(patterns),
    outputs({ count, pixels }) {
      const x = grey(pixels), all = new Float32Array(count * classes);
      for (let i = 0; i < count; i++) all.set(net.runInput(x.subarray(i * inputs, (i + 1) * inputs)), i * classes);
      return all;
    },
    input: ({ pixels }) => grey(pixels),
    answer: (x) => net.runInput(x),
  };
}
