#!/usr/bin/env python3
"""Builds a course of a thousand synthetic pages, and again after an edit, and one of ten thousand;
beside it Hugo makes the same pages without formulas. See README.md beside this file."""

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(ROOT, ".build", "release", "scorebook")
PAGE_SIZE = 12_000
PART = 50
WORDS = """the score of a density points to where data become more likely and noise moves samples
away from it so that a network which learns to take small steps back finds its way from nothing to
pictures while each level of noise asks for an answer of its own and every step is a compromise
between speed and error that shrinks with the square of its length as long as the drift is smooth
enough near the support of the law""".split()
CODE = """
let mixture = Mixture([Normal(mean: -2, standardDeviation: 0.5), Normal(mean: 2)])
var random = RandomStream(seed: 7)
let samples = mixture.samples(1000, using: &random)
for (index, sample) in samples.prefix(3).enumerated() {
  // The score is the derivative of the logarithm of the density.
  print(index, sample, mixture.score(at: sample), "is finite")
}
"""


def formula(number, rng):
    """One of the distinct formulas: a size that lessons have, with names and numbers of its own."""
    a, b, c = (rng.choice("xyzuvwabckmn") for _ in range(3))
    forms = [
        rf"{a}_{{{number}}} + {b}^2",
        rf"\sigma_{{{number}}}({a}) = \sqrt{{1 - {b}^{{2}}}}",
        rf"\nabla_{{{a}}} \log p_{{{number}}}({a})",
        rf"\frac{{{a} - \mu_{{{number}}}}}{{\sigma^2}}",
        rf"\mathbb{{E}}_{{{a} \sim p}}\left[{b}_{{{number}}}^2\right]",
        rf"{a} \in \mathbb{{R}}^{{{number}}}",
    ]
    return forms[number % len(forms)]


def display(number, rng):
    a, b = rng.choice("xyzuvw"), rng.choice("stkmn")
    forms = [
        rf"\mathrm{{d}}{a}_{b} = \left[f_{{{number}}}({a}_{b}, {b}) - g({b})^2 \nabla \log "
        rf"p_{b}({a}_{b})\right] \mathrm{{d}}{b} + g({b})\,\mathrm{{d}}\bar w_{b}",
        rf"J_{{{number}}}(\theta) = \frac{{1}}{{2}} \int p({a}) \left\lVert s_\theta({a}) - "
        rf"\nabla \log p({a}) \right\rVert^2 \mathrm{{d}}{a}",
        rf"p_{{{number}}}({a}) = \sum_{{{b}=1}}^{{K}} \pi_{b} \frac{{1}}{{\sqrt{{2\pi\sigma_{b}^2"
        rf"}}}} \exp\left(-\frac{{({a} - \mu_{b})^2}}{{2\sigma_{b}^2}}\right)",
    ]
    return forms[number % len(forms)]


def sentence(rng, length):
    words = [rng.choice(WORDS) for _ in range(length)]
    return " ".join(words).capitalize()


def page(index, count, formulas, rng):
    """A page: 20 formulas within lines and 4 displays of the next of all, headings, code, links."""
    first = index * 24
    inline = [formulas[(first + k) % len(formulas)] for k in range(24)]
    links = [rng.randrange(count) for _ in range(4)]
    text = [f"---\ntitle: Lesson {index} on {sentence(rng, 3).lower()}",
            f"summary: {sentence(rng, 12)}.\ntime: 20 minutes\n---\n"]
    used = 0
    for section in range(4):
        text.append(f"# {sentence(rng, 4)} {section + 1}\n")
        for paragraph in range(5):
            k = used % 24
            used += 1
            if k % 6 == 5:
                label = f" {{#eq-p{index}-{k}}}" if k == 5 else ""
                text.append(f"{sentence(rng, 20)}:\n\n$$\n{inline[k][1]}\n$$%s\n" % label)
            else:
                text.append(f"{sentence(rng, 25)} ${inline[k][0]}$, {sentence(rng, 30).lower()}.\n")
        if section == 1:
            text.append(f"```swift {{.static}}{CODE}```\n")
        if section == 2:
            text.append(f"```python\nscore = (mean - x) / variance  # page {index}\n```\n")
        target = links[section]
        text.append(f"See [lesson {target}]({name(target, index)}) for {sentence(rng, 8).lower()}.\n")
        text.append("".join(f"- {sentence(rng, 10)}\n" for _ in range(4)))
    while used < 24:
        k = used
        used += 1
        text.append(f"{sentence(rng, 20)}:\n\n$$\n{inline[k][1]}\n$$\n" if k % 6 == 5 else
                    f"{sentence(rng, 25)} ${inline[k][0]}$, as in @eq-p{index}-5.\n")
    result = "\n".join(text)
    while len(result) < PAGE_SIZE:
        result += f"\n{sentence(rng, 60)}. {sentence(rng, 40)}.\n"
    return result


def name(index, source=None):
    """The file of a page; parts are folders."""
    path = f"part-{index // PART + 1:03}/page-{index:05}.md"
    return path if source is None else "../" + path


