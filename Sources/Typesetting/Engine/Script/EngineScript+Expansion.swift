extension EngineScript {
  /// How macros are expanded: KaTeX's own way, watched.
  ///
  /// KaTeX keeps its expander and its tokens to itself, but hands the expander to every macro that
  /// is a function.
  static let expansion = #"""
    var expander, Token, Lexer;
    katex.__parse("\\probe", { macros: { "\\probe": function (context) {
      expander = context;
      Token = context.future().constructor;
      Lexer = context.lexer.constructor;
      return "";
    } } });

    // The formula in hand: its request, the last token looked at, the number of tokens pushed.
    var run = { request: { text: "" }, refused: {}, recent: null, pushed: 0 };

    var prototype = Object.getPrototypeOf(expander);
    var expandOnce = prototype.expandOnce;

    prototype.expandOnce = function (expandableOnly) {
      var token = this.future(), outer = this.use;
      if (token.loc) run.recent = token.loc;
      if (run.refused[token.text] === true && !token.ours)
        throw new katex.ParseError("Refused command: " + token.text, token);
      this.use = token;
      try {
        return expandOnce.call(this, expandableOnly);
      } catch (error) {
        if (!error.near) error.near = token.loc;
        throw error;
      } finally {
        this.use = outer;
      }
    };

    prototype.pushTokens = function (tokens) {
      run.pushed += tokens.length;
      if (run.pushed > run.request.tokenLimit)
        throw new katex.ParseError("Too many tokens", this.use);
      for (var i = 0; i < tokens.length; i++) this.stack.push(placed(tokens[i], this));
    };

    // A token of a macro's body, moved to where the macro is used.
    function placed(token, context) {
      if (!context.use || (token.loc && token.loc.lexer === context.lexer)) return token;
      var copy = new Token(token.text, context.use.loc);
      copy.noexpand = token.noexpand;
      copy.treatAsRelax = token.treatAsRelax;
      copy.ours = token.ours;
      return copy;
    }

    function text(tokens) {
      return tokens.slice().reverse().map(function (token) { return token.text; }).join("");
    }

    // The tokens of a piece of our own, which may use what authors may not.
    function ours(source, context) {
      var lexer = new Lexer(source, context.settings), tokens = [], token;
      lexer.setCatcode("%", 12);
      while ((token = lexer.lex()).text !== "EOF") {
        token.ours = true;
        tokens.push(token);
      }
      return { tokens: tokens.reverse(), numArgs: 0 };
    }

    function reference(before, after) {
      return function (context) {
        var name = text(context.consumeArgs(1)[0]).trim();
        var found = run.request.references[name];
        if (!Array.isArray(found)) return "\\text{" + before + "?" + after + "}";
        // Between groups, so that KaTeX does not make one text of the link and its neighbours.
        var words = "\\text{" + before + found[0] + after + "}";
        return ours("{}\\href{" + found[1] + "}{" + words + "}{}", context);
      };
    }

    var ourMacros = {
      "\\label": function (context) { context.consumeArgs(1); return ""; },
      "\\ref": reference("", ""),
      "\\eqref": reference("(", ")"),
      // KaTeX writes MathML as if whatever stands in a fraction had the style of the fraction.
      "\\dfrac": "{\\displaystyle\\frac{#1}{#2}}",
      "\\cfrac": "{\\displaystyle\\frac{#1}{#2}}",
      "\\prescript": "{\\vphantom{#3}}^{#1}_{#2}{#3}"
    };
    """#
}
