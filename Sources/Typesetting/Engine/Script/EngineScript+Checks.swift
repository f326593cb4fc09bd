extension EngineScript {
  /// What is looked for in finished markup: lengths out of all proportion, characters that HTML has
  /// no place for, letters that a font lacks, and the classes.
  ///
  /// Each search begins with a quick one that nearly every formula ends.
  static let checks = #"""
    function largestSize(markup) {
      var largest = 0;
      if (!/\d{3}(?:\.\d+)?em|e[+-]\d+em|Infinityem/.test(markup)) return largest;
      (markup.match(/style="[^"]*"/g) || []).forEach(function (style) {
        style.replace(/(-?(?:[\d.]+(?:e[+-]?\d+)?|Infinity))em/g, function (_, number) {
          if (Math.abs(+number) > Math.abs(largest)) largest = +number;
        });
      });
      return largest;
    }

    var perhapsStrange =
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;
    var strange = new RegExp(
      "[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\ufdd0-\\ufdef\\ufffe\\uffff]"
      + "|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?:^|[^\\ud800-\\udbff])[\\udc00-\\udfff]");

    function strangeCharacter(markup) {
      var found = perhapsStrange.test(markup) ? strange.exec(markup) : null;
      return found ? found[0].charCodeAt(found[0].length - 1) : null;
    }

    // Letters that a font command leaves as they are: in the MathML they have the variant, in the
    // HTML they lack the class.
    var families = {
      "double-struck": "mathbb", "script": "mathcal|mathscr", "fraktur": "mathfrak",
      "bold": "mathbf|boldsymbol", "sans-serif": "mathsf", "monospace": "mathtt"
    };

    function missingLetters(markup, record) {
      var html = markup.slice(markup.indexOf("</math>")), shown = {}, seen = {};
      function letters(family) {
        var spans = html.match(new RegExp('class="[^"]*(?:' + family + ')[^"]*"[^>]*>[^<]*', "g"));
        return (spans || []).map(function (span) { return span.replace(/[^>]*>/, ""); }).join("");
      }
      markup.replace(/<m[in] mathvariant="([a-z-]+)">([^<&])/g, function (_, variant, character) {
        var family = families[variant];
        if (!family || seen[variant + character]) return;
        seen[variant + character] = true;
        if (shown[family] === undefined) shown[family] = letters(family);
        if (shown[family].indexOf(character) < 0)
          record(warning("glyph " + family + " " + character, null));
      });
    }

    function classes(markup) {
      var names = {};
      (markup.match(/class ?="[^"]*"/g) || []).forEach(function (attribute) {
        var list = attribute.slice(attribute.indexOf("\"") + 1, -1).split(" ");
        list.forEach(function (name) { names[name] = true; });
      });
      return Object.keys(names).sort().join(" ");
    }
    """#
}
