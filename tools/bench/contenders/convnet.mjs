// ConvNetJS: volumes and layers, one image at a time, in float64. Its own makers end a network in a linear layer, so the
// last sigmoid is put before the loss by hand. A mini-batch that is not full waits for the next epoch.

import convnetjs from "convnetjs/build/convnet.js";
import { byUnit, compete, grey } from "./harness.mjs";

compete(create);

function create({ sizes: [inputs, hidden, classes], batch, eta, layers }) {
  const shape = (n) => ({ in_sx: 1, in_sy: 1, in_depth: n });
  const net = new convnetjs.Net();
  const connected = [
    new convnetjs.FullyConnLayer({ ...shape(inputs), num_neurons: hidden }),
    new convnetjs.FullyConnLayer({ ...shape(hidden), num_neurons: classes }),
  ];
  net.layers = [
    new convnetjs.InputLayer({ out_sx: 1, out_sy: 1, out_depth: inputs }),
    connected[0], new convnetjs.SigmoidLayer(shape(hidden)),
    connected[1], new convnetjs.SigmoidLayer(shape(classes)),
    new convnetjs.RegressionLayer(shape(classes)),
  ];
  layers.forEach(({ weights, biases }, l) => {
    byUnit(weights, biases.length).forEach((w, j) => connected[l].filters[j].w.set(w));
    connected[l].biases.w.set(biases);
  });
  const trainer = new convnetjs.Trainer(net, { method: "sgd", learning_rate: eta, momentum: 0, batch_size: batch });

  const volume = new convnetjs.Vol(1, 1, inputs, 0);
  const targets = Array.from({ length: classes }, (_, k) => Array.from({ length: classes }, (_, j) => (j === k ? 1 : 0)));
  const answer = (x) => {
    volume.w.set(x);
    return net.forward(volume).w;
  };
  return {
    arrange: ({ count, pixels, labels }) => ({ count, x: grey(pixels), labels }),
    train({ count, x, labels }) {
      for (let i = 0; i < count; i++) {
        volume.w.set(x.subarray(i * inputs, (i + 1) * inputs));
        trainer.train(volume, targets[labels[i]]);
      }
    },
    outputs({ count, pixels }) {
      const x = grey(pixels), all = new Float32Array(count * classes);
      for (let i = 0; i < count; i++) all.set(answer(x.subarray(i * inputs, (i + 1) * inputs)), i * classes);
      return all;
    },
    input: ({ pixels }) => grey(pixels),
    answer,
  };
}
