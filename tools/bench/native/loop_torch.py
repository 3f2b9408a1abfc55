"""The run in PyTorch, with the gradients written out. A last argument is the number of threads."""

import torch

import common

folder, name, hidden, batch, eta, epochs, rest = common.arguments()
if rest:
    torch.set_num_threads(int(rest[0]))
torch.set_grad_enabled(False)

x, labels = map(torch.from_numpy, common.images(folder, "train"))
x_test, labels_test = map(torch.from_numpy, common.images(folder, "test"))
parameters, order = common.start(folder, name, hidden, len(x))
w1, b1, w2, b2 = map(torch.from_numpy, parameters)
order = torch.from_numpy(order)
y = torch.eye(10)[labels.long()]


def train(x, y):
    for xs, ys in zip(x.split(batch), y.split(batch)):
        rate = -eta / len(xs)
        a1 = torch.addmm(b1, xs, w1).sigmoid_()
        a2 = torch.addmm(b2, a1, w2).sigmoid_()
        delta2 = (a2 - ys) * a2 * (1 - a2)
        delta1 = (delta2 @ w2.t()) * a1 * (1 - a1)
        w2.addmm_(a1.t(), delta2, alpha=rate)
        b2.add_(delta2.sum(0), alpha=rate)
        w1.addmm_(xs.t(), delta1, alpha=rate)
        b1.add_(delta1.sum(0), alpha=rate)


def correct():
    outputs = torch.addmm(b2, torch.addmm(b1, x_test, w1).sigmoid(), w2)
    return int((outputs.argmax(1) == labels_test).sum())


common.run(epochs, lambda epoch: (x[order[epoch]], y[order[epoch]]), train, correct)
