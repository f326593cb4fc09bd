#!/usr/bin/env python3
"""Times random numbers, elementwise chains and products of matrices beside NumPy and oneDNN.

Usage: Tests/Benchmarks/numerics.py [--runs N] [--venv PATH] [--products PATH]

Runs itself with `--peer` in the virtual environment. Programs take turns, the least time of each row
counts. NumPy computes with one thread, except for products, as it comes.
"""

import argparse
import math
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))


def peer():
    import ctypes
    import time

    import numpy as np

    def measure(name, body, runs=7):
        best = math.inf
        for _ in range(runs):
            start = time.perf_counter()
            body()
            best = min(best, time.perf_counter() - start)
        print(name, best, sep="\t")

    n = 10_000_000
    generator = np.random.default_rng(1)
    for name in ("float64", "float32"):
        dtype = np.dtype(name)
        x, y = (generator.standard_normal(n, dtype=dtype) for _ in range(2))
        measure(f"normals {name}", lambda: generator.standard_normal(n, dtype=dtype))
        measure(f"a + b {name}", lambda: x + y)
        measure(f"2 a + 3 b - 1 {name}", lambda: x * 2 + y * 3 - 1)
        measure(f"exp(-a a / 2) b + 1 {name}", lambda: np.exp(-x * x / 2) * y + 1)
        measure(f"a tanh(b) / (1 + a a) {name}", lambda: x * np.tanh(y) / (1 + x * x))
    try:
        library = ctypes.CDLL("libdnnl.so.2")
    except OSError:
        library = None
    for m, k, n in [(512, 128, 128), (1000, 1000, 1000), (2048, 2048, 2048)]:
        for name in ("float32", "float64"):
            a, b = (generator.standard_normal(s).astype(name) for s in ((m, k), (k, n)))
            runs = 300 if m < 1000 else 7
            measure(f"{m} x {k} x {n} {name}", lambda: a @ b, runs)
            if library and name == "float32":
                c = np.empty((m, n), np.float32)
                pointers = [ctypes.c_void_p(array.ctypes.data) for array in (a, b, c)]
                size, one, zero = ctypes.c_int64, ctypes.c_float(1), ctypes.c_float(0)
                measure(
                    f"oneDNN {m} x {k} x {n} {name}",
                    lambda: library.dnnl_sgemm(
                        ctypes.c_char(b"N"), ctypes.c_char(b"N"), size(m), size(n), size(k), one,
                        pointers[0], size(k), pointers[1], size(n), zero, pointers[2], size(n)),
                    runs)


def rows(text):
    return {name: float(seconds) for name, seconds in (line.split("\t") for line in text.splitlines())}


def main():
    import training

    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--venv", default=sys.prefix, help="has numpy (default: this Python's)")
    parser.add_argument("--products", type=pathlib.Path, default=training.PRODUCTS)
    options = parser.parse_args()
    ours, theirs = {}, {}
    with tempfile.TemporaryDirectory() as folder:
        text = (HERE / "numerics/numerics.swift").read_text()
        program = training.compiled(folder, options.products, "numerics", text)
        for _ in range(options.runs):
            for found, command in (
                (ours, [program]), (theirs, [f"{options.venv}/bin/python", __file__, "--peer"]),
            ):
                for name, seconds in rows(training.run(command)[1]).items():
                    found[name] = min(found.get(name, math.inf), seconds)
    print(f"{'':32}{'Scorebook ms':>14}{'NumPy ms':>10}{'ratio':>7}{'oneDNN ms':>11}{'ratio':>7}")
    for name, seconds in ours.items():
        line = f"{name:32}{seconds * 1e3:14.3f}{theirs[name] * 1e3:10.3f}{theirs[name] / seconds:7.2f}"
        product = theirs.get("oneDNN " + name)
        if product:
            line += f"{product * 1e3:11.3f}{product / seconds:7.2f}"
        print(line)


if __name__ == "__main__":
    peer() if "--peer" in sys.argv else main()
