// What all contenders compute: sigmoid units, quadratic cost, weights and biases N(0, 1), one pass through the images per epoch.

const IMAGES = 50_000;

/** The workloads, by name. */
export const WORKLOADS = {
  A: { sizes: [784, 30, 10], batch: 10, eta: 3, images: IMAGES },
  B: { sizes: [784, 100, 10], batch: 32, eta: 3, images: IMAGES },
};

/** The seed of Inkling for the initial weights and the order of images, the same for all contenders. */
export const SEED = 1;

/** The number of epochs in the order of images. */
export const EPOCHS = 6;

/** "784-30-10, mini-batch 10" */
export const describe = ({ sizes, batch }) => `${sizes.join("-")}, mini-batch ${batch}`;
