#!/usr/bin/env python3
"""Prints what the machine's processors can compute at most.

Usage: Tests/Benchmarks/peak.py

Fused multiply-adds in registers, on one thread and on all: no program does more floating-point
operations per second. Needs `clang`, which Swift brings along.
"""

import pathlib
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def measured(folder):
    """Operations per second by element type and number of threads."""
    program = pathlib.Path(folder) / "peak"
    subprocess.run(
        ["clang", "-O2", "-march=native", "-pthread", str(HERE / "numerics/peak.c"), "-o", str(program)],
        check=True)
    lines = subprocess.run([str(program)], check=True, capture_output=True, text=True).stdout
    fields = (line.split("\t") for line in lines.splitlines())
    return {(name, int(threads)): float(rate) for name, threads, rate in fields}


def operations_per_second(folder):
    """On all threads, by element type."""
    rates = measured(folder)
    most = max(threads for _, threads in rates)
    return {name: rates[name, most] for name in ("float32", "float64")}


def told(most):
    return (
        f"peak: {most['float32'] / 1e9:.0f} GFLOP/s in single, {most['float64'] / 1e9:.0f} in double"
        " precision")


def main():
    with tempfile.TemporaryDirectory() as folder:
        for (name, threads), rate in measured(folder).items():
            print(f"{name} on {threads} {'thread' if threads == 1 else 'threads'}:"
                  f" {rate / 1e9:.0f} GFLOP/s")


if __name__ == "__main__":
    main()
