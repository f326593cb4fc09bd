#!/usr/bin/env python3
"""Times the check of notebooks and the making of their code, without running them longer than needed.

Each notebook is run by `scorebook run --no-cache --timings` several times; the least times count.
"""

import argparse
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCOREBOOK = ROOT / ".build/release/scorebook"
PROGRAMS = ROOT / "Tests/CellLanguageTests/Spec/programs"

# Notebooks of about 300 lines of code and nothing else, from programs whose names do not collide.
DENSE = {
    "numbers and text": [
        "neural-xor", "runge-kutta", "dual-numbers", "prices-and-discounts", "text-table",
        "json-reader",
    ],
    "generic types": ["generic-matrix", "expression-derivative", "shunting-yard", "lru-cache"],
}


def dense(names):
    cells = [(PROGRAMS / f"{name}.swift").read_text() for name in names]
    return "# Dense\n\n" + "\n".join(f"```swift\n{cell}```\n" for cell in cells)


def cut(path, lines):
    """The first lines of a lesson, up to the end of a cell."""
    text = (ROOT / path).read_text().splitlines()
    count, inside = 0, False
    for number, line in enumerate(text):
        if line.startswith("```"):
            inside = not inside
        if not inside and number >= lines:
            count = number
            break
    return "\n".join(text[: count or len(text)]) + "\n"


def measure(text, runs):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "notebook.md"
        path.write_text(text)
        best = None
        for _ in range(runs):
            result = subprocess.run(
                [SCOREBOOK, "run", "--no-cache", "--timings", path], capture_output=True, text=True)
            found = re.search(r"checked in ([\d.]+) ms, made code in ([\d.]+) ms", result.stderr)
            if not found:
                return None, result.stderr
            times = tuple(float(part) for part in found.groups())
            if best is None or sum(times) < sum(best):
                best = times
        return best, ""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    notebooks = [(f"code only: {name}", dense(parts)) for name, parts in DENSE.items()]
    for path in sorted((ROOT / "Notebooks").rglob("*.md")):
        name = path.relative_to(ROOT)
        notebooks.append((f"{name}, 300 lines", cut(name, 300)))
        notebooks.append((f"{name}, whole", path.read_text()))
    print(f"{'notebook':50} {'lines':>6} {'of code':>8} {'check':>8} {'code':>8} {'sum':>8}")
    for name, text in notebooks:
        code = sum(len(cell.splitlines()) for cell in re.findall(r"```swift.*?\n(.*?)```", text, re.S))
        times, problem = measure(text, runs)
        if times is None:
            print(f"{name}: {problem.splitlines()[0] if problem else 'no timings'}")
            continue
        lines = len(text.splitlines())
        print(f"{name:50} {lines:6} {code:8} {times[0]:6.1f} {times[1]:8.1f} {sum(times):8.1f} ms")


if __name__ == "__main__":
    main()
