extension MathElement {
  /// Frames and strokes, for which browsers have no element, as classes of the style sheet.
  var withClasses: MathElement {
    guard name == "menclose" else { return self }
    var copy = MathElement("mrow", attributes.filter { $0.name != "notation" }, children)
    for notation in (self["notation"] ?? "").split(separator: " ") {
      copy.look(Self.notations[String(notation)] ?? "enclosed-\(notation)")
    }
    copy.kind = .ordinary
    return copy
  }

  private static let notations = [
    "box": "boxed", "updiagonalstrike": "cancel", "downdiagonalstrike": "bcancel",
    "horizontalstrike": "sout", "phasorangle": "phase",
  ]

  /// Padding, overlaps and sizes, which KaTeX writes in ways that only MathML 3 had.
  var withPadding: MathElement {
    var copy = self
    if name == "mstyle" {
      // Text style in a script has the size of the script.
      if self["scriptlevel"] == "0", self["displaystyle"] == "false" { copy["scriptlevel"] = nil }
      return copy
    }
    // A rule has the colour of the text, also where that is light.
    if name == "mspace", self["mathbackground"] == "black" {
      copy["mathbackground"] = nil
      copy.look("background:currentcolor")
    }
    guard name == "mpadded" else { return copy }
    if let raise = self["voffset"].flatMap(MathLength.em), self["height"] == nil {
      // Browsers take what is raised to be where it was, and cut it off above.
      let extent = MathExtent(of: MathElement("mrow", [], children), .text)
      copy["height"] = MathLength.em(max(0, extent.height + raise))
      copy["depth"] = MathLength.em(max(0, extent.depth - raise))
    }
    if self["class"] == "vcenter" { return MathElement("mrow", [], children) }
    if let width = self["width"], width.hasPrefix("+") {
      let padding = self["lspace"] ?? "0"
      copy = MathElement("mrow", attributes.filter { !Self.lengths.contains($0.name) }, children)
      copy.look(self["height"] == nil ? "padding:0 \(padding)" : "padding:\(padding)")
    } else if let overlap = self["lspace"], overlap.hasSuffix("width") {
      let look = overlap == "-1width" ? "llap" : "clap"
      let inner = MathElement("mrow", [MathAttribute("class", look)], children)
      copy = MathElement("mpadded", [MathAttribute("width", "0")], [.element(inner)])
    }
    return copy
  }

  private static let lengths: Set = ["width", "height", "lspace", "voffset"]

  /// Links to other equations, which only HTML has.
  var withLinks: MathElement {
    guard let target = self["href"] else { return self }
    var copy = self
    copy["href"] = nil
    let content = name == "mtext" ? children : [.element(MathElement("math", [], [.element(copy)]))]
    return MathElement(
      "mtext", [],
      [.element(MathElement("a", [MathAttribute("href", target)], content))], kind: .ordinary)
  }
}
