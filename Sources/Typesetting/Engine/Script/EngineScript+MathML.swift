extension EngineScript {
  /// How KaTeX's MathML is made to follow its grammar.
  ///
  /// KaTeX writes a function and its invisible application as two elements where there may be one,
  /// elements inside of those that hold text, and colours and widths that hidden MathML does not
  /// need.
  static let mathML = #"""
    var fixedArity = /^(mfrac|mover|mroot|msub|msubsup|msup|munder|munderover)$/;
    var holdsText = /^(mi|mn|mo|mtext)$/;
    var MathNode = null;

    function isElement(node) { return node.type !== undefined; }
    function isText(node) { return !isElement(node) && "text" in node; }

    function repair(node) {
      if (isText(node) && node.text === undefined) node.text = "";
      if (isElement(node)) {
        MathNode = node.constructor;
        delete node.attributes.mathcolor;
        if (node.type === "mtd" || node.type === "mtable") delete node.attributes.width;
        if (holdsText.test(node.type) && !node.children.every(isText)) {
          var type = node.type;
          node.children = node.children.map(function (child) {
            return isText(child) ? new MathNode(type, [child]) : child;
          });
          node.type = "mrow";
          node.attributes = {};
        }
        if (fixedArity.test(node.type)) node.children = node.children.map(function (child) {
          return isElement(child) ? child : new MathNode("mrow", [child]);
        });
      }
      (node.children || []).forEach(repair);
    }
    """#
}
