/// The search of all pages: a field over the page, and below it the sections that hold every word.
///
/// '/' and Ctrl-K open it, arrows choose, Enter goes there, Escape closes. Text gets into the page
/// as text alone, never as markup.
enum SearchScript {
  static let text = #"""
    (() => {
      const base = new URL("..", document.currentScript.src);
      const shown = 20;
      let entries = null, request = null, results = [], current = -1;
      let dialog, input, list, status;

      // Letters without accents and case; every character keeps its place.
      const fold = (text) => text
        .replace(/[^\0-\x7f]/g, (unit) => unit.normalize("NFD")[0]).toLowerCase();
      const isLetter = (unit) => /[\p{L}\p{N}]/u.test(unit || "");

      function element(name, attributes, ...children) {
        const node = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
        node.append(...children);
        return node;
      }

      // The index is a script that calls this.
      window.scorebookSearch = (pages) => {
        entries = pages.flatMap(([path, title, number, sections]) =>
          sections.map(([anchor, heading, text]) => ({
            address: path + (anchor && "#" + encodeURIComponent(anchor)),
            page: number ? number + " · " + title : title,
            heading: heading || title, text,
            inPage: anchor ? fold(title) : "", inHeading: fold(heading || title),
            inText: fold(text),
          })));
      };

      function load() {
        if (request) return;
        request = element("script", { src: new URL("assets/search-index.js", base) });
        request.addEventListener("load", show);
        request.addEventListener("error", () => {
          request = null;
          status.textContent = "The search index cannot be read.";
        });
        document.head.append(request);
      }

      // The preview says when there is another index.
      addEventListener("scorebook-index", () => {
        request?.remove();
        request = null;
        if (dialog?.open) load();
      });

      // How well a word fits: at the start of a word, or only inside of one; 0 if it is not there.
      function fit(text, word) {
        let best = 0;
        for (let at = text.indexOf(word); at >= 0 && best < 4; at = text.indexOf(word, at + 1)) {
          if (isLetter(text[at - 1])) best = Math.max(best, 1);
          else best = isLetter(text[at + word.length]) ? Math.max(best, 3) : 4;
        }
        return best;
      }

      function score(entry, words, phrase) {
        let sum = 0, isHere = false;
        for (const word of words) {
          const heading = fit(entry.inHeading, word), text = fit(entry.inText, word);
          if (heading || text) isHere = true;
          else if (!entry.inPage.includes(word)) return 0;
          sum += 10 * heading + text;
        }
        if (!isHere) return 0;
        if (words.length > 1)
          sum += 30 * entry.inHeading.includes(phrase) + 12 * entry.inText.includes(phrase);
        return sum;
      }

      function find(query) {
        const phrase = fold(query).trim().replace(/\s+/g, " ");
        const words = phrase.split(" ").filter(Boolean);
        if (!words.length) return { words, found: [] };
        const found = entries.map((entry, index) => ({ entry, index,
          score: score(entry, words, phrase) })).filter((result) => result.score);
        found.sort((a, b) => b.score - a.score || a.index - b.index);
        return { words, phrase, found };
      }

      // The places of a word: those at the start of one, or all, if there is none.
      function places(folded, word) {
        const all = [];
        for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
          all.push(at);
        const starts = all.filter((at) => !isLetter(folded[at - 1]));
        return starts.length ? starts : all;
      }

      // The first of them, without looking at all; -1 if there is none.
      function firstPlace(folded, word) {
        const first = folded.indexOf(word);
        for (let at = first; at >= 0; at = folded.indexOf(word, at + 1))
          if (!isLetter(folded[at - 1])) return at;
        return first;
      }

      // The text with each of the words in a mark.
      function marked(text, folded, words) {
        const ranges = words.flatMap((word) =>
          places(folded, word).map((at) => [at, at + word.length]));
        ranges.sort((a, b) => a[0] - b[0]);
        const nodes = [];
        let end = 0;
        for (const [from, to] of ranges) {
          if (from < end) continue;
          nodes.push(text.slice(end, from), element("mark", {}, text.slice(from, to)));
          end = to;
        }
        return [...nodes, text.slice(end)];
      }

      // The words around the first place that fits best.
      function snippet(entry, words, phrase) {
        const { text, inText } = entry;
        const place = [phrase, ...words].map((word) => firstPlace(inText, word))
          .find((at) => at >= 0) ?? 0;
        let from = Math.max(0, place - 50), to = Math.min(text.length, from + 170);
        if (from > 0) from = Math.min(place, text.indexOf(" ", from) + 1 || from);
        if (to < text.length) to = Math.max(place, text.lastIndexOf(" ", to)) || to;
        return [from > 0 ? "… " : "", ...marked(text.slice(from, to), inText.slice(from, to), words),
          to < text.length ? " …" : ""];
      }

      function option({ entry }, index, words, phrase) {
        const node = element("li", { role: "option", id: "search.option." + index,
          "aria-selected": "false" },
          element("span", { class: "search-page" }, entry.page),
          element("span", { class: "search-heading" },
            ...marked(entry.heading, entry.inHeading, words)),
          element("span", { class: "search-snippet" }, ...snippet(entry, words, phrase)));
        node.addEventListener("click", (event) => go(index, event.ctrlKey || event.metaKey));
        return node;
      }

      function show() {
        if (!entries) return;
        const { words, phrase, found } = find(input.value);
        results = found.slice(0, shown);
        list.replaceChildren(
          ...results.map((result, index) => option(result, index, words, phrase)));
        list.hidden = !results.length;
        input.setAttribute("aria-expanded", String(results.length > 0));
        status.textContent = !words.length ? ""
          : !found.length ? "Nothing holds all of these words."
          : found.length > shown ? `The best ${shown} of ${found.length} sections`
          : found.length === 1 ? "1 section" : `${found.length} sections`;
        choose(results.length ? 0 : -1);
        list.scrollTop = 0;
      }

      function choose(index) {
        list.children[current]?.setAttribute("aria-selected", "false");
        current = index;
        const node = list.children[index];
        if (!node) return input.removeAttribute("aria-activedescendant");
        node.setAttribute("aria-selected", "true");
        node.scrollIntoView({ block: "nearest" });
        input.setAttribute("aria-activedescendant", node.id);
      }

      function go(index, inNewWindow) {
        if (!results[index]) return;
        const address = new URL(results[index].entry.address, base).href;
        if (inNewWindow) return void window.open(address);
        dialog.close();
        location.href = address;
      }

      function press(event) {
        const count = results.length;
        if (event.key === "ArrowDown" && count) choose((current + 1) % count);
        else if (event.key === "ArrowUp" && count) choose((current + count - 1) % count);
        else if (event.key === "Enter" && !event.isComposing)
          go(current, event.ctrlKey || event.metaKey);
        else return;
        event.preventDefault();
      }

      function build() {
        input = element("input", { type: "text", role: "combobox", "aria-label": "Search the course",
          "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "search.results",
          placeholder: "Search the course", autocomplete: "off", spellcheck: "false",
          enterkeyhint: "search" });
        list = element("ul", { role: "listbox", id: "search.results", "aria-label": "Results" });
        status = element("p", { role: "status", class: "search-status" });
        dialog = element("dialog", { class: "search-dialog", "aria-label": "Search" },
          element("div", { class: "search-box" }, input, list, status));
        list.hidden = true;
        input.addEventListener("input", show);
        input.addEventListener("keydown", press);
        dialog.addEventListener("click", (event) => {
          if (event.target === dialog) dialog.close();
        });
        // The body is left as it was sent.
        document.documentElement.append(dialog);
      }

      function open() {
        if (!dialog) build();
        if (!dialog.open) dialog.showModal();
        input.focus();
        input.select();
        load();
      }

      addEventListener("keydown", (event) => {
        const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
        const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
        const isK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)
          && !event.shiftKey && !event.altKey;
        if (!isK && (!isSlash || isTyping)) return;
        event.preventDefault();
        open();
      });
      const button = document.querySelector("button.search");
      if (button) {
        button.hidden = false;
        button.addEventListener("click", open);
      }
    })();

    """#
}
