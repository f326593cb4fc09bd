/// The script of pages in the preview: it listens to events and brings the open page up to date
/// without losing the reader's place, the focus, or what is folded open.
///
/// What has changed is found by comparing the page as it was sent with the page as it is sent now.
/// Only these differences are made in the open page, so that what the reader or the page's own
/// script did to it stays.
enum PreviewScript {
  static let text = [start, patching, progress, updating, listening].joined(separator: "\n")

  private static let start = """
    (() => {
      const script = document.currentScript;
      const root = document.documentElement;
      const path = () => {
        const name = decodeURIComponent(location.pathname).slice(1);
        return name === "" || name.endsWith("/") ? name + "index.html" : name;
      };
      const parse = (text) => new DOMParser().parseFromString(text, "text/html");
      let build = Number(script.dataset.build);
      // The page as it was sent last; nothing but the choice of a theme has changed it yet.
      let sent = document.cloneNode(true);
      delete sent.documentElement.dataset.theme;
    """

  private static let patching = """
      const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;
      const idOf = (node) => (isElement(node) ? node.id : "");
      const mayBecome = (old, now) =>
        old.nodeName === now.nodeName && idOf(old) === idOf(now);

      // Pairs the children of two versions of an element: [old or null, new or null], in order.
      function pairs(old, now) {
        const result = [];
        let start = 0;
        while (start < old.length && start < now.length && old[start].isEqualNode(now[start]))
          start++;
        let oldEnd = old.length, end = now.length;
        while (oldEnd > start && end > start && old[oldEnd - 1].isEqualNode(now[end - 1]))
          oldEnd--, end--;
        const places = new Map();
        const key = (node) => (isElement(node) ? node.outerHTML : node.nodeName + node.data);
        for (let i = start; i < oldEnd; i++) {
          const name = key(old[i]);
          if (!places.has(name)) places.set(name, []);
          places.get(name).push(i);
        }
        // Equal nodes in the same order stay; what is between them is changed, added or removed.
        let next = start;
        const between = (limit, added) => {
          for (const node of added) {
            let found = -1;
            for (let i = next; i < limit && found < 0; i++) if (mayBecome(old[i], node)) found = i;
            if (found < 0) { result.push([null, node]); continue; }
            while (next < found) result.push([old[next++], null]);
            result.push([old[next++], node]);
          }
          while (next < limit) result.push([old[next++], null]);
        };
        for (let i = 0; i < start; i++) result.push([old[i], now[i]]);
        let waiting = [];
        for (let i = start; i < end; i++) {
          const found = (places.get(key(now[i])) || []).find((place) => place >= next);
          // White space is everywhere, and anchors nothing.
          if (found === undefined || !isElement(now[i])) { waiting.push(now[i]); continue; }
          between(found, waiting);
          waiting = [];
          result.push([old[next++], now[i]]);
        }
        between(oldEnd, waiting);
        for (let i = oldEnd; i < old.length; i++) result.push([old[i], now[end + i - oldEnd]]);
        return result;
      }

      function patchAttributes(live, old, now) {
        for (const { name } of [...old.attributes])
          if (name !== "class" && !now.hasAttribute(name)) live.removeAttribute(name);
        for (const { name, value } of [...now.attributes])
          if (name !== "class" && old.getAttribute(name) !== value) live.setAttribute(name, value);
        for (const name of old.classList)
          if (!now.classList.contains(name)) live.classList.remove(name);
        for (const name of now.classList)
          if (!old.classList.contains(name)) live.classList.add(name);
      }

      // Makes in the open page what differs between two versions of one of its elements.
      function patch(live, old, now, changed) {
        if (old.isEqualNode(now)) return;
        if (!isElement(live)) { live.data = now.data; changed.add(live.parentElement); return; }
        if (live.localName === "svg" || live.localName === "script") {
          const fresh = document.importNode(now, true);
          live.replaceWith(fresh);
          changed.add(fresh);
          return;
        }
        patchAttributes(live, old, now);
        const children = [...live.childNodes];
        const oldChildren = [...old.childNodes];
        const isAsSent = children.length === oldChildren.length
          && children.every((child, i) => child.nodeName === oldChildren[i].nodeName);
        if (!isAsSent) {
          live.replaceChildren(...[...now.childNodes].map((node) => document.importNode(node, true)));
          changed.add(live);
          return;
        }
        const liveOf = new Map(oldChildren.map((child, i) => [child, children[i]]));
        let place = live.firstChild;
        for (const [before, after] of pairs(oldChildren, [...now.childNodes])) {
          const child = before && liveOf.get(before);
          if (!after) {
            if (place === child) place = child.nextSibling;
            child.remove();
            changed.add(live);
          } else if (!before) {
            const fresh = document.importNode(after, true);
            live.insertBefore(fresh, place);
            changed.add(isElement(fresh) ? fresh : live);
          } else {
            place = child.nextSibling;
            patch(child, before, after, changed);
          }
        }
      }
    """

