"""The run in PyTorch, with the gradients written out. Further arguments are the number of threads, or 0 for PyTorch's own
choice, and what makes one program of a step: "script" for TorchScript, "compile" for torch.compile."""

import sys

import torch

import common

folder, name, hidden, batch, eta, epochs, (threads, compiler) = common.arguments()
if int(threads):
    torch.set_num_threads(int(threads))
torch.set_grad_enabled(False)

x, labels = map(torch.from_numpy, common.images(folder, "train"))
x_test, labels_test = map(torch.from_numpy, common.images(folder, "test"))
parameters, order = common.start(folder, name, hidden, len(x))
w1, b1, w2, b2 = map(torch.from_numpy, parameters)
order = torch.from_numpy(order)
y = torch.eye(10)[labels.long()]


def step(x, y, w1, b1, w2, b2, rate: float):
    a1 = torch.addmm(b1, x, w1).sigmoid_()
    a2 = torch.addmm(b2, a1, w2).sigmoid_()
    delta2 = (a2 - y) * a2 * (1 - a2)
    delta1 = (delta2 @ w2.t()) * a1 * (1 - a1)
    w2.addmm_(a1.t(), delta2, alpha=rate)
    b2.add_(delta2.sum(0), alpha=rate)
    w1.addmm_(x.t(), delta1, alpha=rate)
    b1.add_(delta1.sum(0), alpha=rate)


if compiler == "script":
    step = torch.jit.script(step)
elif compiler == "compile":
    if not hasattr(torch, "compile"):
        sys.exit(f"PyTorch {torch.__version__} has no torch.compile")
    step = torch.compile(step)


def train(x, y):
    for xs, ys in zip(x.split(batch), y.split(batch)):
        step(xs, ys, w1, b1, w2, b2, -eta / len(xs))


def correct():
    outputs = torch.addmm(b2, torch.addmm(b1, x_test, w1).sigmoid(), w2)
    return int((outputs.argmax(1) == labels_test).sum())


common.run(epochs, lambda epoch: (x[order[epoch]], y[order[epoch]]), train, correct)
