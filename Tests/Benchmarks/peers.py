#!/usr/bin/env python3
"""Times scorebook beside other tools that make a page from a lesson.

Usage: Tests/Benchmarks/peers.py [--runs N] [--venv PATH] [--scorebook PATH] [--only WORD …]

The lessons are those of peers/; README.md beside this file says what is timed. The tools take
turns, and the least time of each step counts. A tool that is missing or fails has no times;
whatever happens, the exit code is 0.
"""

import argparse
import json
import math
import os
import pathlib
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
SCOREBOOK = HERE.parent.parent / ".build/release/scorebook"
STEPS = ["cold", "warm", "prose", "plot", "live prose", "live plot"]
# The first edit of a preview loads what later ones use, and is not in the table.
LIVE = [("first", "prose"), ("live prose", "prose"), ("live plot", "plot")]
LIMIT = 600
PACKAGES = ["nbconvert", "jupyter-book", "marimo", "ipykernel", "numpy", "matplotlib"]
VERSIONS = """
import importlib.metadata, sys
print(*(f"{name} {importlib.metadata.version(name)}" for name in sys.argv[1:]), sep=", ")
"""

# Follows a session of marimo as a browser does. When a cell whose code has changed in the file has
# a new output, prints the time and the code.
BROWSER = r"""
import json, sys, time, urllib.request
from websockets.sync.client import connect

host, session = f"127.0.0.1:{sys.argv[1]}", "s_browser"
codes = {}
with connect(f"ws://{host}/ws?session_id={session}", max_size=None) as server:
    urllib.request.urlopen(urllib.request.Request(
        f"http://{host}/api/kernel/instantiate",
        data=json.dumps({"objectIds": [], "values": [], "autoRun": True}).encode(),
        headers={"Content-Type": "application/json", "Marimo-Session-Id": session}))
    for message in server:
        now = time.perf_counter()
        data = json.loads(message)["data"]
        if data["op"] == "completed-run":
            print(now, "ready", flush=True)
        elif data["op"] == "notebook-document-transaction":
            for change in data["transaction"]["changes"]:
                if change["type"] == "set-code":
                    codes[change["cellId"]] = change["code"]
        elif data["op"] == "cell-op" and data["output"] and data["cell_id"] in codes:
            print(now, json.dumps(codes.pop(data["cell_id"])), flush=True)
"""


class Failure(Exception):
    """A tool did not do what it should have done."""


class Peer:
    """A tool and a lesson in its form, in a folder of its own."""

    def __init__(self, name, lesson, source, page, build, watch=None, live=None, files=()):
        self.name, self.lesson, self.source, self.page = name, lesson, source, page
        self.build, self.watch, self.live, self.files = build, watch, live, dict(files)
        self.best = dict.fromkeys([*STEPS, "first"], math.inf)
        program = (build or live[0])[0]
        self.problem = None if shutil.which(program) else "not installed"

    def run(self):
        """Takes each step once."""
        folder = pathlib.Path(tempfile.mkdtemp(prefix="scorebook-peers-"))
        try:
            self.folder, self.text = folder, self.lesson
            self.words = {"prose": "remark", "plot": "coordinate"}
            for path, text in {**self.files, self.source: self.text}.items():
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_text(text)
            if self.build:
                self.step("cold", "")
                self.step("warm", "")
                self.step("prose", self.edit("prose"))
                self.step("plot", self.edit("plot"))
            if self.watch or self.live:
                (self.follow_page if self.watch else self.follow_session)()
        except (Failure, OSError, subprocess.SubprocessError) as problem:
            self.problem = str(problem)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def count(self, step, seconds):
        self.best[step] = min(self.best[step], seconds)

    def step(self, name, mark):
        """Makes the page, which has to have a word."""
        start = time.perf_counter()
        done = subprocess.run(
            self.build, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, timeout=LIMIT, check=False)
        seconds = time.perf_counter() - start
        if done.returncode != 0:
            raise Failure(f"'{name}' failed: {done.stdout[-300:]}")
        page = self.written(self.page)
        if not page or mark not in page:
            raise Failure(f"'{name}' is not on the page")
        self.count(name, seconds)

    def edit(self, kind):
        """Writes the lesson with another word in its prose or in its last plot, as an editor saves
        it, and returns the word."""
        mark = f"mark{random.getrandbits(48):x}"
        self.text = self.text.replace(self.words[kind], mark)
        self.words[kind] = mark
        new = self.folder / (self.source + "~")
        new.write_text(self.text)
        new.rename(self.folder / self.source)
        return mark

    def written(self, page):
        """A page on disk, empty until it is complete."""
        try:
            text = (self.folder / page).read_text(errors="replace")
        except FileNotFoundError:
            return ""
        return text if "</html>" in text[-100:] else ""

    def follow_page(self):
        """Edits under the tool's watch, until the page on disk shows them."""
        command, page, words = self.watch
        with Process(command, self.folder) as process:
            process.wait(words)
            time.sleep(0.5)
            for name, step in LIVE:
                start = time.perf_counter()
                mark = self.edit(step)
                while mark not in self.written(page):
                    process.check(start)
                    time.sleep(0.002)
                self.count(name, time.perf_counter() - start)
                time.sleep(1)

    def follow_session(self):
        """Edits under a session in a browser, until that is sent the cell's new output."""
        command, browser = self.live
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = str(free.getsockname()[1])
        with Process([*command, "--port", port], self.folder) as server:
            server.wait("URL")
            with Process([*browser, port], self.folder) as client:
                client.wait("ready")
                time.sleep(0.5)
                for name, step in LIVE:
                    start = time.perf_counter()
                    self.count(name, client.wait(self.edit(step)) - start)
                    time.sleep(1)


