#!/usr/bin/env python3
"""Times a block of convolutions, forward and backward, beside PyTorch.

Usage: Tests/Benchmarks/images.py [--runs N] [--venv PATH] [--products PATH]

The block is that of numerics/images.swift, which runs as a program compiled against the library and as
a cell of `scorebook eval`; a step of these is the difference of two runs with different numbers of
steps. PyTorch times blocks of steps and gives the least. All take turns, and the least time of each
counts.
"""

import argparse
import math
import os
import pathlib
import re
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from training import PRODUCTS, compiled, run  # noqa: E402

FEW, MANY = 4, 44
# Products of the two convolutions in three directions, two operations each.
OPERATIONS = 3 * 2 * 64 * 28 * 28 * (32 * 32 + 32 * 64) * 9


def source(steps):
    return (HERE / "numerics/images.swift").read_text().replace("STEPS", str(steps))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--venv", default=sys.prefix, help="has torch (default: this Python's)")
    parser.add_argument("--products", type=pathlib.Path, default=PRODUCTS)
    options = parser.parse_args()
    best, memory = {}, {}

    def note(name, seconds, peak):
        best[name] = min(best.get(name, math.inf), seconds)
        memory[name] = max(memory.get(name, 0), peak)

    with tempfile.TemporaryDirectory() as folder:
        few, many = (
            compiled(folder, options.products, f"images-{steps}", source(steps))
            for steps in (FEW, MANY))
        cells = [str(options.products / "scorebook"), "eval", "-"]
        strip = re.compile(r"^import Score\n", re.M)
        for _ in range(options.runs):
            short, long = run([few])[0], run([many])
            note("Scorebook, native", (long[0] - short) / (MANY - FEW), long[2])
            short = run(cells, strip.sub("", source(FEW)))[0]
            long = run(cells, strip.sub("", source(MANY)))
            note("Scorebook, cell", (long[0] - short) / (MANY - FEW), long[2])
            _, printed, peak = run(
                [f"{options.venv}/bin/python", str(HERE / "numerics/torch_images.py"), str(MANY)])
            note("PyTorch", float(printed), peak)
    first = best["Scorebook, native"]
    print(f"{'':20}{'ms a step':>10}{'GFLOP/s':>10}{'ratio':>8}{'peak MB':>9}")
    for name, seconds in best.items():
        print(
            f"{name:20}{seconds * 1e3:10.2f}{OPERATIONS / seconds * 1e-9:10.0f}"
            f"{seconds / first:8.2f}{memory[name] / 2**20:9.0f}")
    print(f"load of the machine: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
