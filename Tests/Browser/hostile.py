#!/usr/bin/env python3
"""Builds a course of texts that would like to run, and looks in Chromium whether any does. See
README.md."""

import argparse
import contextlib
import http.client
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse

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
        text = yaml(f"*a* `b` $x {formula}$")
        yield f"front-formula-{number}", (f"---\ntitle: F\nsummary: {text}\nprerequisites: [{text}]\n"
                                          f"objectives: [{text}]\n---\n\nText.\n")


def bibtex(text):
    """A text that BibTeX takes: braces that are closed, and no commands."""
    return line(text).replace("{", "(").replace("}", ")").replace("\\", "/").replace("$", "S")


def works():
    """A bibliography, an entry to a line: every payload in every field, and as an address and a key."""
    for number, payload in enumerate(ALL):
        text = bibtex(payload)
        yield (f"@article{{w{number}, author = {{{text} and {{{text}}}}}, title = {{{text}}}, "
               f"journal = {{{text}}}, volume = {{{text}}}, pages = {{{text}}}, note = {{{text}}}, "
               f"year = {{{text}}}}}")
        yield f"@misc{{u{number}, author = {{A}}, title = {{T}}, year = 1, url = {{{line(payload)}}}}}"
        for field in ["doi", "eprint"]:
            yield f"@misc{{{field}{number}, author = {{A}}, title = {{T}}, year = 1, {field} = {{{text}}}}}"
        key = "".join(c for c in text if c not in " ,=")
        yield f"@misc{{{key}, author = {{A}}, title = {{Key {number}}}, year = 1}}"


def symbols():
    """A list of symbols, one to a line."""
    for number, payload in enumerate(ALL):
        text = yaml(line(payload).replace("$", "S"))
        yield f"- {{symbol: 'x_{{{number}}}', meaning: {text}, shape: {text}}}"
        yield f"- {{symbol: {text}, meaning: a}}"
    for formula in FORMULAS:
        yield f"- {{symbol: {yaml(formula)}, meaning: {yaml('$' + formula + '$')}}}"


# Values in every place of a template in which they may stand.
TEMPLATES = {
    "page": """<!DOCTYPE html>
<html lang="{{language}}"><title>{{title}}</title>
{{{head}}}
<body title='{{title}}' data-a="{{title}}">{{{header}}}<main id="page.content">{{{content}}}</main>{{{footer}}}</body></html>
""",
    "symbols": """<h1>Symbols</h1>
<ul>{{#symbols}}<li id='{{anchor}}' title='{{name}}' data-a="{{shape}}">{{{symbol}}} {{{meaning}}} {{name}} {{shape}}
{{#introduced}}<a href='{{address}}' title='{{name}}'>{{{title}}}</a>{{/introduced}}</li>{{/symbols}}</ul>
""",
    "references": """<h1>References</h1>
<ul>{{#works}}<li id='{{anchor}}' title='{{key}}' data-a="{{key}}">{{key}} {{{work}}} {{{lessons}}}</li>{{/works}}</ul>
""",
    "lesson-head": """<p class="eyebrow" title='{{number}}' data-a="{{facts}}">{{facts}}</p>
<h1>{{{title}}}</h1>
{{#summary}}
<p class="summary">{{{summary}}}</p>
{{/summary}}
<ul>{{#objectives}}<li>{{{text}}}</li>{{/objectives}}</ul>
<div>{{{prerequisites}}}</div>
""",
    "cover": """<div class="cover-text" title='{{authors}}'><h1>{{{title}}}</h1>
<p title='{{authors}}'>{{{subtitle}}} {{authors}}</p>{{#about}}<p>{{{text}}}</p>{{/about}}
{{#start}}<a href='{{address}}' title='{{name}}'>{{number}} {{{title}}}</a>{{/start}}</div>
""",
}


def write(folder):
    os.makedirs(os.path.join(folder, "Notebooks"))
    os.makedirs(os.path.join(folder, "site"))
    names = []
    for name, text in lessons():
        names.append(name)
        with open(os.path.join(folder, "Notebooks", name + ".md"), "w", encoding="utf-8") as file:
            file.write(text)
    for name, texts in [("references.bib", works()), ("symbols.yml", symbols())]:
        with open(os.path.join(folder, "site", name), "w", encoding="utf-8") as file:
            file.write("\n".join(texts) + "\n")
    os.makedirs(os.path.join(folder, "site", "templates"))
    for name, text in TEMPLATES.items():
        with open(os.path.join(folder, "site", "templates", name + ".html"), "w") as file:
            file.write(text)
    return names


def leave_out(folder, path, lines):
    """Empties lines of a file that is beside `course.yml`."""
    path = os.path.join(folder, path)
    with open(path, encoding="utf-8") as file:
        texts = file.read().split("\n")
    for number in lines:
        texts[number - 1] = ""
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(texts))


