#!/usr/bin/env python3
"""Makes the files beside it: one small data set in every form, by the tools that people make them with.

It needs numpy and Pillow (Debian: python3-numpy, python3-pil) and writes the same bytes of content each time. The images
are noise in blots, 9 x 7 pixels, so that rows and columns cannot be mistaken for each other; 3 classes.

    train.idx ...   the truth that the tests compare with: images and labels of the three sets, as IDX
    keras.npz       numpy.savez_compressed, as Keras's mnist.npz: training (with validation after it) and test
    kaggle.csv      a label and the pixels on each line: training (with validation after it)
    nielsen.pkl.gz  floats of v/256, as Python 2 pickles them with protocol 2
    python3.pkl.gz  floats of v/255, as Python 3 pickles them with protocol 2
    protocol4.pkl   bytes, as Python 3 pickles them by default
    png/            what Pillow writes of one image in its several modes
"""
import gzip
import os
import pickle
import struct

import numpy
from PIL import Image

HERE = os.path.dirname(os.path.abspath(__file__))
ROWS, COLS, CLASSES = 9, 7, 3
SIZES = {"train": 24, "validation": 6, "test": 9}


def path(name):
    return os.path.join(HERE, name)


def images(rng, n):
    values = rng.randint(0, 256, (n, ROWS, COLS)).astype("uint8")
    values[rng.rand(n, ROWS, COLS) < 0.7] = 0
    values[:, 0, 0] = 255  # both ends of the range are in every image
    return values


class Python2Pickler(pickle._Pickler):
    """Writes strings and bytes as Python 2 does, where both are str."""

    dispatch = dict(pickle._Pickler.dispatch)

    def save_str(self, value):
        data = value if isinstance(value, bytes) else value.encode("ascii")
        if len(data) < 256:
            self.write(pickle.SHORT_BINSTRING + bytes([len(data)]) + data)
        else:
            self.write(pickle.BINSTRING + struct.pack("<i", len(data)) + data)
        self.memoize(value)

    dispatch[bytes] = save_str
    dispatch[str] = save_str


def write_gzip(name, content):
    with open(path(name), "wb") as f, gzip.GzipFile("", "wb", 9, f, mtime=0) as z:
        z.write(content)


def write_idx(name, array):
    with open(path(name), "wb") as f:
        f.write(struct.pack(">BBBB", 0, 0, 8, array.ndim))
        f.write(struct.pack(">" + "I" * array.ndim, *array.shape))
        f.write(array.tobytes())


def floats(sets, divisor):
    return tuple((x.reshape(len(x), -1).astype("float32") / numpy.float32(divisor), y.astype("int64")) for x, y in sets)


def main():
    rng = numpy.random.RandomState(1)
    sets = []
    for name, n in SIZES.items():
        x, y = images(rng, n), (numpy.arange(n) % CLASSES).astype("uint8")
        write_idx(name + "-images.idx", x)
        write_idx(name + "-labels.idx", y)
        sets.append((x, y))
    x = numpy.concatenate([sets[0][0], sets[1][0]])
    y = numpy.concatenate([sets[0][1], sets[1][1]])
    numpy.savez_compressed(path("keras.npz"), x_train=x, y_train=y, x_test=sets[2][0], y_test=sets[2][1].astype("int64"))

    header = "label," + ",".join("pixel%d" % i for i in range(ROWS * COLS))
    table = numpy.concatenate([y[:, None], x.reshape(len(x), -1)], axis=1)
    numpy.savetxt(path("kaggle.csv"), table, fmt="%d", delimiter=",", header=header, comments="")

    with open(path("nielsen.pkl"), "wb") as f:
        Python2Pickler(f, protocol=2).dump(floats(sets, 256))
    with open(path("nielsen.pkl"), "rb") as f:
        content = f.read()
    os.remove(path("nielsen.pkl"))
    pickle.loads(content, encoding="latin1")  # as everybody loads it
    write_gzip("nielsen.pkl.gz", content)
    write_gzip("python3.pkl.gz", pickle.dumps(floats(sets, 255), protocol=2))
    with open(path("protocol4.pkl"), "wb") as f:
        pickle.dump([[x, y] for x, y in sets], f, protocol=4)

    os.makedirs(path("png"), exist_ok=True)
    grey = Image.fromarray(sets[0][0][0])
    for mode in ("L", "LA", "RGB", "RGBA", "P"):
        grey.convert(mode).save(path("png/%s.png" % mode))
    Image.fromarray(sets[0][0][0].astype("uint16") * 257).save(path("png/I16.png"))
    ink = Image.new("RGBA", (COLS, ROWS), (0, 0, 0, 0))  # black strokes on nothing: alpha is all that tells
    ink.putalpha(grey)
    ink.save(path("png/transparent.png"))


main()