class Process:
    """A process that runs beside the script, whose lines are read."""

    def __init__(self, command, folder):
        self.process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, start_new_session=True)
        self.lines = []
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.process.stdout:
            self.lines.append(line)

    def check(self, start):
        if self.process.poll() is not None:
            raise Failure(f"{self.process.args[0]} has ended: {''.join(self.lines)[-300:]}")
        if time.perf_counter() - start > LIMIT:
            raise Failure(f"nothing has come in {LIMIT} s")

    def wait(self, words):
        """Waits for a line with some words, and returns the time that the line begins with."""
        start = time.perf_counter()
        while True:
            line = next((line for line in list(self.lines) if words in line), None)
            if line is not None:
                return float(line.split()[0]) if re.match(r"\d+\.\d+ ", line) else None
            self.check(start)
            time.sleep(0.002)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            os.killpg(self.process.pid, signal.SIGINT)
            self.process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        except ProcessLookupError:
            pass


def cells(text):
    """The cells of a script, each as whether it is prose and its text."""
    for part in re.split(r"^# %%", text, flags=re.MULTILINE)[1:]:
        head, _, body = part.partition("\n")
        is_prose = "[markdown]" in head
        body = body.strip("\n")
        yield is_prose, re.sub(r"^# ?", "", body, flags=re.MULTILINE) if is_prose else body


def notebook(text):
    """A Jupyter notebook made from a script."""
    found = []
    for number, (is_prose, body) in enumerate(cells(text)):
        cell = {"id": f"cell-{number}", "metadata": {}, "source": body}
        if is_prose:
            found.append({"cell_type": "markdown", **cell})
        else:
            found.append({"cell_type": "code", "execution_count": None, "outputs": [], **cell})
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return json.dumps({
        "cells": found, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5})


def script(text):
    """The code of a script, which saves its figures where the notebook shows them."""
    code = "\n".join(body for is_prose, body in cells(text) if not is_prose)
    return code.replace("plt.show()", 'plt.savefig("figure.png", bbox_inches="tight")')


