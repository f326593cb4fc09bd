"""What a build leaves behind when it is stopped, finds no room, or is not alone.

    python3 Tests/Benchmarks/robustness.py [kill] [disk] [two] [same] [--kills N]

Builds run on copies of the course in temporary folders; each part says what it found and the script
fails if one of them finds anything wrong. `disk` needs the right to mount a small file system.
"""

import argparse
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCOREBOOK = ROOT / ".build/release/scorebook"


def copy(folder):
    """The course without what was built."""
    shutil.copytree(ROOT / "Notebooks", folder / "Notebooks")
    shutil.copytree(ROOT / "site", folder / "site", ignore=shutil.ignore_patterns("public"))


def build(folder, *arguments, environment=None):
    return subprocess.run(
        [SCOREBOOK, "build", *arguments], cwd=folder, capture_output=True, text=True,
        env={**os.environ, **(environment or {})})


def tree(folder):
    """The bytes of every file, by path, hidden ones among them."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*")) if path.is_file()
    }


def edit(folder, version):
    """Makes the course the one of a version: words, a value and a plot differ."""
    lesson = folder / "Notebooks/01-score-functions.md"
    text = (ROOT / "Notebooks/01-score-functions.md").read_text()
    text = text.replace("seed: ", f"seed: {version}", 1)
    lesson.write_text(text + f"\nVersion {version}.\n")


def differences(one, other):
    return sorted(
        path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def kill(work, count, seed):
    """Kills builds at random moments; each next build has to give what a clean one gives."""
    expected = {}
    for version in (1, 2):
        clean = work / f"clean-{version}"
        copy(clean)
        edit(clean, version)
        assert build(clean).returncode == 0
        expected[version] = tree(clean / "site/public")
    folder = work / "killed"
    copy(folder)
    # How long a build takes from nothing, after an edit, and if all of it is remembered.
    durations = []
    for version in (1, 2, 1):
        edit(folder, version)
        start = time.monotonic()
        build(folder)
        durations.append(time.monotonic() - start)
    remembered = {1, 2}
    numbers = random.Random(seed)
    round, stopped, faults = 0, 0, []
    while stopped < count:
        round += 1
        version = 1 + round % 2
        edit(folder, version)
        if numbers.random() < 0.3:
            shutil.rmtree(folder / ".scorebook", ignore_errors=True)
            remembered = set()
        kind = 0 if not remembered else 1 if version not in remembered else 2
        remembered.add(version)
        process = subprocess.Popen(
            [SCOREBOOK, "build"], cwd=folder, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        time.sleep(numbers.random() * durations[kind])
        if process.poll() is None:
            stopped += 1
            process.send_signal(signal.SIGKILL)
        process.wait()
        public = folder / "site/public"
        for path, content in tree(public).items() if public.exists() else []:
            known = [expected[1].get(path), expected[2].get(path)]
            if content not in known and not pathlib.Path(path).name.startswith("."):
                faults.append(f"round {round}: '{path}' is torn")
        result = build(folder)
        if result.returncode != 0:
            faults.append(f"round {round}: {result.stderr}")
        faults += [
            f"round {round}: '{path}'"
            for path in differences(tree(public), expected[version])]
    print(f"kill: {round} builds, {stopped} of them killed; {len(faults)} faults")
    return faults


def disk(work):
    """A full disk and a store that cannot be written to give clear problems, and nothing is lost."""
    faults = []
    folder = work / "read-only"
    copy(folder)
    build(folder)
    before = tree(folder / "site/public")
    small = work / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", small], capture_output=True)
    if mounted.returncode != 0:
        print("disk: not tried, since no file system can be mounted")
        return []
    try:
        result = build(folder, "--out", str(small / "public"))
        print("full disk, site:", result.stderr.strip().splitlines()[-2:])
        if result.returncode != 1 or "No space left" not in result.stderr:
            faults.append("a full disk below the site is not reported")
        shutil.rmtree(small / "public")
        store = folder / ".scorebook"
        shutil.rmtree(store)
        store.symlink_to(small)
        result = build(folder, "--out", str(work / "public-full"))
        print("full disk, store:", result.stderr.strip().splitlines()[-3:])
        if result.returncode != 0 or "cannot write to the store" not in result.stderr:
            faults.append("a full disk below the store is not reported")
        if tree(work / "public-full") != before:
            faults.append("with a full store the site is another one")
        subprocess.run(["mount", "-o", "remount,ro", small], check=True)
        result = build(folder, "--out", str(work / "public-ro"))
        print("read-only store:", result.stderr.strip().splitlines()[-3:])
        if result.returncode != 0 or "cannot write to the store" not in result.stderr:
            faults.append("a read-only store is not reported")
        if tree(work / "public-ro") != before:
            faults.append("with a read-only store the site is another one")
    finally:
        subprocess.run(["umount", "-l", small])
    print(f"disk: {len(faults)} faults")
    return faults


def two(work):
    """Two builds at once in one folder."""
    folder = work / "two"
    copy(folder)
    clean = work / "one"
    copy(clean)
    build(clean)
    expected, faults = tree(clean / "site/public"), []
    for round in range(10):
        shutil.rmtree(folder / "site/public", ignore_errors=True)
        if round % 2 == 0:
            shutil.rmtree(folder / ".scorebook", ignore_errors=True)
        processes = [
            subprocess.Popen([SCOREBOOK, "build"], cwd=folder, stderr=subprocess.PIPE, text=True)
            for _ in range(2)]
        for process in processes:
            problems = process.communicate()[1]
            if process.returncode != 0:
                faults.append(f"round {round}: {problems}")
        faults += [
            f"round {round}: '{path}'"
            for path in differences(tree(folder / "site/public"), expected)]
    print(f"two: 10 pairs of builds; {len(faults)} faults")
    return faults


def same(work):
    """Other paths, time zones, languages, numbers of processors and clocks give the same bytes."""
    environments = [
        ("a", ["--jobs", "2"], {"TZ": "UTC", "LANG": "C", "LC_ALL": "C"}, []),
        ("a much longer path/with spaces", ["--jobs", "1"],
         {"TZ": "Pacific/Kiritimati", "LANG": "de_DE.UTF-8", "LC_ALL": "tr_TR.UTF-8"},
         ["taskset", "-c", "0"]),
        ("third", [], {"TZ": "America/St_Johns", "HOME": "/nonexistent"}, ["faketime", "2031-02-03"]),
    ]
    trees, faults = [], []
    for name, arguments, environment, prefix in environments:
        if prefix and shutil.which(prefix[0]) is None:
            print(f"same: without {prefix[0]}, which is not installed")
            prefix = []
        folder = work / name
        folder.mkdir(parents=True)
        copy(folder)
        subprocess.run(
            [*prefix, SCOREBOOK, "build", *arguments], cwd=folder, check=True,
            capture_output=True, env={**os.environ, **environment})
        trees.append(tree(folder / "site/public"))
    for other in trees[1:]:
        faults += differences(trees[0], other)
    print(f"same: {len(trees)} builds of {len(trees[0])} files; {len(faults)} differ")
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("parts", nargs="*", help="kill, disk, two, same; by default all")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    parts = options.parts or ["kill", "disk", "two", "same"]
    faults = []
    for part in parts:
        with tempfile.TemporaryDirectory(prefix="scorebook-robust-") as work:
            work = pathlib.Path(work)
            faults += {
                "kill": lambda: kill(work, options.kills, options.seed), "disk": lambda: disk(work),
                "two": lambda: two(work), "same": lambda: same(work),
            }[part]()
    for fault in faults[:20]:
        print(fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
