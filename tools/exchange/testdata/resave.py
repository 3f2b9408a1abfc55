#!/usr/bin/env python3
"""Reads an exported model and saves it again, as programs of others do.

    resave.py FORM MODEL OUT

FORM is floats (numpy.savez of float64 in Fortran order, biases as columns), packed (numpy.savez_compressed of what was
read) or network2 (load and save of the book's program).
"""
import json
import sys

import numpy


def floats(path, out):
    with numpy.load(path) as f:
        arrays = {name: f[name] for name in f.files}
    for name, a in arrays.items():
        if name.startswith("weights_"):
            arrays[name] = numpy.asfortranarray(a.astype("float64"))
        elif name.startswith("biases_"):
            arrays[name] = a.astype("float64").reshape(-1, 1)
    numpy.savez(out, **arrays)


def packed(path, out):
    with numpy.load(path) as f:
        numpy.savez_compressed(out, **f)


def network2(path, out):
    with open(path) as f:
        data = json.load(f)
    weights = [numpy.array(w) for w in data["weights"]]
    biases = [numpy.array(b) for b in data["biases"]]
    data = {"sizes": data["sizes"], "weights": [w.tolist() for w in weights], "biases": [b.tolist() for b in biases], "cost": data["cost"]}
    with open(out, "w") as f:
        json.dump(data, f)


form, path, out = sys.argv[1:]
globals()[form](path, out)
