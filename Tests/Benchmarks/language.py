#!/usr/bin/env python3
"""Times the programs of Language/ in scorebook, CPython and as compiled by swiftc -O.

Usage: Tests/Benchmarks/language.py [--runs N] [case …]

Each time is that of a whole process, the least of several runs; the three take turns, so that a
change of the machine's speed meets all of them. What they print has to agree.
"""

import argparse
import math
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
SCOREBOOK = HERE.parent.parent / ".build/release/scorebook"


def timed(command, text=""):
    start = time.perf_counter()
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed:\n{done.stderr}")
    return seconds, done.stdout


def numbers(text):
    return [round(float(word), 6) for word in text.split()]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cases", nargs="*")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    cases = options.cases or sorted(path.stem for path in HERE.glob("Language/*.swift"))
    python = shutil.which("python3.11") or sys.executable
    ratios, natives = [], []
    print(f"{'case':16}{'scorebook':>11}{'CPython':>10}{'swiftc -O':>11}{'× CPython':>11}{'÷ swiftc':>10}")
    with tempfile.TemporaryDirectory() as folder:
        for case in cases:
            source = HERE / "Language" / f"{case}.swift"
            program = f"{folder}/{case}"
            subprocess.run(["swiftc", "-O", str(source), "-o", program], check=True)
            text = source.read_text()
            commands = {
                "scorebook": ([str(SCOREBOOK), "eval", "-"], text),
                "python": ([python, str(source.with_suffix(".py"))], ""),
                "swiftc": ([program], ""),
            }
            best = dict.fromkeys(commands, math.inf)
            printed = {}
            for _ in range(options.runs):
                for name, (command, text_in) in commands.items():
                    seconds, printed[name] = timed(command, text_in)
                    best[name] = min(best[name], seconds)
            if not numbers(printed["scorebook"]) == numbers(printed["swiftc"]) == numbers(printed["python"]):
                sys.exit(f"{case}: outputs differ: {printed}")
            ratio = best["python"] / best["scorebook"]
            native = best["scorebook"] / best["swiftc"]
            ratios.append(ratio)
            natives.append(native)
            print(
                f"{case:16}{best['scorebook']:10.3f}s{best['python']:9.3f}s{best['swiftc']:10.3f}s"
                f"{ratio:11.1f}{native:10.1f}", flush=True
            )
    mean = lambda values: math.exp(sum(map(math.log, values)) / len(values))
    print(f"{'geometric mean':48}{mean(ratios):11.1f}{mean(natives):10.1f}")


main()
