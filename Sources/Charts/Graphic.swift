package import Markup

/// What a page shows as a figure: a chart, or several of them.
package protocol Graphic: Sendable {
  /// The line above it.
  var title: String? { get }

  /// What it shows, in words.
  var textAlternative: String { get }

  /// The numbers behind it.
  var data: ChartData { get }

  /// An `svg` element; the ids inside start with `id`, which is different for every graphic of a
  /// page.
  func svg(id: String) -> Node
}

extension Chart: Graphic {}
