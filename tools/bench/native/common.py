"""What both Python loops read and print."""

import sys
import time

import numpy as np


def arguments():
    """The folder, the workload's name, hidden units, mini-batch, eta and epochs of the command line."""
    folder, name, hidden, batch, eta, epochs, *rest = sys.argv[1:]
    return folder, name, int(hidden), int(batch), float(eta), int(epochs), rest


def images(folder, split):
    """The images as float32 rows, and their labels."""
    pixels = np.fromfile(f"{folder}/{split}-images", np.uint8).reshape(-1, 784)
    return pixels.astype(np.float32) / np.float32(255), np.fromfile(f"{folder}/{split}-labels", np.uint8)


def start(folder, name, hidden, count):
    """The first weights and biases of both layers, and the order of each epoch."""
    numbers = np.fromfile(f"{folder}/{name}.weights", np.float32)
    w1, b1, w2, b2 = np.split(numbers, np.cumsum([784 * hidden, hidden, hidden * 10]))
    order = np.fromfile(f"{folder}/{name}.order", np.uint16).reshape(-1, count).astype(np.int64)
    return [w1.reshape(784, hidden), b1, w2.reshape(hidden, 10), b2], order


def run(epochs, arrange, train, correct):
    """Prints a line an epoch: its seconds, those of the processor, and the right answers on the test images. Arranging is not
    timed."""
    for epoch in range(epochs):
        arranged = arrange(epoch)
        began, computed = time.perf_counter(), time.process_time()
        train(*arranged)
        print(f"{time.perf_counter() - began:.6f} {time.process_time() - computed:.6f}", correct(), flush=True)
