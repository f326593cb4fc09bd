/// How wide, high and deep an element is, in em, where letters and scripts are all that it has:
/// their sizes are the font's. Superscripts are as low as under a root.
struct MathBox: Equatable {
  var width = 0.0
  var height = 0.0
  var depth = 0.0
}

extension MathBox {
  /// Nil if the element has a part whose size is not known.
  init?(of element: MathElement) {
    self.init(withoutRoom: element)
    width += element.length(of: "--o") ?? 0
  }

  private init?(withoutRoom element: MathElement) {
    let parts = element.elements
    switch element.name {
    case "mi", "mn", "mo": self.init(token: element)
    case "mspace": self.init(space: element)
    case "mrow" where element.attributes.isEmpty && !element.isFenced: self.init(row: parts)
    case "msub", "msup", "msubsup": self.init(scripts: element, parts)
    case "mover" where element["accent"] != nil && element["class"] == nil:
      self.init(of: parts[0])
      height += ["¯": 0.18, "˜": 0.21, "˙": 0.22, "¨": 0.22][parts[1].letters] ?? 0.26
    default: return nil
    }
  }

  /// Elements side by side, with the spaces that browsers leave around operators.
  init?(row elements: [MathElement]) {
    self.init()
    for (index, element) in elements.enumerated() {
      guard let box = MathBox(of: element) else { return nil }
      let spaces = elements.operatorSpaces(at: index)
      width += spaces.left + box.width + spaces.right
      height = max(height, box.height)
      depth = max(depth, box.depth)
    }
  }

  private init?(token element: MathElement) {
    guard let text = element.text, !element.isGrowing, element["minsize"] == nil else { return nil }
    let isLetter = element.name == "mi" && element.character != nil
    let slanted = isLetter && element["mathvariant"] == nil ? Self.slanted : [:]
    self.init()
    for scalar in text.unicodeScalars {
      guard let size = slanted[scalar] ?? Self.upright[scalar] else { return nil }
      width += size.width
      height = max(height, size.height)
      depth = max(depth, size.depth)
    }
  }

  private init?(space element: MathElement) {
    let margin = element["style"].map { String($0.dropFirst("margin-left:".count)) }
    guard element.attributes.count == 1, let length = element["width"] ?? margin,
      let width = MathLength.em(length)
    else { return nil }
    self.init(width: width)
  }

  private init?(scripts element: MathElement, _ parts: [MathElement]) {
    guard let base = MathBox(of: parts[0]) else { return nil }
    self = base
    var room = 0.0
    for (index, part) in parts.enumerated().dropFirst() {
      guard var script = MathBox(of: part)?.scaled(by: 0.7) else { return nil }
      if index == 1, element.name != "msup" {
        depth = max(depth, max(0.247, base.depth + 0.2) + script.depth)
      } else {
        if element.name == "msubsup" { script.width += parts[0].overhang / 18 }
        height = max(height, max(0.289, base.height - 0.25) + script.height)
      }
      room = max(room, script.width)
    }
    width += room + 0.056
  }

  private func scaled(by factor: Double) -> MathBox {
    MathBox(width: width * factor, height: height * factor, depth: depth * factor)
  }
}

// The sizes of Latin Modern Math's letters: width, height and depth in thousandths of an em.
extension MathBox {
  private static func boxes(_ table: String) -> [Unicode.Scalar: MathBox] {
    var boxes: [Unicode.Scalar: MathBox] = [:]
    for entry in table.split(whereSeparator: \.isWhitespace) {
      guard let name = entry.unicodeScalars.first else { continue }
      let sizes = entry.unicodeScalars.dropFirst().split(separator: ";").compactMap {
        Double(String($0))
      }
      boxes[name] = MathBox(
        width: sizes[0] / 1000, height: sizes[1] / 1000, depth: sizes[2] / 1000)
    }
    return boxes
  }

  private static let slanted = boxes(
    """
    A750;716;0 B759;683;0 C715;705;22 D828;683;0 E738;680;0 F643;680;0 G786;705;22 H831;683;0
    I440;683;0 J555;683;22 K849;683;0 L681;683;0 M970;683;0 N803;683;0 O763;705;22 P642;683;0
    Q791;705;194 R759;683;22 S613;705;22 T584;677;0 U683;683;22 V583;683;22 W944;683;22 X828;683;0
    Y581;683;0 Z683;683;0 a529;442;11 b429;694;11 c433;442;11 d520;694;11 e466;442;11 f490;705;205
    g477;442;205 h576;694;11 i345;661;11 j412;661;205 k521;694;11 l298;694;11 m878;442;11
    n600;442;11 o485;442;11 p503;442;194 q446;442;194 r451;442;11 s469;442;11 t361;626;11
    u572;442;11 v485;442;11 w716;442;11 x572;442;11 y490;442;205 z465;442;11 α640;442;11
    β566;706;194 γ518;442;215 δ444;712;11 ε466;453;22 ζ438;697;205 η497;442;216 θ469;705;11
    ι354;442;11 κ576;442;11 λ583;694;13 μ603;442;216 ν494;442;0 ξ438;697;205 ο485;442;11
    π570;431;11 ρ517;442;216 ς363;442;108 σ571;431;11 τ437;431;12 υ540;442;11 φ654;442;218
    χ626;442;205 ψ651;694;205 ω622;442;11 ∂531;716;22 ϵ406;431;11 ϑ591;705;11 ϕ596;694;205
    ϱ517;442;194 ϖ828;431;11
    """)

  private static let upright = boxes(
    """
    0500;666;22 1500;666;0 2500;666;0 3500;666;22 4500;677;0 5500;666;22 6500;666;22 7500;676;22
    8500;666;22 9500;666;22 .278;106;0 ,278;106;193 :278;431;0 !278;716;0 (389;748;248
    )389;748;248 [278;750;250 ]278;750;250 |278;750;250 ∥500;750;250 /500;750;250 +778;583;83
    −778;270;0 =778;367;0 <778;547;47 >778;547;47 ≤778;631;119 ≥778;631;119 ⋅278;303;0 ×778;491;0
    ∗500;462;0 ⊤778;664;20 ∞1000;442;11 Γ625;680;0 Δ833;716;0 Θ778;705;22 Λ694;716;0 Ξ667;677;0
    Π750;680;0 Σ722;683;0 Υ778;705;0 Φ722;683;0 Ψ778;683;0 Ω722;705;0 ∇833;683;33 ℓ417;705;12
    """)
}
