#!/usr/bin/env python3
"""Edits lessons under a running preview: how long it takes until the page on disk shows an edit,
and what memory many quick edits cost. See README.md beside this file."""

import argparse
import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(ROOT, ".build", "release", "scorebook")
HEAVY = """---
title: A long computation
---

# A long computation

```swift {#slow}
var state: UInt64 = 1
var sum = 0.0
for step in 0..<COUNT {
  state = state &* 6364136223846793005 &+ 1442695040888963407
  sum += Double(state >> 40)
}
let mean = sum / Double(COUNT)
```

```swift {#fig-plot caption="A plot below."}
Chart(x: "x") {
  LineMark({ x in x * 1.0 }, x: -4...4, label: "density")
}
```

The end.
"""


class Preview:
    """A preview of a copy of the course."""

    def __init__(self, program, lessons, count):
        self.folder = tempfile.mkdtemp(prefix="scorebook-preview-")
        self.notebooks = os.path.join(self.folder, "Notebooks")
        shutil.copytree(os.path.join(ROOT, "Notebooks"), self.notebooks)
        os.mkdir(os.path.join(self.folder, "site"))
        shutil.copy(os.path.join(ROOT, "site", "course.yml"), os.path.join(self.folder, "site"))
        if lessons:
            # Without 'parts' every notebook is in the course.
            with open(os.path.join(self.folder, "site", "course.yml")) as file:
                lines = file.read().split("\nparts:")
            macros = lines[1].split("\nmacros:")[1] if len(lines) > 1 else ""
            with open(os.path.join(self.folder, "site", "course.yml"), "w") as file:
                file.write(lines[0] + "\nmacros:" + macros)
            with open(os.path.join(self.notebooks, "heavy.md"), "w") as file:
                file.write(HEAVY.replace("COUNT", str(count)))
        self.log = open(os.path.join(self.folder, "log"), "w+")
        self.process = subprocess.Popen(
            [program, "serve", "--port", "0"], cwd=self.folder, stdout=self.log,
            stderr=self.log)
        self.address = None
        while self.address is None:
            time.sleep(0.01)
            words = open(self.log.name).read().split()
            self.address = next((word for word in words if word.startswith("http://")), None)
            if self.process.poll() is not None:
                sys.exit("the preview has ended: " + open(self.log.name).read())

    def text(self, lesson):
        return open(os.path.join(self.notebooks, lesson + ".md")).read()

    def write(self, lesson, text, by_rename=False):
        path = os.path.join(self.notebooks, lesson + ".md")
        if by_rename:
            with open(path + ".new", "w") as file:
                file.write(text)
            os.rename(path + ".new", path)
        else:
            with open(path, "w") as file:
                file.write(text)

    def page(self, lesson):
        try:
            path = os.path.join(self.folder, ".scorebook", "preview", lesson + ".html")
            return open(path, encoding="utf-8").read()
        except FileNotFoundError:
            return ""

    def wait(self, lesson, text, limit=300):
        """Waits until the page on disk holds a text; how long that took, in milliseconds."""
        start = time.perf_counter()
        while text not in self.page(lesson):
            if time.perf_counter() - start > limit:
                sys.exit(f"'{text}' has not come to the page of '{lesson}' in {limit} s")
            time.sleep(0.0005)
        return (time.perf_counter() - start) * 1000

    def memory(self):
        """Resident memory in MiB."""
        with open(f"/proc/{self.process.pid}/status") as file:
            line = next(line for line in file if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def files(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def served(self, lesson):
        with urllib.request.urlopen(self.address + lesson + ".html") as answer:
            return answer.read().decode()

    def end(self):
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(timeout=10)
        self.log.close()
        shutil.rmtree(self.folder)
        return code


def edits(preview, lesson, make, count):
    """Times some edits, each made from its number; the number's mark has to reach the page."""
    times = []
    for number in range(count):
        mark = f"mark{number}x{random.getrandbits(40)}"
        text = make(mark)
        start = time.perf_counter()
        preview.write(lesson, text)
        preview.wait(lesson, mark)
        times.append((time.perf_counter() - start) * 1000)
        time.sleep(0.1)
    return times


def row(name, times):
    print(
        f"{name:40} median {statistics.median(times):7.1f} ms   "
        f"least {min(times):7.1f}   most {max(times):7.1f}   of {len(times)}", flush=True)


def latency(program, count, heavy):
    preview = Preview(program, True, heavy)
    preview.wait("01-score-functions", "</html>")
    start = time.perf_counter()
    preview.wait("heavy", "chart-figure")
    print(f"the long cell and the rest took {time.perf_counter() - start:.1f} s more", flush=True)
    lesson = preview.text("01-score-functions")
    row("prose of the first lesson",
        edits(preview, "01-score-functions", lambda mark: lesson + f"\n\nAn {mark}.\n", count))
    text = preview.text("heavy")
    row("prose behind a long cell",
        edits(preview, "heavy", lambda mark: text.replace("The end.", f"The {mark}."), count))
    row("plot below a long cell",
        edits(preview, "heavy", lambda mark: text.replace("density", mark), count))
    preview.end()


def stress(program, count):
    preview = Preview(program, False, 0)
    preview.wait("01-score-functions", "</html>")
    text = preview.text("guide/cell-language")
    # What a first failure and its recovery load belongs to the start.
    for number in range(10):
        preview.write("guide/cell-language", broken(text, number))
        time.sleep(0.3)
    preview.write("guide/cell-language", text + "\n\nwarm\n")
    preview.wait("guide/cell-language", "warm")
    start = (preview.memory(), preview.files())
    for number in range(count):
        edited = broken(text, number) if number % 3 == 0 else text + f"\n\nEdit {number}.\n"
        preview.write("guide/cell-language", edited, by_rename=number % 2 == 0)
        time.sleep(random.choice([0, 0, 0.002, 0.02, 0.05]))
    preview.write("guide/cell-language", text + "\n\nThe last edit.\n")
    took = preview.wait("guide/cell-language", "The last edit.")
    time.sleep(1)
    end = (preview.memory(), preview.files())
    served = preview.served("guide/cell-language")
    assert "The last edit." in served and "data-stale" not in served.split("<body", 1)[1]
    assert "preview-panel" not in served
    print(f"{count} edits, the last one on the page after {took:.0f} ms", flush=True)
    print(f"memory {start[0]:.1f} → {end[0]:.1f} MiB ({end[0] / start[0] - 1:+.0%}), "
          f"open files {start[1]} → {end[1]}", flush=True)
    code = preview.end()
    print(f"ended with {code}")


def broken(text, number):
    """A text in which something is wrong, one of several things."""
    kind = number % 5
    if kind == 0:
        return text.replace("let ", "lett ", 1)
    if kind == 1:
        return "---\nbroken: [\n---\n" + text
    if kind == 2:
        return text[: len(text) // 2]
    if kind == 3:
        return text + "\n\n$\\frac{1}$ and @fig-nothing\n"
    return ""


parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--program", default=PROGRAM)
parser.add_argument("--edits", type=int, default=500, help="quick edits (default 500)")
parser.add_argument("--timed", type=int, default=21, help="timed edits of each kind (default 21)")
parser.add_argument("--heavy", type=int, default=1_000_000_000,
                    help="steps of the long cell (default a billion, half a minute or more)")
parser.add_argument("what", nargs="*", default=["latency", "stress"])
arguments = parser.parse_args()
if "latency" in arguments.what:
    latency(arguments.program, arguments.timed, arguments.heavy)
if "stress" in arguments.what:
    stress(arguments.program, arguments.edits)
