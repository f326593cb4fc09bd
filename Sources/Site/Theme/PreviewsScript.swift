/// Shows what a reference names in a small window beside it, while the pointer or the focus is on
/// the reference. Escape closes it. Without the script, and where the other page cannot be read
/// (from a disk), the reference is a link as any other.
enum PreviewsScript {
  static let text = #"""
    (() => {
      const links = "a.reference, math a[href*='#']";
      const parts = "figure, .callout, .equation, .cell, .margin-note, table, p, li, dd";
      const pages = new Map();
      let popover, shownFor = null, timer = 0;

      // The page that a link leads to: this one, or another of the same host.
      function load(url) {
        if (url.origin + url.pathname === location.origin + location.pathname) return document;
        if (url.origin !== location.origin || !url.protocol.startsWith("http")) return null;
        const address = url.origin + url.pathname;
        if (!pages.has(address)) pages.set(address, fetch(address)
          .then((response) => response.ok ? response.text() : "")
          .then((text) => new DOMParser().parseFromString(text, "text/html"))
          .catch(() => null));
        return pages.get(address);
      }

      // A copy of what is named: of a section its title and first paragraph.
      function copy(page, id) {
        const target = page && id && page.getElementById(id);
        if (!target) return null;
        const found = /^H[1-6]$/.test(target.tagName) ? [target, target.nextElementSibling]
          : [target.closest(".equation") || target.closest(parts) || target];
        const isOther = page !== document;
        return found.filter(Boolean).map((node) => {
          const clone = document.importNode(node, true);
          for (const part of clone.querySelectorAll(".data, details")) part.remove();
          // It is only looked at: nothing in it takes the focus or is a part of the page.
          for (const part of [clone, ...clone.querySelectorAll("a, [tabindex], [role=region]")])
            for (const name of ["href", "tabindex", "role", "aria-label"])
              part.removeAttribute(name);
          for (const part of [clone, ...clone.querySelectorAll("[id]")])
            if (!isOther || !part.closest("svg") || document.getElementById(part.id))
              part.removeAttribute("id");
          return clone;
        });
      }

      function place(link) {
        const at = link.getClientRects()[0];
        if (!at) return;
        const width = popover.offsetWidth, height = popover.offsetHeight;
        const left = Math.max(12, Math.min(at.left, innerWidth - width - 12));
        const below = at.bottom + 8;
        const top = below + height <= innerHeight - 8 || at.top < height + 16
          ? below : at.top - height - 8;
        popover.style.left = left + "px";
        popover.style.top = top + "px";
      }

      async function show(link) {
        const url = new URL(link.href);
        const nodes = copy(await load(url), decodeURIComponent(url.hash.slice(1)));
        if (!nodes || shownFor !== link) return;
        if (!popover) build();
        const content = document.createElement("div");
        content.append(...nodes);
        popover.replaceChildren(content);
        popover.hidden = false;
        link.setAttribute("aria-describedby", popover.id);
        place(link);
      }

      function build() {
        popover = document.createElement("div");
        popover.id = "reference.preview";
        popover.className = "preview";
        popover.setAttribute("role", "tooltip");
        popover.addEventListener("pointerenter", () => clearTimeout(timer));
        popover.addEventListener("pointerleave", () => later(hide));
        // The body is left as it was sent.
        document.documentElement.append(popover);
      }

      function hide() {
        clearTimeout(timer);
        shownFor?.removeAttribute("aria-describedby");
        shownFor = null;
        if (popover) popover.hidden = true;
      }

      function later(body) {
        clearTimeout(timer);
        timer = setTimeout(body, 200);
      }

      function open(link) {
        if (shownFor === link) return clearTimeout(timer);
        hide();
        shownFor = link;
        show(link);
      }

      const linkOf = (event) => event.target.closest?.("main")
        && event.target.closest(links);
      addEventListener("pointerover", (event) => {
        const link = event.pointerType === "mouse" && linkOf(event);
        if (link) later(() => open(link));
        else if (!event.target.closest?.(".preview")) later(hide);
      });
      addEventListener("focusin", (event) => {
        const link = linkOf(event);
        if (link?.matches(":focus-visible")) open(link);
        else hide();
      });
      addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
      addEventListener("hashchange", hide);
      addEventListener("scroll", () => { if (shownFor && !popover?.hidden) place(shownFor); },
        { passive: true });
    })();

    """#
}