def write_course(folder, count, distinct):
    rng = random.Random(2026)
    formulas = [(formula(k, rng), display(k, rng)) for k in range(distinct)]
    notebooks = os.path.join(folder, "Notebooks")
    for part in range((count + PART - 1) // PART):
        os.makedirs(os.path.join(notebooks, f"part-{part + 1:03}"))
    os.makedirs(os.path.join(folder, "site"))
    with open(os.path.join(folder, "site", "course.yml"), "w") as file:
        file.write("title: Synthetic pages\nparts:\n")
        for part in range(0, count, PART):
            file.write(f"  - title: Part {part // PART + 1}\n    lessons:\n")
            for index in range(part, min(part + PART, count)):
                file.write(f"      - {name(index)[:-3]}\n")
    size = 0
    used = set()
    for index in range(count):
        text = page(index, count, formulas, rng)
        size += len(text)
        used.update(re.findall(r"\$\$\n(.*?)\n\$\$|\$([^$\n]+)\$", text))
        with open(os.path.join(notebooks, name(index)), "w") as file:
            file.write(text)
    print(f"{count} pages of {size / count / 1000:.1f} kB, {len(used)} distinct formulas", flush=True)


def write_hugo(folder, course):
    """The same pages for Hugo: no formulas, plain fences, a list and a page template."""
    site = os.path.join(folder, "hugo")
    shutil.copytree(os.path.join(course, "Notebooks"), os.path.join(site, "content"))
    for base, _, files in os.walk(os.path.join(site, "content")):
        for file in files:
            path = os.path.join(base, file)
            text = open(path).read()
            text = re.sub(r"\$\$\n.*?\n\$\$( \{#[^}]*\})?", "A display.", text)
            text = re.sub(r"\$([^$\n]+)\$", "a formula", text).replace("swift {.static}", "swift")
            text = re.sub(r"@eq-[-\w]+", "the display", text)
            open(path, "w").write(text)
    layouts = os.path.join(site, "layouts", "_default")
    os.makedirs(layouts)
    head = "<!DOCTYPE html><html><head><meta charset=utf-8><title>{{ .Title }}</title></head><body>"
    single = (head + "<nav><ul>{{ range .CurrentSection.RegularPages }}<li><a href=\"{{ .RelPermalink"
              " }}\">{{ .Title }}</a></li>{{ end }}</ul></nav><nav>{{ .TableOfContents }}</nav>"
              "<main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>")
    listing = head + "<ul>{{ range .Pages }}<li>{{ .Title }}</li>{{ end }}</ul></body></html>"
    open(os.path.join(layouts, "single.html"), "w").write(single)
    open(os.path.join(layouts, "list.html"), "w").write(listing)
    open(os.path.join(site, "hugo.toml"), "w").write(
        'baseURL = "https://example.org/"\ntitle = "Pages"\ndisableKinds = ["taxonomy", "term", "RSS"]\n')
    return site


def timed(command, folder):
    start = time.perf_counter()
    result = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if result.returncode != 0:
        sys.exit(result.stdout.decode()[-2000:])
    return time.perf_counter() - start


def edit(folder, index, number):
    path = os.path.join(folder, "Notebooks", name(index))
    text = open(path).read()
    mark = "\nEdited "
    text = text.split(mark)[0] + f"{mark}for the time {number}.\n"
    open(path, "w").write(text)


def measure(arguments, count):
    folder = tempfile.mkdtemp(prefix="scorebook-pages-", dir=arguments.folder)
    old = tempfile.mkdtemp(prefix="scorebook-old-", dir=arguments.folder)
    try:
        write_course(folder, count, arguments.distinct * count // 1000)
        build = [arguments.scorebook, "build"]
        fresh = []
        for run in range(arguments.runs):
            # Some file systems are slow where many files have just been removed.
            for path in ("site/public", ".scorebook"):
                if os.path.exists(os.path.join(folder, path)):
                    os.rename(os.path.join(folder, path), os.path.join(old, f"{run}{path[0]}"))
            fresh.append(timed(build, folder))
        nothing = min(timed(build, folder) for _ in range(3))
        edits = []
        for number in range(5):
            edit(folder, count // 2 + number, number)
            edits.append(timed(build, folder))
        print(f"  from nothing {min(fresh):.2f} s, after one edit {sorted(edits)[2]:.3f} s "
              f"(five: {' '.join(f'{t:.3f}' for t in edits)}), after none {nothing:.3f} s",
              flush=True)
        if not arguments.hugo:
            return min(fresh), sorted(edits)[2]
        site = write_hugo(folder, folder)
        peer = []
        for _ in range(arguments.runs):
            shutil.rmtree(os.path.join(site, "public"), ignore_errors=True)
            peer.append(timed(["hugo", "--quiet"], site))
        print(f"  hugo without formulas {min(peer):.2f} s: scorebook takes "
              f"{min(fresh) / min(peer):.1f} times as long from nothing, and after one edit "
              f"{sorted(edits)[2] / min(peer):.2f} times", flush=True)
        return min(fresh), sorted(edits)[2]
    finally:
        shutil.rmtree(old, ignore_errors=True)
        if arguments.keep:
            print(f"  kept in {folder}")
        else:
            shutil.rmtree(folder, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=[1000, 10_000])
    parser.add_argument("--distinct", type=int, default=6000, help="formulas per thousand pages")
    parser.add_argument("--runs", type=int, default=2)
    parser.add_argument("--scorebook", default=PROGRAM)
    parser.add_argument("--folder", help="where the pages are written")
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--no-hugo", dest="hugo", action="store_false")
    arguments = parser.parse_args()
    times = [measure(arguments, count) for count in arguments.counts]
    if len(times) > 1:
        ratio = arguments.counts[-1] / arguments.counts[0]
        print(f"{ratio:.0f} times the pages: {times[-1][0] / times[0][0]:.1f} times as long from "
              f"nothing, {times[-1][1] / times[0][1]:.1f} times after one edit")


if __name__ == "__main__":
    main()
