// Answers for images with an ONNX model, by onnxruntime: node answers.mjs IMAGES MODEL... >OUTPUTS, as answers.py does.
// The images go in batches of two sizes, because the batch is a dynamic axis.
import { readFileSync, writeSync } from "node:fs";
import * as ort from "onnxruntime-web";

const PIXELS = 784;
const [file, ...models] = process.argv.slice(2);
ort.env.wasm.numThreads = 1;
const images = readFileSync(file);
const pixels = new Float32Array(images).map((grey) => grey / 255);

for (const model of models) {
  const session = await ort.InferenceSession.create(readFileSync(model));
  const [output] = session.outputNames;
  for (let from = 0; from < images.length / PIXELS; ) {
    const to = from === 0 ? 1 : Math.min(from + 999, images.length / PIXELS);
    const input = new ort.Tensor("float32", pixels.subarray(from * PIXELS, to * PIXELS), [to - from, PIXELS]);
    const { data, dims } = (await session.run({ pixels: input }))[output];
    if (dims[0] !== to - from || dims[1] !== 10) throw new Error(`outputs of shape ${dims}`);
    for (let bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength), n = 0; n < bytes.length; ) {
      n += writeSync(1, bytes, n);
    }
    from = to;
  }
}
process.exit(0);
