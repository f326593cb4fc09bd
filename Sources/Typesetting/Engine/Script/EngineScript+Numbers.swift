extension EngineScript {
  /// How a display's tag and the column of row numbers leave KaTeX's layout, so that a wide formula
  /// can scroll beside them.
  static let numbers = #"""
    function takeTag(tree) {
      var children = tree.children[0].children[1].children, last = children[children.length - 1];
      if (!last || !last.hasClass || !last.hasClass("tag")) return null;
      children.pop();
      last.classes = ["base"];
      return last;
    }

    function numbered(row, children) {
      var node = row.label
        ? new katex.__domTree.Anchor("#" + row.label, ["equation-number"], children)
        : new katex.__domTree.Span(["equation-number"], children);
      if (row.label) node.setAttribute("id", row.label);
      return node;
    }

    function rowNumber(row, element) {
      if (!element.hasClass("eqn-num"))
        return element.children.length > 0 ? numbered(row, [element]) : null;
      return row.number ? numbered(row, [new katex.__domTree.SymbolNode(row.number)]) : null;
    }

    // The items of the column's vertical list; each holds a strut and the number itself.
    function numberRows(column, rows) {
      var items = column.children[0].children[0].children[0].children, count = 0;
      for (var i = 0; i < items.length; i++) {
        var node = rowNumber(rows[i] || {}, items[i].children[1]);
        items[i].children[1] = node || new katex.__domTree.Span();
        if (node) count++;
      }
      return { rows: items.length, numbers: count };
    }
    """#
}
