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
FORMS = [
    "np.sum(w, axis=0, keepdims=True)", "np.sum(w, keepdims=True)", "np.mean(w, axis=-1, keepdims=True)", "w.max(axis=1, keepdims=False)",
    "np.sum(w, keepdims=True, axis=1)", "row.sum(keepdims=True)", "np.sum(row, axis=0, keepdims=True)", "np.sum(eta, keepdims=True)",
    "np.argmax(b, axis=0)", "np.argmax(b, axis=0)[0]", "np.argmax(b, axis=0, keepdims=True)", "np.argmax(w, axis=None)", "b.argmax().item()",
    "int(np.argmax(b))", "np.sum(w, None)", "np.sum(w, axis=2)", "np.sum(w, axis=2, keepdims=True)", "np.sum(w, 0, axis=0)",
    "np.reshape(w, (2, 3))", "np.reshape(w, (2, -1))", "np.reshape(w, 6)", "np.reshape(w, (4, 2))", "np.reshape(w, (-1, -1))", "np.reshape(w, (4, -1))",
    "np.reshape(eta, (1, 1))", "np.reshape(w, 2, 3)", "w.reshape(2, 3)", "w.reshape((2, 3))", "w.reshape(-1)", "w.reshape(3, 2).T", "w.T.reshape(3, 2)",
    "row.reshape(-1, 1)", "row.reshape(b.shape)", "b.reshape(1, -1)", "b.flatten()", "np.ravel(w.T)", "w.T.flatten()", "w.item()", "w[1].reshape(2, 1) * a",
    "np.zeros((0, 2)).reshape(0, 5)", "np.zeros((0, 2)).reshape(-1, 5)", "np.zeros((0, 2)).reshape(0, -1)", "b + True", "w * (row[0] > 1) * False",
    "np.multiply(b, b)", "np.matmul(w, a)", "np.dot(a.T, w.T).T", "np.transpose(w) @ b", "b**2", "w.dot(a)",
]
for text in FORMS:
    found[text] = {"text": text} | answer(text)
with open("expressions.json", "w") as f:
    f.write("[\n" + ",\n".join(json.dumps(e) for e in found.values()) + "\n]\n")