def settings(folder, names):
    """A `course.yml` with payloads in all of its texts."""
    with open(os.path.join(folder, "site", "course.yml"), "w", encoding="utf-8") as file:
        file.write(f"title: {yaml(ALL[0])}\nsubtitle: {yaml(ALL[46])}\n")
        file.write("bibliography: references.bib\nsymbols: symbols.yml\n")
        file.write("authors:\n" + "".join(f"  - {yaml(line(payload))}\n" for payload in ALL))
        file.write(f"about: {yaml(chr(10).join(map(escaped, ALL)))}\nparts:\n")
        for start in range(0, len(names), 12):
            # No two parts have one title.
            title = ALL[start // 12 % len(ALL)] + str(start)
            file.write(f"  - title: {yaml(title)}\n    lessons: {names[start:start + 12]}\n")


def build(folder, names):
    """Builds what is not refused; the names of the lessons that are."""
    refused = set()
    files = {"site/references.bib": set(), "site/symbols.yml": set()}
    for _ in range(12):
        left = [name for name in names if name not in refused]
        settings(folder, left)
        run = subprocess.run([PROGRAM, "build", "--no-cache", "--diagnostics", "json"], cwd=folder,
                             capture_output=True, text=True, errors="replace")
        if run.returncode == 0:
            for path, lines in files.items():
                print(f"  {path}: {len(lines)} entries refused")
            return refused
        if run.returncode != 1:
            sys.exit(f"the build ended with {run.returncode}: {run.stderr[-2000:]}")
        problems = [json.loads(each) for each in run.stderr.split("\n") if each.startswith("{")]
        found = set()
        for problem in problems:
            path = problem.get("path", "")
            if problem.get("severity") != "error":
                continue
            if path in files:
                entry = problem["line"]
                files[path].add(entry)
                leave_out(folder, path, [entry])
                found.add(None)
                continue
            if not path.startswith("Notebooks/"):
                sys.exit(f"refused outside of lessons: {problem}")
            found.add(path[len("Notebooks/"):-len(".md")])
        if not found:
            sys.exit(f"the build fails without a place: {run.stderr[-2000:]}")
        found.discard(None)
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
      if (/hostile\\.invalid/.test(a.value) && !/^(alt|title|aria-label|content|href|alttext|data-latex|data-a)$/.test(a.name))
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


# Keys of `course.yml` that take no text, or of which no page shows one.
FIELDS = ["language: {}", "url: {}", "url: 'https://x.org/{}'", "cover: {}", "edition: {}", "bibliography: {}",
          "symbols: {}", "profiles: {{{}: {{a: 1}}}}", "profiles: {{a: {{b: {}}}}}", "macros: {{{}: x}}",
          "macros: {{'\\a': {}}}", "parts: [{{title: {}, lessons: [01-a]}}]", "{}: x"]


def fields(folder):
    """Small courses with a payload in one key each; the folders of the sites that are built."""
    built = []
    refused = 0
    os.makedirs(os.path.join(folder, "Notebooks"))
    os.makedirs(os.path.join(folder, "site"))
    with open(os.path.join(folder, "Notebooks", "01-a.md"), "w") as file:
        file.write("---\ntitle: A\ndate: 2026-01-31\n---\n\n## B\n\nText.\n")
    payloads = [ALL[0], ALL[7], ALL[16], ADDRESSES[0], "' onclick='fired(1)", "\" onclick=\"fired(1)"]
    texts = ["title: {}", "subtitle: {}", "about: {}"]
    formulas = [f"*a* `b` $x {formula}$" for formula in FORMULAS]
    cases = [(field, payloads) for field in FIELDS] + [(field, payloads + formulas) for field in texts]
    for number, (field, tried) in enumerate(cases):
        for index, payload in enumerate(tried):
            text = line(payload).replace("'", "") if "'" in field and "\\" not in field else yaml(line(payload))
            with open(os.path.join(folder, "site", "course.yml"), "w", encoding="utf-8") as file:
                file.write(("" if field in texts else "title: T\n") + field.format(text) + "\n")
            out = f"{number}-{index}"
            run = subprocess.run([PROGRAM, "build", "--no-cache", "--out", out, "--diagnostics", "json"],
                                 cwd=folder, capture_output=True, text=True, errors="replace")
            if run.returncode not in (0, 1):
                sys.exit(f"'{field}' ends the build with {run.returncode}: {run.stderr[-2000:]}")
            if run.returncode == 0:
                built.append(out)
            else:
                refused += 1
    print(f"  course.yml: {len(built) + refused} courses, {refused} refused")
    return built


@contextlib.contextmanager
def preview(folder):
    """The preview of a course, and its address."""
    server = subprocess.Popen([PROGRAM, "serve", "--port", "0", "--no-cache"], cwd=folder, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        yield server.stdout.readline().strip().rstrip("/") + "/"
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(20)


def failing(payload, number):
    """A lesson whose problems quote the payload."""
    return f"""---
title: {yaml(payload)}
summary: {yaml(payload)}
---

{line(escaped(payload))}

```swift {{#cell-{number}}}
print({swift(payload)})
fatalError({swift(payload)})
```

See @fig-none{number} and [a](none-{number}.md), $\\nope{number}$.

```swift
let x: Int = {swift(payload)}
```
"""


def ask(address, path):
    """The answer to a request with a path that no browser would write."""
    host = urllib.parse.urlsplit(address)
    connection = http.client.HTTPConnection(host.hostname, host.port, timeout=20)
    connection.putrequest("GET", path, skip_host=False)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read(200_000) if answer.getheader("Content-Type", "") != "text/event-stream" else b""
    connection.close()
    return answer, body.decode("utf-8", "replace")


def settled(address):
    """Three pages of the preview, once they stay as they are: no lesson runs any more."""
    last, same = None, 0
    for _ in range(600):
        now = [ask(address, path)[1] for path in ["/none.html", "/l-0.html", "/"]]
        same = same + 1 if now == last else 0
        if same == 20:
            return now
        last = now
        time.sleep(0.2)
    sys.exit("the preview never rests")


def look_at_preview(browser, folder):
    """The preview: lessons with problems, addresses that name nothing, and pages that change."""
    os.makedirs(os.path.join(folder, "Notebooks"))
    chosen = list(range(0, len(ALL), 4))
    for number in chosen:
        with open(os.path.join(folder, "Notebooks", f"l-{number}.md"), "w", encoding="utf-8") as file:
            file.write(failing(ALL[number], number))
    count = 0
    with preview(folder) as address:
        for _ in range(600):
            answer, body = ask(address, "/l-0.html")
            if answer.status == 200:
                break
            time.sleep(0.1)
        else:
            sys.exit("the preview shows nothing")
        none, first, index = settled(address)
        for payload in ALL:
            plain = re.sub(r"[^!-~]", "", payload)
            for path in ["/" + urllib.parse.quote(payload), "/" + plain, "/-/" + urllib.parse.quote(payload),
                         "/?" + plain, "/l-0.html?" + urllib.parse.quote(payload), "//" + plain,
                         "/%2e%2e/" + plain, "/a%0d%0aX:y" + plain]:
                try:
                    answer, body = ask(address, path)
                except (http.client.HTTPException, ConnectionError):
                    continue
                kind = answer.getheader("Content-Type", "")
                # A page says nothing of the request: it is the one that others get.
                echoes = kind.startswith("text/html") and body not in (none, first, index)
                if echoes or answer.getheader("X") or (answer.getheader("Location") or "/").startswith("//"):
                    print(f"  preview {path[:60]}: {answer.status} {kind}")
                    count += 1
        count += look(browser, address, [f"l-{number}.html" for number in chosen] + ["index.html", "none.html"]
                      + [urllib.parse.quote(ALL[number]) for number in chosen[:10]]
                      + ["l-0.html?" + urllib.parse.quote(ALL[number]) for number in chosen[:10]])
        count += change(browser, address, folder)
    print(f"  preview: {len(chosen)} lessons with problems, {8 * len(ALL)} addresses")
    return count


def change(browser, address, folder):
    """A page that is open while its lesson is saved with other payloads."""
    path = os.path.join(folder, "Notebooks", "l-0.md")
    context = browser.new_context()
    context.add_init_script("window.count = 0; window.fired = () => { window.count++; };")
    page = context.new_page()
    page.goto(address + "l-0.html", wait_until="load")
    count = 0
    for number in range(1, len(ALL), 12):
        with open(path, "w", encoding="utf-8") as file:
            file.write(failing(ALL[number], number).replace("See @fig", f"Saved {number}. See @fig"))
        page.wait_for_function(f"document.body.textContent.includes('Saved {number}.')", timeout=30_000)
        found = page.evaluate(LIVE)
        if page.evaluate("window.count"):
            found.append("fired")
        for each in sorted(set(found)):
            print(f"  preview, saved with {number}: {each}")
        count += len(found)
    context.close()
    return count


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
            small = os.path.join(folder, "fields")
            for out in fields(small):
                with served(os.path.join(small, out)) as place:
                    count += look(browser, place, ["index.html", "01-a.html", "404.html"])
            count += look_at_preview(browser, os.path.join(folder, "preview"))
        print(f"{count} problems")
        sys.exit(1 if count or len(names) < 10 else 0)
    finally:
        if not given.keep:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