def peers(programs, scorebook):
    """The tools, each with a lesson in its form."""
    lesson, jupyter, marimo = (
        (HERE / "peers" / name).read_text()
        for name in ["lesson.md", "lesson-jupyter.py", "lesson-marimo.py"])
    jupyter = notebook(jupyter)
    cached = marimo.replace("    def run(random)", "    @mo.persistent_cache\n    def run(random)")
    cached = cached.replace("def _(np, score):", "def _(mo, np, score):")
    program = lambda name: str(programs / name)
    export = [program("marimo"), "export", "html", "lesson.py", "-o", "lesson.html"]
    watch = ([*export, "--watch"], "lesson.html", "Watching")
    edit = [
        program("marimo"), "edit", "lesson.py", "--watch", "--headless", "--no-token",
        "--no-skew-protection", "--skip-update-check"]
    return [
        Peer(
            "scorebook", lesson, "Notebooks/lesson.md", "site/public/lesson.html",
            [scorebook, "build"],
            watch=(
                [scorebook, "serve", "--port", "0"], ".scorebook/preview/lesson.html", "http://")),
        Peer(
            "nbconvert", jupyter, "lesson.ipynb", "lesson.html",
            [program("jupyter"), "nbconvert", "--execute", "--to", "html", "lesson.ipynb"]),
        Peer(
            "Jupyter Book", jupyter, "lesson.ipynb", "_build/html/lesson.html",
            [program("jupyter-book"), "build", "."], files={
                "_toc.yml": "format: jb-book\nroot: lesson\n",
                "_config.yml": "title: Course\nexecute:\n  execute_notebooks: cache\n"
                "  timeout: -1\nsphinx:\n  config:\n    nb_execution_raise_on_error: true\n"}),
        Peer("marimo export", marimo, "lesson.py", "lesson.html", [*export, "-f"], watch=watch),
        Peer(
            "  persistent_cache", cached, "lesson.py", "lesson.html", [*export, "-f"], watch=watch),
        Peer(
            "  edit, in a browser", marimo, "lesson.py", "", None,
            live=(edit, [program("python"), "-c", BROWSER]),
            files={"pyproject.toml": '[tool.marimo.runtime]\nwatcher_on_save = "autorun"\n'}),
    ]


def run_code(python, scorebook, best):
    """Runs the code without a page, and keeps the least times."""
    with tempfile.TemporaryDirectory() as folder:
        text = script((HERE / "peers/lesson-jupyter.py").read_text())
        pathlib.Path(folder, "lesson.py").write_text(text)
        shutil.copy(HERE / "peers/lesson.md", folder)
        commands = {
            "scorebook run": [scorebook, "run", "--no-cache", "lesson.md"],
            "python": [python, "lesson.py"],
        }
        for name, command in commands.items():
            if not shutil.which(command[0]):
                continue
            start = time.perf_counter()
            done = subprocess.run(
                command, cwd=folder, env={**os.environ, "MPLBACKEND": "agg"},
                capture_output=True, timeout=LIMIT, check=False)
            if done.returncode == 0:
                best[name] = min(best.get(name, math.inf), time.perf_counter() - start)


def column(seconds, base):
    if not math.isfinite(seconds):
        return f"{'—':>9}{'':7}"
    digits = 3 if seconds < 1 else 2
    ratio = seconds / base
    told = f"×{ratio:.1f}" if ratio < 9.95 else f"×{ratio:.0f}"
    return f"{seconds:7.{digits}f} s{told if math.isfinite(base) else '':>7}"


def table(tools):
    base = tools[0].best if tools else {}
    print((f"{'':21}" + "".join(f"{step:>9}{'':7}" for step in STEPS)).rstrip())
    for tool in tools:
        columns = "".join(column(tool.best[step], base[step]) for step in STEPS)
        print(f"{tool.name:21}{columns}{tool.problem or ''}".rstrip(), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=5, help="times each step is taken (default 5)")
    parser.add_argument(
        "--venv", type=pathlib.Path, default=pathlib.Path(sys.prefix),
        help="the virtual environment with the other tools (default: that of this Python)")
    parser.add_argument("--scorebook", type=pathlib.Path, default=SCOREBOOK)
    parser.add_argument("--only", nargs="+", help="parts of the names of the tools to time")
    options = parser.parse_args()
    programs = options.venv.absolute() / "bin"
    scorebook = str(options.scorebook.absolute())
    tools = [
        tool for tool in peers(programs, scorebook)
        if not options.only or any(word in tool.name for word in options.only)]
    os.environ["PATH"] = f"{programs}{os.pathsep}{os.environ['PATH']}"
    python = str(programs / "python")
    if shutil.which(python):
        subprocess.run(
            [python, "-c", VERSIONS, *PACKAGES], stderr=subprocess.DEVNULL, check=False)
    load = lambda: " ".join(f"{value:.2f}" for value in os.getloadavg())
    print(f"load {load()} with {os.cpu_count()} processors", flush=True)
    alone = {}
    for number in range(options.runs):
        run_code(python, scorebook, alone)
        for tool in tools:
            if not tool.problem:
                print(f"run {number + 1}: {tool.name.strip()}", file=sys.stderr, flush=True)
                tool.run()
    table(tools)
    told = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in alone.items())
    print(f"The code alone: {told or '—'}")
    print(f"load {load()}")


if __name__ == "__main__":
    try:
        main()
    except Exception as problem:  # A comparison is no test.
        print(f"no comparison: {problem}")
