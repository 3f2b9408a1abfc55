// Turns measurements into Markdown: the table of contenders, and Inkling's figures with their targets.

import { CONTENDERS, WIDEST_C } from "./contenders.mjs";
import { WORKLOADS, describe } from "./workloads.mjs";

const NONE = "–";

/** @param results a Map of what main.mjs measured; @param where from versions.mjs, with goal, minutes and quick */
export function report(results, where) {
  const software = Object.entries(where.software).map(([name, version]) => (version.includes(name) || name === "cc" || name === "chromium" ? version : `${name} ${version}`));
  return [
    `Measured on ${where.date} by \`make bench\` in ${where.minutes.toFixed(0)} minutes: ${where.cpu}; ${software.join(", ")}.`,
    where.quick ? "**A quick run: these figures are worth nothing.**" : "",
    ...Object.keys(WORKLOADS).map((workload) => contenders(results, workload)),
    NOTES,
    figures(results, where),
  ].filter(Boolean).join("\n\n") + "\n";
}

const NOTES = `Medians of interleaved runs in fresh processes. Everybody starts from the same weights and takes the same images in \
the same order; sigmoid units, quadratic cost, eta 3. Inkling's seconds are those of its page, between two of the worker's messages: worker, \
messages and drawing are in them, but not the test of 10,000 images after each epoch, which has a column of its own; natively \
nothing but training is in them, as for the others, which train in a worker; the images are put in order, and expanded, before. The seconds of the processor \
are those of all threads; where they are fewer, the ratios below use them, since others may load the machine. A first epoch is \
timed from the start of training, while the browser still compiles. \
Browsers get no cross-origin isolation, so nobody has shared memory or threads there. "Scaled" means that later epochs, and all but one of \
the runs, were timed on that part of an epoch. The download is the program, Brotli-compressed, without MNIST. The last column is the longest time for which the page's own thread \
is busy while it trains: of the others, if their training runs on that thread, as it does in their guides. A graphics processor that is \
emulated does not count as one. ONNX Runtime reads the initial network as \`inkling export\` writes it. ConvNetJS keeps \
its last, incomplete mini-batch for the next epoch; brain.js knows no mini-batches. In workload A the rounding of float32 grows into \
different answers within an epoch; in B it does not.`;

