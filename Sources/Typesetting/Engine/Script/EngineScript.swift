/// The script that stands between us and KaTeX, evaluated once after KaTeX itself.
///
/// It defines two functions. `typeset(request)` takes a JSON text and returns fields as in
/// `Fields`: the kind of a record, then what belongs to it. `commandNames()` lists every command
/// that KaTeX knows, for better messages.
///
/// Of KaTeX's two outputs only the MathML is made, which `MathML/` turns into what browsers lay out.
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

    \(checks)

    \(reports)

    \(entry)
    })(this.katex);
    """

  private static let entry = #"""
    function settings(record) {
      return {
        displayMode: run.request.display,
        output: "mathml",
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

    // The MathML of a formula, without the elements around it that hold its source.
    function mathML(text, record) {
      var node = katex.__renderToDomTree(text, settings(record));
      while (node.type !== "semantics") node = node.children[0];
      return complete(node.children[0]).toMarkup();
    }

    // KaTeX leaves texts out that are empty, and writes a function and the sign of its application
    // as two elements where there may be one.
    function complete(node) {
      if ("text" in node && node.text === undefined) node.text = "";
      var MathNode = node.type === undefined ? null : node.constructor;
      if (MathNode) node.children = node.children.map(function (child) {
        var isFragment = child.children && child.type === undefined;
        return isFragment ? new MathNode("mrow", child.children) : child;
      });
      (node.children || []).forEach(complete);
      return node;
    }

    function render(record) {
      var markup = mathML(run.request.text, record);
      check(markup, record);
      record(["markup", markup]);
      run.request.rows.forEach(function (row, index) {
        if (row.tag !== null) record(["tag", index, mathML(row.tag, record)]);
      });
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
