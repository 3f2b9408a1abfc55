#!/usr/bin/env python3
"""Makes the files beside it: a small network, saved as the book's network2.py saves one, and what numpy says of its answers.

It needs numpy (Debian: python3-numpy) and writes the same numbers each time.

    network.json    sizes, weights, biases and cost, by json.dump of numpy's lists
    answers.json    the outputs of that network for three images: image i has the grey level (7 * p + 50 * i) mod 256 at
                    pixel p where (p + i) mod 4 is 0, and 0 elsewhere
"""
import json
import os

import numpy

HERE = os.path.dirname(os.path.abspath(__file__))
SIZES = [784, 5, 10]


def save(name, data):
    with open(os.path.join(HERE, name), "w") as f:
        json.dump(data, f)


def image(i):
    p = numpy.arange(784)
    return numpy.where((p + i) % 4 == 0, (7 * p + 50 * i) % 256, 0).reshape(784, 1) / 255.0


def feedforward(a, weights, biases):
    for w, b in zip(weights, biases):
        a = 1.0 / (1.0 + numpy.exp(-(numpy.dot(w, a) + b)))
    return a


def main():
    rng = numpy.random.RandomState(1)
    biases = [rng.randn(n, 1) for n in SIZES[1:]]
    weights = [rng.randn(n, m) / numpy.sqrt(m) for m, n in zip(SIZES, SIZES[1:])]
    save("network.json", {
        "sizes": SIZES,
        "weights": [w.tolist() for w in weights],
        "biases": [b.tolist() for b in biases],
        "cost": "CrossEntropyCost",
    })
    save("answers.json", [feedforward(image(i), weights, biases).ravel().tolist() for i in range(3)])


main()
