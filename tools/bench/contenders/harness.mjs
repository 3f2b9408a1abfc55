// What every contender does in its worker: load MNIST, train, test, classify single images, and take the times.
//
// A contender is a function create(start) that returns (a promise of) a learner:
//
//   arrange(samples)   converts the samples to its own form: not timed
//   train(arranged)    makes one pass through them, in order: timed
//   outputs(samples)   returns the ten outputs for each, in one flat array
//   input(samples)     converts the first sample to an input: not timed
//   answer(input)      returns its ten outputs, readable by JavaScript: timed
//
// start has sizes, batch, eta, layers: the initial weights, inputs x units row by row, and biases; and model, the address of
// the same as ONNX. A contender that cannot train has only the last three. Samples have count,
// pixels (a byte each, 784 per sample) and labels. train, outputs and answer may return promises.

const PIXELS = 784;
const CLASSES = 10;

/** Answers the page's task with {result} or {error}; on the page's own thread, window.compete returns the result. */
export function compete(create) {
  if (globalThis.document) {
    window.compete = (task) => measure(create, task);
    return;
  }
  onmessage = async ({ data: task }) => {
    try {
      postMessage({ result: await measure(create, task) });
    } catch (error) {
      postMessage({ error: error.stack ?? String(error) });
    }
  };
}

async function measure(create, { workload, files, epochs, share = [1], test, inferences, variant }) {
  const [train, held, weights, order] = await Promise.all([
    samples(files.train), samples(files.test), bytes(files.weights), bytes(files.order),
  ]);
  const learner = await create({ ...workload, layers: layers(new Float32Array(weights), workload.sizes), variant, model: files.model });
  const result = { seconds: [] };
  if (globalThis.document) return { pause: await pauseWhileTraining(learner, pick(train, new Uint16Array(order, 0, workload.images * share[0]))) };
  for (let epoch = 0; epoch < epochs; epoch++) {
    const taken = Math.round(workload.images * share[Math.min(epoch, share.length - 1)]);
    const arranged = await learner.arrange(pick(train, new Uint16Array(order, 2 * epoch * workload.images, taken)));
    const began = performance.now();
    await learner.train(arranged);
    result.seconds.push(((performance.now() - began) / 1000) * (workload.images / taken));
    if (epoch === 0 && test) result.correct = correct(await learner.outputs(held), held);
  }
  if (inferences) result.inference = await inference(learner, held, inferences);
  return result;
}

// How long the page's thread is busy while it trains on these samples: the longest time between two timers, in seconds, and
// as a share of the training.
async function pauseWhileTraining(learner, samples) {
  const arranged = await learner.arrange(samples);
  await new Promise((resolve) => setTimeout(resolve, 100));
  let longest = 0, last = performance.now();
  const note = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(note, 1);
  const began = performance.now();
  await learner.train(arranged);
  const trained = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, 10));
  note();
  clearInterval(timer);
  return { seconds: longest / 1000, share: longest / trained };
}

// Microseconds for one prediction: the median of many rounds, each with enough predictions to take some milliseconds.
async function inference(learner, held, rounds) {
  const inputs = Array.from({ length: 100 }, (_, i) => learner.input(slice(held, i, i + 1)));
  const round = async (answers) => {
    const began = performance.now();
    for (let i = 0; i < answers; i++) {
      const output = learner.answer(inputs[i % inputs.length]);
      if (output instanceof Promise) await output;
    }
    return (performance.now() - began) * 1000;
  };
  let answers = 100;
  while ((await round(answers)) < 5000) answers *= 2;
  const times = [];
  for (let i = 0; i < rounds; i++) times.push((await round(answers)) / answers);
  return times.sort((a, b) => a - b)[rounds >> 1];
}

/** Grey levels as the float32 numbers that every contender trains on. */
export function grey(pixels) {
  const x = new Float32Array(pixels.length);
  for (let i = 0; i < x.length; i++) x[i] = pixels[i] / 255;
  return x;
}

/** Labels as rows of ten numbers, one of them 1. */
export function oneHot(labels) {
  const y = new Float32Array(labels.length * CLASSES);
  labels.forEach((label, i) => (y[i * CLASSES + label] = 1));
  return y;
}

/** Weights of inputs x units turned into units x inputs, one array of numbers per unit. */
export const byUnit = (weights, units) =>
  Array.from({ length: units }, (_, j) => weights.filter((_, i) => i % units === j));

async function bytes(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.arrayBuffer();
}

async function samples({ images, labels }) {
  const [pixels, digits] = await Promise.all([bytes(images), bytes(labels)]);
  return { count: digits.byteLength, pixels: new Uint8Array(pixels), labels: new Uint8Array(digits) };
}

const slice = ({ pixels, labels }, from, to) => ({
  count: to - from, pixels: pixels.subarray(from * PIXELS, to * PIXELS), labels: labels.subarray(from, to),
});

function pick({ pixels, labels }, order) {
  const to = { count: order.length, pixels: new Uint8Array(order.length * PIXELS), labels: new Uint8Array(order.length) };
  order.forEach((from, i) => {
    to.pixels.set(pixels.subarray(from * PIXELS, (from + 1) * PIXELS), i * PIXELS);
    to.labels[i] = labels[from];
  });
  return to;
}

function layers(numbers, sizes) {
  let at = 0;
  const next = (length) => numbers.slice(at, (at += length));
  return sizes.slice(1).map((units, l) => ({ weights: next(sizes[l] * units), biases: next(units) }));
}

function correct(outputs, { labels }) {
  const answer = (i) => {
    let best = i * CLASSES;
    for (let k = best; k < (i + 1) * CLASSES; k++) if (outputs[k] > outputs[best]) best = k;
    return best % CLASSES;
  };
  return labels.reduce((n, label, i) => n + (answer(i) === label), 0);
}
