"""Writes print.json and operations.json: what numpy itself answers. Run it in this folder with numpy 1.24 or later 1.x:

    python3 fixtures.py
"""
import json

import numpy as np

rng = np.random.default_rng(1)


def plain(a):
    return ["nan" if x != x else "inf" if x == np.inf else "-inf" if x == -np.inf else float(x) for x in np.ravel(a)]


def printed():
    arrays = [
        np.random.default_rng(0).standard_normal((3, 2)), np.array([0.5, 1, 0.25]), np.array([[1.0]]), np.array([[-1.0], [10.5]]),
        np.zeros((2, 3)), np.array([1e8, 1]), np.array([[1e-5, 1.0]]), np.array([1001.0, 1.0]), np.array([1000.0, 1.0]),
        np.array([np.nan, 1.0]), np.array([np.inf, -np.inf, 0.125]), np.array([np.nan, np.inf]), np.array([1e-5, np.nan]),
        np.array([-np.inf, 1e300]), np.array([0.0, -0.0]), np.array([1e-310, 1e308]), np.array([0.1 + 0.2]), np.array([99999999.0]),
        np.array([0.000123456789123]), np.array([0.00009]), np.array([123456.789012345678]), np.array([0.999999999999]),
        np.array([1.5e-7, -2.25e9, 3]), np.array([2.5e-9] * 20), np.array(3.0), np.array(1e-7), np.array(1e22), np.array(0.1),
        np.zeros((0,)), np.zeros((0, 3)), np.zeros(1000), np.zeros(1001), np.ones((7, 143)), np.ones((6, 200)), np.ones((200, 6)),
        np.arange(1002.0).reshape(1002, 1), np.ones((1, 1001)), np.ones((784, 30)) / 3,
    ]
    for shape in [(1,), (6,), (7,), (8,), (40,), (3, 1), (1, 3), (2, 6), (2, 7), (4, 4), (14, 2)]:
        arrays.append(rng.standard_normal(shape))
        arrays.append(rng.standard_normal(shape) * 10.0 ** rng.integers(-9, 9))
        arrays.append(np.exp(rng.standard_normal(shape) * 8))
        arrays.append(np.round(rng.standard_normal(shape) * 3, 2))
        arrays.append(rng.standard_normal(shape).astype(np.float32).astype(np.float64))
        mixed = rng.standard_normal(shape)
        mixed[rng.random(shape) < 0.3] = np.nan
        arrays.append(mixed)
    arrays += [rng.standard_normal((10, 30)), rng.standard_normal((30, 784)), rng.standard_normal((784, 1))]
    # The numbers of a large array are not kept whole: those that are printed come from a few.
    small = [a for a in arrays if a.size <= 300]
    large = [np.resize(rng.standard_normal(5), a.shape) for a in arrays if a.size > 300]
    for a in small:
        yield {"shape": a.shape, "data": plain(a), "str": str(a), "repr": repr(a)}
    for a in large:
        yield {"shape": a.shape, "data": plain(np.ravel(a)[:5]), "str": str(a), "repr": repr(a)}


SHAPES = [(), (1,), (2,), (3,), (1, 1), (1, 3), (3, 1), (2, 3), (3, 2)]
BINARY = {
    "+": np.add, "-": np.subtract, "*": np.multiply, "/": np.divide, "**": np.power, "maximum": np.maximum, "minimum": np.minimum,
    "<": np.less, "<=": np.less_equal, ">": np.greater, ">=": np.greater_equal, "==": np.equal, "!=": np.not_equal,
    "dot": np.dot, "@": np.matmul,
}
UNARY = {"exp": np.exp, "log": np.log, "sqrt": np.sqrt, "abs": np.abs, "tanh": np.tanh, "square": np.square, "transpose": np.transpose}
REDUCE = {"sum": np.sum, "mean": np.mean, "max": np.max, "min": np.min, "argmax": np.argmax, "argmin": np.argmin}


def answer(f, *args, **kw):
    try:
        with np.errstate(all="ignore"):
            r = np.asarray(f(*args, **kw), dtype=float)
    except (ValueError, IndexError):
        return {"error": True}
    return {"shape": r.shape, "data": plain(r)}


def operations():
    for s in SHAPES:
        a = np.round(rng.standard_normal(s), 3)
        for name, f in UNARY.items():
            yield {"op": name, "a": {"shape": s, "data": plain(a)}} | answer(f, a)
        for name, f in REDUCE.items():
            for axis in [None, 0, 1] if s else [None]:
                b = np.round(a)  # makes equals
                yield {"op": name, "axis": -1 if axis is None else axis, "a": {"shape": s, "data": plain(b)}} | answer(f, b, axis=axis)
        for t in SHAPES:
            b = np.round(rng.standard_normal(t), 3)
            for name, f in BINARY.items():
                if s != t and name not in ["-", "dot", "@"]:
                    continue  # one operation shows how all stretch
                yield {"op": name, "a": {"shape": s, "data": plain(a)}, "b": {"shape": t, "data": plain(b)}} | answer(f, a, b)
    bad = np.array([[1, np.nan, 3], [np.inf, -np.inf, 0]])
    for name, f in (UNARY | REDUCE).items():
        axis = {"axis": -1} if name in REDUCE else {}
        yield {"op": name, "a": {"shape": bad.shape, "data": plain(bad)}} | axis | answer(f, bad)
    other = np.array([[np.inf, 2, np.nan], [np.nan, np.inf, -0.0]])
    for name, f in BINARY.items():
        if name not in ["dot", "@", "**"]:
            yield {"op": name, "a": {"shape": bad.shape, "data": plain(bad)}, "b": {"shape": bad.shape, "data": plain(other)}} | answer(f, bad, other)


def write(name, items):
    with open(name, "w") as f:
        f.write("[\n" + ",\n".join(json.dumps(i) for i in items) + "\n]\n")


write("print.json", printed())
write("operations.json", operations())
