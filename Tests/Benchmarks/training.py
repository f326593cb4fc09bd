#!/usr/bin/env python3
"""Times a step of denoising score matching beside PyTorch and JAX.

Usage: Tests/Benchmarks/training.py [--runs N] [--venv PATH] [--products PATH] [--memory]

The network, the batches and the optimiser are those of numerics/training.swift, which runs as a
program compiled against the library and as a cell of `scorebook eval`. A step of these is the
difference of two runs with different numbers of steps; PyTorch and JAX time blocks of steps and give
the least. All take turns, and the least time of each counts. With `--memory`, the program makes 10⁵
steps, and its memory is looked at every five seconds.
"""

import argparse
import math
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import peak

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PRODUCTS = ROOT / ".build/release"
FEW, MANY = 100, 900
WIDTHS = [3, 128, 128, 128, 2]


def run(command, text=""):
    """The seconds, what was printed and the peak memory in bytes."""
    environment = {k: v for k, v in os.environ.items() if k != "OPENBLAS_CORETYPE"}
    start = time.perf_counter()
    done = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=environment)
    done.stdin.write(text)
    done.stdin.close()
    printed, errors = done.stdout.read(), done.stderr.read()
    _, status, usage = os.wait4(done.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed:\n{errors}")
    return time.perf_counter() - start, printed, usage.ru_maxrss * 1024


def source(steps):
    return (HERE / "numerics/training.swift").read_text().replace("STEPS", str(steps))


def compiled(folder, products, name, text):
    """A program against the modules of a release build, as tests of `export --to swift` make it."""
    program = pathlib.Path(folder) / name
    path = program.with_suffix(".swift")
    path.write_text(text)
    objects = [
        str(file)
        for target in ("Score", "Tensors", "ScoreModels", "Charts", "Markup", "CKernels")
        for file in (products / f"{target}.build").glob("*.o")]
    subprocess.run(
        ["swiftc", "-O", "-suppress-warnings", "-module-name", "main", "-I",
         str(products / "Modules"), "-I", f"{ROOT}/Sources/CKernels/include", "-I",
         f"{ROOT}/Sources/CZlib", str(path), "-o",
         str(program), *objects], check=True)
    return str(program)


def watch(folder, products):
    program = subprocess.Popen([compiled(folder, products, "long", source(100_000))], stdout=subprocess.PIPE)
    status = pathlib.Path(f"/proc/{program.pid}/status")
    start = time.perf_counter()
    while program.poll() is None:
        resident = re.search(r"VmRSS:\s*(\d+) kB", status.read_text())
        if resident:
            print(f"{time.perf_counter() - start:6.1f} s {int(resident[1]) / 1024:8.1f} MB")
        time.sleep(5)
    print(f"{time.perf_counter() - start:6.1f} s for 100000 steps")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--venv", default=sys.prefix, help="has torch and jax (default: this Python's)")
    parser.add_argument("--products", type=pathlib.Path, default=PRODUCTS)
    parser.add_argument("--memory", action="store_true")
    options = parser.parse_args()
    if options.memory:
        with tempfile.TemporaryDirectory() as folder:
            return watch(folder, options.products)
    python = f"{options.venv}/bin/python"
    best, memory = {}, {}

    def note(name, seconds, peak):
        best[name] = min(best.get(name, math.inf), seconds)
        memory[name] = max(memory.get(name, 0), peak)

    with tempfile.TemporaryDirectory() as folder:
        most = peak.operations_per_second(folder)["float32"]
        few, many = (
            compiled(folder, options.products, f"steps-{steps}", source(steps))
            for steps in (FEW, MANY))
        cells = [str(options.products / "scorebook"), "eval", "-"]
        for _ in range(options.runs):
            short, long = run([few])[0], run([many])
            note("Scorebook, native", (long[0] - short) / (MANY - FEW), long[2])
            strip = re.compile(r"^import Score\n", re.M)
            short = run(cells, strip.sub("", source(FEW)))[0]
            long = run(cells, strip.sub("", source(MANY)))
            note("Scorebook, cell", (long[0] - short) / (MANY - FEW), long[2])
            for name in ("torch", "jax"):
                _, printed, most_bytes = run(
                    [python, str(HERE / f"numerics/{name}_training.py"), str(MANY)])
                note({"torch": "PyTorch", "jax": "JAX"}[name], float(printed), most_bytes)
    first = best["Scorebook, native"]
    # Forwards, backwards for the weights, and backwards for the inputs but for the first layer's.
    layers = [2 * 512 * n * m for n, m in zip(WIDTHS, WIDTHS[1:])]
    operations = 3 * sum(layers) - layers[0]
    print(f"{'':20}{'ms a step':>10}{'steps/s':>10}{'ratio':>8}{'of peak':>9}{'most MB':>9}")
    for name, seconds in best.items():
        print(
            f"{name:20}{seconds * 1e3:10.3f}{1 / seconds:10.0f}{seconds / first:8.2f}"
            f"{operations / seconds / most:9.0%}{memory[name] / 2**20:9.0f}")
    print(f"peak in single precision: {most / 1e9:.0f} GFLOP/s")


if __name__ == "__main__":
    main()
