extension EngineScript {
  /// What is looked for in finished markup: lengths out of all proportion, characters that HTML has
  /// no place for, and letters that an alphabet lacks.
  ///
  /// Each search begins with a quick one that nearly every formula ends.
  static let checks = #"""
    function check(markup, record) {
      var size = largestSize(markup), character = strangeCharacter(markup);
      if (Math.abs(size) > run.request.sizeLimit) record(["size", size]);
      if (character !== null) record(["character", character]);
      missingLetters(markup, record);
    }

    // The largest length of an attribute, or what the rows of tables take at the least.
    function largestSize(markup) {
      var largest = 0;
      if (/\d{3}(?:\.\d+)?em|e[+-]\d+em|Infinityem/.test(markup)) {
        markup.replace(/="(-?(?:[\d.]+(?:e[+-]?\d+)?|Infinity))em"/g, function (_, number) {
          if (Math.abs(+number) > Math.abs(largest)) largest = +number;
        });
      }
      var rows = markup.split("<mtr>").length - 1;
      return Math.max(Math.abs(largest), rows * 1.2) > Math.abs(largest) ? rows * 1.2 : largest;
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

    // Letters that a font command leaves as they are, because its alphabet has no such letter.
    var alphabets = {
      "double-struck": ["mathbb", /[A-Za-z0-9]/], "script": ["mathcal|mathscr", /[A-Z]/],
      "fraktur": ["mathfrak", /[A-Za-z]/], "sans-serif": ["mathsf", /[A-Za-z0-9]/],
      "monospace": ["mathtt", /[A-Za-z0-9]/]
    };

    function missingLetters(markup, record) {
      var seen = {};
      markup.replace(/<m[in] mathvariant="([a-z-]+)">([^<&])/g, function (_, variant, character) {
        var alphabet = alphabets[variant];
        if (!alphabet || alphabet[1].test(character) || seen[variant + character]) return;
        seen[variant + character] = true;
        record(warning("glyph " + alphabet[0] + " " + character, null));
      });
    }
    """#
}
