#!/usr/bin/env python3
"""Answers for images with an exported model, by numpy alone, as somebody would who has only read the documentation.

    answers.py FORM IMAGES MODEL... >OUTPUTS

FORM is npz, safetensors, network2, program or check; IMAGES holds 784 grey levels an image; the outputs are float32, ten an
image, for one model after the other. All is computed in float64, so that the machine's own way of adding up makes no difference that counts. check answers
nothing: it lets ONNX's own checker look at each MODEL.
"""
import ast
import importlib.util
import json
import struct
import sys

import numpy

ACTIVATIONS = {
    "sigmoid": lambda z: 1 / (1 + numpy.exp(-z)),
    "tanh": numpy.tanh,
    "relu": lambda z: numpy.maximum(z, 0),
    "softmax": lambda z: numpy.exp(z - z.max(axis=1, keepdims=True)) / numpy.exp(z - z.max(axis=1, keepdims=True)).sum(axis=1, keepdims=True),
}


def feedforward(a, layers, hidden, output):
    """Return the outputs: layers are pairs of weights, a row a unit, and biases."""
    for w, b in layers[:-1]:
        a = ACTIVATIONS[hidden](a @ w.T + b)
    w, b = layers[-1]
    return ACTIVATIONS[output](a @ w.T + b)


def npz(path, images):
    with numpy.load(path) as f:
        count = sum(name.startswith("weights_") for name in f.files)
        layers = [(f["weights_%d" % i], f["biases_%d" % i]) for i in range(count)]
        return feedforward(images / 255.0, layers, str(f["activation"]), str(f["output"]))


def safetensors(path, images):
    with open(path, "rb") as f:
        length, = struct.unpack("<Q", f.read(8))
        header, data = json.loads(f.read(length)), f.read()
    metadata = header.pop("__metadata__")

    def tensor(name):
        start, end = header[name]["data_offsets"]
        return numpy.frombuffer(data[start:end], {"F32": "<f4", "I8": "i1"}[header[name]["dtype"]]).reshape(header[name]["shape"])

    def weights(i):
        name = "layers.%d.weight" % i
        return tensor(name) * tensor(name + ".scale")[:, None] if name + ".scale" in header else tensor(name)

    layers = [(weights(i), tensor("layers.%d.bias" % i)) for i in range(sum(name.endswith(".bias") for name in header))]
    return feedforward(images / 255.0, layers, metadata["activation"], metadata["output"])


def network2(path, images):
    """Load as the book's program does: matrices of float64, an image is a column."""
    with open(path) as f:
        data = json.load(f)
    if data["cost"] not in ("QuadraticCost", "CrossEntropyCost"):
        sys.exit("cost " + data["cost"])
    weights = [numpy.array(w) for w in data["weights"]]
    biases = [numpy.array(b) for b in data["biases"]]
    if [w.shape for w in weights] != list(zip(data["sizes"][1:], data["sizes"])) or any(b.shape != (n, 1) for b, n in zip(biases, data["sizes"][1:])):
        sys.exit("shapes of weights or biases")
    a = images.T / 255.0
    for w, b in zip(weights, biases):
        a = 1.0 / (1.0 + numpy.exp(-(numpy.dot(w, a) + b)))
    return a.T


def program(path, images):
    """Import the program, which an old Python must understand, and ask it in each form in which it takes images."""
    with open(path) as f:
        ast.parse(f.read(), feature_version=(3, 8))
    spec = importlib.util.spec_from_file_location("exported", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    outputs = module.predict(images)
    for one in (images[0], images[0].reshape(28, 28), images[0].tolist()):
        if module.predict(one).shape != (10,) or abs(module.predict(one) - outputs[0]).max() > 1e-6:
            sys.exit("one image has other outputs than many")
    if module.predict(images[:1]).shape != (1, 10) or module.predict(images[:3].reshape(3, 28, 28)).shape != (3, 10):
        sys.exit("several images have outputs of another shape")
    return outputs


def check(path, images):
    import onnx
    model = onnx.load(path)
    onnx.checker.check_model(model, full_check=True)
    shapes = {v.name: [d.dim_param or d.dim_value for d in v.type.tensor_type.shape.dim]
              for v in list(model.graph.input) + list(model.graph.output)}
    print(model.ir_version, [(o.domain, o.version) for o in model.opset_import], shapes)


def main():
    form, file, *paths = sys.argv[1:]
    numpy.seterr(all="raise", under="ignore", over="ignore")
    images = numpy.fromfile(file, "uint8").reshape(-1, 784)
    for path in paths:
        outputs = globals()[form](path, images)
        if outputs is not None:
            sys.stdout.buffer.write(numpy.ascontiguousarray(outputs, "<f4").tobytes())


main()
