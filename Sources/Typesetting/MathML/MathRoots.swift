/// Roots, to which Chromium gives the room of the widest form of their sign, and all of the sign's
/// height that is left over below the line.
///
/// Where the size of what stands under a root is known, its width is written, and the room above it
/// that TeX leaves. Other browsers do both by themselves; the style sheet keeps it from them.
enum MathRoots {
  /// Heights and widths of the sign's forms.
  private static let forms = [
    (1.001, 0.833), (1.201, 1.0), (1.801, 1.0), (2.401, 1.0), (3.001, 1.0),
  ]
  private static let line = 0.04

  /// A root whose inner parts are spaced.
  static func fitted(_ root: MathElement, _ style: MathSpacing.Style) -> MathElement {
    let parts = root.elements
    let content = root.name == "mroot" ? Array(parts.prefix(1)) : parts
    guard let first = content.first, let box = MathBox(row: content),
      let firstBox = MathBox(of: first)
    else { return root }
    let least = box.height + box.depth + (style == .display ? 0.148 : 0.05)
    // A form that is just high enough by our numbers may not be by a browser's.
    guard let form = forms.first(where: { $0.0 > least + line - 0.02 }),
      form.0 > least + line + 0.02
    else { return root }
    var width = form.1 + box.width
    if root.name == "mroot" {
      guard let degree = MathBox(of: parts[1]) else { return root }
      width += 0.278 + max(0, degree.width * 0.5 - 0.556)
    }
    var copy = root
    copy.look("--w:\(MathLength.em(width))")
    let room = (form.0 - line - least) / 2 + box.height - firstBox.height
    if room >= 0.01 {
      var first = first
      first.look("--t:\(MathLength.em((room * 100).rounded() / 100))")
      copy.children[0] = .element(first)
    }
    return copy
  }
}
