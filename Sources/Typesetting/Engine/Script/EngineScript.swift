/// The script that stands between us and KaTeX, evaluated once after KaTeX itself.
///
/// It defines two functions. `typeset(request)` takes a JSON text and returns fields as in
/// `Fields`: the kind of a record, then what belongs to it. `commandNames()` lists every command
/// that KaTeX knows, for better messages.
///
/// What KaTeX has laid out is then changed in three places: row numbers leave the layout, the rows
/// of a derivation move apart, and formulas in a line of text are told where to break.
///
/// KaTeX is watched at two methods of its macro expander. That gives three things its interface
/// lacks: tokens that come out of a macro carry the place where the macro is used, commands that
/// reach outside of the formula are refused where they stand, and expansion is bounded by tokens
/// as well as by steps.
enum EngineScript {
  static let text = """
    (function (katex) {
    "use strict";

    \(expansion)

    \(numbers)

    \(rows)

    \(breaks)

    \(mathML)

    \(checks)

    \(reports)

    \(entry)
    })(this.katex);
    """

  private static let entry = #"""
    function settings(record) {
      return {
        displayMode: run.request.display,
        macros: Object.assign({}, run.request.macros, ourMacros),
        maxExpand: run.request.expansionLimit,
        strict: function (code, message, token) {
          record(warning(code + " " + message, token));
          return "ignore";
        },
        trust: function (context) {
          var all = run.request.references;
          return context.command === "\\href" && Object.keys(all).some(function (name) {
            return all[name][1] === context.url;
          });
        }
      };
    }

    function links(node, found) {
      if (node instanceof katex.__domTree.Anchor) found.push(node);
      (node.children || []).forEach(function (child) { links(child, found); });
      return found;
    }

    function render(record) {
      var rows = run.request.rows;
      var tree = katex.__renderToDomTree(run.request.text, settings(record));
      if (!run.request.display) tree = { children: [tree], toMarkup: tree.toMarkup.bind(tree) };
      var html = tree.children[0].children[1], tag = takeTag(tree), numbers = "";
      var isColumn = tag && !tag.children[0].hasClass("strut");
      if (run.request.display) spreadRows(html, isColumn ? tag : null);
      else markBreaks(html);
      if (tag && !isColumn) {
        numbers = tag.toMarkup();
      } else if (tag) {
        var count = numberRows(tag, rows);
        if (count.rows !== rows.length && rows.length > 0)
          record(misplaced("Rows differ: " + count.rows));
        if (count.numbers > 0) numbers = tag.toMarkup();
      }
      links(html, []).forEach(function (link) {
        link.setAttribute("tabindex", "-1");
      });
      repair(tree.children[0].children[0]);
      // A negative height has no meaning in CSS; browsers leave it out.
      var markup = tree.toMarkup().replace(/ class ?="mml-eqn-num"/g, "")
        .replace(/([";])height:-[\d.]+em;/g, "$1");
      if (/class="tag"/.test(markup)) record(misplaced("Tags outside of rows"));
      var size = largestSize(markup), character = strangeCharacter(markup + numbers);
      if (Math.abs(size) > run.request.sizeLimit) record(["size", size]);
      if (character !== null) record(["character", character]);
      missingLetters(markup, record);
      record(["markup", markup]);
      record(["numbers", numbers]);
      record(["classes", classes(markup + numbers)]);
    }

    globalThis.typeset = function (request) {
      var output = "";
      function record(fields) {
        fields.forEach(function (field) {
          field = String(field);
          output += field.length + ":" + field;
        });
      }
      run = { request: JSON.parse(request), refused: {}, recent: null, pushed: 0 };
      run.request.refused.forEach(function (name) { run.refused[name] = true; });
      globalThis.console = {
        warn: function (message) {
          if (!strange.test(message)) record(warning("metrics " + message, null));
        }
      };
      try {
        render(record);
      } catch (error) {
        record(errorRecord(error));
      }
      return output;
    };

    // Names as `\frac:2`, with the number of arguments where that is known.
    globalThis.commandNames = function () {
      var tables = [], counts = {}, original = Object.prototype.hasOwnProperty;
      // Asked whether a command exists, KaTeX looks it up in each of its tables.
      Object.prototype.hasOwnProperty = function (name) {
        tables.push(this);
        return original.call(this, name);
      };
      try { expander.isDefined("\\no such command"); }
      finally { Object.prototype.hasOwnProperty = original; }
      tables.forEach(function (table) {
        Object.keys(table).forEach(function (name) {
          if (!/^\\[a-zA-Z]+$/.test(name)) return;
          var entry = table[name], isSymbol = entry.group !== undefined;
          counts[name] = entry.numArgs >= 0 ? entry.numArgs : isSymbol ? 0 : "";
        });
      });
      return Object.keys(counts).sort().map(function (name) {
        return name + ":" + counts[name];
      }).join(" ");
    };
    """#
}