function contenders(results, workload) {
  const task = results.get("task");
  const page = Array.isArray(task) ? `${median(task).toFixed(0)} ms` : NONE;
  const rows = CONTENDERS.filter((c) => results.has(`${c.name} ${workload}`)).map((c) => {
    const list = results.get(`${c.name} ${workload}`);
    if (list.failed) return `| ${c.label} | ${list.failed} | | | | | | | |`;
    const of = (key, write) => (medianOf(list, key) === undefined ? NONE : write(medianOf(list, key)));
    const scaled = c.part < 1 ? `, scaled from 1/${Math.round(1 / c.part)}` : "";
    return `| ${c.label} | ${of("later", seconds)}${scaled} | ${of("processor", seconds)} | ${of("first", seconds)} | ${of("test", seconds)} | ${of("correct", String)} | ` +
      `${of("inference", (us) => us.toPrecision(3))} | ${of("bytes", (n) => Math.round(n / 1000))} | ${c.name === "simd" ? page : of("pause", pause)} |`;
  });
  if (rows.length === 0) return "";
  return [
    `**Workload ${workload}**: ${describe(WORKLOADS[workload])}`, "",
    "| | seconds an epoch | of the processor | the first epoch | its test | right of 10,000 | one answer, µs | download, KB | blocks the page |",
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

// The rows of Inkling's table: measurement, target and result.
function figures(results, { goal }) {
  const figure = (name, workload, key) => {
    const list = results.get(`${name} ${workload}`);
    return Array.isArray(list) ? medianOf(list, key) : undefined;
  };
  const alone = (name, key) => {
    const list = results.get(name);
    return Array.isArray(list) ? median(list.map((r) => (key ? r[key] : r))) : undefined;
  };
  // Seconds an epoch; natively those of the processor if they are fewer, which does not depend on what else the machine does.
  const time = (name, workload) => {
    const seconds = [figure(name, workload, "later"), figure(name, workload, "processor")].filter((x) => x !== undefined);
    return seconds.length ? Math.min(...seconds) : undefined;
  };
  // The best of the others compared with ours, in the page or natively, and its name.
  const best = (names, workload, key, us = "simd") => {
    const of = (name) => (key === "processor" ? time(name, workload) : figure(name, workload, key));
    const [first] = CONTENDERS.filter((c) => names.includes(c.name))
      .map(({ name, label }) => ({ label, ratio: divide(of(name), of(us)) }))
      .filter(({ ratio }) => ratio !== undefined)
      .sort((a, b) => a.ratio - b.ratio);
    return [first?.ratio, (x) => `${times(x)} (${first.label})`];
  };
  const ours = (workload) => figure("simd", workload, "later");
  const tensors = CONTENDERS.map((c) => c.name).filter((name) => name.startsWith("tfjs-") || name === "jax");
  const loops = ["numpy", "numpy-1", "torch", "torch-1", "torch-script", "torch-compile"];
  const away = Math.max(...[128, 256, 512].map((bits) => figure(`c-${bits}`, "B", "correct") - figure("native", "B", "correct")).filter(Number.isFinite).map(Math.abs));
  const libraries = [...tensors, "convnet", "brain", "onnx"];
  const settings = Object.entries(goal).map(([label, value]) => `, ${label} ${value}`).join("");

  const rows = [
    ["A: SIMD off / SIMD", atLeast(12), divide(figure("plain-go", "A", "later"), ours("A")), times],
    ["A: the best of TensorFlow.js and jax-js / ours", atLeast(30), ...best(tensors, "A", "later")],
    ["A: plain sparse JavaScript / ours", atLeast(9), divide(figure("javascript", "A", "later"), ours("A")), times],
    ["A: the best PyTorch or numpy loop / ours in the browser", atLeast(4), ...best(loops, "A", "processor")],
    ["A: ours in the browser / the same C with SSE2 (128 bits)", atMost(1.3), divide(time("simd", "A"), time("c-128", "A")), times],
    ["A, natively: the best PyTorch or numpy loop / ours", atLeast(4), ...best(loops, "A", "processor", "native")],
    ["A, natively: ours / the C program at this machine's width", atMost(1.5), divide(time("native", "A"), time(WIDEST_C, "A")), times],
    ["B: SIMD off / SIMD", atLeast(9), divide(figure("plain-go", "B", "later"), ours("B")), times],
    ["B: the best of TensorFlow.js and jax-js / ours", atLeast(6), ...best(tensors, "B", "later")],
    ["B, natively: the best PyTorch or numpy loop / ours", atLeast(3), ...best(loops, "B", "processor", "native")],
    ["B: right answers of the C program that differ from ours, at most", atMost(0), away < 0 ? undefined : away, String],
    ["one answer of 784-30-10: the best browser library / ours", atLeast(8), ...best(libraries, "A", "inference")],
    ["A: the first epoch / a later one", atMost(1.5), divide(figure("simd", "A", "first"), ours("A")), times],
    ["the book's 30 epochs with evaluation, in the page", atMost(4), alone("book", "seconds"), (x) => `${x.toFixed(2)} s`],
    [`98% on the test set: preset "good"${settings}`, atMost(6), alone("goal", "seconds"), (x) => `${x.toFixed(2)} s, ${alone("goal", "epochs")} epochs`],
    ["epochs a second: two experiments in two workers / one", atLeast(1.7), divide(alone("two"), alone("one")), times],
    ["the same of the C program: what the two cores have to give", none, divide(alone("c-two"), alone("c-one")), times],
    ["the longest task of the page's main thread while it trains", atMost(50), alone("task"), (x) => `${x.toFixed(1)} ms`],
    ["peak memory of page and worker, all of MNIST loaded", atMost(200), divide(alone("memory"), 1e6), (x) => `${x.toFixed(0)} MB`],
  ];
  return [
    "| figure | must be | is | |", "| --- | --- | --- | --- |",
    ...rows.map(([what, bound, value, write]) =>
      value === undefined ? `| ${what} | ${bound.text} | ${NONE} | |` : `| ${what} | ${bound.text} | ${write(value)} | ${bound === none ? "" : bound.holds(value) ? "yes" : "**no**"} |`),
  ].join("\n");
}

const atLeast = (x) => ({ text: `at least ${x}`, holds: (value) => value >= x });
const atMost = (x) => ({ text: `at most ${x}`, holds: (value) => value <= x });
const none = { text: NONE };
const pause = ({ seconds, share }) => (share > 0.9 ? "as long as it trains" : `${(seconds * 1000).toFixed(0)} ms`);
const times = (x) => (x < 10 ? x.toFixed(2) : x.toFixed(1));
const seconds = (x) => (x < 1 ? x.toFixed(3) : x.toFixed(2));
const divide = (a, b) => (a === undefined || b === undefined ? undefined : a / b);

function median(list) {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

// The median of the measurements' values for a key, or undefined.
function medianOf(list, key) {
  const known = list.map((r) => r[key]).filter((x) => x !== undefined);
  return known.length ? median(known) : undefined;
}
