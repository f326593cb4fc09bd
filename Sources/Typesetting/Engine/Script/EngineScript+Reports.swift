extension EngineScript {
  /// How an error or a warning of KaTeX's becomes a record with its places.
  static let reports = #"""
    // Where an error is. KaTeX 0.16.4 gives the start, and the length only as combining low lines
    // under the quoted characters; a quotation of anything but the formula has no place in it.
    function errorRange(error, quotation) {
      var start = error.position, formula = run.request.text, length = 0;
      if (start === undefined) return null;
      var left = start > 15 ? "…" + formula.slice(start - 15, start) : formula.slice(0, start);
      if (quotation.lastIndexOf(left, 0) !== 0) return null;
      if (typeof error.length === "number") return [start, start + error.length];
      quotation = quotation.slice(left.length);
      while (start + length < formula.length && quotation[2 * length + 1] === "\u0332"
        && quotation[2 * length] === formula[start + length]) length++;
      return [start, start + length];
    }

    function rangeFields(range) { return range ? range : [-1, -1]; }
    function inFormula(loc) {
      return loc && loc.lexer.input === run.request.text ? [loc.start, loc.end] : null;
    }

    function errorRecord(error) {
      var parts = /^(?:KaTeX parse error: )?([^]*?)(?: at (?:position \d+|end of input): ([^]*))?$/
        .exec(error.message);
      var kind = error instanceof RangeError ? "depth"
        : error.position !== undefined || error.name === "ParseError" ? "error" : "failure";
      return [kind, parts[1]].concat(
        rangeFields(errorRange(error, parts[2] || "")), rangeFields(inFormula(error.near)),
        rangeFields(inFormula(run.recent)));
    }

    function warning(message, token) {
      return ["warning", message].concat(
        rangeFields(inFormula(token && token.loc)), [-1, -1], rangeFields(inFormula(run.recent)));
    }
    """#
}
