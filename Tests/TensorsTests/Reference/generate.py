"""Writes operations.txt: what NumPy says about broadcasting and reductions.

Run with NumPy 2 and SciPy 1 from this folder: python3 generate.py
Lines: operation; shape of a; shape of b or axis; shape of the result; elements of the result.
Tensors are filled with ((37 i + 11) mod 23 - 11) / 4, b with ((29 i + 5) mod 19 - 9) / 8 + 1/16,
so that all inputs are exact and b has no zero. Numbers are written so that they read back exactly.
"""

import numpy as np
from scipy.special import logsumexp


def first(shape):
    i = np.arange(int(np.prod(shape)))
    return (((37 * i + 11) % 23 - 11) / 4).reshape(shape)


def second(shape):
    i = np.arange(int(np.prod(shape)))
    return (((29 * i + 5) % 19 - 9) / 8 + 1 / 16).reshape(shape)


def text(shape):
    return ",".join(str(extent) for extent in shape)


def numbers(values):
    return " ".join(repr(float(value)) for value in np.ravel(values))


pairs = [
    ((), ()), ((), (3,)), ((2, 3), ()), ((4,), (4,)), ((1,), (5,)), ((5,), (1,)),
    ((2, 3), (3,)), ((3,), (2, 3)), ((2, 3), (2, 1)), ((2, 1), (2, 3)), ((2, 1), (1, 3)),
    ((1, 3), (2, 1)), ((4, 1, 3), (2, 1)), ((2, 1), (4, 1, 3)), ((2, 3, 4), (3, 1)),
    ((2, 3, 4), (2, 1, 4)), ((2, 1, 4), (3, 1)), ((1, 1, 1), (2, 3)), ((2, 1, 3, 1), (4, 1, 5)),
    ((3, 1, 2, 1, 2), (2, 2, 1)), ((0,), (1,)), ((0, 3), (3,)), ((2, 0), (2, 1)), ((1, 0), (4, 1)),
    ((7, 9), (9,)), ((9, 7), (9, 1)),
]
operations = {
    "+": np.add, "-": np.subtract, "*": np.multiply, "/": np.divide,
    "maximum": np.maximum, "minimum": np.minimum,
    ".<": lambda a, b: np.less(a, b).astype(float),
    ".>=": lambda a, b: np.greater_equal(a, b).astype(float),
}
shapes = [(5,), (1,), (2, 3), (3, 1), (2, 3, 4), (1, 4, 1, 3), (130, 3), (3, 130), (9, 1025)]
reductions = {
    "sum": np.sum, "mean": np.mean, "variance": np.var, "standardDeviation": np.std,
    "max": np.max, "min": np.min, "argMax": np.argmax, "logSumExp": logsumexp,
}

with open("operations.txt", "w") as file:
    for name, operation in operations.items():
        for left, right in pairs:
            result = operation(first(left), second(right))
            print(name, text(left), text(right), text(result.shape), numbers(result),
                  sep=";", file=file)
    for name, reduction in reductions.items():
        for shape in shapes:
            for axis in range(len(shape)):
                result = reduction(first(shape), axis=axis)
                if result.size <= 200:
                    print(name, text(shape), axis, text(result.shape), numbers(result),
                          sep=";", file=file)
    for shape in shapes[:6]:
        for axis in range(len(shape)):
            result = np.cumsum(first(shape), axis=axis)
            print("cumulativeSum", text(shape), axis, text(result.shape), numbers(result),
                  sep=";", file=file)
    for left, right in [((2, 3), (3, 4)), ((3,), (3, 4)), ((2, 3), (3,)), ((5,), (5,)),
                        ((1, 7), (7, 1)), ((9, 13), (13, 6)), ((2, 0), (0, 3))]:
        result = first(left) @ second(right)
        print("matmul", text(left), text(right), text(np.shape(result)), numbers(result),
              sep=";", file=file)
