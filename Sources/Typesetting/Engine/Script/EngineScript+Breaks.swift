extension EngineScript {
  /// Where a formula in a line of text may be broken.
  ///
  /// KaTeX allows a break behind every relation and operator. A short formula is better moved to
  /// the next line as a whole, and a long one is broken behind a relation that no bracket
  /// encloses; behind an operator, or inside of brackets, only if there is no other way. The
  /// formula is set without breaks, and `<wbr>` says where one may be.
  static let breaks = #"""
    var shortFormula = 22, longPiece = 26, leastPiece = 4;

    // The characters that a reader sees, which measure a formula well enough.
    function letters(node) {
      if (isText(node)) return node.text.replace(/\u200b/g, "").length;
      return (node.children || []).reduce(function (sum, child) {
        return sum + letters(child);
      }, 0);
    }

    // How many brackets a piece of the formula opens more than it closes.
    function opened(base) {
      return base.children.reduce(function (sum, atom) {
        if (!atom.hasClass) return sum;
        return sum + (atom.hasClass("mopen") ? 1 : atom.hasClass("mclose") ? -1 : 0);
      }, 0);
    }

    function endsInRelation(base) {
      var atoms = base.children.filter(function (atom) {
        return atom.hasClass && !atom.hasClass("mspace");
      });
      return atoms.length > 0 && atoms[atoms.length - 1].hasClass("mrel");
    }

    function mayBreak(base, depth, piece, rest) {
      if (piece >= longPiece) return true;
      if (depth > 0 || piece < leastPiece || rest < leastPiece) return false;
      return endsInRelation(base) || piece >= longPiece / 2;
    }

    var breakHere = { children: [], toMarkup: function () { return "<wbr>"; } };

    function markBreaks(html) {
      var rest = letters(html), depth = 0, piece = 0, result = [];
      if (rest <= shortFormula) return;
      html.children.forEach(function (base, index) {
        result.push(base);
        var count = letters(base);
        rest -= count;
        piece += count;
        depth += opened(base);
        if (index + 1 === html.children.length || !mayBreak(base, depth, piece, rest)) return;
        result.push(breakHere);
        piece = 0;
      });
      html.children = result;
    }
    """#
}
