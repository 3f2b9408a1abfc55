"""The run in numpy, a whole mini-batch at a time. OpenBLAS chooses the threads."""

import numpy as np

import common

folder, name, hidden, batch, eta, epochs, _ = common.arguments()
x, labels = common.images(folder, "train")
x_test, labels_test = common.images(folder, "test")
(w1, b1, w2, b2), order = common.start(folder, name, hidden, len(x))
y = np.eye(10, dtype=np.float32)[labels]


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def train(x, y):
    for i in range(0, len(x), batch):
        xs, ys = x[i : i + batch], y[i : i + batch]
        rate = np.float32(eta / len(xs))
        a1 = sigmoid(xs @ w1 + b1)
        a2 = sigmoid(a1 @ w2 + b2)
        delta2 = (a2 - ys) * a2 * (1 - a2)
        delta1 = (delta2 @ w2.T) * a1 * (1 - a1)
        w2[...] -= rate * (a1.T @ delta2)
        b2[...] -= rate * delta2.sum(0)
        w1[...] -= rate * (xs.T @ delta1)
        b1[...] -= rate * delta1.sum(0)


def correct():
    outputs = sigmoid(sigmoid(x_test @ w1 + b1) @ w2 + b2)
    return int((outputs.argmax(1) == labels_test).sum())


with np.errstate(over="ignore"):  # exp of a large -z is infinity, and the sigmoid 0: as it should be
    common.run(epochs, lambda epoch: (x[order[epoch]], y[order[epoch]]), train, correct)
