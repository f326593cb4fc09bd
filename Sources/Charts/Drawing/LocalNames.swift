import Markup

/// Names for the masks and markers of a drawing that no other drawing of the page has.
enum LocalNames {
  /// The nodes with the drawing's id in front of each name, and a number behind it.
  static func named(_ nodes: [Node], id: String) -> [Node] {
    var count = 0
    return nodes.map { named($0, id: id, &count) }
  }

  private static let names = [DenseMark.name, DotCloud.name]

  private static func named(_ node: Node, id: String, _ count: inout Int) -> Node {
    switch node {
    case .text, .trusted: return node
    case .group(let nodes): return .group(nodes.map { named($0, id: id, &count) })
    case .element(let tag, let attributes, let children):
      if tag == "mask" || tag == "marker" { count += 1 }
      let renamed = attributes.map { attribute in
        for name in names {
          let full = "\(id)-\(name)-\(count)"
          switch (attribute.name, attribute.value) {
          case ("id", name): return Attribute("id", full)
          case ("mask", reference(to: name)), ("style", "marker:" + reference(to: name)):
            let value = attribute.value?.replacing(reference(to: name), with: reference(to: full))
            return Attribute(attribute.name, value)
          default: continue
          }
        }
        return attribute
      }
      return .element(tag, renamed, children.map { named($0, id: id, &count) })
    }
  }

  /// How an attribute refers to a mask or marker.
  static func reference(to name: String) -> String { "url(#\(name))" }
}
