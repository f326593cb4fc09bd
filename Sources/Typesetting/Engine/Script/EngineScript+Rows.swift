extension EngineScript {
  /// How the rows of a derivation are set: a little more apart than KaTeX has them, so that
  /// fractions do not touch, and with their reasons in a column of their own.
  ///
  /// Reasons are what stands behind `&&`: the last column, when the one before it is empty. The
  /// style sheet puts them below their rows on narrow pages. Lengths that are different there are
  /// written a second time, as `--stacked-top` and the like, for elements of the class `stacks`.
  static let rows = #"""
    var extraLeading = 0.3, reasonLeading = 0.6, reasonAscent = 0.6;

    // Changes a length by what it always changes by, and by what it does on narrow pages too.
    function change(node, name, fixed, stacked) {
      var length = parseFloat(node.style[name]) + fixed;
      node.style[name] = +length.toFixed(4) + "em";
      if (!stacked) return;
      node.style["--stacked-" + (name === "verticalAlign" ? "align" : name)] =
        +(length + stacked).toFixed(4) + "em";
      if (!node.hasClass("stacks")) node.classes.push("stacks");
    }

    function isShown(node) { return letters(node) > 0; }
    function columns(table) {
      return table.children.filter(function (child) { return !child.hasClass("arraycolsep"); });
    }

    // A column's list of cells; each is a strut and what stands in the cell. A row that ends early
    // has no cell, so that cells are told apart by the heights at which they stand.
    function list(column) { return column.children[0].children[0].children[0].children; }
    function place(item) {
      return parseFloat(item.style.top) + parseFloat(item.children[0].style.height);
    }

    function cell(column, item) {
      return list(column).filter(function (other) {
        return Math.abs(place(other) - place(item)) < 1e-3;
      })[0];
    }

    // The table that a display of rows consists of.
    function tableOf(html) {
      if (!/^\s*\\begin\{(align|alignat|gather)\*?\}/.test(run.request.text)) return null;
      var node = html;
      while (node && node.children && !node.hasClass("mtable")) {
        var inner = node.children.filter(function (child) { return !child.hasClass("strut"); });
        node = inner.length === 1 ? inner[0] : null;
      }
      return node && node.children ? node : null;
    }

    // The column of reasons, marked as such, or null.
    function takeReasons(table) {
      var all = columns(table), last = all[all.length - 1], empty = all[all.length - 2];
      if (all.length < 4 || !isShown(last) || isShown(empty)) return null;
      last.classes.push("reasons");
      empty.classes.push("before-reasons");
      var gap = table.children[table.children.indexOf(empty) - 1];
      if (gap.hasClass("arraycolsep")) gap.classes.push("before-reasons");
      return last;
    }

    // How far each row moves down, and how far its reason does when it stands below.
    function movements(table, reasons) {
      var fixed = 0, stacked = 0;
      var rows = list(columns(table)[0]).map(function (item) {
        var move = { place: place(item), fixed: fixed, stacked: stacked, reason: 0 };
        var reason = reasons && cell(reasons, item);
        fixed += extraLeading;
        if (!reason || !isShown(reason)) return move;
        var content = reason.children[1], ascent = reasonAscent, descent = 0;
        content.children.forEach(function (atom) {
          ascent = Math.max(ascent, atom.height || 0);
          descent = Math.max(descent, atom.depth || 0);
        });
        move.reason = stacked + content.depth + ascent;
        stacked += ascent + descent + reasonLeading;
        return move;
      });
      return { rows: rows, fixed: fixed - extraLeading, stacked: stacked };
    }

    function moveRows(column, moves, isReasons) {
      list(column).forEach(function (item) {
        var move = moves.rows.filter(function (move) {
          return Math.abs(move.place - place(item)) < 1e-3;
        })[0];
        if (!move) return;
        change(item, "top", move.fixed, isReasons && move.reason ? move.reason : move.stacked);
      });
      // The second row of the list's layout holds its depth.
      var depth = column.children[0].children[1];
      if (depth) change(depth.children[0], "height", moves.fixed, moves.stacked);
    }

    function deepen(strut, moves) {
      change(strut, "height", moves.fixed, moves.stacked);
      change(strut, "verticalAlign", -moves.fixed, -moves.stacked);
    }

    // Sets the rows of a display and, with them, the column of their numbers.
    function spreadRows(html, numbers) {
      var table = tableOf(html), strut = html.children[0].children[0];
      if (!table || !strut.hasClass("strut") || !strut.style.verticalAlign) return;
      if (list(columns(table)[0]).length < 2 && columns(table).length < 4) return;
      var reasons = takeReasons(table), moves = movements(table, reasons);
      columns(table).forEach(function (column) { moveRows(column, moves, column === reasons); });
      if (numbers) moveRows(numbers, moves, false);
      deepen(strut, moves);
    }
    """#
}
