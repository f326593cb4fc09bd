#!/usr/bin/env python3
"""Builds a course of texts that would like to run, and looks in Chromium whether any does. See
README.md."""

import argparse
import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile

from browser import PROGRAM, chromium, pages, served
from payloads import ADDRESSES, ALL, FORMULAS


def yaml(text):
    """A text in YAML: in double quotes, as JSON writes it."""
    return json.dumps(text)


def line(text):
    return " ".join(text.replace("\x00", "").split())


def swift(text):
    """A literal of Swift."""
    escapes = {"\\": "\\\\", "\"": "\\\"", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\0": "\\0"}
    return "\"" + "".join(escapes.get(c, c if ord(c) >= 32 else "\\u{%x}" % ord(c)) for c in text) + "\""


def option(text):
    return "\"" + line(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\""


def escaped(text):
    """Prose in which every mark of Markdown is a letter."""
    return "".join("\\" + c if c in "\\`*_{}[]<>()#+-.!|$&\"'~:" else c for c in line(text))


def cells(payload, number):
    text = swift(payload)
    return f"""
```swift {{#fig-{number} caption={option(escaped(payload))} alt={option(payload)}}}
print({text})
Chart(title: {text}, x: {text}, y: {text}) {{
  LineMark(x: [0, 1, 2], y: [0, 1, 4], label: {text})
  LineMark(x: [0, 1, 2], y: [0, 2, 1], label: "b" + {text})
  TextMark({text}, x: 1, y: 1)
  AnnotationMark({text}, x: 1, y: 2, textX: 0.5, textY: 3)
  RuleMark(x: 0.5, label: {text})
}}
```

```swift
Panels(title: {text}) {{
  Chart(title: {text}) {{ BarMark(names: [{text}, "b"], y: [1, 2]) }}
  Chart {{ HeatMapMark(grid: [[0, 1], [2, 3]], x: 0...1, y: 0...1, label: {text}) }}
}}
```

```swift
Frames(title: {text}) {{
  Chart(title: {text}) {{ PointMark(x: [1], y: [2], label: {text}) }}
  Chart(title: {text}) {{ PointMark(x: [2], y: [1], label: {text}) }}
}}
```

```swift
{text}
```

```swift
[{text}: [{text}]]
```
"""


def prose(text, payload):
    return f"""
## {text}

{text} and **{text}** and `{line(payload).replace("`", "")}` and ~~{text}~~[^n].

- {text}
- [ ] {text}

> {text}

> [!NOTE] {text}
> {text}

> [!EXERCISE] {text}
> {text}
>
> > [!HINT]
> > {text}

| {text.replace("|", "")} | b |
| --- | --- |
| {text.replace("|", "")} | 1 |

```html
{payload}
```

[^n]: {text}
"""


def links(address):
    plain = line(address)
    return [f"[a]({plain})", f"[b](<{plain}>)", f"[c](lesson.md \"{plain}\")", f"![d]({plain})",
            f"![{plain}](x.png)", f"<{plain}>", f"[e][r]\n\n[r]: {plain}",
            f"[e](https://example.org/?{plain})", f"[e](https://example.org \"{plain}\")"]


def front(payload):
    text = yaml(payload)
    return f"""---
title: {text}
summary: {text}
prerequisites: [{text}]
objectives: [{text}]
---
"""


def lessons():
    """Names and texts: every payload in every place, one payload to a lesson, so that what is refused
    takes nothing else along."""
    for number, payload in enumerate(ALL):
        yield f"cell-{number}", front(payload) + cells(payload, number)
        yield f"prose-{number}", front(payload) + prose(line(payload), payload)
        yield f"escaped-{number}", front(payload) + prose(escaped(payload), payload)
        yield f"heading-{number}", f"# {line(payload)}\n\nText.\n"
    for number, payload in enumerate(ALL):
        for place, link in enumerate(links(payload)):
            # Titles and alternative texts take any text, addresses what is written as one.
            if payload in ADDRESSES or place in (2, 4):
                yield f"link-{number}-{place}", link + "\n"
    for number, formula in enumerate(FORMULAS):
        yield f"formula-{number}", f"$x {formula}$\n\n$$\n{formula}\n$$\n"


def write(folder):
    os.makedirs(os.path.join(folder, "Notebooks"))
    os.makedirs(os.path.join(folder, "site"))
    names = []
    for name, text in lessons():
        names.append(name)
        with open(os.path.join(folder, "Notebooks", name + ".md"), "w", encoding="utf-8") as file:
            file.write(text)
    return names


def settings(folder, names):
    """A `course.yml` with payloads in all of its texts."""
    with open(os.path.join(folder, "site", "course.yml"), "w", encoding="utf-8") as file:
        file.write(f"title: {yaml(ALL[0])}\nsubtitle: {yaml(ALL[46])}\n")
        file.write(f"about: {yaml(chr(10).join(map(escaped, ALL)))}\nparts:\n")
        for start in range(0, len(names), 12):
            file.write(f"  - title: {yaml(ALL[start % len(ALL)])}\n    lessons: {names[start:start + 12]}\n")


def build(folder, names):
    """Builds what is not refused; the names of the lessons that are."""
    refused = set()
    for _ in range(8):
        left = [name for name in names if name not in refused]
        settings(folder, left)
        run = subprocess.run([PROGRAM, "build", "--no-cache", "--diagnostics", "json"], cwd=folder,
                             capture_output=True, text=True, errors="replace")
        if run.returncode == 0:
            return refused
        if run.returncode != 1:
            sys.exit(f"the build ended with {run.returncode}: {run.stderr[-2000:]}")
        problems = [json.loads(each) for each in run.stderr.split("\n") if each.startswith("{")]
        found = set()
        for problem in problems:
            path = problem.get("path", "")
            if problem.get("severity") != "error":
                continue
            if not path.startswith("Notebooks/"):
                sys.exit(f"refused outside of lessons: {problem}")
            found.add(path[len("Notebooks/"):-len(".md")])
        if not found:
            sys.exit(f"the build fails without a place: {run.stderr[-2000:]}")
        for name in found:
            os.remove(os.path.join(folder, "Notebooks", name + ".md"))
        refused |= found
    sys.exit("the build fails again and again")


LIVE = """() => {
  const found = [];
  const schemes = /^[\\s\\u0000-\\u0020]*(javascript|vbscript|livescript|data|blob|filesystem|view-source):/i;
  for (const e of document.querySelectorAll("*")) {
    const name = e.localName;
    for (const a of e.attributes) {
      if (/^on/i.test(a.name)) found.push(`${name} ${a.name}`);
      if (/^(href|src|xlink:href|action|formaction|data|poster|srcdoc|srcset|background|values|to)$/i
          .test(a.name) && schemes.test(a.value) && !/^data:image\\/png;base64,/.test(a.value))
        found.push(`${name} ${a.name}=${a.value.slice(0, 60)}`);
      if (/hostile\\.invalid/.test(a.value) && !/^(alt|title|aria-label|content|href)$/.test(a.name))
        found.push(`${name} ${a.name}=${a.value.slice(0, 60)}`);
    }
    if (/^(iframe|object|embed|applet|base|form|portal|video|audio|animate|set|foreignobject|use|frame|marquee|dialog|template|isindex)$/i.test(name))
      found.push(`element ${name}`);
    if (name === "script" && (e.textContent.trim() && e.type !== "application/json"
        || !(e.src || location.origin).startsWith(location.origin + "/") && e.src))
      found.push(`script ${e.outerHTML.slice(0, 80)}`);
    if (name === "meta" && e.httpEquiv) found.push(`meta ${e.outerHTML}`);
    if (name === "style" && !e.closest("svg")) found.push("style " + e.outerHTML.slice(0, 80));
    if (name === "img" && new URL(e.src, location.href).origin !== location.origin)
      found.push("img " + e.src);
    for (const type of ["click", "mouseover", "mouseenter", "pointerover", "focus", "focusin",
        "animationstart", "toggle", "error", "load", "begin"])
      if (!(type === "click" && /^(a|button|summary)$/.test(name)))
        e.dispatchEvent(new Event(type, { bubbles: false }));
  }
  return found;
}"""


# Links of this site and those to pages of others are known; all the rest are pressed.
PRESS = """() => document.querySelectorAll("main a[href], svg a").forEach((link) => {
  const address = new URL(link.getAttribute("href") || "", location.href);
  if (!/^https?:$/.test(address.protocol)) link.dispatchEvent(
    new MouseEvent("click", { bubbles: true, cancelable: true }));
})"""


def look(browser, address, names):
    context = browser.new_context()
    context.add_init_script("window.count = 0; window.fired = () => { window.count++; };")
    total = 0
    for name in names:
        page = context.new_page()
        found = []
        page.on("dialog", lambda dialog: (found.append("dialog"), dialog.dismiss()))
        page.on("popup", lambda popup: found.append(f"popup {popup.url}"))
        page.on("request", lambda request: None if request.url.startswith((address, "data:image/png"))
                else found.append(f"request to {request.url[:80]}"))
        page.goto(address + name, wait_until="load")
        before = page.url
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        found += page.evaluate(LIVE)
        page.evaluate(PRESS)
        page.wait_for_timeout(20)
        if page.url.split("#")[0] != before.split("#")[0]:
            found.append(f"left for {page.url[:80]}")
            page.goto(before)
        if page.evaluate("window.count"):
            found.append(f"fired {page.evaluate('window.count')} times")
        page.close()
        total += len(found)
        for each in sorted(set(found)):
            print(f"  {name}: {each}")
    return total


CONTROL = """<!DOCTYPE html><main><script>fired(1)</script><img src=x onerror="fired(1)">
<p onmouseover="fired(1)">x</p><a href="javascript:fired(1)">x</a>
<svg><image href="//hostile.invalid/x.png"/></svg></main>"""


def control(browser, address, site):
    """A page on which everything runs, to see that the test would see it."""
    path = os.path.join(site, "control.html")
    with open(path, "w", encoding="utf-8") as file:
        file.write(CONTROL)
    with contextlib.redirect_stdout(io.StringIO()) as told:
        look(browser, address, ["control.html"])
    os.remove(path)
    for word in ["fired 5 times", "script ", "img onerror", "p onmouseover", "a href=javascript",
                 "request to http://hostile.invalid"]:
        if word not in told.getvalue():
            sys.exit(f"the test does not see '{word}' on a page that has it: {told.getvalue()}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", help="where the course is written and stays")
    given = parser.parse_args()
    folder = given.keep or tempfile.mkdtemp(prefix="hostile-")
    if given.keep:
        shutil.rmtree(folder, ignore_errors=True)
    try:
        names = write(folder)
        refused = build(folder, names)
        site = os.path.join(folder, "site", "public")
        found = pages(site)
        kinds = sorted({name.split("-")[0] for name in names})
        for kind in kinds:
            of_kind = [name for name in names if name.startswith(kind + "-")]
            print(f"  {kind}: {len(of_kind)} lessons, {len(refused & set(of_kind))} refused")
        print(f"{len(ALL) + len(FORMULAS)} payloads on {len(found)} pages", flush=True)
        names = found
        with served(site) as address, chromium() as browser:
            control(browser, address, site)
            count = look(browser, address, names)
        print(f"{count} problems")
        sys.exit(1 if count or len(names) < 10 else 0)
    finally:
        if not given.keep:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
