// Plain JavaScript, as one would write it by hand for this network: typed arrays, and rows that skip the zero pixels. The
// weights are ordered by input, so that an inked pixel touches one run of numbers.

import { compete } from "./harness.mjs";

const CLASSES = 10;

compete(create);

function create({ sizes: [inputs, hidden], batch, eta, layers: [first, second] }) {
  const { weights: w1, biases: b1 } = first;
  const { weights: w2, biases: b2 } = second;
  // One row for each image of a mini-batch: activations and errors of both layers.
  const a1 = new Float32Array(batch * hidden), delta1 = new Float32Array(batch * hidden);
  const a2 = new Float32Array(batch * CLASSES), delta2 = new Float32Array(batch * CLASSES);

  function forward({ start, column, value }, image, row) {
    const h = row * hidden, o = row * CLASSES;
    for (let j = 0; j < hidden; j++) a1[h + j] = b1[j];
    for (let e = start[image]; e < start[image + 1]; e++) {
      const x = value[e], w = column[e] * hidden;
      for (let j = 0; j < hidden; j++) a1[h + j] += x * w1[w + j];
    }
    for (let k = 0; k < CLASSES; k++) a2[o + k] = b2[k];
    for (let j = 0; j < hidden; j++) {
      const a = (a1[h + j] = sigmoid(a1[h + j])), w = j * CLASSES;
      for (let k = 0; k < CLASSES; k++) a2[o + k] += a * w2[w + k];
    }
    for (let k = 0; k < CLASSES; k++) a2[o + k] = sigmoid(a2[o + k]);
  }

  function backward(label, row) {
    const h = row * hidden, o = row * CLASSES;
    for (let k = 0; k < CLASSES; k++) {
      const a = a2[o + k];
      delta2[o + k] = (a - (k === label ? 1 : 0)) * a * (1 - a);
    }
    for (let j = 0; j < hidden; j++) {
      const a = a1[h + j], w = j * CLASSES;
      let sum = 0;
      for (let k = 0; k < CLASSES; k++) sum += w2[w + k] * delta2[o + k];
      delta1[h + j] = sum * a * (1 - a);
    }
  }

  function update({ start, column, value }, image, row, rate) {
    const h = row * hidden, o = row * CLASSES;
    for (let k = 0; k < CLASSES; k++) b2[k] -= rate * delta2[o + k];
    for (let j = 0; j < hidden; j++) {
      const step = rate * a1[h + j], w = j * CLASSES;
      for (let k = 0; k < CLASSES; k++) w2[w + k] -= step * delta2[o + k];
    }
    for (let j = 0; j < hidden; j++) b1[j] -= rate * delta1[h + j];
    for (let e = start[image]; e < start[image + 1]; e++) {
      const step = rate * value[e], w = column[e] * hidden;
      for (let j = 0; j < hidden; j++) w1[w + j] -= step * delta1[h + j];
    }
  }

  const answer = (sparse) => {
    forward(sparse, 0, 0);
    return a2.slice(0, CLASSES);
  };

  return {
    arrange: (samples) => sparseRows(samples, inputs),
    train(sparse) {
      for (let from = 0; from < sparse.count; from += batch) {
        const rows = Math.min(batch, sparse.count - from);
        for (let r = 0; r < rows; r++) {
          forward(sparse, from + r, r);
          backward(sparse.labels[from + r], r);
        }
        for (let r = 0; r < rows; r++) update(sparse, from + r, r, eta / rows);
      }
    },
    outputs(samples) {
      const sparse = sparseRows(samples, inputs), all = new Float32Array(samples.count * CLASSES);
      for (let i = 0; i < samples.count; i++) {
        forward(sparse, i, 0);
        all.set(a2.subarray(0, CLASSES), i * CLASSES);
      }
      return all;
    },
    input: (samples) => sparseRows(samples, inputs),
    answer,
  };
}

const sigmoid = (z) => 1 / (1 + Math.exp(-z));

// Row i has the elements start[i] up to start[i + 1]: a column and a value each, none of them 0.
function sparseRows({ count, pixels, labels }, inputs) {
  const inked = pixels.reduce((n, p) => n + (p > 0), 0);
  const rows = { count, labels, start: new Uint32Array(count + 1), column: new Uint16Array(inked), value: new Float32Array(inked) };
  let e = 0;
  for (let i = 0; i < count; i++) {
    for (let c = 0; c < inputs; c++) {
      const pixel = pixels[i * inputs + c];
      if (pixel === 0) continue;
      rows.column[e] = c;
      rows.value[e++] = pixel / 255;
    }
    rows.start[i + 1] = e;
  }
  return rows;
}
