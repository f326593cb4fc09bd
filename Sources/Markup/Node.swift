// Markup: HTML and SVG as values, and the one place that escapes.
//
// In:  a `Node` tree built with the small constructors below.
// Out: text (`Node.rendered`), with every text and attribute escaped for its context.
//
// Only `Node.trusted` passes text through unescaped; it is for output of our own renderers.

/// A piece of a page.
package indirect enum Node: Sendable, Equatable {
  /// Character data, escaped when rendered.
  case text(String)
  /// An element; void elements of HTML ignore their children.
  case element(String, [Attribute], [Node])
  /// Nodes side by side, without an element around them.
  case group([Node])
  /// Finished markup from one of our own renderers, written as it is.
  case trusted(String)

  /// Nothing.
  package static var empty: Node { .group([]) }
}

/// An attribute of an element; a nil value writes the bare name (`hidden`).
package struct Attribute: Sendable, Equatable {
  package let name: String
  package let value: String?

  package init(_ name: String, _ value: String? = nil) {
    self.name = name
    self.value = value
  }
}

extension Node: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self = .text(value) }
}

/// An element with its attributes as a literal, in the order written.
package func tag(
  _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [Node] = []
) -> Node {
  .element(name, attributes.map { Attribute($0.key, $0.value) }, children)
}

/// An element with one child.
package func tag(
  _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ child: Node
) -> Node {
  tag(name, attributes, [child])
}
