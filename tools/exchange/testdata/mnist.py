"""Writes IDX files of MNIST as other programs keep them: mnist.py npz|pickle|gzip FROM TO"""
import gzip
import os
import pickle
import sys

import numpy as np

kind, source, target = sys.argv[1:]
os.makedirs(target)


def read(name, header):
    with open(os.path.join(source, name), "rb") as file:
        return np.frombuffer(file.read(), np.uint8, offset=header)


images = {part: read(part + "-images-idx3-ubyte", 16).reshape(-1, 784) for part in ("train", "t10k")}
labels = {part: read(part + "-labels-idx1-ubyte", 8) for part in ("train", "t10k")}
if kind == "npz":
    np.savez(os.path.join(target, "mnist.npz"), x_train=images["train"].reshape(-1, 28, 28), y_train=labels["train"],
             x_test=images["t10k"].reshape(-1, 28, 28), y_test=labels["t10k"])
elif kind == "pickle":
    split = len(images["train"]) * 5 // 6
    grey = {part: (images[part] / 256).astype(np.float32) for part in images}
    whole = {part: labels[part].astype(np.int64) for part in labels}
    parts = ((grey["train"][:split], whole["train"][:split]), (grey["train"][split:], whole["train"][split:]), (grey["t10k"], whole["t10k"]))
    with gzip.open(os.path.join(target, "mnist.pkl.gz"), "wb") as file:
        pickle.dump(parts, file, protocol=2)
else:
    for name in os.listdir(source):
        if name.endswith("-ubyte"):
            with open(os.path.join(source, name), "rb") as file, gzip.open(os.path.join(target, name.replace("-idx", ".idx") + ".gz"), "wb") as packed:
                packed.write(file.read())
