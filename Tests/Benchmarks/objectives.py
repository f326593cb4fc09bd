#!/usr/bin/env python3
"""Times training steps of several objectives beside PyTorch and JAX.

Usage: Tests/Benchmarks/objectives.py [--runs N] [--venv PATH] [--products PATH]

The rows are those of numerics/objectives.swift: perceptrons d → 128 → 128 → d with SiLU in single
precision, and the network of one of the course's sources in double precision. Programs take turns,
the least time of each row counts. Behind the ratios stands the share of the machine's peak, counting
the products of matrices that the mathematics asks for, whatever a program computes.
"""

import argparse
import math
import pathlib
import re
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import peak
import training


def operations(name):
    """The floating-point operations in products of matrices; None for the network of one source.

    A product with a layer's weights takes place forwards, and backwards for the weights and for the
    input, the latter not in the first layer; for the value, and for a derivative along a direction.
    A trace is two products more: the last weights with the first, and slopes with what that gives."""
    row = re.fullmatch(r"(\w+) in (\d+) dimensions, batch (\d+)", name)
    if not row:
        return None
    kind, d, batch = row[1], int(row[2]), int(row[3])
    widths = [d, 128, 128, d]
    layers = [2 * batch * n * m for n, m in zip(widths, widths[1:])]
    value = 3 * sum(layers) - layers[0]
    trace = 3 * 2 * 128 * 128 * (d + batch)
    return value + {"denoising": 0, "sliced": value, "implicit": trace}[kind]


def rows(text):
    return {name: float(seconds) for name, seconds in (line.split("\t") for line in text.splitlines())}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=2)
    parser.add_argument("--venv", default=sys.prefix, help="has torch and jax (default: this Python's)")
    parser.add_argument("--products", type=pathlib.Path, default=training.PRODUCTS)
    options = parser.parse_args()
    python = f"{options.venv}/bin/python"
    best = {"Scorebook": {}, "PyTorch": {}, "JAX": {}}
    with tempfile.TemporaryDirectory() as folder:
        text = (HERE / "numerics/objectives.swift").read_text()
        program = training.compiled(folder, options.products, "objectives", text)
        commands = [
            [program], [python, str(HERE / "numerics/torch_objectives.py")],
            [python, str(HERE / "numerics/jax_objectives.py")]]
        for _ in range(options.runs):
            for found, command in zip(best.values(), commands):
                for name, seconds in rows(training.run(command)[1]).items():
                    found[name] = min(found.get(name, math.inf), seconds)
        most = peak.operations_per_second(folder)
    print(f"{'milliseconds a step':52}{'Scorebook':>10}{'PyTorch':>10}{'ratio':>7}{'JAX':>10}{'ratio':>7}"
          f"{'of peak':>9}")
    for name, seconds in best["Scorebook"].items():
        line = f"{name:52}{seconds * 1e3:10.3f}"
        for other in ("PyTorch", "JAX"):
            time = best[other][name]
            line += f"{time * 1e3:10.3f}{time / seconds:7.2f}"
        count = operations(name)
        if count:
            line += f"{count / seconds / most['float32']:9.0%}"
        print(line)
    print(peak.told(most))


if __name__ == "__main__":
    main()
