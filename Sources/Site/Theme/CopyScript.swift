/// What is copied of a formula is its LaTeX, between dollar signs, and not its letters.
enum CopyScript {
  static let text = """
    addEventListener("copy", (event) => {
      const selection = getSelection();
      if (!selection.rangeCount || selection.isCollapsed || !event.clipboardData) return;
      const range = selection.getRangeAt(0).cloneRange();
      const sources = "math[alttext], [data-latex]";
      const whole = (node) =>
        (node.nodeType === 1 ? node : node.parentElement)?.closest(sources);
      const [first, last] = [whole(range.startContainer), whole(range.endContainer)];
      // Half a formula is a formula.
      if (first) range.setStartBefore(first);
      if (last) range.setEndAfter(last);
      const copy = document.createElement("div");
      copy.append(range.cloneContents());
      const formulas = copy.querySelectorAll(sources);
      if (!formulas.length) return;
      for (const number of copy.querySelectorAll(".equation-number")) number.remove();
      for (const formula of formulas) {
        const latex = formula.getAttribute("alttext") ?? formula.dataset.latex;
        const isDisplay = formula.matches("[display=block], .rows");
        const text = document.createElement("span");
        text.textContent = isDisplay ? "$$\\n" + latex + "\\n$$" : "$" + latex + "$";
        text.style.whiteSpace = "pre";
        formula.replaceWith(text);
      }
      // Text has the lines that the page shows only while it is a part of the page.
      copy.style.cssText = "position: absolute; left: -9999px";
      document.body.append(copy);
      event.clipboardData.setData("text/plain", copy.innerText);
      copy.remove();
      event.preventDefault();
    });

    """
}