  private static let progress = """
      let running = null, since = 0;

      const elapsed = () => {
        const seconds = Math.floor((Date.now() - since) / 1000);
        return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
      };

      // How far a loop in it has come, if one says so.
      const steps = () => running.steps
        ? ` · step ${running.steps.done} of ${running.steps.count}` : "";
      // The element of the cell that runs, if it is on this page.
      function runningCell() {
        if (!running || running.page !== path()) return null;
        for (const id of running.ids) {
          const cell = document.getElementById(id)?.closest(".cell");
          if (cell) return cell;
        }
        return null;
      }

      function showRunning() {
        const cell = runningCell();
        for (const other of document.querySelectorAll("[data-running]"))
          if (other !== cell) delete other.dataset.running;
        // What is over in a moment is not worth a mark.
        const isShown = running && Date.now() - since > 250;
        if (cell && isShown) cell.dataset.running = elapsed();
        status.textContent = isShown
          ? `cell ${running.number} of ${running.count}: ${running.name}${steps()} · ${elapsed()}`
            + (cell ? "" : ` · ${running.page}`)
          : isLost ? "the preview has ended; waiting for it to come back" : "";
        host.hidden = !status.textContent;
      }

      // The line at the foot of the window stands outside of the page, which is compared and changed.
      let isLost = false;
      const host = document.createElement("div");
      const status = document.createElement("output");
      host.hidden = true;
      host.attachShadow({ mode: "open" }).append(status);
      status.style.cssText = "position: fixed; right: 1rem; bottom: 1rem; z-index: 3;"
        + "padding: 0.35rem 0.8rem; border-radius: 5px; border: 1px solid var(--line, #888);"
        + "background: var(--raised, Canvas); color: var(--ink, CanvasText);"
        + "font: 0.8rem/1.5 var(--sans, sans-serif); font-variant-numeric: tabular-nums;";
      root.append(host);
      setInterval(showRunning, 250);
    """

  private static let updating = """
      // The first block that is in view: it stays where it is while others change above it.
      function anchor() {
        const top = parseFloat(getComputedStyle(root).scrollPaddingTop) || 0;
        const blocks = document.querySelectorAll("article > *, main > :not(article)");
        for (const block of blocks) {
          const place = block.getBoundingClientRect();
          if (place.bottom > top && place.height > 0) return { block, top: place.top };
        }
        return null;
      }

      function keepingPlace(body) {
        const before = scrollY > 0 ? anchor() : null;
        const focus = document.activeElement;
        const id = focus && focus.id, href = focus && focus.getAttribute("href");
        body();
        if (before && before.block.isConnected)
          scrollBy({ top: before.block.getBoundingClientRect().top - before.top, behavior: "instant" });
        if (focus && focus !== document.body && !focus.isConnected) {
          const again = (id && document.getElementById(id))
            || (href && document.querySelector(`[href="${CSS.escape(href)}"]`));
          if (again) again.focus({ preventScroll: true });
        }
      }

      function mark(changed) {
        for (const node of changed) {
          const block = node && node.closest("article > *, .cell > *, li");
          if (!block) continue;
          block.dataset.changed = "";
          setTimeout(() => { delete block.dataset.changed; }, 1300);
        }
      }

      async function load() {
        const response = await fetch(location.pathname, { headers: { Accept: "text/html" } });
        return parse(await response.text());
      }

      // What a page has to be loaded anew for.
      const needs = (page) => [...page.head.querySelectorAll("link[rel=stylesheet], script")]
        .map((node) => node.getAttribute("href") || node.getAttribute("src")).join();

      function show(now) {
        if (needs(now) !== needs(sent)) return location.reload();
        const changed = new Set();
        keepingPlace(() => {
          document.title = now.title;
          patchAttributes(root, sent.documentElement, now.documentElement);
          patch(document.body, sent.body, now.body, changed);
        });
        sent = now;
        mark(changed);
        showRunning();
      }

      // A style that changed is loaded beside the one in use, so that the page is never without.
      function refreshStyle(link) {
        const fresh = link.cloneNode();
        const address = new URL(link.href);
        address.searchParams.set("build", build);
        fresh.href = address.href;
        fresh.addEventListener("load", () => link.remove());
        link.after(fresh);
      }

      function refreshFiles(files) {
        const isChanged = (address) => files.includes("*") || files.includes(
          decodeURIComponent(new URL(address, location.href).pathname).slice(1));
        for (const link of document.querySelectorAll("link[rel=stylesheet]"))
          if (isChanged(link.href)) refreshStyle(link);
        if (isChanged("/assets/search-index.js")) dispatchEvent(new Event("scorebook-index"));
        for (const image of document.images) {
          if (!isChanged(image.src)) continue;
          const address = new URL(image.src);
          address.searchParams.set("build", build);
          image.src = address.href;
        }
      }
    """

  private static let listening = """
      // One update after the other; those that come meanwhile are one.
      let isUpdating = false, missed = null;
      async function update(files) {
        if (isUpdating) { missed = (missed || []).concat(files); return; }
        isUpdating = true;
        try {
          if (files.includes(path()) || files.includes("*")) show(await load());
          refreshFiles(files);
        } catch (problem) {
          console.warn("preview:", problem);
        } finally {
          isUpdating = false;
          if (missed) { const files = missed; missed = null; update(files); }
        }
      }

      let events = null, wasGreeted = false;
      function listen() {
        events = new EventSource("/-/events");
        const on = (name, body) =>
          events.addEventListener(name, (event) => body(JSON.parse(event.data)));
        // Said at the start of each connection; what came between two of them was missed.
        on("hello", (hello) => {
          isLost = false;
          running = hello.cell;
          since = Date.now() - (hello.elapsed || 0);
          if (wasGreeted || hello.build !== build) { build = hello.build; update(["*"]); }
          wasGreeted = true;
          showRunning();
        });
        on("cell", (cell) => {
          running = cell.name ? cell : null;
          since = Date.now() - (cell.elapsed || 0);
        });
        on("built", (built) => { build = built.build; update(built.files); });
        events.onerror = () => { isLost = true; running = null; showRunning(); };
      }

      // A page that the browser kept may be of long ago.
      addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
      // Browsers keep few connections to one host: pages that nobody sees leave them to others.
      document.addEventListener("visibilitychange", () => {
        if (!document.hidden) return listen();
        events?.close();
        events = null;
      });
      if (!document.hidden) listen();
    })();

    """
}
