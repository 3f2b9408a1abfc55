"""Inkling as a widget in notebooks: Jupyter, JupyterLite, Colab, VS Code and marimo.

It needs the package anywidget. Copy this file next to your notebook:

    from inkling_widget import Inkling
    lab = Inkling("https://HOST/inkling/", view="train", settings={"epochs": 3, "eta": 0.5}, lock=["epochs"])
    lab

Later cells read lab.prediction, lab.epochs, lab.finished, lab.exercises and lab.error, change lab.view, lab.settings and
the others, and call lab.send({"do": "train"}). The page embed.md of Inkling lists all of them.
"""
import anywidget
import traitlets

KNOWN = {
    # What is shown: set these.
    "src": traitlets.Unicode(),  # the address of Inkling
    "view": traitlets.Unicode("pad"),
    "theme": traitlets.Unicode("auto"),
    "language": traitlets.Unicode(),  # en or de; empty for that of the browser
    "note": traitlets.Unicode(),
    "reader": traitlets.Unicode(),
    "drawing": traitlets.Unicode(),  # as an address has it, see drawing() below
    "hide": traitlets.List(),
    "lock": traitlets.List(),
    "settings": traitlets.Dict(),
    # What happens in it: read these.
    "ready": traitlets.Bool(False),
    "prediction": traitlets.Dict(None, allow_none=True),
    "epochs": traitlets.List(),
    "finished": traitlets.Dict(None, allow_none=True),
    "exercises": traitlets.List(),
    "error": traitlets.Unicode(),
}


def Inkling(src, **traits):
    """Return a widget that shows the Inkling at this address."""
    home = src if src.endswith("/") else src + "/"
    members = {name: trait.tag(sync=True) for name, trait in KNOWN.items()}
    return type("Inkling", (anywidget.AnyWidget,), {"_esm": home + "inkling.mjs", **members})(src=home, **traits)


def drawing(strokes):
    """Return strokes, lists of points (x, y) from 0 to 1, as an address has them."""
    import base64

    code = bytearray()

    def write(n):
        while n >= 128:
            code.append(n & 127 | 128)
            n >>= 7
        code.append(n)

    for stroke in strokes:
        write(len(stroke))
        before = (0, 0)
        for point in stroke:
            at = [round(1000 * min(max(v, -1), 2)) for v in point]
            for a, b in zip(at, before):
                write(2 * (a - b) if a >= b else 2 * (b - a) - 1)  # small numbers of both signs are short
            before = at
    return base64.urlsafe_b64encode(bytes(code)).decode().rstrip("=")
