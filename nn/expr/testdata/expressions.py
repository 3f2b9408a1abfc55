"""Writes expressions.json: random expressions, and what Python with numpy makes of them. Run it in this folder:

    python3 expressions.py
"""
import json
import random
import warnings

import numpy as np

random.seed(1)
warnings.simplefilter("error", DeprecationWarning)  # == of shapes that do not fit: an error since numpy 1.25


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


NAMES = {
    "w": np.array([[1.0, 2], [3, 4], [5, 6]]), "a": np.array([[1.0], [-1]]), "b": np.array([[0.0], [1], [2]]),
    "row": np.array([7.0, 9, 8]), "eta": np.float64(3), "l": 1,
}
NAMES["activations"] = [NAMES["a"], NAMES["b"]]
LEAVES = ["w", "a", "b", "row", "eta", "activations[-l]", "activations[-l-1]", "w[1]", "w[-1, 0]", "row[l]", "2.0", ".5", "1e-1", "b.T", "w.T"]
UNARY = ["sigmoid(%s)", "sigmoid_prime(%s)", "np.tanh(%s)", "np.transpose(%s)", "np.sum(%s)", "-%s", "+%s", "(%s)**2", "-(%s)**3.0", "np.abs(%s)",
         "np.square(%s)", "np.mean(%s)", "np.sum(%s, axis=0)", "np.max(%s)", "np.argmax(%s)", "np.zeros(np.shape(%s))", "np.negative(%s)"]
BINARY = ["%s + %s", "%s - %s", "%s * %s", "(%s) / (%s)", "(%s - %s)", "(%s + %s)", "np.dot(%s, %s)", "(%s) @ (%s)", "np.maximum(%s, %s)",
          "np.outer(%s, %s)", "np.minimum(%s, %s)", "%s-%s*2.0"]


def expression(depth):
    if depth == 0 or random.random() < 0.15:
        return random.choice(LEAVES)
    if random.random() < 0.4:
        return random.choice(UNARY) % expression(depth - 1)
    return random.choice(BINARY) % (expression(depth - 1), expression(depth - 1))


def answer(text):
    try:
        with np.errstate(all="ignore"):
            value = np.asarray(eval(text, {"np": np, "sigmoid": sigmoid, "sigmoid_prime": sigmoid_prime} | NAMES), dtype=float)
    except (ValueError, IndexError, TypeError, DeprecationWarning):
        return {"error": True}
    return {"shape": value.shape, "data": [str(x) for x in np.ravel(value)]}


found = {}
errors = 0
while len(found) < 400:
    text = expression(random.randint(1, 4))
    if random.random() < 0.1:
        text += random.choice([" < ", " >= ", " == "]) + expression(1)
    try:
        result = answer(text)
    except ZeroDivisionError:  # Python's own numbers; numpy's come to infinity
        continue
    if "error" in result:
        errors += 1
        if errors > 120:
            continue
    if text not in found and len(result.get("data", [])) <= 20:
        found[text] = {"text": text} | result
with open("expressions.json", "w") as f:
    f.write("[\n" + ",\n".join(json.dumps(e) for e in found.values()) + "\n]\n")
