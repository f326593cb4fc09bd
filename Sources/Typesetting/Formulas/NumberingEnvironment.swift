/// An environment whose rows can have numbers.
struct NumberingEnvironment {
  let name: String

  /// The environment with a name, or nil if its rows have no numbers.
  init?(_ name: String) {
    guard Self.names.contains(name) else { return nil }
    self.name = name
  }

  /// Rows of a starred environment have a number only where the author wrote one.
  var isStarred: Bool { name.hasSuffix("*") }

  /// The sister environment that numbers its rows.
  var unstarredName: String { isStarred ? String(name.dropLast()) : name }

  /// `equation` has one row, whatever it holds.
  var hasOneRow: Bool { unstarredName == "equation" }

  /// The sister environment that is one block inside a display.
  var blockName: String {
    switch unstarredName {
    case "gather": "gathered"
    case "alignat": "alignedat"
    default: "aligned"
    }
  }

  private static let names: Set = [
    "align", "align*", "alignat", "alignat*", "equation", "equation*", "gather", "gather*",
  ]
}
